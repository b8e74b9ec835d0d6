"""What the import dialog knows: the chosen files, what is said about them, and how the import goes."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kbassist.core.records import ImportReport, ImportRequest, Skipped
from kbassist.ui.changes import Changes
from kbassist.ui.child_process import ChildProcess


class ImportStage(StrEnum):
    CHOOSING = "choosing"
    RUNNING = "running"
    REPORTED = "reported"


class ImportViewModel(QObject):
    """Runs imports one at a time.

    Signals: `paths_changed(tuple of Path)`, `stage_changed(ImportStage)`, `progressed(Progress)`,
    `reported(ImportReport, is_dry_run)`, `failed(KbassistProblem)`.
    """

    paths_changed = Signal(object)
    stage_changed = Signal(str)
    progressed = Signal(object)
    reported = Signal(object, bool)
    failed = Signal(object)

    def __init__(self, home_folder: Path, changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home_folder = home_folder
        self._changes = changes
        self._paths: tuple[Path, ...] = ()
        self._stage = ImportStage.CHOOSING
        self._is_dry_run = False
        self._child: ChildProcess | None = None

    @property
    def stage(self) -> ImportStage:
        return self._stage

    @property
    def paths(self) -> tuple[Path, ...]:
        return self._paths

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Adds files and folders, each once."""
        new = [path for path in dict.fromkeys(paths) if path not in self._paths]
        self._set_paths((*self._paths, *new))

    def clear_paths(self) -> None:
        self._set_paths(())

    def start(self, request: ImportRequest) -> None:
        """Imports the chosen paths, or with a dry run only tells what would happen."""
        if not self._paths or self._stage is ImportStage.RUNNING:
            return
        self._is_dry_run = request.is_dry_run
        child = ChildProcess(self._home_folder, import_arguments(self._paths, request), self)
        child.progressed.connect(self.progressed)
        child.finished.connect(self._finish)
        child.failed.connect(self._fail)
        child.cancelled.connect(self._stopped)
        self._child = child
        self._set_stage(ImportStage.RUNNING)
        child.start()

    @Slot()
    def cancel(self) -> None:
        """Stops; items imported so far stay, and importing again goes on from there."""
        if self._child is not None:
            self._child.cancel()

    def stop_now(self) -> None:
        if self._child is not None:
            self._child.stop_now()

    @Slot(object)
    def _finish(self, result: Mapping[str, object]) -> None:
        self._end_child(ImportStage.REPORTED)
        self.reported.emit(report_of(result), self._is_dry_run)

    @Slot(object)
    def _fail(self, problem: object) -> None:
        self._end_child(ImportStage.CHOOSING)
        self.failed.emit(problem)

    @Slot()
    def _stopped(self) -> None:
        self._end_child(ImportStage.CHOOSING)

    def _end_child(self, stage: ImportStage) -> None:
        if self._child is not None:
            self._child.deleteLater()
            self._child = None
        if not self._is_dry_run:
            self._changes.announce_all(self)
        self._set_stage(stage)

    def _set_paths(self, paths: tuple[Path, ...]) -> None:
        self._paths = paths
        self.paths_changed.emit(paths)
        if self._stage is ImportStage.REPORTED:
            self._set_stage(ImportStage.CHOOSING)

    def _set_stage(self, stage: ImportStage) -> None:
        self._stage = stage
        self.stage_changed.emit(stage.value)


def import_arguments(paths: Sequence[Path], request: ImportRequest) -> list[str]:
    """Returns the command line of an import."""
    arguments = ["import", *(str(path) for path in paths)]
    for option, value in (("--as", request.kind), ("--source", request.source), ("--language", request.language)):
        if value:
            arguments += [option, str(value)]
    return [*arguments, "--dry-run"] if request.is_dry_run else arguments


def report_of(result: Mapping[str, object]) -> ImportReport:
    """Returns the report that the command printed."""
    skipped = result.get("skipped", [])
    entries = skipped if isinstance(skipped, list) else []
    counts = {name: _count(result.get(name)) for name in ("read", "added", "updated", "unchanged", "notices")}
    return ImportReport(**counts, skipped=tuple(map(_skipped, entries)))


def _skipped(entry: Mapping[str, Any]) -> Skipped:
    return Skipped(entry["path"], entry["reason"], entry.get("code", ""), entry.get("values", {}))


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0
