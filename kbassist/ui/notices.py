"""Messages for the person: one at a time, replaceable, with an action such as Undo.

Knows no widget, so that view models may use it; `widgets.notice_bar` shows what is current. A notice that is
sent before a window exists is kept until one asks.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from kbassist.core.errors import KbassistProblem
from kbassist.ui.texts import problem_hint, problem_text


class NoticeKind(StrEnum):
    INFO = "info"
    DONE = "done"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence with at most one action; `key` lets a later notice about the same thing replace it.

    `lasts` keeps it until it is closed or replaced; others go away by themselves.
    """

    text: str
    kind: NoticeKind = NoticeKind.INFO
    action_text: str = ""
    action: Callable[[], None] | None = field(default=None, compare=False)
    key: str = ""
    lasts: bool = False


class Notices(QObject):
    """Holds the current notice.

    Signals: `shown(Notice)`, `cleared()`.
    """

    shown = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: Notice | None = None

    @property
    def current(self) -> Notice | None:
        return self._current

    def show(self, notice: Notice) -> None:
        """Shows `notice` in place of the current one."""
        self._current = notice
        self.shown.emit(notice)

    def info(self, text: str, *, key: str = "") -> None:
        self.show(Notice(text, NoticeKind.INFO, key=key))

    def done(self, text: str, *, undo_text: str = "", undo: Callable[[], None] | None = None) -> None:
        """Says that something was done, and offers to take it back."""
        self.show(Notice(text, NoticeKind.DONE, undo_text, undo))

    def warn(
        self, text: str, *, key: str = "", action_text: str = "", action: Callable[[], None] | None = None
    ) -> None:
        self.show(Notice(text, NoticeKind.WARNING, action_text, action, key=key, lasts=True))

    def problem(
        self, problem: KbassistProblem, *, action_text: str = "", action: Callable[[], None] | None = None
    ) -> None:
        """Shows an expected trouble in the person's language, with its hint."""
        text = " ".join(part for part in (problem_text(problem), problem_hint(problem)) if part)
        self.show(Notice(text, NoticeKind.PROBLEM, action_text, action, key=problem.code, lasts=True))

    def clear(self, key: str = "") -> None:
        """Takes the current notice away; with a `key` only a notice of that key."""
        if self._current is None or (key and self._current.key != key):
            return
        self._current = None
        self.cleared.emit()
