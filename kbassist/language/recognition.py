"""Counts what speaks for each language in a text: its own letters, common words and typical word ends.

A sign that several languages share counts for each of them a little less. Languages that the program
cannot answer in are known too, so that a Lithuanian message is not taken for Latvian.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kbassist.core.text import Span
from kbassist.language.tokens import Word, fold

# Measured 2026-11-22 on 1,735 short questions (lv ru en lt et, also without diacritics and in Latin letters): 0.956.
WORD_WEIGHT = 2.0
SHORT_WORD_WEIGHT = 1.4
LETTER_WEIGHT = 1.6
FOREIGN_LETTER_WEIGHT = -1.2
ENDING_WEIGHT = 0.8
SHORTEST_WITH_ENDING = 5
SHORT_WORD = 2

LONGEST_WORD = 40
REMEMBERED_WORDS = 5_000
"""How many words keep their weights: the same ones come in every message."""

_CHUNK = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_NOT_LANGUAGE = re.compile(
    r"[\d_@\\{}<>=|$#^~]|[^\W\d_]\(|://|^www\.|\.(?:lv|com|net|org|eu|ru|io|lt|ee|de|uk|ua|pl|fr|es|example)\b"
    r"|\.(?:php|html?|js|css|py|exe|zip|pdf|docx?|xlsx?|jpe?g|png|txt|log|conf|ini|json|xml)\b"
)
_IS_CYRILLIC = re.compile("[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Recognition:
    """How a language is told from others: its special letters, common words and typical word ends, folded.

    `function_words` are those of the words that tell nothing. `respelling` turns letters as typed into letters as
    meant. `is_romanised` marks a Cyrillic language written in Latin letters; it counts for `code`.
    """

    code: str
    name: str
    letters: frozenset[str]
    words: frozenset[str]
    function_words: frozenset[str]
    endings: tuple[str, ...]
    respelling: tuple[tuple[str, str], ...]
    is_cyrillic: bool
    is_romanised: bool = False


@dataclass(frozen=True, slots=True)
class Scores:
    """What spoke for each language, with the words that did; `common_count` words are common in some language."""

    by_language: dict[str, float]
    proof: dict[str, tuple[Span, ...]]
    word_count: int
    common_count: int


class Recogniser:
    """Scores texts by a fixed set of recognitions."""

    def __init__(self, recognitions: Sequence[Recognition]) -> None:
        self._sides = {is_cyrillic: _Side(recognitions, is_cyrillic=is_cyrillic) for is_cyrillic in (False, True)}
        self._weigh = lru_cache(REMEMBERED_WORDS)(self._weighed)

    def scores(self, text: str, span: Span) -> Scores:
        """Scores a stretch of a text; addresses, links, code and words with digits say nothing."""
        return self.scores_of(spoken_words(text, span))

    def scores_of(self, words: Iterable[Word]) -> Scores:
        """Scores words that `spoken_words` found."""
        totals: dict[str, float] = defaultdict(float)
        proof: dict[str, list[Span]] = defaultdict(list)
        word_count = common_count = 0
        for word in words:
            word_count += 1
            is_common, weights = self._weigh(word.text.lower())
            common_count += is_common
            for code, weight in weights:
                totals[code] += weight
                if weight >= 1:
                    proof[code].append(word.span)
        return Scores(dict(totals), {code: tuple(spans) for code, spans in proof.items()}, word_count, common_count)

    def _weighed(self, lower: str) -> tuple[bool, tuple[tuple[str, float], ...]]:
        """Returns whether a word is common in any language, and what it adds for each."""
        side = self._sides[_IS_CYRILLIC.search(lower) is not None]
        return side.has_common(lower), tuple(side.weights(lower).items())


def spoken_words(text: str, span: Span) -> Iterator[Word]:
    """Yields the words of a stretch that can belong to a language: letters only, none of an address, file or code."""
    for chunk in _CHUNK.finditer(text, span.start, span.end):
        if len(chunk.group()) > LONGEST_WORD or _NOT_LANGUAGE.search(chunk.group()):
            continue
        for match in _LETTERS.finditer(chunk.group()):
            yield Word(match.group(), Span(match.start(), match.end()).shifted(chunk.start()))


class _Side:
    """The recognitions of one script, turned round: from a word, ending or letter to the languages it speaks for."""

    def __init__(self, recognitions: Sequence[Recognition], *, is_cyrillic: bool) -> None:
        own = [recognition for recognition in recognitions if recognition.is_cyrillic is is_cyrillic]
        self._codes = tuple(dict.fromkeys(recognition.code for recognition in own))
        self._words = _shared({recognition.code: recognition.words for recognition in own})
        self._endings = _shared({recognition.code: frozenset(recognition.endings) for recognition in own})
        letters = {code: frozenset[str]() for code in self._codes}
        for recognition in own:
            letters[recognition.code] |= {letter for letter in recognition.letters if not letter.isascii()}
        self._letters = _shared(letters)
        self._respelling = [(entry.code, entry.respelling) for entry in own if entry.respelling and not is_cyrillic]
        self._longest_ending = max((len(ending) for ending in self._endings), default=0)

    def has_common(self, lower: str) -> bool:
        """Says whether a word is common in any of the languages."""
        return fold(lower) in self._words

    def weights(self, lower: str) -> dict[str, float]:
        """Returns what one word adds for each language."""
        found = self._known(fold(lower))
        if lower.isascii():
            self._add_respelled(lower, found)
            return found
        special = [letter for letter in lower if letter in self._letters]
        for code in self._codes if special else ():
            shares = [LETTER_WEIGHT / len(self._letters[letter]) for letter in special if code in self._letters[letter]]
            found[code] = found.get(code, 0.0) + (max(shares) if len(shares) == len(special) else FOREIGN_LETTER_WEIGHT)
        return found

    def _known(self, folded: str) -> dict[str, float]:
        weight = WORD_WEIGHT if len(folded) > SHORT_WORD else SHORT_WORD_WEIGHT
        codes = self._words.get(folded, ())
        found = {code: weight / len(codes) for code in codes}
        if len(folded) < SHORTEST_WITH_ENDING:
            return found
        for length in range(min(self._longest_ending, len(folded) - 1), 1, -1):
            with_ending = self._endings.get(folded[-length:], ())
            for code in with_ending:
                found.setdefault(code, ENDING_WEIGHT / len(with_ending))
        return found

    def _add_respelled(self, lower: str, found: dict[str, float]) -> None:
        for code, respelling in self._respelling:
            meant = respelled(lower, respelling)
            if meant != lower and found.get(code, 0.0) < 1:
                found[code] = max(found.get(code, 0.0), self._known(fold(meant)).get(code, 0.0))


def _shared(signs: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """Returns for each sign the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for code, own in signs.items():
        for sign in own:
            found[sign] = (*found.get(sign, ()), code)
    return found


def respelled(word: str, respelling: Sequence[tuple[str, str]]) -> str:
    """Returns a lower-case word with the letters its writer meant ("shodien" is "šodien")."""
    for written, meant in respelling:
        if written in word:
            word = word.replace(written, meant)
    return word
