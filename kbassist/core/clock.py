"""The one place that reads the time of day."""

from datetime import UTC, datetime


class SystemClock:
    """The computer's clock; promises core.ports.Clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)
