"""The arithmetic of scores on arrays: BM25 of posting lists, and the best of many.

Pure functions. Passages are numbers in ascending order; the passages of an item follow one another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kbassist.search.whoosh_reading import LENGTH_OF_BYTE, NO_POSTINGS, Frequencies, Numbers

Scores = NDArray[np.float32]
Codes = NDArray[np.uint16]
Mask = NDArray[np.bool_]
Kind = TypeVar("Kind", bound=np.generic)

TERM_SATURATION = 1.5
LENGTH_NORM = 0.75
"""k1 and b of BM25 (Robertson & Zaragoza 2009); k1 as measured in SEARCH.md section 4."""

LISTS_TO_SPREAD = 3
LEAST_SPREAD = 16
"""From so many lists on that hold a sixteenth of all passages together, an array of all passages is faster."""

MOST_COUNTED = 255
"""Frequencies above count as this; the score differs by less than half a per cent."""


@dataclass(frozen=True, slots=True)
class Entries:
    """A posting list: passages, and for each its frequency (high byte) and length byte (low byte) in one number."""

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


def sum_of(first: Scored, second: Scored) -> Scored:
    """Returns the passages of either with their scores added up."""
    return _joined(first, second, np.add)


def best_of(found: Sequence[Scored], passage_count: int) -> Scored:
    """Returns the passages of any with the best of their scores; all are below `passage_count`."""
    some = [scored for scored in found if len(scored.passages)]
    if len(some) < LISTS_TO_SPREAD or sum(len(scored.passages) for scored in some) < passage_count // LEAST_SPREAD:
        return reduce(lambda first, second: _joined(first, second, np.maximum), some, UNSCORED)
    spread = np.zeros(passage_count, np.float32)
    for scored in some:
        spread[scored.passages] = np.maximum(spread[scored.passages], scored.scores)
    passages = np.flatnonzero(spread).astype(np.int32)
    return Scored(passages, spread[passages])


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
    """Returns the score that the `most` highest reach, 0 where there are fewer; `most` is at least 1."""
    return float(np.partition(scores, len(scores) - most)[len(scores) - most]) if most < len(scores) else 0.0


def places_in(passages: Numbers, some: Numbers) -> tuple[NDArray[np.intp], Mask]:
    """Returns where some passages stand or would stand in a list, and which of them do."""
    places = np.searchsorted(passages, some)
    if not len(passages):
        return places, np.zeros(len(some), bool)
    return places, passages.take(places, mode="clip") == some


def _joined(first: Scored, second: Scored, join: np.ufunc) -> Scored:
    long, short = (first, second) if len(first.passages) >= len(second.passages) else (second, first)
    if not len(short.passages):
        return long
    places, is_there = places_in(long.passages, short.passages)
    scores = long.scores.copy()
    scores[places[is_there]] = join(scores[places[is_there]], short.scores[is_there])
    if is_there.all():
        return Scored(long.passages, scores)
    new = ~is_there
    is_old = np.ones(len(scores) + np.count_nonzero(new), bool)
    is_old[places[new] + np.arange(len(is_old) - len(scores))] = False
    return Scored(_mixed(is_old, long.passages, short.passages[new]), _mixed(is_old, scores, short.scores[new]))


def _mixed(is_old: Mask, old: NDArray[Kind], new: NDArray[Kind]) -> NDArray[Kind]:
    mixed = np.empty(len(is_old), old.dtype)
    mixed[is_old] = old
    mixed[~is_old] = new
    return mixed
