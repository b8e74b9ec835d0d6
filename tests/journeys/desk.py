"""What an agent does at the window, and what a command leaves behind, as words for the stories."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.ui.application import Session
from kbassist.ui.main_window import MainWindow
from kbassist.ui.reply.page import ReplyPage
from kbassist.ui.single_instance import SingleInstance

WAIT_MS = 15_000


@dataclass(frozen=True, slots=True)
class Finished:
    """What a command left behind."""

    code: int
    output: str
    errors: str

    def json(self) -> Any:
        return json.loads(self.output)

    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.output.splitlines()]


class Desk:
    """The whole window over one home."""

    def __init__(self, home: Home, application: QApplication, qtbot: QtBot) -> None:
        self.home = home
        self._application = application
        self._qtbot = qtbot
        instance = SingleInstance(home.folder, application)
        assert instance.is_first()
        self._session: Session | None = Session(application, home, instance, fallback_clipboard=None)
        self._session.open("show")
        self.wait()

    @property
    def session(self) -> Session:
        assert self._session is not None
        return self._session

    @property
    def window(self) -> MainWindow:
        assert self.session.window is not None
        return self.session.window

    @property
    def page(self) -> ReplyPage:
        page = self.window.page
        assert isinstance(page, ReplyPage)
        return page

    @property
    def reply(self) -> str:
        """The reply that is shown."""
        return self.page.draft.editor.toPlainText()

    @property
    def notice(self) -> str:
        """What the notice bar says."""
        notice = self.session.context().notices.current
        return notice.text if notice is not None else ""

    @property
    def clipboard(self) -> str:
        return self._application.clipboard().text()

    def wait(self) -> None:
        """Waits until nothing runs in the background."""
        jobs, writer = self.session.context().jobs, self.session.index_keeper.writer
        self._qtbot.waitUntil(lambda: not (jobs.is_busy or writer.is_busy), timeout=WAIT_MS)

    def wait_until(self, condition: Callable[[], bool]) -> None:
        """Waits for something that another program does."""
        self._qtbot.waitUntil(condition, timeout=WAIT_MS)
        self.wait()

    def pause(self, milliseconds: int) -> None:
        """Lets the window go on for a moment, as between two keys."""
        self._qtbot.wait(milliseconds)

    def paste(self, message: str) -> str:
        """Pastes a message anywhere on the window and waits for its checked reply."""
        self._application.clipboard().setText(message)
        self.window.actions_by_id["paste"].trigger()
        return self.wait_for_reply()

    def wait_for_reply(self) -> str:
        """Waits until the shown reply is written and checked."""
        model = self.page.model
        self._qtbot.waitUntil(lambda: model.current is not None and model.current.is_check_current, timeout=WAIT_MS)
        self.wait()
        return self.reply

    def write(self, words: str) -> None:
        """Writes at the end of the reply."""
        editor = self.page.draft.editor
        editor.moveCursor(editor.textCursor().MoveOperation.End)
        editor.insertPlainText(words)
        self.wait_for_reply()

    def do(self, action_id: str) -> None:
        """Does an action as its key does."""
        self.window.actions_by_id[action_id].trigger()
        self.wait()

    def copy(self) -> str:
        """Copies the reply and returns what a customer would get."""
        self.do("reply.copy")
        if self.page.draft.override.isVisible():
            self.page.draft.override.accept_button.click()
            self.wait()
        return self.clipboard

    def close(self) -> None:
        """Quits; doing it twice is harmless."""
        if self._session is None:
            return
        self.page.model.flush()
        self.wait()
        self._session.end()
        self._session = None
