"""Backups of the database: copied in one step while everybody goes on working, checked, then thinned.

A stepped copy would start over with every write, so it is one step. What customers wrote in open entries is left
out, since a backup lives longer than an entry may, and so are vectors, which are computed anew where they are wanted.
A copy that does not pass the check is never kept as a backup.
"""

import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kbassist.core.backup import Backup
from kbassist.core.ports import Clock
from kbassist.storage.engine import connect_to_read
from kbassist.storage.files import put_in_place, remove_database
from kbassist.storage.problems import environment_problem, plain_problems, problem_with_file
from kbassist.storage.thinning import times_to_keep

MIN_AGE = timedelta(minutes=30)

_LOG = logging.getLogger(__name__)
_NAME = re.compile(r"knowledge-(\d{8}T\d{6})Z(-\d+)?\.db")
_TIME = "%Y%m%dT%H%M%S"
_STATE_QUERY = (
    "SELECT (SELECT max(sequence) FROM change_log), (SELECT count(*) FROM outcomes), (SELECT sum(count) FROM gaps)"
)


class Backups:
    """The backups of one database, in one folder; may be used from any thread."""

    def __init__(self, database: Path, folder: Path, clock: Clock) -> None:
        self._database = database
        self._folder = folder
        self._clock = clock

    def make(self) -> Backup:
        """Copies the database as it stands and removes old backups that are no longer needed.

        EnvironmentProblem "database_damaged" where the copy does not pass SQLite's check, "disk_full" and others.
        """
        now = self._clock.now().astimezone(UTC)
        target = self._free_name(now)
        unfinished = target.with_suffix(".unfinished")
        with self._file_problems():
            self._folder.mkdir(mode=0o700, exist_ok=True)
            try:
                remove_database(unfinished)
                with plain_problems():
                    copy_database(self._database, unfinished)
                put_in_place(unfinished, target)
            finally:
                remove_database(unfinished)
            size = target.stat().st_size
        self._thin(now)
        return Backup(target, now.replace(microsecond=0), size)

    def make_if_due(self) -> Backup | None:
        """Makes a backup where the newest is half an hour old and the knowledge changed since."""
        now = self._clock.now()
        earlier = [backup for backup in self.all() if backup.made_at <= now]  # the clock may have been put back
        if earlier:
            if now - earlier[0].made_at < MIN_AGE:
                return None
            with plain_problems():
                if _state(self._database) == _state(earlier[0].path):
                    return None
        return self.make()

    def all(self) -> tuple[Backup, ...]:
        """Returns the backups, newest first."""
        if not self._folder.is_dir():
            return ()
        found = []
        for path in self._folder.iterdir():
            match = _NAME.fullmatch(path.name)
            if match:
                made_at = datetime.strptime(match[1], _TIME).replace(tzinfo=UTC)
                found.append((made_at, int((match[2] or "-0")[1:]), path))
        return tuple(Backup(path, made_at, path.stat().st_size) for made_at, _, path in sorted(found, reverse=True))

    def _free_name(self, now: datetime) -> Path:
        stem = f"knowledge-{now.strftime(_TIME)}Z"
        path, number = self._folder / f"{stem}.db", 1
        while path.exists():
            number += 1
            path = self._folder / f"{stem}-{number}.db"
        return path

    def _thin(self, now: datetime) -> None:
        existing = self.all()
        kept = times_to_keep((backup.made_at for backup in existing), now)
        for backup in existing:
            if backup.made_at not in kept:
                try:
                    backup.path.unlink(missing_ok=True)
                except OSError as error:
                    _LOG.warning("An old backup could not be removed: %s", error)

    @contextmanager
    def _file_problems(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise problem_with_file(error, self._folder) from error


def copy_database(source: Path, target: Path) -> None:
    """Copies a database to a new file of its own, without open entries and vectors, and checks the copy.

    Other connections may read and write `source` meanwhile.
    """
    target.touch(mode=0o600)
    with closing(connect_to_read(source)) as reader, closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy_pages(reader, copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        copy.execute("PRAGMA secure_delete=ON")
        if copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'open_entries'").fetchone():
            copy.execute("DELETE FROM open_entries")
        if _has_vectors(copy):
            copy.execute("DELETE FROM passage_vectors")
            copy.execute("VACUUM")
        check_quickly(copy)


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Replaces all of `target` by `source` in one transaction; EnvironmentProblem where it is held by others."""

    def give_up_when_busy(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise environment_problem("database_locked")

    source.backup(target, pages=-1, progress=give_up_when_busy)


def check_quickly(connection: sqlite3.Connection) -> None:
    """Lets SQLite look for damage; EnvironmentProblem "database_damaged" where it finds some."""
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise environment_problem("database_damaged")


def _has_vectors(copy: sqlite3.Connection) -> bool:
    if not copy.execute("SELECT 1 FROM sqlite_master WHERE name = 'passage_vectors'").fetchone():
        return False
    return copy.execute("SELECT 1 FROM passage_vectors LIMIT 1").fetchone() is not None


def _state(database: Path) -> tuple[object, ...]:
    """Returns what differs between two states of the knowledge."""
    with closing(connect_to_read(database)) as connection:
        state: tuple[object, ...] = connection.execute(_STATE_QUERY).fetchone()
        return state
