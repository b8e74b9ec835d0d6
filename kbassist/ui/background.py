"""The one way off the GUI thread: work goes in, a plain result comes back on the GUI thread.

Two lanes: reading (two threads) and changing (one thread, in order). Work takes a CancelToken and returns a
value; no Qt object is made, touched or dropped by it. Callbacks stay on the GUI thread all the time.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from kbassist.core.errors import KbassistProblem
from kbassist.core.jobs import Cancelled, CancelToken

T = TypeVar("T")
SHUTDOWN_SECONDS = 3.0
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Job:
    """What the GUI thread remembers of a job that runs or waits."""

    token: CancelToken
    key: str
    is_change: bool
    on_result: Callable[[Any], None]
    on_error: Callable[[BaseException], None] | None


class JobRunner(QObject):
    """Runs work on the read lane or the change lane.

    Signals: `failed(exception)` an error that its caller does not handle; `busy_changed(is_busy)`.
    """

    failed = Signal(object)
    busy_changed = Signal(bool)
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="kbassist-read")
        self._changer = ThreadPoolExecutor(1, thread_name_prefix="kbassist-change")
        self._jobs: dict[int, _Job] = {}
        self._futures: dict[int, Future[None]] = {}
        self._newest: dict[str, int] = {}
        self._last_number = 0
        self._is_shut_down = False
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return bool(self._jobs)

    def read(
        self,
        work: Callable[[CancelToken], T],
        on_result: Callable[[T], None],
        *,
        key: str = "",
        on_error: Callable[[BaseException], None] | None = None,
    ) -> CancelToken:
        """Runs `work` beside other readers; with a `key` only the newest job of that key delivers."""
        return self._start(self._readers, work, on_result, key=key, on_error=on_error)

    def change(
        self,
        work: Callable[[CancelToken], T],
        on_result: Callable[[T], None],
        *,
        key: str = "",
        on_error: Callable[[BaseException], None] | None = None,
    ) -> CancelToken:
        """Runs `work` after all changes given before it, one at a time."""
        return self._start(self._changer, work, on_result, key=key, on_error=on_error)

    def cancel(self, key: str) -> None:
        """Drops the job of `key`; its result never arrives."""
        number = self._newest.pop(key, None)
        if number is not None and number in self._jobs:
            self._jobs[number].token.cancel()

    def shutdown(self) -> None:
        """Cancels reading and lets the changes that were given be carried out, for three seconds at most."""
        self._is_shut_down = True
        for job in self._jobs.values():
            if not job.is_change:
                job.token.cancel()
        self._readers.shutdown(wait=False, cancel_futures=True)
        self._changer.shutdown(wait=False)
        running = [future for future in self._futures.values() if not future.cancelled()]
        unfinished = wait(running, timeout=SHUTDOWN_SECONDS).not_done
        if unfinished:
            logger.warning("%d jobs did not end in time", len(unfinished))
        self._jobs.clear()
        self._futures.clear()

    def _start(
        self,
        lane: Executor,
        work: Callable[[CancelToken], T],
        on_result: Callable[[T], None],
        *,
        key: str,
        on_error: Callable[[BaseException], None] | None,
    ) -> CancelToken:
        token = CancelToken()
        if self._is_shut_down:
            token.cancel()
            return token
        if key:
            self.cancel(key)
        self._last_number += 1
        number = self._last_number
        if key:
            self._newest[key] = number
        was_busy = self.is_busy
        self._jobs[number] = _Job(token, key, lane is self._changer, on_result, on_error)
        self._futures[number] = lane.submit(partial(self._run, number, work, token))
        if not was_busy:
            self.busy_changed.emit(True)
        return token

    def _run(self, number: int, work: Callable[[CancelToken], Any], token: CancelToken) -> None:
        """Runs on a worker thread; the only thing it touches of Qt is the emission of one signal."""
        try:
            token.check()
            result, error = work(token), None
        except Exception as caught:  # noqa: BLE001 - the border of the lane: the GUI thread sorts errors
            result, error = None, caught
        if not self._is_shut_down:
            self._ended.emit(number, result, error)

    @Slot(int, object, object)
    def _finish(self, number: int, result: object, error: BaseException | None) -> None:
        self._futures.pop(number, None)
        job = self._jobs.pop(number, None)
        if job is None:
            return
        if not self._jobs:
            self.busy_changed.emit(False)
        is_newest = not job.key or self._newest.get(job.key) == number
        if job.key and is_newest:
            del self._newest[job.key]
        if job.token.is_cancelled or not is_newest or isinstance(error, Cancelled):
            return
        if error is None:
            _call(job.on_result, result)
        elif job.on_error is not None and isinstance(error, KbassistProblem):
            _call(job.on_error, error)
        else:
            self.failed.emit(error)


def _call(receiver: Callable[[Any], None], value: object) -> None:
    """Calls `receiver` unless the Qt object that it belongs to is gone."""
    owner = getattr(receiver, "__self__", None)
    if isinstance(owner, QObject) and not isValid(owner):
        return
    receiver(value)
