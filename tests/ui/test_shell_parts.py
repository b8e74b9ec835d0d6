"""Notices, stalls, window state and the report of a bug."""

import logging
import time
from pathlib import Path

from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from kbassist.core.errors import EnvironmentProblem, InputProblem
from kbassist.ui.appearance import Appearance
from kbassist.ui.notices import NoticeKind, Notices
from kbassist.ui.problem_dialog import LogMemory, report_text
from kbassist.ui.stall_watch import StallWatch
from kbassist.ui.widgets.notice_bar import NoticeBar
from kbassist.ui.window_state import WindowState


def test_a_later_notice_replaces_the_earlier_one() -> None:
    notices = Notices()
    notices.info("first")

    notices.done("second", undo_text="Undo", undo=lambda: None)

    assert notices.current is not None
    assert notices.current.text == "second"


def test_clearing_by_key_leaves_other_notices() -> None:
    notices = Notices()
    notices.warn("about the index", key="index")

    notices.clear("something else")
    assert notices.current is not None

    notices.clear("index")
    assert notices.current is None


def test_a_known_problem_is_told_in_the_words_of_the_window() -> None:
    notices = Notices()

    notices.problem(EnvironmentProblem("disk_full", "raw sentence"))

    assert notices.current is not None
    assert notices.current.kind is NoticeKind.PROBLEM
    assert notices.current.text.startswith("The disk is full")


def test_an_unknown_problem_is_told_in_its_own_words() -> None:
    notices = Notices()

    notices.problem(InputProblem("not_in_the_table", "The sentence.", "The hint."))

    assert notices.current is not None
    assert notices.current.text == "The sentence. The hint."


def test_the_bar_does_what_the_notice_offers_and_goes(qtbot: QtBot, appearance: Appearance) -> None:
    notices, undone = Notices(), []
    bar = NoticeBar(notices, appearance)
    qtbot.addWidget(bar)
    bar.show()
    notices.done("Archived.", undo_text="Undo", undo=lambda: undone.append(True))
    assert bar.isVisible()

    bar.do_action()

    assert undone == [True]
    assert not bar.isVisible()


def test_a_bar_made_later_shows_the_notice_that_waits(qtbot: QtBot, appearance: Appearance) -> None:
    notices = Notices()
    notices.warn("The index is old.")

    bar = NoticeBar(notices, appearance)
    qtbot.addWidget(bar)

    assert not bar.isHidden()


def test_a_stalled_event_loop_is_noticed(qtbot: QtBot) -> None:
    watch = StallWatch(interval_ms=10)
    watch.start()
    qtbot.wait(30)

    with qtbot.waitSignal(watch.stalled) as stalled:
        time.sleep(0.2)

    assert stalled.args[0] > 100
    watch.stop()


def test_splitters_and_size_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    def a_window() -> tuple[QWidget, QSplitter]:
        window = QWidget()
        splitter = QSplitter(window)
        splitter.setObjectName("panes")
        splitter.resize(400, 100)
        splitter.addWidget(QWidget())
        splitter.addWidget(QWidget())
        qtbot.addWidget(window)
        return window, splitter

    window, splitter = a_window()
    window.resize(500, 300)
    splitter.setSizes([300, 100])
    sizes = splitter.sizes()
    WindowState(tmp_path).save(window)

    again, splitter_again = a_window()
    assert WindowState(tmp_path).restore(again)

    assert again.size() == window.size()
    assert splitter_again.sizes() == sizes


def test_a_bug_report_tells_where_but_not_what_a_customer_wrote() -> None:
    memory = LogMemory()
    logging.getLogger("kbassist.test").addHandler(memory)
    logging.getLogger("kbassist.test").warning("index rebuilt")
    message = "Jānis Bērziņš, 010190-12345"
    try:
        raise ValueError(message)
    except ValueError as error:
        report = report_text(type(error), error.__traceback__, memory.text())

    assert "ValueError" in report
    assert "test_shell_parts.py" in report
    assert "index rebuilt" in report
    assert report.count("Bērziņš") == 0
