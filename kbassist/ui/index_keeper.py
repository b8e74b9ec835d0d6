"""Keeps the search index up with the knowledge: catches up after changes, rebuilds in a child process when it must.

Changes are written by a process beside the window (see `index_writer`), which is started once the window has come to
rest; before that, and where there is none, a few changes are written in the background of the window itself. While
the index is being rebuilt search goes on with the old one; the person is told what happens.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from kbassist.bootstrap import Home
from kbassist.core.errors import KbassistProblem
from kbassist.core.jobs import CancelToken, Progress
from kbassist.ui.background import JobRunner
from kbassist.ui.changes import Changes
from kbassist.ui.child_process import ChildProcess
from kbassist.ui.index_writer import IndexWriter, Written
from kbassist.ui.notices import Notices
from kbassist.ui.texts import notice_text

NOTICE_KEY = "index"
WARM_WRITER_MS = 3_000
"""How long after the start of the window its writer is started: by then the first page is there and warm."""

FEW_CHANGES = 20
"""So many changes are written in the window itself where the writer does not stand ready: about 0.1 s of work."""


class IndexKeeper(QObject):
    """Watches over the index.

    Signals: `state_changed(text)` one line for the status, "" when all is well.
    """

    state_changed = Signal(str)

    def __init__(
        self,
        home: Home,
        jobs: JobRunner,
        changes: Changes,
        notices: Notices,
        parent: QObject,
        *,
        warm_writer_ms: int = WARM_WRITER_MS,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._changes = changes
        self._notices = notices
        self._child: ChildProcess | None = None
        self._writer = IndexWriter(home.folder, self)
        self._writer.written.connect(self._act_on_answer)
        self._writer.progressed.connect(self._tell_progress)
        self._writer.refused.connect(self._tell_refusal)
        self._writer.lost.connect(self._catch_up_here)
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._warming.setInterval(warm_writer_ms)
        self._warming.timeout.connect(self._warm_writer)
        self._is_only_warming = False
        changes.items_changed.connect(self._catch_up_after_change)

    @property
    def writer(self) -> IndexWriter:
        return self._writer

    def start(self) -> None:
        """Looks at the index and does what it needs; makes the writer ready a little later."""
        self._look()
        self._warming.start()

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
        """Ends what runs, as the program quits; the next start goes on from there."""
        self._warming.stop()
        self._jobs.cancel("index.catch_up")
        self._writer.stop()
        if self._child is not None:
            self._child.stop_now()

    @Slot(object, object)
    def _catch_up_after_change(self, _item_ids: object, _initiator: object) -> None:
        if self._writer.is_ready or self._writer.is_busy:
            self._ask_writer()
            return
        self._look()
        self._warming.start()

    @Slot()
    def _warm_writer(self) -> None:
        if self._may_have_writer and not (self._writer.is_ready or self._writer.is_busy):
            self._is_only_warming = True
            self._writer.ask()

    @property
    def _may_have_writer(self) -> bool:
        return not (self._writer.is_hopeless or self._home.store.is_read_only)

    def _ask_writer(self) -> None:
        self._is_only_warming = False
        self._writer.ask()

    def _look(self) -> None:
        self._jobs.read(self._state_and_waiting, self._act_on_look, key="index.look")

    def _state_and_waiting(self, _token: CancelToken) -> tuple[str, int]:
        state = self._home.indexing.state()
        return state, 0 if state else self._home.indexing.waiting()

    def _act_on_look(self, found: tuple[str, int]) -> None:
        state, waiting = found
        if state:
            self._act_on_state(state)
        elif waiting > FEW_CHANGES and self._may_have_writer:
            self._ask_writer()
        else:
            self._catch_up_here()

    def _act_on_state(self, state: str) -> None:
        if state != "index_missing":
            self._notices.warn(notice_text(state), key=NOTICE_KEY)
        self.rebuild()

    @Slot(object)
    def _act_on_answer(self, written: Written) -> None:
        """Acts on what the writer did; that it stands ready now is no news to anybody."""
        if written.notice or written.applied or not self._is_only_warming:
            self._act_on_written(written)

    def _act_on_written(self, written: Written) -> None:
        if written.notice:
            self._act_on_state(written.notice)
            return
        self.state_changed.emit("")
        self._changes.index_caught_up.emit()

    @Slot()
    def _catch_up_here(self) -> None:
        """Catches up in the background of the window, where the writer does not stand ready or is gone."""
        self._jobs.change(self._write_here, self._act_on_written, key="index.catch_up")

    def _write_here(self, token: CancelToken) -> Written:
        indexing = self._home.indexing
        return Written(indexing.catch_up(token), indexing.sequence(), indexing.state())

    @Slot(object)
    def _tell_refusal(self, problem: KbassistProblem) -> None:
        self.state_changed.emit("")
        self._notices.problem(problem)

    @Slot(object)
    def _tell_progress(self, progress: Progress) -> None:
        percent = f" {100 * progress.done // progress.total} %" if progress.total else ""
        self.state_changed.emit(self._say_building() + percent)

    @Slot(object)
    def _rebuilt(self, _counts: Mapping[str, object]) -> None:
        self._drop_child()
        self._notices.clear(NOTICE_KEY)
        if self._writer.is_ready:
            self._ask_writer()
        else:
            self._catch_up_here()

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
