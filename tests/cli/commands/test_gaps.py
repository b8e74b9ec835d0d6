from datetime import timedelta
from pathlib import Path

import pytest

from kbassist.bootstrap import open_home
from tests.cli.conftest import Command
from tests.support.clock import NOON


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """A home in which three questions found no answer, one of them twice."""
    home = open_home(tmp_path)
    with home.store.write("Anna") as transaction:
        transaction.note_gap("Kā mainīt valodu?", "lv", NOON)
        transaction.note_gap("Как сменить язык?", "ru", NOON)
        transaction.note_gap("Vai ir\nlietotne?", "lv", NOON)
        transaction.note_gap("Kā mainīt valodu?", "lv", NOON + timedelta(days=1))
    home.close()
    return tmp_path


def test_gaps_carry_the_agreed_keys_most_frequent_first(command: Command, asked: Path) -> None:
    gaps = command("gaps", "--home", asked, "--json").json()["gaps"]

    assert gaps[0] == {
        "text": "Kā mainīt valodu?",
        "language": "lv",
        "count": 2,
        "first_seen": "2026-11-22T12:00:00+00:00",
        "last_seen": "2026-11-23T12:00:00+00:00",
    }
    assert len(gaps) == 3


def test_the_limit_counts_after_the_language_is_chosen(command: Command, asked: Path) -> None:
    gaps = command("gaps", "--language", "ru", "--limit", "1", "--home", asked, "--json").json()["gaps"]

    assert [gap["text"] for gap in gaps] == ["Как сменить язык?"]
    assert len(command("gaps", "--limit", "1", "--home", asked, "--json").json()["gaps"]) == 1


def test_people_read_a_question_a_line(command: Command, asked: Path) -> None:
    lines = command("gaps", "--language", "lv", "--home", asked).output.splitlines()

    assert lines == [
        "   2 × Kā mainīt valodu?  [lv, last 2026-11-23]",
        "   1 × Vai ir lietotne?  [lv, last 2026-11-22]",
    ]


def test_a_home_without_gaps_says_so_and_is_no_error(command: Command, home: Path) -> None:
    finished = command("gaps", "--home", home)

    assert finished.code == 0
    assert "No unanswered questions" in finished.errors
    assert command("gaps", "--home", home, "--json").json() == {"gaps": []}


def test_a_limit_of_nothing_is_an_input_problem(command: Command, home: Path) -> None:
    assert command("gaps", "--limit", "0", "--home", home).code == 2
