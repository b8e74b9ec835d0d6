"""Reads on the side what the first questions would wait for: the commonest words, and what means the same.

In small pieces with a breath between them: whoever asks meanwhile waits for one piece at most.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import count as numbers
from time import sleep
from typing import Protocol, TypeVar

from kbassist.core.jobs import CancelToken
from kbassist.search.analysis import keys_of_word
from kbassist.search.postings import Postings
from kbassist.search.thesaurus import Thesaurus

Answer = TypeVar("Answer")

WARMED_UP = (("body", 2_000), ("headw", 500), ("start", 500))
STEMMED = 2_000
"""The commonest words of titles whose endings are taken off: they are half of what is new in a message."""

KEYS_AT_ONCE, PASSAGES_AT_ONCE = 8, 25_000
PAUSE_SECONDS = 0.001
"""The commonest keys of a field, read a few at a time: about two seconds for 100,000 passages, 5 ms at a time."""


class Ask(Protocol):
    """Gives the current state of the index to a question, and back its answer; the second value where there is none."""

    def __call__(self, question: Callable[[Postings], Answer], nothing: Answer, /) -> Answer: ...


def warm_up(ask: Ask, thesaurus: Thesaurus, token: CancelToken) -> None:
    """Reads the concepts and the commonest words; Cancelled between two pieces."""
    languages = ask(Postings.languages, frozenset[str]())
    for _ in thesaurus.read(languages):
        _breathe(token)
    for name, most in WARMED_UP:
        for keys in _few_at_once(_commonest(name, most, ask, token)):
            ask(partial(_prepare, name=name, keys=keys), None)
            _breathe(token)
    for words in _few_at_once(_commonest("headw", STEMMED, ask, token)):
        for word in words:
            for language in languages:
                keys_of_word(word, language)
        _breathe(token)


def _breathe(token: CancelToken) -> None:
    token.check()
    sleep(PAUSE_SECONDS)  # whoever waits for the lock gets it


def _few_at_once(counts: Iterable[tuple[str, int]]) -> Iterator[list[str]]:
    """Yields keys in the order given, together no more than can be read in a moment."""
    keys: list[str] = []
    passages = 0
    for key, count in counts:
        if keys and (len(keys) == KEYS_AT_ONCE or passages + count > PASSAGES_AT_ONCE):
            yield keys
            keys, passages = [], 0
        keys.append(key)
        passages += count
    if keys:
        yield keys


def _commonest(name: str, most: int, ask: Ask, token: CancelToken) -> list[tuple[str, int]]:
    """Returns about the `most` keys of a field that most passages have and how many have each, commonest first."""
    counts: Counter[str] = Counter()
    for piece in numbers():
        found = ask(partial(_piece, name=name, most=most, piece=piece), None)
        if found is None:
            break
        counts.update(found)
        _breathe(token)
    return counts.most_common(most)


def _piece(postings: Postings, *, name: str, most: int, piece: int) -> dict[str, int] | None:
    return postings.commonest(name, most, piece)


def _prepare(postings: Postings, *, name: str, keys: list[str]) -> None:
    for key in keys:
        postings.prepare(name, key)
