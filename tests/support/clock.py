"""A clock that stands still until it is told to move."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class FixedClock:
    """Promises core.ports.Clock; `step` moves it on by itself at each question."""

    def __init__(self, now: datetime = NOON, *, step: timedelta = timedelta(0)) -> None:
        self._now = now
        self._step = step

    def now(self) -> datetime:
        moment = self._now
        self._now += self._step
        return moment

    def advance(self, by: timedelta) -> None:
        """Moves the clock on."""
        self._now += by
