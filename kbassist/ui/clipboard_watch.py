"""Watches the clipboard for customers' messages, only while the person wants it; off by default.

A copied text that looks like a message is told of and never opened by itself. What other programs conceal is not read;
where the signs of that cannot be seen (macOS) nothing is watched.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from kbassist.core.jobs import CancelToken
from kbassist.core.understanding import Mood, Situation
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import read_pasted
from kbassist.language.understand import understand
from kbassist.ui.background import JobRunner
from kbassist.ui.clipboard import QtClipboard
from kbassist.ui.clipboard_flags import is_concealed

JOB_KEY = "clipboard.watch"
PLATFORMS_WITHOUT_SIGNS = ("cocoa",)
LEAST_LETTERS, MOST_LETTERS = 20, 20_000
LEAST_WORDS = 4
LEAST_SHARE_OF_WORDS = 0.8
"""Of the signs of a message so many are letters or blanks; in code and tables fewer are."""

OF_CUSTOMERS = frozenset(
    {Situation.THANKS, Situation.COMPLAINT, Situation.SECOND_CONTACT, Situation.CANCELLATION, Situation.ABUSE}
)


class ClipboardWatch(QObject):
    """Looks at what is copied elsewhere.

    Signals: `message_seen(str)` a text that looks like a customer's message was copied.
    """

    message_seen = Signal(str)

    def __init__(
        self,
        clipboard: QClipboard,
        own: QtClipboard,
        packs: LanguagePacks,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._own = own
        self._packs = packs
        self._jobs = jobs
        self._is_on = False
        self._seen_last = ""

    def watch(self, is_on: bool) -> None:
        """Begins or ends watching."""
        wanted = is_on and QGuiApplication.platformName() not in PLATFORMS_WITHOUT_SIGNS
        if wanted == self._is_on:
            return
        self._is_on = wanted
        if wanted:
            self._clipboard.dataChanged.connect(self._look)
        else:
            self._clipboard.dataChanged.disconnect(self._look)
            self._jobs.cancel(JOB_KEY)
            self._seen_last = ""

    @Slot()
    def _look(self) -> None:
        content = self._clipboard.mimeData()
        if content is None or is_concealed(content) or content.hasUrls() or not content.hasText():
            return
        text = content.text().strip()
        if text == self._seen_last or not LEAST_LETTERS <= len(text) <= MOST_LETTERS or self._own.is_ours:
            return
        self._seen_last = text
        self._jobs.read(partial(_message_in, text, self._packs), self._tell, key=JOB_KEY)

    def _tell(self, message: str) -> None:
        if message and self._is_on:
            self.message_seen.emit(message)


def _message_in(text: str, packs: LanguagePacks, _token: CancelToken) -> str:
    return text if looks_like_message(text, packs) else ""


def looks_like_message(text: str, packs: LanguagePacks) -> bool:
    """Returns whether a person may have written this to somebody who is to help.

    Words of a known language that ask a question, complain, thank, scold, show a mood or end with a name.
    """
    signs = [sign for sign in text if not sign.isspace()]
    if len(text.split()) < LEAST_WORDS or sum(map(str.isalpha, signs)) < LEAST_SHARE_OF_WORDS * len(signs):
        return False
    understanding = understand(read_pasted(text).message, packs)
    if understanding.language.value is None:
        return False
    is_felt = understanding.mood.value is not Mood.NEUTRAL or understanding.customer_name is not None
    return is_felt or "?" in text or understanding.situation.value in OF_CUSTOMERS
