"""Puts replies on the system's clipboard through Qt, plain and rich text together, and makes sure that they are there.

On X11 and Wayland the clipboard's content belongs to the program that copied it. At quit what is still ours is handed
to the fallback (a program that stays behind); where that fails the person is told that it will be lost.
"""

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.ports import Clipboard
from kbassist.core.reply import RenderedReply

PLATFORMS_THAT_KEEP = ("windows", "cocoa")


class QtClipboard(QObject):
    """The clipboard of the window; promises core.ports.Clipboard. GUI thread only."""

    def __init__(self, clipboard: QClipboard, fallback: Clipboard | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._fallback = fallback
        self._last = ""

    def copy(self, reply: RenderedReply) -> None:
        """Copies and reads back; EnvironmentProblem "clipboard_refused" when the text did not arrive."""
        content = QMimeData()
        content.setText(reply.plain)
        if reply.html is not None:
            content.setHtml(reply.html)
        self._clipboard.setMimeData(content)
        if not self._holds(reply.plain):
            self._copy_by_fallback(reply)
        self._last = reply.plain

    def copy_text(self, text: str) -> None:
        """Copies plain text."""
        self.copy(RenderedReply(text))

    def paste(self) -> str:
        """Returns the clipboard's text, "" where it holds none."""
        return self._clipboard.text()

    def hand_over(self) -> bool:
        """Leaves our text behind for other programs; False when it will be lost with this one."""
        is_ours = bool(self._last) and self._holds(self._last)
        if not is_ours or QGuiApplication.platformName() in PLATFORMS_THAT_KEEP:
            return True
        if self._fallback is None:
            return False
        try:
            self._fallback.copy(RenderedReply(self._last))
        except EnvironmentProblem:
            return False
        return True

    def _holds(self, plain: str) -> bool:
        return _normalized(self._clipboard.text()) == _normalized(plain)

    def _copy_by_fallback(self, reply: RenderedReply) -> None:
        if self._fallback is None:
            raise EnvironmentProblem("clipboard_refused", "The clipboard did not take the text.")
        self._fallback.copy(reply)


def _normalized(text: str) -> str:
    return text.replace("\r\n", "\n")
