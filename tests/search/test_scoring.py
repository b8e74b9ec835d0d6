"""Scores are those of plain BM25, and catching up gives the same answers as rebuilding."""

from collections.abc import Sequence
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbassist.core.evidence import Query
from kbassist.core.item import Item, ItemFilter, ItemId
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.search.index import WhooshIndex, open_index
from kbassist.search.parts import LINE_WEIGHTS
from kbassist.search.ranking import LANGUAGE_PREFERENCE, WHOLE_ITEM
from kbassist.search.scoring import LENGTH_NORM, TERM_SATURATION
from kbassist.search.whoosh_reading import LENGTH_OF_BYTE, PublicReading, ReadSegment, bulk_reading
from tests.support.builders import an_item

WORDS = ("aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff")
texts = st.lists(st.sampled_from(WORDS), max_size=12)
articles = st.tuples(st.lists(st.sampled_from(WORDS), max_size=3), st.lists(texts, min_size=1, max_size=3))
corpora = st.lists(articles, min_size=1, max_size=12)
Words = list[str]
Passage = tuple[Words, Words, Words]


def item_of(number: int, article: tuple[Words, list[Words]]) -> Item:
    title, sections = article
    body = "".join(f"# {number}\n{' '.join(section)}\n\n" for section in sections)
    return an_item(f"a{number}", language="xx", title=" ".join(title), body=body)


def passages_of_article(number: int, article: tuple[Words, list[Words]]) -> list[Passage]:
    """Returns body, title and headings of each passage as words; the body holds all, the heading as text too."""
    title, sections = article
    return [([*title, str(number), str(number), *section], title, [str(number)]) for section in sections]


def expected_scores(corpus: Sequence[tuple[Words, list[Words]]], asked: Sequence[str]) -> dict[int, float]:
    """Returns each item's score by the definition of BM25, word by word and passage by passage."""
    passages = {number: passages_of_article(number, article) for number, article in enumerate(corpus)}
    every = [passage for some in passages.values() for passage in some]
    scores: dict[int, float] = {}
    for number, some in passages.items():
        table = [[word_score(word, passage, every) for word in asked] for passage in some]
        best = max(sum(row) for row in table)
        spread = sum(max(column) for column in zip(*table, strict=True))
        if best:
            scores[number] = LANGUAGE_PREFERENCE * ((1 - WHOLE_ITEM) * best + WHOLE_ITEM * spread)
    return scores


def word_score(word: str, passage: Passage, every: Sequence[Passage]) -> float:
    weights = (1.0, *LINE_WEIGHTS)
    fields = range(len(weights))
    return sum(weights[n] * field_score(word, passage[n], [other[n] for other in every]) for n in fields)


def field_score(word: str, text: Words, every: Sequence[Words]) -> float:
    having = sum(word in other for other in every)
    rarity = log(1 + max(0.0, len(every) - having + 0.5) / (having + 0.5))
    usual = max(1.0, sum(map(kept_length, every)) / len(every))
    frequency = text.count(word)
    norm = TERM_SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * kept_length(text) / usual)
    return float(rarity * (TERM_SATURATION + 1) * frequency / (frequency + norm))


def kept_length(text: Words) -> float:
    """Returns the length as the index keeps it: longer texts are rounded up a little."""
    return float(min(length for length in LENGTH_OF_BYTE if length >= len(text)))


@pytest.fixture(params=[bulk_reading, PublicReading], ids=["bulk", "public"], scope="module")
def read_segment(request: pytest.FixtureRequest) -> ReadSegment:
    reading: ReadSegment = request.param
    return reading


def scores_of(index: WhooshIndex, asked: Sequence[str]) -> dict[ItemId, float]:
    hits = index.match(Query(" ".join(asked), "xx", ItemFilter(), 100), CancelToken())
    return {hit.item_id: hit.score for hit in hits}


@settings(max_examples=20, deadline=None)
@given(corpora, st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True))
def test_scores_are_those_of_plain_bm25(
    read_segment: ReadSegment, corpus: list[tuple[Words, list[Words]]], asked: list[str]
) -> None:
    items = [item_of(number, article) for number, article in enumerate(corpus)]
    expected = {items[number].id: score for number, score in expected_scores(corpus, asked).items()}

    with TemporaryDirectory() as name:
        index = open_index(Path(name), {}, read_segment=read_segment)
        index.rebuild(iter(items), len(items), 1, no_progress, CancelToken())
        found = scores_of(index, asked)
        index.close()

    assert found == pytest.approx(expected, rel=1e-4)


@settings(max_examples=12, deadline=None)
@given(corpora, st.lists(st.tuples(st.integers(0, 11), articles), max_size=5), st.sets(st.integers(0, 11), max_size=4))
def test_catching_up_gives_the_answers_of_rebuilding(
    corpus: list[tuple[Words, list[Words]]],
    changes: list[tuple[int, tuple[Words, list[Words]]]],
    removed: set[int],
) -> None:
    items = {number: item_of(number, article) for number, article in enumerate(corpus)}
    with TemporaryDirectory() as name:
        followed, rebuilt = open_index(Path(name) / "followed", {}), open_index(Path(name) / "rebuilt", {})
        followed.rebuild(iter(items.values()), len(items), 1, no_progress, CancelToken())
        for sequence, (number, article) in enumerate(changes, 2):
            items[number] = item_of(number, article)
            followed.apply([items[number]], [], sequence)
        gone = [items.pop(number).id for number in removed if number in items]
        followed.apply([], gone, 20)
        rebuilt.rebuild(iter(items.values()), len(items), 20, no_progress, CancelToken())

        for word in WORDS:
            found, expected = scores_of(followed, [word]), scores_of(rebuilt, [word])
            assert found == pytest.approx(expected, rel=1e-5)
        assert followed.indexed_revisions() == rebuilt.indexed_revisions()
        followed.close()
        rebuilt.close()
