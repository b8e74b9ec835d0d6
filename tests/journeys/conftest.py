"""A desk with the real program on it: starter articles, database, index, the window off screen, the command line."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home, open_home
from kbassist.cli.main import main
from kbassist.core.item import ItemKind
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.records import ImportRequest
from kbassist.core.resource_files import knowledge_folder
from kbassist.core.settings import AgentSettings, Settings, WindowSettings
from tests.journeys.desk import Desk, Finished

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ARTICLES = (
    *("lv/reset-password", "lv/payment-plan", "lv/slow-internet", "lv/identity-check"),
    *("ru/reset-password", "ru/pay-invoice", "en/wifi-name-password"),
)
PROGRAM = Path(__file__).resolve().parents[2]

RunCommand = Callable[..., Finished]


@pytest.fixture(scope="session")
def knowledge_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed home with a few starter articles, for copying only."""
    folder = tmp_path_factory.mktemp("journeys") / "home"
    home = open_home(folder)
    files = [knowledge_folder() / "articles" / f"{name}.md" for name in ARTICLES]
    home.transfer.import_paths(
        files, ImportRequest(kind=ItemKind.ARTICLE, source="starter"), no_progress, CancelToken()
    )
    home.indexing.bring_up_to_date(no_progress, CancelToken())
    home.close()
    return folder


@pytest.fixture(autouse=True)
def _as_the_program_sets_it_up(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    qapp.setQuitOnLastWindowClosed(False)


@pytest.fixture
def home_folder(knowledge_home: Path, tmp_path: Path) -> Path:
    """A home of its own for each story."""
    return Path(shutil.copytree(knowledge_home, tmp_path / "home"))


@pytest.fixture
def open_desk(home_folder: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[], Desk]]:
    """Opens the window on the home of this story; may be called again after the desk was closed."""
    desks: list[Desk] = []

    def open_again() -> Desk:
        home = open_home(home_folder)
        _give_an_agent(home)
        desks.append(Desk(home, qapp, qtbot))
        return desks[-1]

    yield open_again
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(open_desk: Callable[[], Desk]) -> Desk:
    """The window of an agent called Līga Ozola."""
    return open_desk()


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> RunCommand:
    """Runs a command line in this process; `stdin` is bytes, as a pipe gives them."""

    def run(*arguments: object, stdin: bytes = b"") -> Finished:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Finished(code, captured.out, captured.err)

    return run


@pytest.fixture
def child_command() -> RunCommand:
    """Runs a command line as a program of its own."""

    def run(*arguments: object, stdin: bytes = b"", **environment: str) -> Finished:
        done = subprocess.run(
            [sys.executable, "-m", "kbassist", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=PROGRAM,
            env={**os.environ, **environment},
            timeout=100,
            check=False,
        )
        return Finished(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


def _give_an_agent(home: Home) -> None:
    home.settings = replace(
        Settings(),
        agent=AgentSettings("Līga Ozola", "Klientu atbalsts", "Dzintarnet"),
        window=WindowSettings(theme="light", language="en"),
        first_run_done=True,
    )
