from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.mark.parametrize("form", ["markdown", "csv", "json"])
def test_an_export_counts_what_it_wrote_and_comes_back_as_it_was(
    command: Command, home: Path, tmp_path: Path, form: str
) -> None:
    counts = command("export", tmp_path / "out", "--format", form, "--home", home, "--json").json()

    again = command("import", tmp_path / "out", "--home", tmp_path / "other", "--json").json()
    same = command("import", tmp_path / "out", "--home", home, "--json", "--dry-run").json()

    assert counts == {"article": 3, "answer": 1, "canned": 0}
    assert (again["added"], again["skipped"]) == (4, [])
    assert same["unchanged"] == 4


def test_a_folder_that_is_not_empty_is_an_input_problem(command: Command, home: Path, tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x")

    assert command("export", tmp_path, "--home", home).code == 2
    assert command("export", tmp_path / "new", "--format", "pdf", "--home", home).code == 2


def test_people_read_how_much_was_written(command: Command, home: Path, tmp_path: Path) -> None:
    assert command("export", tmp_path / "o", "--home", home).output == f"Wrote 4 items to {tmp_path / 'o'}.\n"
