"""Canned replies on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

REPLIES = (
    {
        "id": "visit",
        "lang": "lv",
        "title": "Vizīte",
        "body": "Labdien!\n\nMeistars būs {visit_date}, {when: rītā | vakarā}. {include: hours}",
    },
    {"id": "hours", "lang": "lv", "title": "Laiks", "body": "Strādājam katru dienu."},
    {"id": "hours", "lang": "en", "title": "Hours", "body": "We work every day."},
)


@pytest.fixture
def filled(command: Command, tmp_path: Path) -> Path:
    file = tmp_path / "replies.jsonl"
    file.write_text("\n".join(json.dumps(reply, ensure_ascii=False) for reply in REPLIES), encoding="utf-8")
    assert command("import", file, "--as", "canned", "--home", tmp_path / "home").code == 0
    return tmp_path / "home"


def test_the_filled_text_is_printed_and_what_is_open_listed(command: Command, filled: Path) -> None:
    finished = command("snippet", "visit", "--set", "visit_date=2026-12-05", "--home", filled)

    assert finished.code == 0, finished.errors
    assert finished.output == "Labdien!\n\nMeistars būs 05.12.2026., {when}. Strādājam katru dienu.\n"
    assert "open: {when} – choice (rītā | vakarā)" in finished.errors
    assert "missing languages: en" in finished.errors


def test_the_json_has_its_keys(command: Command, filled: Path) -> None:
    told = command("snippet", "visit", "--as-part", "--json", "--home", filled).json()

    assert set(told) >= {
        "id",
        "external_id",
        "source",
        "kind",
        "language",
        "title",
        "text",
        "open",
        "missing_languages",
    }
    assert told["text"] == "Meistars būs {visit_date}, {when}. Strādājam katru dienu."
    assert told["open"] == [
        {"name": "visit_date", "kind": "date", "choices": []},
        {"name": "when", "kind": "choice", "choices": ["rītā", "vakarā"]},
    ]


def test_the_variant_of_a_language_is_taken(command: Command, filled: Path) -> None:
    assert command("snippet", "hours", "--language", "en", "--home", filled).output == "We work every day.\n"


@pytest.mark.parametrize("arguments", [("nothing",), ("visit", "--set", "colour=red"), ("visit", "--set", "when")])
def test_what_cannot_be_done_is_an_input_problem(command: Command, filled: Path, arguments: tuple[str, ...]) -> None:
    assert command("snippet", *arguments, "--home", filled).code == 2
