"""Backs up and restores the knowledge."""

from pathlib import Path

from kbassist.core.backup import Backup
from kbassist.core.ports import Store


class MaintenanceService:
    """Upkeep of one home; may be called from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def backup(self) -> Path:
        """Makes a backup now, for example before an import; returns its file."""
        return self._store.backup().path

    def backup_if_due(self) -> Path | None:
        """Makes a backup where something changed and the newest is half an hour old."""
        made = self._store.backup_if_due()
        return made.path if made is not None else None

    def backups(self) -> tuple[Backup, ...]:
        """Returns the backups, newest first."""
        return self._store.backups()

    def restore(self, path: Path) -> Path:
        """Puts a backup in the place of the knowledge and returns the backup of what it replaced.

        Restoring that one takes the step back. InputProblem "backup_unreadable" or "backup_newer" where the file is
        of no use; then nothing is changed.
        """
        return self._store.restore(path)
