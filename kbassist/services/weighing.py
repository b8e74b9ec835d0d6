"""Weighs what beside the words speaks for an item: how fresh it is, what it is, how replies from it fared.

Each factor is small and named, so that it can be shown and never lifts a clearly worse match over a better one;
items that are alike in all this keep the order of the index. Confidence is left alone: it is about the words.

The sizes are chosen, not learnt: a whole year of use moves an item about as far as one common word does.
"""

from datetime import datetime, timedelta
from math import log1p, prod

from kbassist.core.evidence import EXPIRED, Factor
from kbassist.core.item import Item, ItemKind, ItemStatus
from kbassist.core.usage import Usage

LEAST, MOST = 0.9, 1.1
"""What all factors together can do."""

MONTH = timedelta(days=30)
RECENT_MONTHS = 2
RECENT = 1.01
"""For an item of this month; it is gone after RECENT_MONTHS."""

AGING = {ItemKind.ARTICLE: (24, 72, 0.97), ItemKind.CANNED: (24, 72, 0.97), ItemKind.ANSWER: (9, 36, 0.96)}
"""Months until an item begins to age, months until it is old, and what an old one is multiplied with.

Articles and canned replies are looked after; a past answer tells what was true for one customer on one day.
"""

KINDS = {ItemKind.CANNED: Factor("canned", 0.99), ItemKind.ANSWER: Factor("past_answer", 0.98)}
READY_ANSWER = Factor("ready_answer", 1.01)
UNREVIEWED = Factor("unreviewed", 0.98)

OUTDATED = Factor(EXPIRED, 0.95)
REVIEW_DUE = Factor("review_due", 0.98)

FEWEST_USES = 3
"""Fewer replies than this may be chance."""

MOST_USES = 50.0
USED_UNCHANGED = 0.04
"""What MOST_USES recent replies from an item are worth when agents copied them as drafted."""

WORTH_NOTHING = 0.35
"""The share rewritten at which a use tells nothing; beyond it uses count against an item.

A name put right or a sentence added to a draft of usual length is 5 to 20 %.
"""


def weigh(item: Item, usage: Usage | None, now: datetime) -> tuple[Factor, ...]:
    """Returns the factors that differ from 1, together 0.9 to 1.1; `usage` None means that there was none."""
    found = (_freshness(item, now), _validity(item, now), *_trust(item), _past_use(usage, now))
    return tuple(factor for factor in found if factor is not None and factor.value != 1.0)


def weight_of(factors: tuple[Factor, ...]) -> float:
    """Returns what a score is multiplied with."""
    return min(MOST, max(LEAST, prod(factor.value for factor in factors)))


def _freshness(item: Item, now: datetime) -> Factor | None:
    """Counts whole months, so that one import is of one age."""
    months = max(0, (now - item.updated_at) // MONTH)
    if months < RECENT_MONTHS:
        return Factor("recent", round(1 + (RECENT - 1) * (1 - months / RECENT_MONTHS), 4))
    begins, ends, old = AGING[item.kind]
    aged = min(1.0, max(0.0, (months - begins) / (ends - begins)))
    return Factor("old", round(1 - (1 - old) * aged, 4))


def _validity(item: Item, now: datetime) -> Factor | None:
    """Goes by the days that somebody set, as the calendar of this place has them."""
    day = now.astimezone().date()
    if item.content.is_expired(day):
        return OUTDATED
    return REVIEW_DUE if item.content.is_to_review(day) else None


def _trust(item: Item) -> tuple[Factor, ...]:
    factors = []
    if item.kind in KINDS:
        factors.append(KINDS[item.kind])
    if item.kind is ItemKind.ARTICLE and (item.content.short_formal or item.content.short_familiar):
        factors.append(READY_ANSWER)
    if not _is_reviewed(item):
        factors.append(UNREVIEWED)
    return tuple(factors)


def _is_reviewed(item: Item) -> bool:
    """Says whether somebody stands behind an item; a past answer as it was imported is nobody's word yet."""
    if item.content.status in (ItemStatus.DRAFT, ItemStatus.IN_REVIEW):
        return False
    return item.kind is not ItemKind.ANSWER or item.revision > 1


def _past_use(usage: Usage | None, now: datetime) -> Factor | None:
    """Grows with the logarithm of recent uses and turns against an item whose drafts are mostly rewritten."""
    if usage is None or usage.times < FEWEST_USES:
        return None
    much = min(1.0, log1p(usage.weight_at(now)) / log1p(MOST_USES))
    good = max(-1.0, 1 - usage.rewritten_share / WORTH_NOTHING)
    value = round(1 + USED_UNCHANGED * much * good, 4)
    return Factor("often_used" if value > 1 else "often_rewritten", value)
