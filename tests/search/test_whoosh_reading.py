"""Reading Whoosh's files in bulk gives what its public way gives; both as the internals of the day allow."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from whoosh.reading import SegmentReader

from kbassist.core.jobs import CancelToken, no_progress
from kbassist.search import pool, writing
from kbassist.search.schema import KEYWORD_FIELDS
from kbassist.search.whoosh_reading import (
    BulkReading,
    Frequencies,
    Numbers,
    PublicReading,
    SegmentReading,
    bulk_reading,
    leaves_of,
)
from kbassist.search.writing import build_generation, open_generation, write_changes
from tests.search.articles import ARTICLES
from tests.support.builders import an_item

WORDS = ["rēķins", "maksa", "parole", "adrese", "lampiņa", "interneta", "saite", "lapa", "konts", "pieteikums"]
LONG = tuple(
    an_item(
        f"note{number}",
        title=f"Piezīme {WORDS[number % 10]} {number}",
        body=f"## Daļa {number % 7}\n" + " ".join(WORDS[(number * step) % 10] for step in range(number % 90)),
    )
    for number in range(120)
)
FIELDS = ("body", "title", "heading", "headw", "start", *KEYWORD_FIELDS)
Pair = tuple[BulkReading, PublicReading]


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Pair]]:
    """Both readings of each segment of an index with several blocks a key, several segments and deleted passages."""
    folder = tmp_path_factory.mktemp("generation")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "POSTINGS_PER_BLOCK", 16)
        patch.setattr(pool, "MOST_POSTINGS", 700)
        build_generation(folder, iter(LONG), len(LONG), no_progress, CancelToken())
    write_changes(folder, ARTICLES, [item.id for item in LONG[:105:7]])
    write_changes(folder, (), [ARTICLES[0].id])
    reader = open_generation(folder).reader()
    yield [(BulkReading(leaf), PublicReading(leaf)) for leaf, _ in leaves_of(reader)]
    reader.close()


def test_the_bulk_way_is_taken(pairs: list[Pair], tmp_path: Path) -> None:
    build_generation(tmp_path, iter(ARTICLES), len(ARTICLES), no_progress, CancelToken())
    with open_generation(tmp_path).reader() as reader:
        assert all(isinstance(bulk_reading(leaf), BulkReading) for leaf, _ in leaves_of(reader))
    assert len(pairs) == 2


def test_without_the_internals_the_public_way_is_taken() -> None:
    class OtherReader(SegmentReader):  # type: ignore[misc]  # Whoosh has no types
        def __init__(self) -> None:
            self._terms = None

        def segment(self) -> "OtherReader":
            return self

        def segment_id(self) -> str:
            return "other"

        def doc_count_all(self) -> int:
            return 0

    assert type(bulk_reading(OtherReader())) is PublicReading


@pytest.mark.parametrize("field", FIELDS)
def test_vocabularies_and_posting_lists_are_equal(pairs: list[Pair], field: str) -> None:
    for bulk, public in pairs:
        known, expected = bulk.vocabulary(field), public.vocabulary(field)
        assert known.keys == expected.keys
        assert known.counts.tolist() == expected.counts.tolist()
        for key in known.keys:
            for found, wanted in zip(living(bulk, field, key), living(public, field, key), strict=True):
                np.testing.assert_array_equal(found, wanted)
            assert bulk.how_many(field, key) == public.how_many(field, key) > 0


def living(reading: SegmentReading, field: str, key: str) -> tuple[Numbers, Frequencies]:
    passages, frequencies = reading.postings(field, key)
    is_alive = ~np.isin(passages, reading.dead())
    return passages[is_alive], frequencies[is_alive]


def test_words_that_nobody_wrote_are_nowhere(pairs: list[Pair]) -> None:
    for reading in (reading for pair in pairs for reading in pair):
        for field in FIELDS:
            for key in ("", "nekas", "zzzz", "\U0010ffff", "a" * 100):
                assert not reading.has(field, key)
                assert reading.how_many(field, key) == 0
                assert len(reading.postings(field, key)[0]) == 0


@pytest.mark.parametrize("field", ["body", "title", "heading"])
def test_lengths_are_equal(pairs: list[Pair], field: str) -> None:
    for bulk, public in pairs:
        np.testing.assert_array_equal(bulk.lengths(field), public.lengths(field))
    assert pairs[0][0].lengths(field).any()


@pytest.mark.parametrize("column", ["item", "variants", "ordinal", "revision", "unusual"])
def test_columns_of_numbers_are_equal(pairs: list[Pair], column: str) -> None:
    for bulk, public in pairs:
        np.testing.assert_array_equal(bulk.numbers(column), public.numbers(column))


@pytest.mark.parametrize("step", [1, 3, 50])
def test_sequences_are_equal(pairs: list[Pair], step: int) -> None:
    for bulk, public in pairs:
        passages = np.arange(0, bulk.size, step, dtype=np.int32)
        known, expected = bulk.sequences("sequence", passages), public.sequences("sequence", passages)
        np.testing.assert_array_equal(known.values, expected.values)
        np.testing.assert_array_equal(known.ends, expected.ends)


def test_deleted_passages_are_equal(pairs: list[Pair]) -> None:
    for bulk, public in pairs:
        np.testing.assert_array_equal(bulk.dead(), public.dead())
    assert [len(bulk.dead()) for bulk, _ in pairs] == [15, 2]


def test_the_commonest_keys_are_those_of_most_passages(pairs: list[Pair]) -> None:
    for bulk, public in pairs:
        counts = dict(zip(bulk.vocabulary("body").keys, bulk.vocabulary("body").counts.tolist(), strict=True))
        for reading in (bulk, public):
            commonest = dict(reading.commonest("body", 5, start=0, end=reading.key_count("body")))
            assert sorted(commonest.values()) == sorted(counts.values())[-5:]
            assert all(counts[key] == count for key, count in commonest.items())


def test_keys_are_looked_through_in_pieces(pairs: list[Pair]) -> None:
    for bulk, public in pairs:
        keys = bulk.vocabulary("body").keys
        assert bulk.key_count("body") == public.key_count("body") == len(keys)
        for reading in (bulk, public):
            pieces = [reading.commonest("body", 1_000, start=start, end=start + 7) for start in range(0, len(keys), 7)]
            assert sorted(key for piece in pieces for key, _ in piece) == sorted(keys)
        assert bulk.key_count("missing") == 0
