"""Keeps the search index up with the knowledge: catches up after changes, rebuilds in a child process when it must.

While the index is being rebuilt search goes on with the old one; the person is told what happens.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from kbassist.bootstrap import Home
from kbassist.core.errors import KbassistProblem
from kbassist.core.jobs import CancelToken, Progress
from kbassist.ui.background import JobRunner
from kbassist.ui.changes import Changes
from kbassist.ui.child_process import ChildProcess
from kbassist.ui.notices import Notices
from kbassist.ui.texts import notice_text

NOTICE_KEY = "index"


class IndexKeeper(QObject):
    """Watches over the index.

    Signals: `state_changed(text)` one line for the status, "" when all is well.
    """

    state_changed = Signal(str)

    def __init__(self, home: Home, jobs: JobRunner, changes: Changes, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._changes = changes
        self._notices = notices
        self._child: ChildProcess | None = None
        changes.items_changed.connect(self._catch_up_after_change)

    def start(self) -> None:
        """Looks at the index and does what it needs."""
        self._jobs.read(self._look, self._act, key="index.look")

    @Slot()
    def rebuild(self) -> None:
        """Builds the index anew beside the old one."""
        if self._child is not None:
            return
        self._child = ChildProcess(self._home.folder, ["reindex"], self)
        self._child.progressed.connect(self._tell_progress)
        self._child.finished.connect(self._rebuilt)
        self._child.failed.connect(self._failed)
        self.state_changed.emit(self._say_building())
        self._child.start()

    def stop(self) -> None:
        """Ends a running rebuild and catching up, as the program quits; the next start goes on from there."""
        self._jobs.cancel("index.catch_up")
        if self._child is not None:
            self._child.stop_now()

    @Slot(object, object)
    def _catch_up_after_change(self, _item_ids: object, _initiator: object) -> None:
        self.start()

    def _look(self, _token: CancelToken) -> str:
        return self._home.indexing.state()

    def _act(self, state: str) -> None:
        if not state:
            self._jobs.change(self._home.indexing.catch_up, self._caught_up, key="index.catch_up")
            return
        if state != "index_missing":
            self._notices.warn(notice_text(state), key=NOTICE_KEY)
        self.rebuild()

    def _caught_up(self, _applied: int) -> None:
        self.state_changed.emit("")
        self._changes.index_caught_up.emit()

    @Slot(object)
    def _tell_progress(self, progress: Progress) -> None:
        percent = f" {100 * progress.done // progress.total} %" if progress.total else ""
        self.state_changed.emit(self._say_building() + percent)

    @Slot(object)
    def _rebuilt(self, _counts: Mapping[str, object]) -> None:
        self._drop_child()
        self._notices.clear(NOTICE_KEY)
        self._jobs.change(self._home.indexing.catch_up, self._caught_up, key="index.catch_up")

    @Slot(object)
    def _failed(self, problem: KbassistProblem) -> None:
        self._drop_child()
        self.state_changed.emit("")
        self._notices.problem(problem, action_text=self._say_again(), action=self.rebuild)

    def _drop_child(self) -> None:
        if self._child is not None:
            self._child.deleteLater()
            self._child = None

    @staticmethod
    def _say_building() -> str:
        return QCoreApplication.translate("IndexKeeper", "Building the search index …")

    @staticmethod
    def _say_again() -> str:
        return QCoreApplication.translate("IndexKeeper", "Try again")
