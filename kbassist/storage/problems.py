"""Says in plain words what is wrong with a disk or a database; nothing is repaired here.

Only trouble of the world is translated: a wrong statement of ours is a bug and goes up as it is.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kbassist.core.errors import EnvironmentProblem

READ_ONLY_ERRORS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
FULL_ERRORS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

# A disk over its quota or a file over its limit fails the write itself, which SQLite reports as these.
_FAILED_WRITES = frozenset(
    {
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_TRUNCATE,
        sqlite3.SQLITE_IOERR_SHMSIZE,
    }
)

_CODES = {
    sqlite3.SQLITE_BUSY: "database_locked",
    sqlite3.SQLITE_LOCKED: "database_locked",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "disk_failed",
    sqlite3.SQLITE_READONLY: "home_read_only",
    sqlite3.SQLITE_PERM: "home_read_only",
    sqlite3.SQLITE_CORRUPT: "database_damaged",
    sqlite3.SQLITE_NOTADB: "not_a_database",
    sqlite3.SQLITE_CANTOPEN: "database_unreachable",
}

_RESTORE_HINT = "Restore a backup; the damaged file is kept beside it."

_WORDS = {
    "home_locked": (
        "Another window or command of this program is writing to the knowledge.",
        "Wait until it is done, or close it, and try again.",
    ),
    "database_locked": ("Another program holds the knowledge database.", "Close it and try again."),
    "disk_full": ("The disk took no more data; nothing was changed.", "Free some space and try again."),
    "disk_failed": ("The disk could not read or write the knowledge.", "Check the disk and try again."),
    "home_read_only": (
        "The folder with the knowledge can be read but not written.",
        "Allow writing to the folder, or choose another one.",
    ),
    "home_newer": (
        "The knowledge was written by a newer version of this program; it can be read but not changed.",
        "Install the newer version to change it.",
    ),
    "home_unreachable": ("The folder for the knowledge cannot be used.", "Choose another folder."),
    "database_damaged": ("The knowledge database is damaged.", _RESTORE_HINT),
    "not_a_database": ("The knowledge database is damaged or is another program's file.", _RESTORE_HINT),
    "database_missing": (
        "The knowledge database is gone, but there are backups of it.",
        "Restore a backup, or move the backups away to start empty.",
    ),
    "database_unreachable": ("The knowledge database cannot be opened.", "Check the folder and try again."),
}


def environment_problem(code: str, **values: str) -> EnvironmentProblem:
    """Builds the problem with the words for `code`."""
    sentence, hint = _WORDS[code]
    return EnvironmentProblem(code, sentence, hint, **values)


def problem_with_database(error: BaseException | None) -> EnvironmentProblem | None:
    """Returns what an error of SQLite means for people, None where it is a bug of ours."""
    if isinstance(error, UnicodeDecodeError) or "Could not decode to UTF-8" in str(error):
        return environment_problem("database_damaged")
    number = getattr(error, "sqlite_errorcode", None)
    if number is None:
        return None
    if number in _FAILED_WRITES:
        return environment_problem("disk_full")
    code = _CODES.get(number & 0xFF)
    return environment_problem(code) if code else None


def problem_with_file(error: OSError, path: Path) -> EnvironmentProblem:
    """Returns what an error of the file system means for people."""
    if error.errno in READ_ONLY_ERRORS:
        return environment_problem("home_read_only", path=str(path))
    if error.errno in FULL_ERRORS:
        return environment_problem("disk_full", path=str(path))
    return environment_problem("disk_failed", path=str(path))


@contextmanager
def plain_problems() -> Iterator[None]:
    """Turns errors of the database that a person can do something about into an EnvironmentProblem."""
    try:
        yield
    except DBAPIError as error:
        raise_plainly(error, error.orig)
    except sqlite3.Error as error:
        raise_plainly(error, error)


def raise_plainly(error: Exception, original: BaseException | None) -> None:
    """Raises `error` again, as an EnvironmentProblem where `original` is trouble of the world."""
    problem = problem_with_database(original)
    if problem is None:
        raise error
    raise problem from error
