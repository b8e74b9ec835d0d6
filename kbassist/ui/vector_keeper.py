"""Lets the vectors of search by meaning be computed beside the window, where that is turned on and installed.

The work is a child process that gives way to everything: it begins when the window has come to rest, stops with it and
goes on at the next start. Nobody waits for it, so its trouble is told once and changes nothing else.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from kbassist.bootstrap import Home
from kbassist.core.errors import KbassistProblem
from kbassist.core.jobs import CancelToken
from kbassist.core.settings import Settings
from kbassist.services.vectors import INSTALL
from kbassist.ui.background import JobRunner
from kbassist.ui.changes import Changes
from kbassist.ui.child_process import ChildProcess
from kbassist.ui.notices import Notices
from kbassist.ui.settings_keeper import SettingsKeeper

FIRST_LOOK_MS = 15_000
LOOK_AGAIN_MS = 5_000
"""After a change; many changes in a row are one look."""

NOTICE_KEY = "vectors"


class VectorKeeper(QObject):
    """Watches over the vectors.

    Signals: `ended()` a run of the child process is over, whatever came of it.
    """

    ended = Signal()

    def __init__(
        self,
        home: Home,
        jobs: JobRunner,
        changes: Changes,
        notices: Notices,
        settings: SettingsKeeper,
        parent: QObject,
        *,
        first_look_ms: int = FIRST_LOOK_MS,
        look_again_ms: int = LOOK_AGAIN_MS,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._notices = notices
        self._settings = settings
        self._first_look_ms = first_look_ms
        self._look_again_ms = look_again_ms
        self._child: ChildProcess | None = None
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        changes.index_caught_up.connect(self._look_soon)
        settings.changed.connect(self._use_settings)

    def start(self) -> None:
        """Begins to watch, once the window has come to rest."""
        self._timer.start(self._first_look_ms)

    def stop(self) -> None:
        """Ends a running computation, as the program quits; the next start goes on from there."""
        self._timer.stop()
        if self._child is not None:
            self._child.stop_now()

    @Slot(object, object)
    def _use_settings(self, before: Settings, after: Settings) -> None:
        if after.search.semantic == before.search.semantic:
            return
        if not after.search.semantic:
            if self._child is not None:
                self._child.cancel()
            return
        self._has_failed = False
        if self._home.vectors.is_available:
            self._notices.info(self._say_begun(), key=NOTICE_KEY)
            self._timer.start(self._look_again_ms)
        else:
            self._notices.warn(self._say_missing().format(command=INSTALL), key=NOTICE_KEY)

    @Slot()
    def _look_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start(self._look_again_ms)

    @Slot()
    def _look(self) -> None:
        is_wanted = self._settings.current.search.semantic and self._home.vectors.is_available
        if is_wanted and self._child is None and not self._has_failed:
            self._jobs.read(self._count_waiting, self._begin, key="vectors.look")

    def _count_waiting(self, _token: CancelToken) -> int:
        return self._home.vectors.waiting()

    def _begin(self, waiting: int) -> None:
        if not waiting or self._child is not None:
            return
        self._child = ChildProcess(self._home.folder, ["vectors"], self)
        self._child.finished.connect(self._finish)
        self._child.failed.connect(self._tell_failure)
        self._child.cancelled.connect(self._drop_child)
        self._child.start()

    @Slot(object)
    def _finish(self, _counts: Mapping[str, object]) -> None:
        self._drop_child()
        self._look_soon()

    @Slot(object)
    def _tell_failure(self, problem: KbassistProblem) -> None:
        self._has_failed = True
        self._notices.problem(problem)
        self._drop_child()

    @Slot()
    def _drop_child(self) -> None:
        if self._child is not None:
            self._child.deleteLater()
            self._child = None
        self.ended.emit()

    @staticmethod
    def _say_begun() -> str:
        return QCoreApplication.translate(
            "VectorKeeper", "English texts are being prepared in the background; search works meanwhile as before."
        )

    @staticmethod
    def _say_missing() -> str:
        return QCoreApplication.translate(
            "VectorKeeper",
            "Search by meaning needs more packages. Install them with “{command}” and start the program again.",
        )
