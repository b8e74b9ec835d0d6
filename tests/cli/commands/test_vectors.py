from pathlib import Path

import pytest

from kbassist.search.semantic_model import find_embedder
from tests.cli.conftest import Command
from tests.support.importing import write

is_absent = find_embedder() is None


@pytest.mark.skipif(not is_absent, reason="the packages of the extra “semantic” are installed")
def test_without_its_packages_the_command_says_how_to_install_them(command: Command, tmp_path: Path) -> None:
    finished = command("vectors", "--home", tmp_path / "home")

    assert finished.code == 3
    assert "packages that are not installed" in finished.errors
    assert "tasks.py semantic" in finished.errors


@pytest.mark.skipif(is_absent, reason="the packages of the extra “semantic” are absent")
def test_the_command_computes_what_is_missing_and_removes_it_again(command: Command, tmp_path: Path) -> None:
    home, files = tmp_path / "home", tmp_path / "files"
    write(files / "pay.md", "---\nid: pay\nlanguage: en\ntitle: Pay your invoice\n---\nPay it before it is due.")
    command("import", files, "--home", home)

    assert command("vectors", "--home", home, "--json").json() == {"computed": 1, "removed": 0, "passages": 1}
    assert command("vectors", "--home", home, "--json").json() == {"computed": 0, "removed": 0, "passages": 1}
    assert command("vectors", "--remove", "--home", home, "--json").json() == {
        "computed": 0,
        "removed": 1,
        "passages": 0,
    }
