"""Which old backups can go: all of the last two days stay, then the newest of 14 days, 8 weeks and 12 months.

Days, weeks and months without a backup do not count, so a program that rested for a year keeps its old ones.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

KEEP_ALL_FOR = timedelta(days=2)
_KEPT: tuple[tuple[int, Callable[[datetime], tuple[int, ...]]], ...] = (
    (14, lambda made_at: (made_at.year, made_at.month, made_at.day)),
    (8, lambda made_at: made_at.isocalendar()[:2]),
    (12, lambda made_at: (made_at.year, made_at.month)),
)


def times_to_keep(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Returns the times (UTC) of the backups that stay; the newest always does."""
    newest_first = sorted(times, reverse=True)
    kept = {made_at for made_at in newest_first if now - made_at <= KEEP_ALL_FOR}
    for number, period_of in _KEPT:
        newest_by_period: dict[tuple[int, ...], datetime] = {}
        for made_at in newest_first:
            newest_by_period.setdefault(period_of(made_at), made_at)
        kept.update(list(newest_by_period.values())[:number])
    return frozenset(kept)
