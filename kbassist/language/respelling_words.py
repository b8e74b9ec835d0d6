"""Which words and rows of letters are usual in a script, learnt from the word lists of the language packs.

Tells "gfhjkm" from a word: none of the packs knows it, and its letters never stand so side by side. Knows single
words only, never their sense.
"""

import re
from collections import Counter
from collections.abc import Iterable
from math import log2

_CYRILLIC = re.compile("[\u0400-\u04ff]")

BORDER = " "
UNSEEN_WEIGHT = 0.05
"""What a pair of letters counts that no known word has, against 1 for each word that has it."""


class FamiliarWords:
    """The words known in one script; words are compared folded."""

    def __init__(self, words: Iterable[str]) -> None:
        """Learns from folded words; equal ones count once."""
        self._words = frozenset(words)
        self._pairs = Counter(pair for word in self._words for pair in _pairs(word))
        self._firsts = Counter[str]()
        for (first, _), count in self._pairs.items():
            self._firsts[first] += count
        self._letters = max(1, len(self._firsts))

    def knows(self, word: str) -> bool:
        """Says whether a folded word is one of those it learnt from."""
        return word in self._words

    def strangeness(self, word: str) -> float:
        """Returns how unusual a folded word's letters stand side by side, in bits a letter: 2 to 4 for usual ones."""
        pairs = _pairs(word)
        return sum(self.surprise(first, second) for first, second in pairs) / len(pairs)

    def surprise(self, first: str, second: str) -> float:
        """Returns how unusual it is that one letter follows another, in bits; BORDER stands before and behind words."""
        seen = self._pairs[first, second] + UNSEEN_WEIGHT
        return -log2(seen / (self._firsts[first] + UNSEEN_WEIGHT * self._letters))


def is_cyrillic(text: str) -> bool:
    """Says whether a text has a Cyrillic letter."""
    return _CYRILLIC.search(text) is not None


def _pairs(word: str) -> list[tuple[str, str]]:
    return list(zip(BORDER + word, word + BORDER, strict=True))
