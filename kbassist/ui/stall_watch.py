"""Notes when the event loop of the window stood still for longer than a person notices."""

import logging
from time import thread_time

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

STALL_MS = 100
logger = logging.getLogger(__name__)


class StallWatch(QObject):
    """Measures how late a timer arrives.

    Signals: `stalled(milliseconds, computed milliseconds)` the second is how much of it this thread computed; the
    rest it waited for a disk or for a busy processor. The interval bounds what may stay unseen: a stall shorter than
    STALL_MS + interval.
    """

    stalled = Signal(int, int)

    def __init__(self, parent: QObject | None = None, *, interval_ms: int = 200) -> None:
        super().__init__(parent)
        self._elapsed = QElapsedTimer()
        self._computed = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._measure)

    def start(self) -> None:
        self._elapsed.start()
        self._computed = thread_time()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _measure(self) -> None:
        late_ms = self._elapsed.restart() - self._timer.interval()
        before, self._computed = self._computed, thread_time()
        if late_ms > STALL_MS:
            computed_ms = round((self._computed - before) * 1000)
            logger.warning("the window stood still for %d ms, computing for %d ms", late_ms, computed_ms)
            self.stalled.emit(late_ms, computed_ms)
