"""Finds what a word typed in Latin letters may be in Cyrillic ones, likeliest first.

One Latin letter is typed for several ("y" is ы, й or, before a, я) and for the soft sign none. A spelling is likely
where its letters usually stand side by side and each was typed in its usual way. Nothing here knows the sense.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from kbassist.language.respelling_words import BORDER, FamiliarWords

WIDTH = 12
"""How many beginnings of a word are followed at each letter."""
USUAL = 0.3
UNUSUAL = 3.0
"""Bits that a letter costs where it was typed as its first entry says, and as a later one does."""
LEFT_OUT = 0.5
"""Bits for a soft sign that nobody types."""

SOFT_SIGN = "ь"
SOFTENED = frozenset("бвджзлмнпрстфчшщ")

Pairs = Sequence[tuple[str, str]]


def likely_spellings(word: str, respelling: tuple[tuple[str, str], ...], familiar: FamiliarWords) -> tuple[str, ...]:
    """Returns what a lower-case word may mean, likeliest first, at most WIDTH; empty where a letter has no meaning.

    Of the pairs for the same letters the first is the usual one.
    """
    pairs = _by_first_letter(respelling)
    beginnings: list[dict[str, float]] = [defaultdict(lambda: float("inf")) for _ in range(len(word) + 1)]
    beginnings[0][""] = 0.0
    for place in range(len(word)):
        for spelling, cost in _best(beginnings[place]):
            for written, meant, bits in pairs.get(word[place], ()):
                if not word.startswith(written, place):
                    continue
                following = beginnings[place + len(written)]
                longer, longer_cost = spelling + meant, cost + bits + _surprise(spelling, meant, familiar)
                following[longer] = min(following[longer], longer_cost)
                if meant and meant[-1] in SOFTENED and word[place + len(written) : place + len(written) + 1] != "'":
                    softened = longer_cost + LEFT_OUT + _surprise(longer, SOFT_SIGN, familiar)
                    following[longer + SOFT_SIGN] = min(following[longer + SOFT_SIGN], softened)
    ends = {spelling: cost + _surprise(spelling, BORDER, familiar) for spelling, cost in beginnings[-1].items()}
    return tuple(spelling for spelling, _ in _best(ends))


def _best(costs: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(costs.items(), key=lambda entry: (entry[1], entry[0]))[:WIDTH]


def _surprise(before: str, letters: str, familiar: FamiliarWords) -> float:
    firsts = (before[-1:] or BORDER) + letters
    return sum(familiar.surprise(first, second) for first, second in zip(firsts, letters, strict=False))


@lru_cache(maxsize=8)
def _by_first_letter(respelling: tuple[tuple[str, str], ...]) -> dict[str, list[tuple[str, str, float]]]:
    """Returns for each first letter what may begin with it: as typed, as meant, and its bits."""
    found: dict[str, list[tuple[str, str, float]]] = defaultdict(list)
    seen: set[str] = set()
    for written, meant in respelling:
        found[written[0]].append((written, meant, UNUSUAL if written in seen else USUAL))
        seen.add(written)
    return dict(found)
