"""A real home in a temporary folder and the parts of the window around it, off screen."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home, open_home
from kbassist.core.item import ItemKind
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.settings import WindowSettings
from kbassist.ui.appearance import Appearance
from kbassist.ui.background import JobRunner
from kbassist.ui.changes import Changes
from kbassist.ui.clipboard import QtClipboard
from kbassist.ui.notices import Notices
from kbassist.ui.page import PageContext
from kbassist.ui.settings_keeper import SettingsKeeper
from tests.support.builders import new_item

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

AUTHOR = "Anna"


@pytest.fixture(scope="session", autouse=True)
def _program(qapp: QApplication) -> Iterator[None]:
    """Looks as the program does; empties Qt's own clipboard, which else outlives Python and then crashes the exit."""
    qapp.setStyle("Fusion")
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale("en"))


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a home with three articles and a past answer, indexed; to be copied, not used."""
    folder = tmp_path_factory.mktemp("filled") / "home"
    opened = open_home(folder)
    for new in (
        new_item(
            "password", title="Kā atjaunot paroli", body="Spiediet **Aizmirsu paroli**.", url="https://a.example/p"
        ),
        new_item("invoice", title="Rēķina apmaksa", body="Rēķins jāapmaksā līdz 20. datumam.", tags=("billing",)),
        new_item("router", language="en", title="Restart the router", body="Unplug the router for ten seconds."),
        new_item(
            "answer-1",
            kind=ItemKind.ANSWER,
            title="Parole neder",
            question="Kāpēc parole neder?",
            body="Parole jāmaina reizi gadā.",
        ),
    ):
        opened.items.create(new, author=AUTHOR)
    opened.indexing.bring_up_to_date(no_progress, CancelToken())
    opened.close()
    return folder


@pytest.fixture
def home(filled_folder: Path, tmp_path: Path) -> Iterator[Home]:
    """A home of its own for each test, with a little knowledge."""
    opened = open_home(Path(shutil.copytree(filled_folder, tmp_path / "home")))
    yield opened
    opened.close()


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.shutdown()
    # A window is a knot of Python and Qt objects: collected in the midst of a later test's events it crashes Qt.
    gc.collect()


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    made = Appearance(qapp, WindowSettings(theme="light"))
    yield made
    made.deleteLater()


@pytest.fixture
def context(home: Home, jobs: JobRunner, appearance: Appearance, qapp: QApplication) -> PageContext:
    """What a page needs, around the real home."""
    return PageContext(
        home=home,
        jobs=jobs,
        changes=Changes(jobs),
        notices=Notices(jobs),
        clipboard=QtClipboard(qapp.clipboard(), None, jobs),
        appearance=appearance,
        settings=SettingsKeeper(home, jobs, jobs),
    )


@pytest.fixture
def idle(jobs: JobRunner, qtbot: QtBot) -> "Idle":
    return Idle(jobs, qtbot)


class Idle:
    """Waits until nothing runs in the background."""

    def __init__(self, jobs: JobRunner, qtbot: QtBot) -> None:
        self._jobs = jobs
        self._qtbot = qtbot

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: not self._jobs.is_busy)


def type_words(widget: QWidget, words: str) -> None:
    """Types any letters; QTest itself knows only ASCII."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
