"""Lists of customers who are to be told something."""

import csv
import json
from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.notice import Customer
from kbassist.core.understanding import Address
from kbassist.transfer.customer_list import read_customers, write_replies
from tests.support.importing import write

ANITA = Customer("1", "Anita Kalniņa", "lv", Address.FORMAL)
REPLY = {"id": "1", "text": "Labdien, Anita!\nViss kārtībā."}


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_table_is_read_by_its_heads(tmp_path: Path, delimiter: str) -> None:
    table = "ID;Name;Language;Address\n1;Anita Kalniņa;lv;formal\n".replace(";", delimiter)

    assert read_customers(write(tmp_path / "x.csv", table)) == (ANITA,)


def test_lines_of_json_are_read(tmp_path: Path) -> None:
    line = {"id": 1, "name": "Anita Kalniņa", "language": "LV", "address": "formal", "other": 3}

    assert read_customers(write(tmp_path / "x.jsonl", json.dumps(line, ensure_ascii=False) + "\n\n")) == (ANITA,)


def test_a_customer_without_id_gets_his_number(tmp_path: Path) -> None:
    customers = read_customers(write(tmp_path / "x.csv", "text;language\nKur sūtījums?;\nГде?;ru\n"))

    assert customers == (Customer("1", text="Kur sūtījums?"), Customer("2", language="ru", text="Где?"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("what;ever\n1;2\n", "1"),
        ('{"id": 1}\n{"id": 2,\n', "2"),
        ("id;address\n1;formal\n2;polite\n", "2"),
        ("id\n", "1"),
    ],
)
def test_what_names_no_customer_is_refused_by_its_line(tmp_path: Path, text: str, number: str) -> None:
    with pytest.raises(InputProblem) as refused:
        read_customers(write(tmp_path / "x.csv", text))

    assert (refused.value.code, refused.value.values["number"]) == ("customers_unreadable", number)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputProblem) as refused:
        read_customers(tmp_path / "x.csv")

    assert refused.value.code == "file_not_readable"


def test_replies_are_written_as_a_table_that_spreadsheets_read(tmp_path: Path) -> None:
    write_replies(tmp_path / "x.csv", [REPLY], ("id", "text"))

    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.DictReader(file)) == [REPLY]


def test_replies_are_written_as_lines_of_json(tmp_path: Path) -> None:
    write_replies(tmp_path / "x.jsonl", [REPLY], ("id", "text"))

    assert json.loads((tmp_path / "x.jsonl").read_text(encoding="utf-8")) == REPLY
