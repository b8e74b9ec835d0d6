"""Recognises advice that a customer was given before, so that it is not offered again as if it were new.

Advice counts as given when half of its groups of four words stand in what was said before, when a long stretch of
it does (a reply quotes an article in part), or when nearly all its words do in whatever form: the earlier reply may
have said tu where this one would say Jūs, and a customer tells in his own words what he has done.
"""

from kbassist.language.tokens import fold, words

WORD_GROUP = 4
GIVEN_SHARE = 0.5
"""The share of an advice's word groups that must stand in what was said before."""

GIVEN_GROUPS = 12
"""So many groups are enough of a longer text: fifteen words on end, or two or three sentences."""

KEPT_LETTERS = 5
LEAST_STEM_LETTERS = 4
LEAST_STEMS = 8
GIVEN_STEMS = 0.75
"""The share of an advice's words, each by its first letters, that must stand in what was said before."""


NAMED_STEMS, NAMED_SHARE = 2, 0.5
"""How many words of an article's name must stand in what the customer tried, and what share of them."""

DONE_STEMS, DONE_SHARE = 6, 0.6
"""How many of the words in which a customer tells what he has done must stand in an advice, and what share of them."""


class SaidBefore:
    """What was said before, read once to be compared with many texts; empty texts hold nothing.

    `text` is what stands below a message, `done` the sentences in which the customer says what he has tried,
    `tried` the stretches of them that tell nothing else.
    """

    __slots__ = ("_done", "_groups", "_stems", "_tried")

    def __init__(self, text: str, done: str = "", tried: str = "") -> None:
        spoken = _spoken(text)
        self._groups = frozenset(_groups(spoken))
        self._stems = _stems(spoken)
        self._done = _stems(_spoken(done))
        self._tried = _stems(_spoken(tried))

    def names(self, name: str) -> bool:
        """Tells whether the customer tried in vain what an article of this name is about."""
        stems = _stems(_spoken(name)) if self._tried else frozenset()
        known = len(stems & self._tried)
        return known >= NAMED_STEMS and known >= NAMED_SHARE * len(stems)

    def holds(self, advice: str) -> bool:
        """Tells whether the customer has had this advice before."""
        if not self._stems and not self._done:
            return False
        spoken = _spoken(advice)
        groups = _groups(spoken)
        known = sum(group in self._groups for group in groups)
        if groups and (known >= GIVEN_SHARE * len(groups) or known >= GIVEN_GROUPS):
            return True
        stems = _stems(spoken)
        if len(stems) >= LEAST_STEMS and len(stems & self._stems) >= GIVEN_STEMS * len(stems):
            return True
        done = len(stems & self._done)
        return done >= DONE_STEMS and done >= DONE_SHARE * len(self._done)


def _spoken(text: str) -> list[str]:
    return [fold(word.text) for word in words(text)]


def _groups(spoken: list[str]) -> list[tuple[str, ...]]:
    return [tuple(spoken[start : start + WORD_GROUP]) for start in range(len(spoken) - WORD_GROUP + 1)]


def _stems(spoken: list[str]) -> frozenset[str]:
    return frozenset(word[:KEPT_LETTERS] for word in spoken if len(word) >= LEAST_STEM_LETTERS)
