"""The program from its start to its end, with a window off screen."""

import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.errors import EnvironmentProblem
from kbassist.core.reply import RenderedReply
from kbassist.core.settings import Settings, WindowSettings
from kbassist.ui.application import Session
from kbassist.ui.problem_dialog import ProblemDialog
from kbassist.ui.reply.page import ReplyPage
from kbassist.ui.single_instance import SingleInstance
from kbassist.ui.stall_watch import StallWatch
from kbassist.ui.widgets.search_field import SearchField
from tests.support.messages import PASSWORD
from tests.ui.conftest import type_words

MOST_COMPUTED_MS = 100


class LostClipboard:
    """A system without a clipboard that outlives the program."""

    def copy(self, _reply: RenderedReply) -> None:
        raise EnvironmentProblem("clipboard_unreachable", "There is no clipboard.")

    def paste(self) -> str:
        return ""


@pytest.fixture
def session(home: Home, qapp: QApplication, qtbot: QtBot) -> Iterator[Session]:
    home.settings = replace(Settings(), first_run_done=True, window=WindowSettings(theme="light", language="en"))
    session = Session(qapp, home, SingleInstance(home.folder, qapp), LostClipboard())
    session.open("show")
    settle(session, qtbot)
    yield session
    session.end()


def settle(session: Session, qtbot: QtBot) -> None:
    jobs, writer = session.context().jobs, session.index_keeper.writer
    qtbot.waitUntil(lambda: not (jobs.is_busy or writer.is_busy))


def names_of_pages(session: Session) -> list[str]:
    return [button.text() for button in session.window.findChildren(QToolButton)] if session.window else []


def test_the_window_changes_its_language_at_once(session: Session, qtbot: QtBot) -> None:
    keeper = session.context().settings
    before = session.window

    keeper.change(replace(keeper.current, window=replace(keeper.current.window, language="lv")))

    qtbot.waitUntil(lambda: session.window is not None and session.window is not before)
    assert session.window is not None
    assert "Meklēt" in names_of_pages(session)
    keeper.change(replace(keeper.current, window=replace(keeper.current.window, language="en")))
    qtbot.waitUntil(lambda: "Search" in names_of_pages(session))


def test_a_bug_is_shown_and_the_program_goes_on(
    session: Session, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    error = ZeroDivisionError("secret words")

    sys.excepthook(ZeroDivisionError, error, None)

    assert session.window is not None
    dialog = session.window.findChild(ProblemDialog)
    assert dialog.isVisible()
    assert "ZeroDivisionError" in capsys.readouterr().err
    dialog.close()


def test_an_expected_problem_is_only_a_notice(session: Session) -> None:
    session.context().jobs.failed.emit(EnvironmentProblem("disk_full", "The disk is full."))

    notice = session.context().notices.current
    assert notice is not None
    assert notice.text.startswith("The disk is full")


def test_leaving_says_when_the_copied_text_will_be_lost(session: Session, qtbot: QtBot) -> None:
    session.context().clipboard.copy_text("Atbilde")
    assert session.window is not None

    session.window.close()

    box = session.window.findChild(QMessageBox)
    assert box.isVisible()
    assert "lost" in box.text()
    assert session.window.isVisible()
    box.reject()


def test_leaving_with_an_unsaved_article_asks_first(session: Session, qtbot: QtBot) -> None:
    window = session.window
    assert window is not None
    window.show_page("articles")
    window.page.handlers()["articles.new"]()
    window.page._editor._form.title.setText("Jauns")
    window.page._editor._take()

    window.close()

    box = window.findChild(QMessageBox)
    assert box.text() == "Leave without saving?"
    box.reject()
    assert window.isVisible()


def test_typing_a_search_never_stalls_the_window(session: Session, qtbot: QtBot) -> None:
    window = session.window
    assert window is not None
    window.show_page("search")
    settle(session, qtbot)
    qtbot.wait(50)
    stalls: list[tuple[int, int]] = []
    watch = StallWatch(interval_ms=10)
    watch.stalled.connect(lambda late_ms, computed_ms: stalls.append((late_ms, computed_ms)))
    watch.start()

    field = window.page.findChild(SearchField)
    for letter in "aizmirsu paroli":
        type_words(field, letter)
        qtbot.wait(15)
    settle(session, qtbot)

    watch.stop()
    assert [stall for stall in stalls if stall[1] > MOST_COMPUTED_MS] == []


def test_a_copied_message_is_offered_only_when_watching_is_on(
    session: Session, qapp: QApplication, qtbot: QtBot
) -> None:
    notices, keeper = session.context().notices, session.context().settings
    keeper.change(replace(keeper.current, reply=replace(keeper.current.reply, watch_clipboard=True)))

    qapp.clipboard().setText(PASSWORD)
    qtbot.waitUntil(lambda: notices.current is not None and notices.current.action_text == "Open it")
    assert notices.current is not None
    assert notices.current.action is not None
    notices.current.action()

    assert session.window is not None
    assert isinstance(session.window.page, ReplyPage)
    work = session.window.page.model.current
    assert work is not None
    assert work.entry.message.strip() == PASSWORD.strip()


def test_what_was_on_the_clipboard_is_put_back_by_a_key(session: Session, qapp: QApplication) -> None:
    qapp.clipboard().setText("vecais")
    session.context().clipboard.copy_text("atbilde")
    assert session.window is not None

    session.window.actions_by_id["clipboard.put_back"].trigger()
    assert qapp.clipboard().text() == "vecais"
    session.window.actions_by_id["clipboard.put_back"].trigger()

    notice = session.context().notices.current
    assert notice is not None
    assert notice.text.startswith("There is nothing to put back")


def test_a_secret_that_left_the_clipboard_is_told(session: Session, qapp: QApplication, qtbot: QtBot) -> None:
    notices, keeper = session.context().notices, session.context().settings
    keeper.change(replace(keeper.current, reply=replace(keeper.current.reply, clear_secrets_seconds=1)))

    session.context().clipboard.copy_text("Jūsu parole: Rudens!2026x")

    qtbot.waitUntil(lambda: notices.current is not None and "secret" in notices.current.text)
    assert qapp.clipboard().text() == ""
