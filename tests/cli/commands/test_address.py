"""`kbassist address`: the agreed keys, languages told and named, and clear words for bad input."""

import json
from pathlib import Path

from tests.cli.conftest import Command

TEXT = "Labdien! Lūdzu, ievadiet savu kodu. Ja esat pieteikušies, atveriet sadaļu Rēķini."


def test_the_agreed_keys_are_there_and_offsets_point_into_the_new_text(command: Command, home: Path) -> None:
    found = command("address", "--to", "familiar", "--json", "--home", home, stdin=TEXT).json()

    assert set(found) == {"id", "text", "changed", "unsure"}
    assert found["text"] == TEXT.replace("ievadiet", "ievadi")
    assert [found["text"][start:end] for start, end in found["changed"]] == ["ievadi"]
    assert [found["text"][start:end] for start, end in found["unsure"]] == ["esat", "pieteikušies", "atveriet"]


def test_people_read_the_text_and_are_told_what_is_unsure(command: Command, home: Path) -> None:
    finished = command("address", "--to", "familiar", "--language", "lv", "--home", home, stdin=TEXT)

    assert finished.output.startswith("Labdien! Lūdzu, ievadi savu kodu.")
    assert "unsure at 36: “esat”" in finished.errors or "“esat”" in finished.errors


def test_many_texts_are_rewritten_line_by_line(command: Command, home: Path) -> None:
    lines = [
        json.dumps({"id": "a", "text": "Zvani mums."}),
        json.dumps({"id": "b", "text": "Hello there, how are you today?", "language": "en"}),
        "{broken",
        json.dumps({"id": "c", "text": "Rēķinu tev sūtām."}),
    ]

    answers = command(
        "address", "--to", "formal", "--language", "lv", "--jsonl", "-", "--home", home, stdin="\n".join(lines)
    ).lines()

    assert [answer.get("text") for answer in answers] == ["Zvaniet mums.", None, None, "Rēķinu Jums sūtām."]
    assert ["error" in answer for answer in answers] == [False, True, True, False]


def test_the_capital_can_be_left_out(command: Command, home: Path) -> None:
    finished = command(
        "address", "--to", "formal", "--language", "lv", "--no-capital", "--home", home, stdin="Rēķinu tev sūtām."
    )

    assert finished.output == "Rēķinu jums sūtām.\n"


def test_a_language_that_cannot_be_told_or_converted_is_an_input_problem(command: Command, home: Path) -> None:
    untold = command("address", "--to", "formal", "--home", home, stdin="12345")
    without_rules = command("address", "--to", "formal", "--language", "xx", "--home", home, stdin="Hello.")
    wrong_form = command("address", "--to", "mixed", "--home", home, stdin="Sveiki.")

    assert (untold.code, without_rules.code, wrong_form.code) == (2, 2, 2)
    assert "--language" in untold.errors
    assert "xx" in without_rules.errors
