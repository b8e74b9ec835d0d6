"""Finds the typing errors of a query: words that nothing in the knowledge has, and words one edit from a common one.

Only suggests; what is shown instead of what, and how that is said, is for the services. One edit is a letter too
many, missing, wrong, or two that changed places. Words are compared folded, so diacritics are no errors.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from kbassist.core.evidence import Query
from kbassist.core.text import Span
from kbassist.language.tokens import fold
from kbassist.search.analysis import CYRILLIC, WORD, keys_of_word
from kbassist.search.query import StopWords
from kbassist.search.query_language import CLAUSE, LONGEST_QUERY, PHRASE_MARKS, TEXT_FIELDS

SHORTEST_CORRECTED = 4
FIRST_LETTER_HOLDS = 5
"""Up to so many letters the first one is never the error: "zoom" is no "room"."""

LONGEST_CORRECTED = 24
MOST_CORRECTED = 4
"""Words of one query; who misspells more means something else."""

RARE = 3
SHORTEST_OFFERED = 5
FAR_COMMONER = 10
"""A known word is doubted where at most RARE passages have it and FAR_COMMONER times as many its neighbour."""

ENDING = 2
"""An edit within so many last letters makes another form of a word rather than another word."""

LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"


class Vocabulary(Protocol):
    """What the index knows of words, counted in passages."""

    def head_words(self) -> Sequence[str]:
        """Returns the folded words of titles and headings, sorted."""
        ...

    def how_many(self, field: str, key: str, /) -> int:
        """Returns how many passages have a key in a field."""
        ...

    def has(self, field: str, key: str, /) -> bool:
        """Says whether any passage has a key in a field."""
        ...

    def has_beginning(self, field: str, start: str, /) -> bool:
        """Says whether any key of a field begins so."""
        ...


def unknown_words(
    query: Query, stop_words: StopWords, vocabulary: Vocabulary, *, meant: frozenset[str] = frozenset()
) -> tuple[Span, ...]:
    """Returns where words stand in the text of which nothing in the knowledge has one, in order.

    A span reaches from blank to blank. Phrases, words left out, conditions, numbers and common words are not judged;
    the word being typed is known while any known word begins so, and so are words of known meaning (`meant`, folded).
    """
    return tuple(
        chunk
        for chunk in _chunks(query.text)
        if any(
            not _is_known(word, query, vocabulary, is_open=word.end == len(query.text))
            for word in _judged(chunk, query, stop_words, meant)
        )
    )


def suggest(query: Query, stop_words: StopWords, vocabulary: Vocabulary, *, meant: frozenset[str] = frozenset()) -> str:
    """Returns the text with its typing errors put right, folded words in their places; "" where there is none.

    Where every word is known, only a rare word with a far commoner neighbour counts as an error. Words of known
    meaning (`meant`, folded) are none.
    """
    judged = [word for chunk in _chunks(query.text) for word in _judged(chunk, query, stop_words, meant)]
    unknown = [word for word in judged if not _is_known(word, query, vocabulary, is_open=word.end == len(query.text))]
    better = (
        [(word, _neighbour(word.of(query.text), query.language, vocabulary)) for word in unknown[:MOST_CORRECTED]]
        if unknown
        else [(word, _commoner(word.of(query.text), query.language, vocabulary)) for word in judged[:MOST_CORRECTED]]
    )
    text = query.text
    for word, correction in reversed(better):
        if correction:
            text = text[: word.start] + correction + text[word.end :]
    return text if text != query.text else ""


def _chunks(text: str) -> Iterator[Span]:
    """Yields the stretches of plain wanted words, without the name of a field before them."""
    for clause in CLAUSE.finditer(text[:LONGEST_QUERY].translate(PHRASE_MARKS)):
        field = (clause["field"] or "").lower()
        if clause["plain"] is not None and clause["minus"] is None and (not field or field in TEXT_FIELDS):
            yield Span(*clause.span("plain"))


def _judged(chunk: Span, query: Query, stop_words: StopWords, meant: frozenset[str]) -> list[Span]:
    """Returns the words of a stretch that can be wrong."""
    found = [Span(match.start(), match.end()) for match in WORD.finditer(query.text, chunk.start, chunk.end)]
    return [
        word
        for word in found
        if len(word.of(query.text)) > 1
        and not any(character.isdigit() for character in word.of(query.text))
        and stop_words.without([word.of(query.text)], query.language)
        and fold(word.of(query.text)) not in meant
    ]


def _is_known(word: Span, query: Query, vocabulary: Vocabulary, *, is_open: bool) -> bool:
    text = word.of(query.text)
    if any(vocabulary.has("body", key) for key in keys_of_word(text, query.language)):
        return True
    start = fold(text)
    return is_open and (_any_begins(vocabulary.head_words(), start) or vocabulary.has_beginning("body", start))


def _neighbour(word: str, language: str | None, vocabulary: Vocabulary) -> str:
    """Returns the commonest word one edit from an unknown one, of titles before others; "" for none."""
    folded = fold(word)
    if not SHORTEST_CORRECTED <= len(folded) <= LONGEST_CORRECTED:
        return ""
    of_titles = [edited for edited in _edits(folded) if _has(vocabulary.head_words(), edited)]
    best = _commonest(of_titles, folded, language, vocabulary)
    return best or _commonest(_by_keys(folded, language, vocabulary), folded, language, vocabulary)


def _by_keys(folded: str, language: str | None, vocabulary: Vocabulary) -> list[str]:
    """Returns neighbours of a word whose keys may stand in texts: its key edited, its ending as it was.

    Taking the endings off all six hundred neighbours would take 60 ms, this takes 5 (2026-11-22). Swapped and
    doubled letters, the commonest errors, are looked for in the ending too.
    """
    return _easy_edits(folded) + [
        edited + folded[len(key) :]
        for key in keys_of_word(folded, language)
        if folded.startswith(key)
        for edited in _edits(key)
        if vocabulary.has("body", edited)
    ]


def _commoner(word: str, language: str | None, vocabulary: Vocabulary) -> str:
    """Returns the far commoner neighbour of a known but rare word, "" where there is none."""
    folded = fold(word)
    own_keys = keys_of_word(folded, language)
    count = max((vocabulary.how_many("body", key) for key in own_keys), default=0)
    if count > RARE or not SHORTEST_OFFERED <= len(folded) <= LONGEST_CORRECTED:
        return ""
    fixed = folded[:-ENDING]
    candidates = [
        edited
        for edited in _edits(folded)
        if edited[0] == folded[0] and not edited.startswith(fixed) and _has(vocabulary.head_words(), edited)
    ]
    best = _commonest(candidates, folded, language, vocabulary)
    return best if best and _count(best, language, vocabulary) >= FAR_COMMONER * count else ""


def _commonest(candidates: Iterable[str], folded: str, language: str | None, vocabulary: Vocabulary) -> str:
    """Returns the candidate that most passages have, one with the same first letter before others."""
    counted = [(edited[:1] == folded[0], _count(edited, language, vocabulary), edited) for edited in candidates]
    known = [entry for entry in counted if entry[1] and (entry[0] or len(folded) > FIRST_LETTER_HOLDS)]
    return max(known, key=lambda entry: entry[:2])[2] if known else ""


def _count(word: str, language: str | None, vocabulary: Vocabulary) -> int:
    keys = [key for key in keys_of_word(word, language) if vocabulary.has("body", key)]
    return max((vocabulary.how_many("body", key) for key in keys), default=0)


def _edits(word: str) -> list[str]:
    """Returns every text one edit from a word, each once."""
    letters = CYRILLIC_LETTERS if CYRILLIC.search(word) else LATIN_LETTERS
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    replaced = [left + letter + right[1:] for left, right in halves if right for letter in letters]
    inserted = [left + letter + right for left, right in halves for letter in letters]
    return [edited for edited in dict.fromkeys(_easy_edits(word) + replaced + inserted) if edited != word]


def _easy_edits(word: str) -> list[str]:
    """Returns the texts with two letters swapped or one dropped: as many as letters, however many an alphabet has."""
    halves = [(word[:place], word[place:]) for place in range(len(word))]
    swapped = [left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1]
    return swapped + [left + right[1:] for left, right in halves]


def _has(entries: Sequence[str], entry: str) -> bool:
    place = bisect_left(entries, entry)
    return place < len(entries) and entries[place] == entry


def _any_begins(entries: Sequence[str], start: str) -> bool:
    place = bisect_left(entries, start)
    return place < len(entries) and entries[place].startswith(start)
