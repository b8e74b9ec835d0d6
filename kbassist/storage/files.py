"""Puts files in place so that a crash leaves the old one or the new one, never half of one."""

import os
from pathlib import Path


def put_in_place(finished: Path, target: Path) -> None:
    """Brings a finished file to the disk and then under its name, in one step; both lie in one folder."""
    handle = os.open(finished, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    finished.replace(target)
    sync_folder(target.parent)


def remove_database(database: Path) -> None:
    """Removes a database file with the logs that SQLite keeps beside it: a log must never meet another file."""
    for ending in ("-wal", "-shm", "-journal", ""):
        database.with_name(database.name + ending).unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Brings the names in a folder to the disk; on systems without that (Windows) the rename itself does."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
