from pathlib import Path

import pytest

from kbassist.cli import main as command_line
from kbassist.core.errors import EnvironmentProblem
from tests.cli.conftest import Command

COMMANDS = (
    *("backup", "check", "doctor", "draft", "export", "import", "rank", "reindex", "restore", "search"),
    *("understand", "where"),
)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps(command: Command, name: str) -> None:
    finished = command(name, "--help")

    assert finished.code == 0
    assert f"kbassist {name}" in finished.output


def test_home_stands_before_or_after_the_command(command: Command, tmp_path: Path) -> None:
    before = command("--home", tmp_path / "a", "where")
    after = command("where", "--home", tmp_path / "a")
    joined = command("where", f"--home={tmp_path / 'a'}")

    assert {before.output, after.output, joined.output} == {f"{tmp_path / 'a'}\n"}


def test_home_comes_from_the_environment_unless_it_is_named(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KBASSIST_HOME", str(tmp_path / "environment"))

    assert command("where").output == f"{tmp_path / 'environment'}\n"
    assert command("where", "--home", tmp_path / "named").output == f"{tmp_path / 'named'}\n"


@pytest.mark.parametrize("arguments", [("nothing",), ("search",), ("search", "x", "--limit", "0"), ()])
def test_a_wrong_command_line_is_an_input_problem(command: Command, arguments: tuple[str, ...]) -> None:
    assert command(*arguments).code == 2


def test_a_home_that_cannot_be_is_an_environment_problem(command: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    finished = command("where", "--home", tmp_path / "file" / "inside")

    assert finished.code == 3
    assert finished.output == ""
    assert finished.errors.count("\n") >= 1


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(EnvironmentProblem("disk_full", "Full."), 3), (KeyboardInterrupt(), 3), (RuntimeError("x"), 1)],
)
def test_trouble_becomes_an_exit_code(
    command: Command, monkeypatch: pytest.MonkeyPatch, trouble: BaseException, code: int
) -> None:
    def fail() -> None:
        raise trouble

    monkeypatch.setattr(command_line, "build_app", fail)

    assert command("where").code == code


def test_the_version_is_told(command: Command) -> None:
    assert command("--version").output.startswith("kbassist ")
