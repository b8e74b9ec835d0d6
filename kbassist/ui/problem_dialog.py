"""What the person sees of a bug: that nothing else was harmed, and a report to copy. Nothing is ever sent."""

import logging
import platform
import traceback
from collections import deque
from types import TracebackType

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kbassist import __version__
from kbassist.ui.appearance import Appearance
from kbassist.ui.clipboard import QtClipboard
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel

KEPT_LINES = 60


class LogMemory(logging.Handler):
    """Keeps the last lines of the log; customer text is never logged, so none is in here."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        self._lines: deque[str] = deque(maxlen=KEPT_LINES)

    def emit(self, record: logging.LogRecord) -> None:
        self._lines.append(self.format(record))

    def text(self) -> str:
        return "\n".join(self._lines)


def report_text(kind: type[BaseException], trace: TracebackType | None, log: str) -> str:
    """Returns the report of a bug: versions, where it happened, the last lines of the log.

    The error's own message is left out, since it may quote what a customer wrote.
    """
    frames = "".join(traceback.format_tb(trace)) if trace is not None else ""
    head = f"kbassist {__version__}, Python {platform.python_version()}, {platform.platform()}"
    return "\n".join((head, "", kind.__name__, frames.rstrip(), "", log)).rstrip() + "\n"


class ProblemDialog(QDialog):
    """Shows a report; the program goes on behind it."""

    def __init__(self, report: str, appearance: Appearance, clipboard: QtClipboard, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._report = report
        self._clipboard = clipboard
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 420)
        title = TextLabel(self.tr("Something went wrong in the program"), "title", self, wraps=True)
        text = TextLabel(
            self.tr(
                "Your knowledge and open messages are safe, and you can go on working. "
                "This report helps to mend the error; it holds no customer's words and is sent nowhere."
            ),
            "soft",
            self,
            wraps=True,
        )
        self._view = QPlainTextEdit(report, self)
        self._view.setReadOnly(True)
        self._view.setAccessibleName(self.tr("Report"))
        copy = push_button(appearance, self.tr("Copy the report"), icon="copy", parent=self)
        close = push_button(appearance, self.tr("Go on working"), kind="primary", parent=self)
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in (title, text, self._view):
            column.addWidget(widget)
        column.addLayout(buttons)

    @Slot()
    def _copy(self) -> None:
        self._clipboard.copy_text(self._report)
