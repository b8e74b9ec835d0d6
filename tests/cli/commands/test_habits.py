"""Learned phrases on the command line."""

from datetime import UTC, datetime
from pathlib import Path

from kbassist.bootstrap import open_home
from kbassist.core.habits import Habit
from tests.cli.conftest import Command


def learn(folder: Path) -> None:
    home = open_home(folder)
    with home.store.write("Anna") as transaction:
        transaction.put_habit(Habit("Anna", "lv", "Ar cieņu,", "Lai izdodas,", 3, datetime.now(UTC)))
    home.close()


def test_learned_phrases_are_listed_and_forgotten(command: Command, tmp_path: Path) -> None:
    learn(tmp_path)

    listed = command("habits", "list", "--agent", "Anna", "--json", "--home", tmp_path).json()
    assert listed == {"habits": [{"language": "lv", "phrase": "Ar cieņu,", "replacement": "Lai izdodas,", "count": 3}]}
    assert "Ar cieņu, → Lai izdodas," in command("habits", "list", "--agent", "Anna", "--home", tmp_path).output

    assert command("habits", "forget", "Ar cieņu,", "--agent", "Anna", "--home", tmp_path).code == 0
    assert "no learned phrases" in command("habits", "list", "--agent", "Anna", "--home", tmp_path).errors


def test_what_was_never_learned_cannot_be_forgotten(command: Command, tmp_path: Path) -> None:
    assert command("habits", "forget", "Ar cieņu,", "--home", tmp_path).code == 2


def test_a_draft_on_the_command_line_knows_no_habits(command: Command, tmp_path: Path) -> None:
    before = command("draft", "--agent", "Anna", "--home", tmp_path, stdin="Labdien! Kā nomainīt paroli?").output

    learn(tmp_path)

    assert (
        command("draft", "--agent", "Anna", "--home", tmp_path, stdin="Labdien! Kā nomainīt paroli?").output == before
    )
