"""Puts a typed query right where nothing in the knowledge has its words, and says in proper spelling what was meant.

In this order: another keyboard layout, Latin letters for another script, one typing error. What was meant must be in
the knowledge; nothing is guessed. Whoever shows the results says that they are for other words.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from rapidfuzz.distance import OSA

from kbassist.core.evidence import Query
from kbassist.core.item import Item, ItemFilter, Passage
from kbassist.core.jobs import CancelToken
from kbassist.core.ports import SearchBackend
from kbassist.core.text import Span
from kbassist.language.pack import LanguagePacks
from kbassist.language.respelling import respellings
from kbassist.language.respelling_layout import retypings
from kbassist.language.respelling_words import is_cyrillic
from kbassist.language.tokens import fold, words

_CHUNK = re.compile(r"\S+")

SHORTEST_RESCUED = 3
"""Characters, a blank after a finished word included: two letters begin too many words."""

READ_ROWS = 8
"""Results whose texts are read for the proper spelling of a corrected word."""


class Rescue:
    """Corrects typed queries by what the index has."""

    def __init__(self, index: SearchBackend, packs: LanguagePacks) -> None:
        self._index = index
        self._packs = packs

    def of(self, query: Query, token: CancelToken) -> Query:
        """Returns the query with its unknown words as they were meant; equal to `query` where nothing helps."""
        for corrected in (self._retyped, self._respelled, self._one_edit_away):
            unknown = self._index.unknown_words(query)
            if not unknown:
                break
            token.check()
            query = corrected(query, unknown)
        return query

    def _retyped(self, query: Query, unknown: Sequence[Span]) -> Query:
        return self._with_known(query, unknown, retypings)

    def _respelled(self, query: Query, unknown: Sequence[Span]) -> Query:
        """Respells the unknown words; where that gave another script, also their neighbours that are words in it."""
        respelled = self._with_known(query, unknown, partial(respellings, packs=self._packs))
        if is_cyrillic(query.text) or not is_cyrillic(respelled.text):
            return respelled
        others = [Span(*chunk.span()) for chunk in _CHUNK.finditer(respelled.text)]
        return self._with_known(respelled, others, self._cyrillic_spellings)

    def _cyrillic_spellings(self, chunk: str) -> Iterator[str]:
        return (spelling for spelling in respellings(chunk, self._packs) if is_cyrillic(spelling))

    def _one_edit_away(self, query: Query, _unknown: Sequence[Span]) -> Query:
        return replace(query, text=self._index.suggest(query) or query.text)

    def _with_known(self, query: Query, unknown: Sequence[Span], spellings: Callable[[str], Iterable[str]]) -> Query:
        """Puts in the place of every unknown stretch its first spelling that the knowledge has."""
        text = query.text
        for span in reversed(unknown):
            end = "" if span.end == len(query.text) else " "
            known = (
                spelling
                for spelling in spellings(span.of(query.text))
                if self._is_known(replace(query, text=spelling + end))
            )
            text = text[: span.start] + next(known, span.of(query.text)) + text[span.end :]
        return replace(query, text=text)

    def _is_known(self, query: Query) -> bool:
        is_judged = len(query.text) >= SHORTEST_RESCUED and any(words(query.text))
        return is_judged and not self._index.unknown_words(query)


def as_written(text: str, typed: str, found: Iterable[tuple[Item, Passage]], index: SearchBackend) -> str:
    """Returns a corrected text with each new word spelled as the found texts spell it.

    `text` may hold words folded or without their ending; `typed` is what they were corrected from.
    """
    known = [fold(word.text) for word in words(typed)]
    texts = [
        (part, item.language)
        for item, passage in list(found)[:READ_ROWS]
        for part in (item.content.title, passage.text)
        if part
    ]
    for word in reversed([word for word in words(text) if fold(word.text) not in known]):
        folded = fold(word.text)
        is_own_spelling = is_cyrillic(folded) and all(OSA.distance(folded, other) > 1 for other in known)
        spelled = _spelled_exactly(folded, texts, is_open=word.span.end == len(text))
        if not spelled:
            spelled = word.text if is_own_spelling else _spelled_nearly(word.text, texts, index)
        text = text[: word.span.start] + spelled + text[word.span.end :]
    return text


def _spelled_exactly(folded: str, texts: Sequence[tuple[str, str]], *, is_open: bool) -> str:
    """Returns the commonest spelling of a word, "" where the texts have none; of an open word only its letters."""
    seen = Counter(
        _without_capital(word.span, text)
        for text, _ in texts
        for word in words(text)
        if (fold(word.text).startswith(folded) if is_open else fold(word.text) == folded)
    )
    return max(seen, key=lambda spelling: (seen[spelling], spelling))[: len(folded)] if seen else ""


def _spelled_nearly(word: str, texts: Sequence[tuple[str, str]], index: SearchBackend) -> str:
    """Returns the spelling of another form of a word that is nearest to it, else the word itself."""
    query = Query(f"{word} ", None, ItemFilter(), 1)
    seen = Counter(
        _without_capital(mark, text) for text, language in texts for mark in index.marks(query, text, language).marks
    )
    if not seen:
        return word
    folded = fold(word)
    return min(seen, key=lambda spelling: (OSA.distance(folded, fold(spelling)), -seen[spelling], spelling))


def _without_capital(place: Span, text: str) -> str:
    """Returns a word without the capital that only the beginning of a sentence gave it."""
    word = place.of(text)
    before = text[: place.start].rstrip()[-1:]
    is_name = before.isalnum() or before == ","
    return word if is_name or not word[1:].islower() else word.lower()
