"""The process beside the window that writes the index: started once, asked by lines, gone with the window.

Catching up in a thread of the window made searches while typing wait for Python's lock: p95 125 ms beside a writing
thread, 55 ms beside a writing process (2 cores, 2026-11-22). Changes that arrive while it writes are one request.
Nothing is lost with the process: the change log keeps what the index does not know yet.
"""

import json
import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.jobs import Progress

REQUEST = b"catch up\n"
SILENCE_MS = 60_000
"""After so long without a line the process is given up; a commit of 500 items takes a few seconds."""

STOP_MS = 1_000
MOST_FAILURES = 3
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Written:
    """What one request did: entries of the change log applied, the newest indexed one, the index's notice or ""."""

    applied: int
    sequence: int
    notice: str


class IndexWriter(QObject):
    """One writing process for one home; starts when it is first needed.

    Signals: `written(Written)`; `refused(EnvironmentProblem)` it could not write; `progressed(Progress)` in between;
    `lost()` the process could not be started, ended or kept silent while it was asked for something.
    """

    written = Signal(object)
    refused = Signal(object)
    progressed = Signal(object)
    lost = Signal()

    def __init__(
        self,
        home_folder: Path,
        parent: QObject | None = None,
        *,
        command: tuple[str, ...] = (),
        silence_ms: int = SILENCE_MS,
    ) -> None:
        """Prepares the process; `command` takes the place of this program's own in tests of a writer that fails."""
        super().__init__(parent)
        self._command = command or _own_command(home_folder)
        self._pending = b""
        self._is_asked = False
        self._is_wanted_again = False
        self._has_answered = False
        self._failures = 0
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(silence_ms)
        self._silence.timeout.connect(self._give_up)
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(environment)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail_to_start)

    @property
    def is_ready(self) -> bool:
        """True once the running process has answered, so that it will answer at once."""
        return self._has_answered and self._is_running

    @property
    def is_busy(self) -> bool:
        return self._is_asked

    @property
    def is_hopeless(self) -> bool:
        """True where the process failed again and again without one answer."""
        return self._failures >= MOST_FAILURES

    @property
    def process_id(self) -> int:
        """The running process, 0 where there is none."""
        return int(self._process.processId())

    def ask(self) -> None:
        """Asks the process to catch up, and starts it where it does not run; while it works, once more afterwards."""
        if self._is_asked:
            self._is_wanted_again = True
            return
        self._is_asked = True
        self._is_wanted_again = False
        self._silence.start()
        if not self._is_running:
            self._pending = b""
            self._has_answered = False
            self._process.start(self._command[0], list(self._command[1:]))
        self._process.write(REQUEST)

    def stop(self) -> None:
        """Ends the process, as the program quits; a commit that is cut short leaves the index as it was."""
        self._silence.stop()
        self._is_asked = False
        if not self._is_running:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(STOP_MS):
            self._process.kill()
            self._process.waitForFinished(STOP_MS)

    @property
    def _is_running(self) -> bool:
        return self._process.state() is not QProcess.ProcessState.NotRunning

    @Slot()
    def _read(self) -> None:
        self._pending += self._process.readAllStandardOutput().data()
        *lines, self._pending = self._pending.split(b"\n")
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            told = json.loads(line)
        except ValueError:
            return
        if not self._is_asked or not isinstance(told, dict):
            return
        if "done" in told:
            self._silence.start()
            self.progressed.emit(Progress(_count(told, "done"), _count(told, "total")))
            return
        self._silence.stop()
        self._is_asked = False
        self._has_answered = True
        self._failures = 0
        if self._is_wanted_again:
            self.ask()
        problem = told.get("problem")
        if isinstance(problem, dict):
            self.refused.emit(_problem(problem))
        else:
            self.written.emit(Written(_count(told, "applied"), _count(told, "sequence"), str(told.get("notice", ""))))

    @Slot()
    def _give_up(self) -> None:
        logger.warning("the index writer is silent and is ended")
        self._process.kill()

    @Slot(int, QProcess.ExitStatus)
    def _end(self, exit_code: int, _status: QProcess.ExitStatus) -> None:
        self._read()
        self._lose(f"ended with code {exit_code}")

    @Slot(QProcess.ProcessError)
    def _fail_to_start(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._lose("could not be started")

    def _lose(self, what_happened: str) -> None:
        self._silence.stop()
        self._has_answered = False
        if not self._is_asked:
            return
        logger.warning("the index writer %s", what_happened)
        self._is_asked = False
        self._failures += 1
        self.lost.emit()


def _own_command(home_folder: Path) -> tuple[str, ...]:
    own = () if getattr(sys, "frozen", False) else ("-m", "kbassist")
    return (sys.executable, *own, "index-writer", "--home", str(home_folder))


def _count(told: dict[str, Any], name: str) -> int:
    value = told.get(name)
    return value if isinstance(value, int) else 0


def _problem(told: dict[str, Any]) -> EnvironmentProblem:
    values = told.get("values")
    return EnvironmentProblem(
        str(told.get("code", "")),
        str(told.get("sentence", "")),
        str(told.get("hint", "")),
        **{name: str(value) for name, value in values.items()} if isinstance(values, dict) else {},
    )
