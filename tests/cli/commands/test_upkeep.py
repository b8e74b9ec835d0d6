from pathlib import Path

from tests.cli.conftest import Command
from tests.support.importing import write

TEXT = "Lai nomainītu paroli, atveriet iestatījumus un ievadiet jauno paroli divas reizes."


def test_a_backup_can_be_restored(command: Command, tmp_path: Path) -> None:
    home, files = tmp_path / "home", tmp_path / "files"
    write(files / "a.md", TEXT)
    command("import", files, "--home", home)
    backup = command("backup", "--home", home, "--json").json()["path"]
    write(files / "b.md", TEXT)
    command("import", files, "--home", home)

    restored = command("restore", backup, "--home", home, "--json")

    assert restored.json() == {"restored": backup}
    again = command("import", files, "--home", home, "--json").json()
    assert (again["added"], again["unchanged"]) == (1, 1)
    assert command("doctor", "--home", home).code == 0


def test_a_file_that_is_no_backup_is_an_input_problem(command: Command, home: Path, tmp_path: Path) -> None:
    assert command("restore", write(tmp_path / "x", "x"), "--home", home).code == 2


def test_reindex_counts_passages(command: Command, home: Path) -> None:
    assert command("reindex", "--home", home, "--json").json()["passages"] >= 4
    assert "passages" in command("reindex", "--home", home).output


def test_the_doctor_is_content_with_a_sound_home_and_lists_settings(command: Command, home: Path) -> None:
    report = command("doctor", "--settings", "--home", home, "--json")

    assert report.code == 0
    assert report.json()["well"] is True
    assert {"agent.name", "reply.tone"} <= {setting["name"] for setting in report.json()["settings"]}


def test_the_doctor_finds_a_missing_index_and_repairs_nothing(command: Command, tmp_path: Path) -> None:
    command("where", "--home", tmp_path)

    first, second = command("doctor", "--home", tmp_path), command("doctor", "--home", tmp_path)

    assert (first.code, second.code) == (3, 3)
    assert "UNWELL" in second.output


def test_where_prints_the_home(command: Command, tmp_path: Path) -> None:
    assert command("where", "--home", tmp_path).output == f"{tmp_path}\n"
