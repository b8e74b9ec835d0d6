"""What the articles page knows of unanswered questions: the list, and the steps that take one off it."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from kbassist.bootstrap import Home
from kbassist.core.jobs import CancelToken
from kbassist.core.outcome import Gap
from kbassist.ui.articles.gap_table_model import question_of
from kbassist.ui.background import JobRunner
from kbassist.ui.notices import Notices
from kbassist.ui.settings_keeper import SettingsKeeper

MOST_GAPS = 1000
LONGEST_IN_NOTICE = 70


class GapsViewModel(QObject):
    """Loads the questions, takes them off the list and puts them back.

    Signals: `gaps_changed(tuple of Gap)`.
    """

    gaps_changed = Signal(object)

    def __init__(
        self, home: Home, jobs: JobRunner, notices: Notices, settings: SettingsKeeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._notices = notices
        self._settings = settings
        self._answering: Gap | None = None

    @Slot()
    def load(self) -> None:
        """Reads the list anew: replies that were copied meanwhile may have added to it."""
        self._jobs.read(self._gaps, self.gaps_changed.emit, key="articles.gaps")

    @Slot(object)
    def drop(self, gap: Gap) -> None:
        """Takes a question off the list that needs no article, with a way back."""
        done = QCoreApplication.translate("GapsViewModel", "“{question}” is off the list.")
        undo_text = QCoreApplication.translate("GapsViewModel", "Undo")
        self._jobs.change(partial(self._close, gap), partial(self._tell_closed, _filled(done, gap), undo_text))

    def begin_answer(self, gap: Gap) -> None:
        """Remembers the question for which an article is being written."""
        self._answering = gap

    def leave_answer(self) -> None:
        """Forgets it: the article was not saved, so the question stays on the list."""
        self._answering = None

    @Slot()
    def finish_answer(self) -> None:
        """Takes the question off the list whose article was saved just now, with a way back."""
        if self._answering is None:
            return
        gap, self._answering = self._answering, None
        done = QCoreApplication.translate(
            "GapsViewModel", "The article is saved; “{question}” is off the list of unanswered questions."
        )
        undo_text = QCoreApplication.translate("GapsViewModel", "Put the question back")
        self._jobs.change(partial(self._close, gap), partial(self._tell_closed, _filled(done, gap), undo_text))

    def _tell_closed(self, done: str, undo_text: str, closed: Gap | None) -> None:
        self.load()
        if closed is not None:
            self._notices.done(done, undo_text=undo_text, undo=partial(self._restore, closed))

    def _restore(self, gap: Gap) -> None:
        self._jobs.change(partial(self._put_back, gap), self._show_restored)

    def _show_restored(self, _nothing: None) -> None:
        self.load()

    def _gaps(self, _token: CancelToken) -> tuple[Gap, ...]:
        return self._home.insights.gaps(MOST_GAPS)

    def _close(self, gap: Gap, _token: CancelToken) -> Gap | None:
        return self._home.insights.close_gap(gap.text, gap.language, self._author)

    def _put_back(self, gap: Gap, _token: CancelToken) -> None:
        self._home.insights.restore_gap(gap, self._author)

    @property
    def _author(self) -> str:
        return self._settings.current.agent.name


def _filled(sentence: str, gap: Gap) -> str:
    question = question_of(gap)
    if len(question) > LONGEST_IN_NOTICE:
        question = question[:LONGEST_IN_NOTICE].rstrip() + "…"
    return sentence.replace("{question}", question)
