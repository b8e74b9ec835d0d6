"""The process beside the window that writes the index."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.ui.index_writer import MOST_FAILURES, IndexWriter, Written
from tests.support.builders import new_item
from tests.support.disks import read_only
from tests.support.programs import environment

WAIT_MS = 30_000
ENDS_WITHOUT_A_WORD = (sys.executable, "-c", "import sys; sys.stdin.readline()")
SAYS_NOTHING = (sys.executable, "-c", "import time; time.sleep(100)")
TALKS_NONSENSE = (sys.executable, "-c", "import sys; sys.stdin.readline(); print('[1]'); print('no JSON')")


class Heard(QObject):
    """Remembers what a writer said."""

    def __init__(self, writer: IndexWriter) -> None:
        super().__init__(writer)
        self.written: list[Written] = []
        self.refused: list[str] = []
        self.lost = 0
        writer.written.connect(self.written.append)
        writer.refused.connect(lambda problem: self.refused.append(problem.code))
        writer.lost.connect(self._count)

    def _count(self) -> None:
        self.lost += 1


@pytest.fixture
def writer(home: Home, qapp: QObject) -> Iterator[IndexWriter]:
    writer = IndexWriter(home.folder)
    yield writer
    writer.stop()


def wait(writer: IndexWriter, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not writer.is_busy, timeout=WAIT_MS)


def test_it_starts_when_it_is_asked_and_is_ready_once_it_answered(writer: IndexWriter, qtbot: QtBot) -> None:
    heard = Heard(writer)
    assert (writer.is_ready, writer.is_busy, writer.process_id) == (False, False, 0)

    writer.ask()
    assert writer.is_busy
    wait(writer, qtbot)

    assert writer.is_ready
    assert heard.written == [Written(0, 4, "")]


def test_changes_while_it_works_are_one_more_request(writer: IndexWriter, qtbot: QtBot, home: Home) -> None:
    heard = Heard(writer)
    writer.ask()
    for number in range(5):
        home.items.create(new_item(f"new{number}"), author="Anna")
        writer.ask()
    wait(writer, qtbot)

    assert len(heard.written) == 2
    assert heard.written[-1].sequence == 9
    assert len(home.index.indexed_revisions()) == 9


def test_a_writer_that_died_is_started_again_when_it_is_asked(writer: IndexWriter, qtbot: QtBot) -> None:
    heard = Heard(writer)
    writer.ask()
    wait(writer, qtbot)
    first = writer.process_id
    os.kill(first, signal.SIGTERM)
    qtbot.waitUntil(lambda: not writer.is_ready, timeout=WAIT_MS)

    writer.ask()
    wait(writer, qtbot)

    assert writer.process_id not in (0, first)
    assert (len(heard.written), heard.lost) == (2, 0)


def test_an_index_that_cannot_be_written_is_refused_with_its_reason(home: Home, qtbot: QtBot, qapp: QObject) -> None:
    home.items.create(new_item("new"), author="Anna")
    writer = IndexWriter(home.folder)
    heard = Heard(writer)

    with read_only(home.folder / "index"):
        writer.ask()
        wait(writer, qtbot)
        assert writer.is_ready
        writer.stop()

    assert heard.refused == ["home_read_only"]


@pytest.mark.parametrize("command", [ENDS_WITHOUT_A_WORD, SAYS_NOTHING, TALKS_NONSENSE, ("/nowhere/python",)], ids=str)
def test_a_request_that_nobody_answers_is_lost_and_after_some_it_is_hopeless(
    home: Home, qtbot: QtBot, qapp: QObject, command: tuple[str, ...]
) -> None:
    writer = IndexWriter(home.folder, command=command, silence_ms=300)
    heard = Heard(writer)

    for _ in range(MOST_FAILURES):
        assert not writer.is_hopeless
        writer.ask()
        wait(writer, qtbot)

    assert heard.lost == MOST_FAILURES
    assert writer.is_hopeless
    assert not writer.is_ready
    writer.stop()


def test_stopping_ends_the_process_and_says_nothing(writer: IndexWriter, qtbot: QtBot) -> None:
    heard = Heard(writer)
    writer.ask()
    wait(writer, qtbot)
    process_id = writer.process_id

    writer.stop()

    assert not is_alive(process_id)
    assert heard.lost == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_it_ends_when_the_window_is_killed(home: Home, qtbot: QtBot) -> None:
    program = Path(__file__).with_name("writing_window.py")
    window = subprocess.Popen(
        [sys.executable, str(program), str(home.folder)], stdout=subprocess.PIPE, env=environment()
    )
    with window:
        assert window.stdout is not None
        process_id = int(window.stdout.readline())
        assert is_alive(process_id)

        window.kill()

    qtbot.waitUntil(lambda: not is_alive(process_id), timeout=WAIT_MS)


def is_alive(process_id: int) -> bool:
    """True for a running process; one that ended and that nobody asked for its end is none."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process_id}/stat")
    return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")
