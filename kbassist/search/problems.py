"""Says in plain words what is wrong with the disk or the index; nothing is repaired here."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from whoosh.index import LockError

from kbassist.core.errors import EnvironmentProblem

_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "home_read_only",
    errno.EACCES: "home_read_only",
    errno.EPERM: "home_read_only",
    errno.EIO: "disk_failed",
    errno.ENOENT: "disk_failed",
    errno.ENOTDIR: "disk_failed",
    errno.ESTALE: "disk_failed",
}

_WORDS = {
    "disk_full": ("The disk took no more data; the search index is as it was.", "Free some space and try again."),
    "home_read_only": (
        "The folder with the search index can be read but not written.",
        "Allow writing to the folder, or choose another one.",
    ),
    "disk_failed": ("The disk could not read or write the search index.", "Check the disk and try again."),
    "index_locked": (
        "Another window or command of this program is writing to the search index.",
        "Wait until it is done and try again.",
    ),
    "index_missing": ("There is no search index yet.", "Rebuild it."),
    "index_damaged": ("The search index is damaged.", "Rebuild it; nothing is lost."),
    "index_stale": ("The search index was made by another version of this program.", "Rebuild it."),
    "index_incomplete": (
        "The new search index did not hold what it should; the old one stays.",
        "Try again; if it happens again, check the database.",
    ),
}


def index_problem(code: str) -> EnvironmentProblem:
    """Builds the problem with the words for `code`."""
    sentence, hint = _WORDS[code]
    return EnvironmentProblem(code, sentence, hint)


@contextmanager
def disk_problems() -> Iterator[None]:
    """Turns errors of the disk into an EnvironmentProblem; other errors of the system go up as they are."""
    try:
        yield
    except OSError as error:
        code = _CODES.get(error.errno or 0)
        if code is None:
            raise
        raise index_problem(code) from error
    except LockError as error:
        raise index_problem("index_locked") from error
