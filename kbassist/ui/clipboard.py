"""Puts replies on the system's clipboard through Qt, plain and rich text together, and makes sure that they are there.

On X11 and Wayland the clipboard's content belongs to the program that copied it. At quit what is still ours is handed
to the fallback (a program that stays behind); where that fails the person is told that it will be lost. Secrets are
marked for clipboard managers, taken off after a while if they are still there, and never left behind. What was there
before a copy is kept in memory, so that it can be put back. Nothing is read but for a command.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.ports import Clipboard
from kbassist.core.reply import RenderedReply
from kbassist.ui.clipboard_flags import flag_secret, holds_secret, is_concealed
from kbassist.ui.file_list import file_list, has_files

PLATFORMS_THAT_KEEP = ("windows", "cocoa")
CLEAR_SECRETS_SECONDS = 60
MILLISECONDS = 1_000


@dataclass(frozen=True, slots=True)
class KeptContent:
    """What was on the clipboard before a copy: text with its rich form, files, or a picture."""

    text: str
    html: str
    urls: tuple[QUrl, ...]
    image: Any

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.urls and self.image is None

    def content(self) -> QMimeData:
        """Returns it ready for the clipboard."""
        content = QMimeData()
        if self.text:
            content.setText(self.text)
        if self.html:
            content.setHtml(self.html)
        if self.urls:
            content.setUrls(list(self.urls))
        if self.image is not None:
            content.setImageData(self.image)
        return content


class QtClipboard(QObject):
    """The clipboard of the window; promises core.ports.Clipboard. GUI thread only.

    Signals: `secret_cleared()` a copied secret was taken off the clipboard.
    """

    secret_cleared = Signal()

    def __init__(self, clipboard: QClipboard, fallback: Clipboard | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._fallback = fallback
        self._last = ""
        self._last_files: tuple[Path, ...] = ()
        self._is_last_secret = False
        self._before: KeptContent | None = None
        self._clearing = QTimer(self)
        self._clearing.setSingleShot(True)
        self._clearing.timeout.connect(self._clear_secret)
        self.clear_secrets_after(CLEAR_SECRETS_SECONDS)

    def clear_secrets_after(self, seconds: int) -> None:
        """Takes copied secrets off after so many seconds from the next copy on; 0 leaves them."""
        self._clearing.setInterval(seconds * MILLISECONDS)

    def copy(self, reply: RenderedReply) -> None:
        """Copies and reads back; EnvironmentProblem "clipboard_refused" when the text did not arrive."""
        before = self._before if self.is_ours else self._read()
        is_secret = holds_secret(reply.plain)
        content = QMimeData()
        content.setText(reply.plain)
        if reply.html is not None:
            content.setHtml(reply.html)
        if is_secret:
            flag_secret(content)
        self._clearing.stop()
        self._last, self._is_last_secret, self._before = reply.plain, is_secret, before
        self._last_files = ()
        self._clipboard.setMimeData(content)
        if not self._holds(reply.plain):
            self._copy_by_fallback(reply)
        if is_secret and self._clearing.interval():
            self._clearing.start()

    def copy_text(self, text: str) -> None:
        """Copies plain text."""
        self.copy(RenderedReply(text))

    def copy_files(self, paths: Sequence[Path]) -> None:
        """Copies a list of files and reads it back; EnvironmentProblem "clipboard_refused" as in `copy`."""
        self._before = self._before if self.is_ours else self._read()
        self._clearing.stop()
        self._last, self._is_last_secret, self._last_files = "", False, tuple(paths)
        self._clipboard.setMimeData(file_list(paths))
        if not self.is_ours:
            raise EnvironmentProblem("clipboard_refused", "The clipboard did not take the files.")

    def paste(self) -> str:
        """Returns the clipboard's text, "" where it holds none."""
        return self._clipboard.text()

    @property
    def is_ours(self) -> bool:
        """True while the clipboard holds what was copied here last."""
        if self._last_files:
            return has_files(self._clipboard.mimeData(), self._last_files)
        return bool(self._last) and self._holds(self._last)

    def put_back(self) -> bool:
        """Puts back what was there before the last copy; False where that is not known."""
        if self._before is None:
            return False
        self._clearing.stop()
        self._clipboard.setMimeData(self._before.content())
        self._before = None
        self._last, self._last_files = "", ()
        return True

    def hand_over(self) -> bool:
        """Leaves our text behind for other programs, but no secret; False when it will be lost with this one.

        A list of files is lost where the system does not keep it: programs that stay behind take only text.
        """
        if self.is_ours and self._is_last_secret:
            self._clipboard.clear()
            return True
        if not self.is_ours or QGuiApplication.platformName() in PLATFORMS_THAT_KEEP:
            return True
        if self._fallback is None or self._last_files:
            return False
        try:
            self._fallback.copy(RenderedReply(self._last))
        except EnvironmentProblem:
            return False
        return True

    def _holds(self, plain: str) -> bool:
        return _normalized(self._clipboard.text()) == _normalized(plain)

    def _read(self) -> KeptContent | None:
        """Returns what is there now, None for nothing or for a secret of another program."""
        content = self._clipboard.mimeData()
        if content is None or is_concealed(content):
            return None
        kept = KeptContent(
            text=content.text() if content.hasText() else "",
            html=content.html() if content.hasHtml() else "",
            urls=tuple(content.urls()) if content.hasUrls() else (),
            image=content.imageData() if content.hasImage() and not content.hasText() else None,
        )
        return None if kept.is_empty else kept

    @Slot()
    def _clear_secret(self) -> None:
        if self.is_ours:
            self._clipboard.clear()
            self._last = ""
            self.secret_cleared.emit()

    def _copy_by_fallback(self, reply: RenderedReply) -> None:
        if self._fallback is None:
            raise EnvironmentProblem("clipboard_refused", "The clipboard did not take the text.")
        self._fallback.copy(reply)


def _normalized(text: str) -> str:
    return text.replace("\r\n", "\n")
