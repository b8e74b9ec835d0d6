"""Long jobs as a second run of the program: one JSON line a step, cancelled by ending it.

`kbassist COMMAND … --json --progress json` prints progress, and a problem that ends it, on standard error and its
result on standard output.
"""

import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from kbassist.core.errors import EnvironmentProblem, InputProblem, KbassistProblem
from kbassist.core.jobs import Progress

KILL_AFTER_MS = 3000
INPUT_PROBLEM_EXIT = 2
logger = logging.getLogger(__name__)


class ChildProcess(QObject):
    """One long job.

    Signals: `progressed(Progress)`; then exactly one of `finished(result mapping)`, `failed(KbassistProblem)`,
    `cancelled()`.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, home_folder: Path, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arguments = [*arguments, "--home", str(home_folder), "--json", "--progress", "json"]
        self._messages: list[str] = []
        self._told: dict[str, object] = {}
        self._output = b""
        self._pending = b""
        self._is_cancelled = False
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardError.connect(self._read_progress)
        self._process.readyReadStandardOutput.connect(self._read_output)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._fail_to_start)

    @property
    def is_running(self) -> bool:
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def start(self) -> None:
        own = [] if getattr(sys, "frozen", False) else ["-m", "kbassist"]
        self._process.start(sys.executable, [*own, *self._arguments])

    @Slot()
    def cancel(self) -> None:
        """Ends the job; what it changed so far is whole, since it works in transactions."""
        if not self.is_running:
            return
        self._is_cancelled = True
        self._process.terminate()
        QTimer.singleShot(KILL_AFTER_MS, self._process, self._process.kill)

    def stop_now(self) -> None:
        """Ends the job and waits for its end, as the program quits."""
        self._is_cancelled = True
        if self.is_running:
            self._process.kill()
            self._process.waitForFinished(KILL_AFTER_MS)

    @Slot()
    def _read_output(self) -> None:
        self._output += self._process.readAllStandardOutput().data()

    @Slot()
    def _read_progress(self) -> None:
        self._pending += self._process.readAllStandardError().data()
        *lines, self._pending = self._pending.split(b"\n")
        for line in lines:
            self._take_line(line.decode(errors="replace").strip())

    def _take_line(self, line: str) -> None:
        step = _json_mapping(line)
        if step is None:
            if line:
                self._messages.append(line)
            return
        told = step.get("problem")
        if isinstance(told, dict):
            self._told = told
            return
        inner = step.get("progress")
        values = inner if isinstance(inner, dict) else step
        if "done" in values:
            self.progressed.emit(
                Progress(_count(values.get("done")), _count(values.get("total")), str(values.get("label", "")))
            )

    @Slot(int, QProcess.ExitStatus)
    def _end(self, exit_code: int, status: QProcess.ExitStatus) -> None:
        self._read_output()
        self._read_progress()
        if self._is_cancelled:
            self.cancelled.emit()
            return
        result = _json_mapping(self._output.decode(errors="replace").strip())
        if status is QProcess.ExitStatus.NormalExit and exit_code == 0 and result is not None:
            self.finished.emit(result)
            return
        self.failed.emit(self._problem(exit_code))

    @Slot(QProcess.ProcessError)
    def _fail_to_start(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.failed.emit(EnvironmentProblem("child_failed", self._process.errorString()))

    def _problem(self, exit_code: int) -> KbassistProblem:
        logger.warning("a child process ended with code %d", exit_code)
        kind = InputProblem if exit_code == INPUT_PROBLEM_EXIT else EnvironmentProblem
        if not self._told:
            return kind("child_failed", self._messages[-1] if self._messages else "The work ended early.")
        values = self._told.get("values")
        return kind(
            str(self._told.get("code", "")),
            str(self._told.get("sentence", "")),
            str(self._told.get("hint", "")),
            **{name: str(value) for name, value in values.items()} if isinstance(values, dict) else {},
        )


def _json_mapping(text: str) -> dict[str, object] | None:
    """Returns the JSON object in `text`, None where it is anything else."""
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0
