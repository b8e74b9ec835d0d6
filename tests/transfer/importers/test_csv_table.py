from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemKind
from kbassist.core.records import IdScope, ImportedRecord, Skipped
from tests.support.importing import importer_for, read_file, records_of, write


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("heads", ["id;title;body", "ID;Virsraksts;Saturs", "Номер;Заголовок;Текст"])
def test_delimiter_and_heads_are_found(tmp_path: Path, heads: str, delimiter: str) -> None:
    table = f'{heads}\na;T;"one{delimiter} two\nthree ""four"""\n'.replace(";", delimiter)

    (record,) = records_of(write(tmp_path / "x.csv", table))

    assert (record.external_id, record.content.title) == ("a", "T")
    assert record.content.body == f'one{delimiter} two\nthree "four"'


@pytest.mark.parametrize(
    ("encoding", "title"),
    [("utf-8-sig", "Ēriks"), ("utf-16", "Ēriks"), ("cp1257", "Kā mainīt paroli"), ("cp1251", "Как войти")],
)
def test_encodings_of_spreadsheets_are_read(tmp_path: Path, encoding: str, title: str) -> None:
    (record,) = records_of(write(tmp_path / "x.csv", f"title;body\r\n{title};{title}\r\n", encoding))

    assert record.content.title == title


def test_question_and_answer_make_past_answers(tmp_path: Path) -> None:
    (record,) = records_of(write(tmp_path / "x.csv", "sep=;\njautājums;atbilde;birkas\nKur?;Tur.;mail, spam\n"))

    assert (record.kind, record.external_id, record.scope) == (ItemKind.ANSWER, "1", IdScope.FILE)
    assert (record.content.question, record.content.body, record.content.tags) == ("Kur?", "Tur.", ("mail", "spam"))


def test_a_row_with_too_many_cells_is_skipped_by_its_line(tmp_path: Path) -> None:
    path = write(tmp_path / "x.csv", 'title;body\nA;"one\ntwo"\nB;x;extra\n\nC;y\n')

    found = read_file(path)

    assert [entry.path for entry in found if isinstance(entry, Skipped)] == [f"{path}:4"]
    assert [entry.content.title for entry in found if isinstance(entry, ImportedRecord)] == ["A", "C"]


def test_a_broken_row_is_skipped_and_the_rest_goes_in(tmp_path: Path) -> None:
    path = write(tmp_path / "x.csv", 'title;body\n"A"a;x\nB;y\n"never closed;z\n')

    found = read_file(path)

    assert [entry.path for entry in found if isinstance(entry, Skipped)] == [f"{path}:2", f"{path}:4"]
    assert [entry.content.title for entry in found if isinstance(entry, ImportedRecord)] == ["B"]


def test_a_table_without_a_known_column_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="width, height"):
        read_file(write(tmp_path / "x.csv", "width,height\n1,2\n"))


def test_a_sign_before_a_formula_is_taken_off_only_in_our_own_files(tmp_path: Path) -> None:
    (foreign,) = records_of(write(tmp_path / "a.csv", "id;body\na;'=1+1\n"))
    (own,) = records_of(write(tmp_path / "b.csv", "id;body;knowledge_source\na;'=1+1;help\n"))

    assert (foreign.content.body, own.content.body) == ("'=1+1", "=1+1")


def test_a_table_in_a_text_file_is_known_by_its_heads(tmp_path: Path) -> None:
    assert importer_for(write(tmp_path / "x.txt", "title\tbody\nA\tB\n")) == "csv_table"
