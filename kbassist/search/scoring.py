"""The arithmetic of scores on arrays: BM25 of posting lists, and the best of many.

Pure functions. Passages are numbers in ascending order; the passages of an item follow one another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from kbassist.search.whoosh_reading import LENGTH_OF_BYTE, NO_POSTINGS, Frequencies, Numbers

Scores = NDArray[np.float32]
Codes = NDArray[np.uint16]
Mask = NDArray[np.bool_]
TERM_SATURATION = 1.5
LENGTH_NORM = 0.75
"""k1 and b of BM25 (Robertson & Zaragoza 2009); k1 as measured in SEARCH.md section 4."""

LEAST_SPREAD = 32
"""Where all lists but the longest hold a thirty-second of all passages, joining in an array of all is faster."""

SEARCHED_AT_ONCE = 16
"""Looking a passage up in a list takes about as long as writing so many into an array of all passages."""

PASSAGES_A_BLOCK = 64
"""Of so many scores the best is taken when the best of all are looked for; the fastest of 32 to 256."""

MOST_COUNTED = 255
"""Frequencies above count as this; the score differs by less than half a per cent."""


@dataclass(frozen=True, slots=True)
class Entries:
    """A posting list: passages, and for each its frequency (high byte) and length byte (low byte) in one number.

    Lists of fields that are not scored have no codes.
    """

    passages: Numbers
    codes: Codes


@dataclass(frozen=True, slots=True)
class Scored:
    """Passages with a score each."""

    passages: Numbers
    scores: Scores


NOTHING = Entries(NO_POSTINGS[0], np.empty(0, np.uint16))
UNSCORED = Scored(NO_POSTINGS[0], NO_POSTINGS[1])


def codes_of(frequencies: Frequencies, length_bytes: NDArray[np.uint8]) -> Codes:
    """Returns frequencies and length bytes as they stand in Entries."""
    counted = np.minimum(frequencies, MOST_COUNTED).astype(np.uint16)
    return np.bitwise_or(np.left_shift(counted, 8), length_bytes, dtype=np.uint16)


def saturation(usual_length: float) -> Scores:
    """Returns BM25's part for frequency and length, without idf, of every possible code."""
    frequencies = np.arange(MOST_COUNTED + 1, dtype=np.float32)[:, np.newaxis]
    norms = TERM_SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * LENGTH_OF_BYTE / max(1.0, usual_length))
    return ((TERM_SATURATION + 1) * frequencies / (frequencies + norms)).astype(np.float32).ravel()


def sum_of(first: Scored, second: Scored, passage_count: int) -> Scored:
    """Returns the passages of either with their scores added up; all are below `passage_count`."""
    return _joined_all((first, second), np.add, passage_count)


def best_of(found: Sequence[Scored], passage_count: int) -> Scored:
    """Returns the passages of any with the best of their scores; all are below `passage_count`."""
    return _joined_all(found, np.maximum, passage_count)


def least_of(found: Sequence[Scored]) -> Scored:
    """Returns the passages that stand in every list, with the least of their scores."""
    passages = all_of([some.passages for some in found])
    scores = [some.scores[places_in(some.passages, passages)[0]] for some in found]
    return Scored(passages, np.minimum.reduce(scores))


def all_of(lists: Sequence[Numbers]) -> Numbers:
    """Returns the passages that stand in every list."""
    ordered = sorted(lists, key=len)
    return reduce(lambda some, others: some[places_in(others, some)[1]], ordered[1:], ordered[0])


def any_of(lists: Sequence[Numbers]) -> Numbers:
    """Returns the passages that stand in any list."""
    return np.unique(np.concatenate([NO_POSTINGS[0], *lists]))


def least_of_best(scores: Scores, most: int) -> float:
    """Returns the score that the `most` highest reach, 0 where there are fewer; `most` is at least 1.

    Partitioning takes fifty times as long where most scores are equal, as those of titles with one beginning are. So
    the best of each block of scores is looked at first: `most` of them are no less than `least`.
    """
    if most >= len(scores):
        return 0.0
    blocks = len(scores) // PASSAGES_A_BLOCK
    if blocks < most:
        return _least_of_highest(scores, most)
    whole = blocks * PASSAGES_A_BLOCK
    least = _least_of_highest(scores[:whole].reshape(blocks, PASSAGES_A_BLOCK).max(axis=1), most)
    higher = scores.take(np.flatnonzero(scores > least))
    return least if len(higher) < most else _least_of_highest(higher, most)


def _least_of_highest(scores: Scores, most: int) -> float:
    return float(np.partition(scores, len(scores) - most)[len(scores) - most])


def scores_of(passages: Numbers, found: Scored, passage_count: int) -> Scores:
    """Returns the scores of some passages, 0 for those that are not among the found; all are below `passage_count`."""
    if passages is found.passages:
        return found.scores
    if len(passages) * SEARCHED_AT_ONCE > len(found.passages) + passage_count // SEARCHED_AT_ONCE:
        spread = np.zeros(passage_count, np.float32)
        spread[found.passages.astype(np.intp)] = found.scores
        return spread.take(passages)
    if not len(found.passages):
        return np.zeros(len(passages), np.float32)
    places = found.passages.searchsorted(passages)
    is_there = found.passages.take(places, mode="clip") == passages
    scores: Scores = found.scores.take(places, mode="clip") * is_there
    return scores


def places_in(passages: Numbers, some: Numbers) -> tuple[NDArray[np.intp], Mask]:
    """Returns where some passages stand or would stand in a list, and which of them do."""
    places = np.searchsorted(passages, some)
    if not len(passages):
        return places, np.zeros(len(some), bool)
    return places, passages.take(places, mode="clip") == some


def _joined_all(found: Sequence[Scored], join: np.ufunc, passage_count: int) -> Scored:
    some = sorted((scored for scored in found if len(scored.passages)), key=_length)
    if len(some) < 2:
        return some[0] if some else UNSCORED
    if sum(map(_length, some[:-1])) < passage_count // LEAST_SPREAD:
        return reduce(lambda first, second: _joined(first, second, join), some)
    spread = np.zeros(passage_count, np.float32)
    for scored in some:
        places = scored.passages.astype(np.intp)  # indexing with other numbers takes eight times as long
        spread[places] = join(spread.take(places), scored.scores)
    passages = np.flatnonzero(spread > 0)
    return Scored(passages.astype(np.int32), spread.take(passages))


def _length(scored: Scored) -> int:
    return len(scored.passages)


def _joined(first: Scored, second: Scored, join: np.ufunc) -> Scored:
    long, short = (first, second) if len(first.passages) >= len(second.passages) else (second, first)
    places, is_there = places_in(long.passages, short.passages)
    scores = long.scores.copy()
    common = np.flatnonzero(is_there)
    places_there = places.take(common)
    scores[places_there] = join(scores.take(places_there), short.scores.take(common))
    if len(common) == len(short.passages):
        return Scored(long.passages, scores)
    new = np.flatnonzero(~is_there)
    places_of_new = places.take(new) + np.arange(len(new))
    is_old = np.ones(len(scores) + len(new), bool)
    is_old[places_of_new] = False
    places_of_old = np.flatnonzero(is_old)
    passages = np.empty(len(is_old), np.int32)
    passages[places_of_old], passages[places_of_new] = long.passages, short.passages.take(new)
    mixed = np.empty(len(is_old), np.float32)
    mixed[places_of_old], mixed[places_of_new] = scores, short.scores.take(new)
    return Scored(passages, mixed)
