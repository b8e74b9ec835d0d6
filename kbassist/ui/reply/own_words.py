"""Keeps a word that the spelling check marked as one of the home's own; the notice takes it back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from kbassist.core.jobs import CancelToken
from kbassist.services.spelling import SpellingService
from kbassist.ui.background import JobRunner
from kbassist.ui.notices import Notices


class OwnWords(QObject):
    """Adds words in the background.

    Signals: `changed()` the shown reply should be checked again.
    """

    changed = Signal()

    def __init__(
        self, spelling: SpellingService, jobs: JobRunner, notices: Notices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._spelling = spelling
        self._jobs = jobs
        self._notices = notices

    @Slot(str)
    def add(self, word: str) -> None:
        """Counts a word as right from now on."""
        self._jobs.change(partial(_run, self._spelling.add_word, word), partial(self._tell_added, word))

    def _remove(self, word: str) -> None:
        self._jobs.change(partial(_run, self._spelling.remove_word, word), self._tell_changed)

    def _tell_added(self, word: str, _nothing: None) -> None:
        text = self.tr("“{word}” counts as spelled right from now on.").format(word=word)
        self._notices.done(text, undo_text=self.tr("Undo"), undo=partial(self._remove, word))
        self.changed.emit()

    def _tell_changed(self, _nothing: None) -> None:
        self.changed.emit()


def _run(change: Callable[[str], None], word: str, _token: CancelToken) -> None:
    change(word)
