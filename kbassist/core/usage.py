"""How an item was used in copied replies: a running tally in which older replies fade."""

from dataclasses import dataclass
from datetime import datetime, timedelta

USE_HALF_LIFE = timedelta(days=180)
"""The age at which a copied reply tells half as much: products and wishes change within a year.

Tallies in the database are kept with it; whoever changes it counts the outcomes anew in a migration.
"""


@dataclass(frozen=True, slots=True)
class Usage:
    """What the copied replies that rest on an item tell of it.

    `times` counts them all. `weight` counts them too, but one that was copied USE_HALF_LIFE before `last_used_at`
    half, and so on; `rewritten` adds up in the same way how far each was rewritten (`Outcome.rewritten`).
    """

    times: int
    weight: float
    rewritten: float
    last_used_at: datetime

    @property
    def rewritten_share(self) -> float:
        """How far a reply is rewritten on average, 0 to 1; late replies count more."""
        return self.rewritten / self.weight if self.weight else 0.0

    def weight_at(self, now: datetime) -> float:
        """Returns what `weight` is worth at `now`."""
        return self.weight * _faded(now - self.last_used_at)

    def with_reply(self, copied_at: datetime, rewritten: float) -> "Usage":
        """Returns the usage with one more reply, which may be older than the last."""
        newest = max(self.last_used_at, copied_at)
        before, added = _faded(newest - self.last_used_at), _faded(newest - copied_at)
        return Usage(self.times + 1, self.weight * before + added, self.rewritten * before + rewritten * added, newest)


def first_usage(copied_at: datetime, rewritten: float) -> Usage:
    """Returns the usage of an item on which one reply rests."""
    return Usage(1, 1.0, rewritten, copied_at)


def _faded(age: timedelta) -> float:
    faded: float = 0.5 ** (max(age, timedelta()) / USE_HALF_LIFE)
    return faded
