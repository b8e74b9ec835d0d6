"""Backs up the knowledge while people work: soon after the start, again and again, and as the program quits.

Whether a backup is due the service decides; here it is only asked. The copy is made on the change lane, so the
window never waits for it. The same trouble is told once, until a backup succeeds or the person tries again.
"""

import logging

from PySide6.QtCore import QObject, QTimer, Slot

from kbassist.bootstrap import Home
from kbassist.core.errors import KbassistProblem
from kbassist.core.jobs import CancelToken
from kbassist.ui.background import JobRunner
from kbassist.ui.notices import Notices
from kbassist.ui.texts import problem_text

FIRST_ASK_MS = 8_000
ASK_EVERY_MS = 600_000
"""Backups lie half an hour apart; asked only that often, a timer that is a little early would skip every second one."""
NOTICE_KEY = "backup"

logger = logging.getLogger(__name__)


class BackupKeeper(QObject):
    """Asks for backups in time."""

    def __init__(
        self,
        home: Home,
        jobs: JobRunner,
        notices: Notices,
        parent: QObject,
        *,
        first_ask_ms: int = FIRST_ASK_MS,
        ask_every_ms: int = ASK_EVERY_MS,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._notices = notices
        self._ask_every_ms = ask_every_ms
        self._first_ask_ms = first_ask_ms
        self._told = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.ask)

    def start(self) -> None:
        """Begins to ask; a home that can only be read needs no backups."""
        if not self._home.store.is_read_only:
            self._timer.start(self._first_ask_ms)

    def stop(self) -> None:
        """Asks for the last time, as the program quits; `JobRunner.shutdown` gives the copy its time."""
        if self._timer.isActive():
            self.ask()
        self._timer.stop()

    @Slot()
    def ask(self) -> None:
        """Lets a backup be made if one is due."""
        self._timer.setInterval(self._ask_every_ms)
        self._jobs.change(self._back_up, self._made, key="backup", on_error=self._tell)

    def _back_up(self, _token: CancelToken) -> bool:
        try:
            return self._home.maintenance.backup_if_due() is not None
        except KbassistProblem as problem:
            logger.warning("no backup could be made: %s", problem.code)
            raise

    def _made(self, _is_made: bool) -> None:
        self._told = ""
        self._notices.clear(NOTICE_KEY)

    def _tell(self, problem: BaseException) -> None:
        if not isinstance(problem, KbassistProblem) or problem.code == self._told:
            return
        self._told = problem.code
        text = self.tr("No backup of the knowledge could be made. {problem}").format(problem=problem_text(problem))
        self._notices.warn(text, key=NOTICE_KEY, action_text=self.tr("Try again"), action=self._try_again)

    def _try_again(self) -> None:
        self._told = ""
        self.ask()
