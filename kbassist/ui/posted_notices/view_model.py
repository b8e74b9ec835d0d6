"""What the Notices page knows: the posted notices in their order, and the steps that change them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from kbassist.bootstrap import Home
from kbassist.core.errors import KbassistProblem
from kbassist.core.jobs import CancelToken
from kbassist.core.notice import Notice, NoticeContent, NoticeState
from kbassist.ui.background import JobRunner
from kbassist.ui.changes import Changes
from kbassist.ui.notices import Notices
from kbassist.ui.settings_keeper import SettingsKeeper

USUAL_AUTHOR = "editor"
ORDER = (NoticeState.CURRENT, NoticeState.PLANNED, NoticeState.ENDED)


@dataclass(frozen=True, slots=True)
class PostedNotice:
    """A notice and where it stands in time."""

    notice: Notice
    state: NoticeState


class PostedNoticesViewModel(QObject):
    """Loads, saves, ends and removes notices; what is done can be taken back.

    Signals: `listed(tuple of PostedNotice)` current ones first; `saved(notice id)` what was edited is kept;
    `refused(problem code)` it is not, and the notice bar says why.
    """

    listed = Signal(object)
    saved = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        home: Home,
        jobs: JobRunner,
        changes: Changes,
        notices: Notices,
        settings: SettingsKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._changes = changes
        self._notices = notices
        self._settings = settings

    @Slot()
    def load(self) -> None:
        """Reads the list anew."""
        self._jobs.read(self._posted, self.listed.emit, key="notices.list")

    def save(self, notice: Notice | None, content: NoticeContent) -> None:
        """Posts a new notice, or changes the given one."""
        tell = partial(self._tell_saved, notice)
        self._jobs.change(partial(self._save, notice, content), tell, on_error=self._refuse)

    def end(self, notice: Notice) -> None:
        """Ends a notice now."""
        done = QCoreApplication.translate("PostedNotices", "The notice has ended; drafts do not say it any more.")
        self._jobs.change(partial(self._end, notice), partial(self._tell_undoable, done, notice))

    def remove(self, notice: Notice) -> None:
        """Deletes a notice."""
        done = QCoreApplication.translate("PostedNotices", "The notice is deleted.")
        self._jobs.change(partial(self._remove, notice), partial(self._tell_undoable, done, notice))

    def warn_of_edits(self) -> None:
        """Says that what was written must be saved or dropped first."""
        self._notices.info(
            QCoreApplication.translate("PostedNotices", "The notice that you are writing is not saved yet."),
            key="notices.unsaved",
        )

    def _tell_saved(self, before: Notice | None, notice: Notice) -> None:
        self._tell_changed()
        self.saved.emit(notice.id)
        if before is None:
            done = QCoreApplication.translate("PostedNotices", "The notice is posted.")
            self._offer_undo(done, partial(self._remove, notice))
        else:
            done = QCoreApplication.translate("PostedNotices", "The notice is saved.")
            self._offer_undo(done, partial(self._put, before))

    def _refuse(self, problem: BaseException) -> None:
        assert isinstance(problem, KbassistProblem)
        self._notices.problem(problem)
        self.refused.emit(problem.code)

    def _tell_undoable(self, done: str, before: Notice, _after: Notice) -> None:
        self._tell_changed()
        self._offer_undo(done, partial(self._put, before))

    def _offer_undo(self, done: str, undo: Callable[[CancelToken], Notice]) -> None:
        undo_text = QCoreApplication.translate("PostedNotices", "Undo")
        self._notices.done(done, undo_text=undo_text, undo=partial(self._undo, undo))

    def _undo(self, undo: Callable[[CancelToken], Notice]) -> None:
        self._jobs.change(undo, self._tell_undone)

    def _tell_undone(self, _notice: Notice) -> None:
        self._tell_changed()

    def _tell_changed(self) -> None:
        self.load()
        self._changes.notices_changed.emit()

    def _posted(self, _token: CancelToken) -> tuple[PostedNotice, ...]:
        known = [PostedNotice(notice, self._home.notices.state(notice)) for notice in self._home.notices.all()]
        return tuple(sorted(known, key=lambda posted: ORDER.index(posted.state)))

    def _save(self, notice: Notice | None, content: NoticeContent, _token: CancelToken) -> Notice:
        if notice is None:
            return self._home.notices.post(content, self._author)
        return self._home.notices.change(notice.id, content, self._author)

    def _end(self, notice: Notice, _token: CancelToken) -> Notice:
        return self._home.notices.end(notice.id, self._author)

    def _remove(self, notice: Notice, _token: CancelToken) -> Notice:
        return self._home.notices.remove(notice.id, self._author)

    def _put(self, notice: Notice, _token: CancelToken) -> Notice:
        self._home.notices.put(notice)
        return notice

    @property
    def _author(self) -> str:
        return self._settings.current.agent.name or USUAL_AUTHOR
