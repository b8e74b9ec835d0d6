"""Puts a backup in the place of the present database, after backing up what it replaces.

Everything is prepared in a file of its own: the backup, brought up to today's schema, with the open entries of the
present and with change-log entries for all that differs, so that the index catches up by itself. Then it takes the
place of the present database in one transaction; readers see the one or the other. Where the present database is too
damaged for that, its file is put aside and the prepared one takes its name.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from kbassist.core.change import ChangeKind
from kbassist.core.errors import EnvironmentProblem, InputProblem
from kbassist.core.ports import Clock
from kbassist.storage.attachments import AttachmentFolder
from kbassist.storage.backup import Backups, check_quickly, copy_database, copy_pages
from kbassist.storage.engine import connect_to_write, reading_engine, writing_engine
from kbassist.storage.files import put_in_place, remove_database
from kbassist.storage.home import HomeFolder, open_home_folder
from kbassist.storage.home_lock import HomeLock
from kbassist.storage.problems import plain_problems, problem_with_file
from kbassist.storage.schema import MIGRATIONS, Schema, schema_state
from kbassist.storage.tables import change_log, items, open_entries

# Added to the sequence where the present change log cannot be read: no index can have come so far.
_LEAP = 1_000_000

_DAMAGE = frozenset({"database_damaged", "not_a_database"})
_DISK_TROUBLE = frozenset({"disk_full", "disk_failed", "home_read_only"})


@dataclass(frozen=True, slots=True)
class _Present:
    """What is carried over from the database that is replaced."""

    checksums: dict[str, tuple[str, bool]] = field(default_factory=dict)
    entries: tuple[dict[str, Any], ...] = ()
    sequence: int | None = None


def restore_home(home: Path, backup: Path, clock: Clock, *, migrations: Path = MIGRATIONS) -> Path:
    """Restores a home whose database may be missing or damaged; returns what was kept of the replaced one.

    Returns the given path where there was nothing to keep. No store of this home may be open in this process;
    for an open one use its own `restore`.
    """
    place = open_home_folder(home)
    lock = HomeLock(place.lock)
    with lock.held():
        return restore(place, backup, clock, Schema(migrations))


def restore(home: HomeFolder, backup: Path, clock: Clock, schema: Schema) -> Path:
    """Restores `backup`; the caller holds the write lock. Returns the copy of what was replaced.

    InputProblem "backup_unreadable" or "backup_newer" where the file is of no use; the home is as it was then.
    """
    prepared = home.folder / "knowledge.prepared"
    try:
        with _file_problems(home.folder):
            remove_database(prepared)
            _copy_backup(backup, prepared)
            kept = _keep_present(home, clock)
            with plain_problems():
                _bring_up_to_date(prepared, schema, _read_present(home.database), clock.now())
            _replace(home.database, prepared)
            AttachmentFolder(home, clock).take_from(backup.parent)
    finally:
        remove_database(prepared)
    return kept or backup


def _copy_backup(backup: Path, prepared: Path) -> None:
    try:
        with plain_problems():
            copy_database(backup, prepared)
    except (sqlite3.Error, EnvironmentProblem) as error:
        if isinstance(error, EnvironmentProblem) and error.code in _DISK_TROUBLE:
            raise
        raise InputProblem(
            "backup_unreadable",
            "This file is not a sound backup of the knowledge.",
            "Choose another backup.",
            path=str(backup),
        ) from error


def _keep_present(home: HomeFolder, clock: Clock) -> Path | None:
    """Backs up the present database, as a mere copy of its file where it is damaged."""
    if not home.database.exists():
        return None
    try:
        return Backups(home.database, home.backups, clock).make().path
    except EnvironmentProblem as problem:
        if problem.code not in _DAMAGE:
            raise
    return _copy_damaged(home, clock.now())


def _copy_damaged(home: HomeFolder, now: datetime) -> Path:
    target = home.backups / f"damaged-{now:%Y%m%dT%H%M%S}Z.db"
    for ending in ("", "-wal"):
        source = home.database.with_name(home.database.name + ending)
        if source.exists():
            target.with_name(target.name + ending).write_bytes(source.read_bytes())
    return target


def _read_present(database: Path) -> _Present:
    if not database.exists():
        return _Present()
    engine = reading_engine(database)
    try:
        with plain_problems(), engine.begin() as connection:
            return _Present(
                checksums=_checksums(connection),
                entries=tuple(dict(row) for row in connection.execute(select(open_entries)).mappings()),
                sequence=connection.execute(select(func.max(change_log.c.sequence))).scalar() or 0,
            )
    except EnvironmentProblem:
        return _Present()
    finally:
        engine.dispose()


def _bring_up_to_date(prepared: Path, schema: Schema, present: _Present, now: datetime) -> None:
    engine = writing_engine(prepared)
    try:
        with engine.begin() as connection:
            state = schema_state(connection)
            if not state.revision or not schema.is_known(state.revision):
                raise InputProblem(
                    "backup_newer" if state.revision else "backup_unreadable",
                    "This backup was made by a newer version of this program, or by another program.",
                    "Choose another backup, or install the newer version.",
                )
            if not schema.is_newest(state.revision):
                schema.upgrade(connection)
        with engine.begin() as connection:
            connection.execute(delete(open_entries))
            if present.entries:
                connection.execute(insert(open_entries), list(present.entries))
            _log_differences(connection, present, now)
    finally:
        engine.dispose()


def _log_differences(connection: Connection, present: _Present, now: datetime) -> None:
    """Adds to the change log what the restoring changes, above every sequence that an index may have seen."""
    restored = _checksums(connection)
    sequence = connection.execute(select(func.max(change_log.c.sequence))).scalar() or 0
    sequence = sequence + _LEAP if present.sequence is None else max(sequence, present.sequence)
    differing = sorted(
        item_id
        for item_id in restored.keys() | present.checksums.keys()
        if restored.get(item_id) != present.checksums.get(item_id)
    )
    rows = [
        {
            "sequence": sequence + number,
            "kind": _kind_of_change(present.checksums.get(item_id), restored.get(item_id)).value,
            "item_id": item_id,
            "at": now,
            "author": "restore",
        }
        for number, item_id in enumerate(differing, start=1)
    ]
    if rows:
        connection.execute(insert(change_log), rows)


def _kind_of_change(before: tuple[str, bool] | None, after: tuple[str, bool] | None) -> ChangeKind:
    is_present_after = after is not None and after[1]
    if not is_present_after:
        return ChangeKind.ITEM_REMOVED
    return ChangeKind.ITEM_REVISED if before is not None and before[1] else ChangeKind.ITEM_ADDED


def _checksums(connection: Connection) -> dict[str, tuple[str, bool]]:
    """Returns for each item the checksum of its row and whether it is present."""
    rows = connection.execute(select(items.c.id, items.c.checksum, items.c.removed_at))
    return {item_id: (checksum, removed_at is None) for item_id, checksum, removed_at in rows}


def _replace(database: Path, prepared: Path) -> None:
    try:
        with plain_problems():
            _copy_into(database, prepared)
        return
    except EnvironmentProblem as problem:
        if problem.code not in _DAMAGE:
            raise
    remove_database(database)
    put_in_place(prepared, database)


def _copy_into(database: Path, prepared: Path) -> None:
    with closing(sqlite3.connect(prepared)) as source, closing(connect_to_write(database)) as target:
        copy_pages(source, target)
        check_quickly(target)


@contextmanager
def _file_problems(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise problem_with_file(error, folder) from error
