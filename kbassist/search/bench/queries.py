"""Makes the queries of a run from its corpus: seeded, so that everybody asks the same.

Typed ones come from what every size indexes, messages from rows that none does. Kinds as in SEARCH.md section 0; an
as-you-type query is a heading cut inside a word.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from kbassist.language.tokens import fold
from kbassist.search.bench.corpus import Corpus, Row

Entry = TypeVar("Entry")

ROWS_LOOKED_AT = 10_000
MOST_HEADINGS_TYPED = 12

WORD = re.compile(r"[^\W\d_]{3,21}")
ROW_OF_WORDS = re.compile(r"[^\W\d_]{3,21}(?: [^\W\d_]{3,21}){1,2}")
LETTERS_FOR_TYPOS = "aeiorst"
BANDS = ((0.0003, 0.003), (0.003, 0.03), (0.03, 0.3))
"""Shares of passages that have a word: rare, middling and common words in turn."""


class QueryKind(StrEnum):
    """What is asked, by how it is asked."""

    WORD = "word"
    HEADING = "2-4 words"
    PHRASE = "phrase"
    PREFIX = "as-you-type"
    TYPO = "one typo"
    MESSAGE_50 = "pasted 50 words"
    MESSAGE_150 = "pasted 150 words"
    MESSAGE_400 = "pasted 400 words"

    @property
    def is_message(self) -> bool:
        return self in MESSAGE_LENGTHS


MESSAGE_LENGTHS: Mapping[QueryKind, int] = {
    QueryKind.MESSAGE_50: 50,
    QueryKind.MESSAGE_150: 150,
    QueryKind.MESSAGE_400: 400,
}


@dataclass(frozen=True, slots=True)
class BenchQuery:
    """One query; `language` is that of the passage it was made of."""

    kind: QueryKind
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class QuerySet:
    """The queries of a run; `typed_headings` are typed key by key."""

    by_kind: Mapping[QueryKind, tuple[BenchQuery, ...]]
    typed_headings: tuple[BenchQuery, ...]

    def keystrokes(self) -> Iterator[BenchQuery]:
        """Yields what stands in the search box after each key of each typed heading."""
        for heading in self.typed_headings:
            for end in range(1, len(heading.text) + 1):
                yield BenchQuery(QueryKind.PREFIX, heading.text[:end], heading.language)


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    language: str


def make_queries(
    corpus: Corpus, *, indexed: int, held_out: tuple[int, int], count: int, seed: int, stop_words: frozenset[str]
) -> QuerySet:
    """Returns `count` queries of each kind; `held_out` are the first and last row that no size indexes."""
    chance = random.Random(seed)
    rows = list(corpus.rows(1, min(indexed, ROWS_LOOKED_AT)))
    held = list(corpus.rows(*held_out))
    bands = _bands(rows, stop_words)
    headings = _headings(rows, stop_words)
    made = {
        QueryKind.WORD: [chance.choice(bands[position % len(bands)]) for position in range(count)],
        QueryKind.HEADING: _some(headings, count, chance),
        QueryKind.PHRASE: _phrases(rows, count, chance, stop_words),
        QueryKind.PREFIX: [_cut(heading, chance) for heading in _some(headings, count, chance)],
        QueryKind.TYPO: [_with_typo(word, chance) for word in _some(_long_words(bands), count, chance)],
    }
    for kind, length in MESSAGE_LENGTHS.items():
        made[kind] = [_message(held, length, chance) for _ in range(count)]
    return QuerySet(
        {kind: tuple(BenchQuery(kind, made_of.text, made_of.language) for made_of in made[kind]) for kind in QueryKind},
        tuple(
            BenchQuery(QueryKind.PREFIX, text.text, text.language)
            for text in _some(headings, min(count, MOST_HEADINGS_TYPED), chance)
        ),
    )


def _bands(rows: Sequence[Row], stop_words: frozenset[str]) -> list[list[_Text]]:
    """Returns the words of the rows by how common they are; a band that has none takes all words."""
    frequencies: Counter[str] = Counter()
    languages: dict[str, str] = {}
    for row in rows:
        for word in {found.lower() for found in WORD.findall(row.body)}:
            frequencies[word] += 1
            languages.setdefault(word, row.language)
    telling = {word: count for word, count in sorted(frequencies.items()) if fold(word) not in stop_words}
    bands = []
    for low, high in BANDS:
        least, most = max(2.0, low * len(rows)), max(3.0, high * len(rows))
        chosen = [word for word, count in telling.items() if least <= count < most]
        bands.append([_Text(word, languages[word]) for word in chosen or telling or languages])
    return bands


def _headings(rows: Sequence[Row], stop_words: frozenset[str]) -> list[_Text]:
    """Returns the headings of 2 to 4 telling words, or titles where there are none."""
    found: dict[str, str] = {}
    for row in rows:
        for line in (row.heading, row.title):
            words = WORD.findall(line.lower())
            telling = [word for word in words if fold(word) not in stop_words]
            if 2 <= len(telling) <= 4 and len(words) <= 6:
                found.setdefault(" ".join(words), row.language)
                break
    if not found:
        found = {" ".join(WORD.findall(row.body.lower())[:3]): row.language for row in rows}
    return [_Text(text, language) for text, language in sorted(found.items())]


def _phrases(rows: Sequence[Row], count: int, chance: random.Random, stop_words: frozenset[str]) -> list[_Text]:
    """Returns words that stand side by side in some row; one word of any row where no two do."""
    found: list[_Text] = []
    for _ in range(count * 50):
        row = chance.choice(rows)
        places = [
            place
            for place in ROW_OF_WORDS.findall(row.body)
            if not any(fold(word) in stop_words for word in place.split())
        ]
        if places:
            found.append(_Text(chance.choice(places).lower(), row.language))
        if len(found) == count:
            return found
    rest = [_Text(row.body.split()[0].lower(), row.language) for row in _some(rows, count - len(found), chance)]
    return found + rest


def _cut(heading: _Text, chance: random.Random) -> _Text:
    words = heading.text.split()
    if chance.random() < 0.5:
        words = words[: chance.choice((1, 2, 3))]
    end = chance.randint(2, max(2, len(words[-1]) - 1))
    return _Text(" ".join([*words[:-1], words[-1][:end]]), heading.language)


def _long_words(bands: Sequence[Sequence[_Text]]) -> list[_Text]:
    words = [word for band in bands for word in band]
    return [word for word in words if len(word.text) >= 5] or words


def _with_typo(word: _Text, chance: random.Random) -> _Text:
    """Leaves out a letter, changes two about or puts a wrong one; never the first one."""
    text = word.text
    at = chance.randrange(1, len(text) - 1)
    spoiled = (
        text[:at] + text[at + 1 :],
        text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        text[:at] + chance.choice(LETTERS_FOR_TYPOS) + text[at + 1 :],
    )
    return _Text(chance.choice(spoiled), word.language)


def _message(held: Sequence[Row], length: int, chance: random.Random) -> _Text:
    """Returns so many words of rows in one language."""
    first = chance.choice(held)
    of_language = [row for row in held if row.language == first.language]
    words = first.body.split()
    while len(words) < length:
        words += chance.choice(of_language).body.split()
    return _Text(" ".join(words[:length]), first.language)


def _some(entries: Sequence[Entry], count: int, chance: random.Random) -> list[Entry]:
    """Returns `count` entries, none twice where there are enough."""
    if len(entries) >= count:
        return chance.sample(entries, count)
    return chance.choices(entries, k=count)
