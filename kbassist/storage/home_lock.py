"""Lets one writer at a time into a home, over all threads and processes.

The operating system holds the lock on `write.lock` and drops it when a process dies, so nothing is ever
left locked. The file is never deleted: two writers could hold locks on two files of the same name.
"""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kbassist.storage.problems import environment_problem, problem_with_file

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

WAIT_SECONDS = 5.0
_PAUSE_SECONDS = 0.02


class HomeLock:
    """The write lock of a home; may be asked for from any thread, but not twice by one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._inside = threading.Lock()

    @contextmanager
    def held(self, wait_seconds: float = WAIT_SECONDS) -> Iterator[None]:
        """Holds the lock for the block; EnvironmentProblem "home_locked" when it is not to be had in time."""
        deadline = time.monotonic() + wait_seconds
        if not self._inside.acquire(timeout=wait_seconds):
            raise environment_problem("home_locked")
        try:
            handle = self._take(deadline)
            try:
                yield
            finally:
                _unlock(handle)
                os.close(handle)
        finally:
            self._inside.release()

    def _take(self, deadline: float) -> int:
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise problem_with_file(error, self._path) from error
        while not _try_lock(handle):
            if time.monotonic() >= deadline:
                os.close(handle)
                raise environment_problem("home_locked")
            time.sleep(_PAUSE_SECONDS)
        return handle


if sys.platform == "win32":

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
