"""Counts what a trained model reads in a sentence of a reply: words, stems, rows of letters, pairs, marks.

`packaging/training/reply_tone.py` learns from the same numbers. A word is taken apart once and remembered, for the
same few words come back at every check; sentences are never remembered.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import WORD, fold

BUCKETS = 2**17
SHORTEST_ROW, LONGEST_ROW = 3, 5
PAIR_AMOUNT, DISTANT_AMOUNT, MARK_AMOUNT = 1.2, 0.7, 0.5
"""What pairs and marks count beside a word; of several values these score best (cross-validated, 2026-11-22)."""
DISTANCES = (2, 3)
ADDED_LENGTH = 2
"""Keeps one word alone from counting as much as a sentence."""

REMEMBERED_WORDS = 16_384
WORDS_IN_STEP, MOST_STEPS = 4, 4

_MARK = re.compile(r"[!?]+|…|\.{3}|[–—-] |:|,")
_DIGITS = re.compile(r"\d+")

Buckets = NDArray[np.intp]
Amounts = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class SentenceFeatures:
    """The features of several sentences, one behind the other.

    `buckets` and `amounts` have the shape (number of features,); the features of a sentence begin at its entry of
    `starts`, of shape (number of sentences,).
    """

    buckets: Buckets
    amounts: Amounts
    starts: NDArray[np.intp]


def features_of(sentences: Sequence[str], language: str) -> SentenceFeatures:
    """Returns the features of sentences; each must hold a word. How much they count grows less than their number."""
    take_apart = _taker_apart(language)
    buckets: list[Buckets] = []
    amounts: list[Amounts] = []
    counts: list[int] = []
    for sentence in sentences:
        spoken = [take_apart(word) for word in WORD.findall(_DIGITS.sub("0", fold(sentence)))]
        named, weights = _relations([stem for stem, _, _ in spoken], sentence)
        parts = [own for _, own, _ in spoken]
        own_amounts = [amount for _, _, amount in spoken]
        parts.append(np.fromiter(map(_bucket, named), np.intp, len(named)))
        own_amounts.append(np.array(weights))
        whole = np.concatenate(parts)
        buckets.append(whole)
        amounts.append(np.concatenate(own_amounts) / np.sqrt(len(spoken) + ADDED_LENGTH))
        counts.append(whole.size)
    starts = np.cumsum([0, *counts[:-1]])
    return SentenceFeatures(np.concatenate(buckets), np.concatenate(amounts), starts)


def bucket_of_stem(stem: str) -> int:
    """Returns the bucket in which a stem is counted."""
    return _bucket(f"s{stem}")


def _bucket(name: str) -> int:
    return crc32(name.encode()) % BUCKETS


@cache
def _taker_apart(language: str) -> Callable[[str], tuple[str, Buckets, Amounts]]:
    """Returns the function that gives the stem of a folded word and the features that the word has alone."""
    stem = stemmer_for(language)

    def take_apart(word: str) -> tuple[str, Buckets, Amounts]:
        padded = f" {word} "
        rows = [
            padded[start : start + length]
            for length in range(SHORTEST_ROW, LONGEST_ROW + 1)
            for start in range(len(padded) - length + 1)
        ]
        names = (f"w{word}", f"s{stem(word)}", *(f"c{row}" for row in rows))
        share = 1 / np.sqrt(max(len(rows), 1))
        own = np.array(list(map(_bucket, names)), np.intp)
        return stem(word), own, np.array([1.0, 1.0, *[share] * len(rows)])

    return lru_cache(maxsize=REMEMBERED_WORDS)(take_apart)


def _relations(stems: Sequence[str], sentence: str) -> tuple[list[str], list[float]]:
    """Returns the names of pairs of words, of marks and of the length, and what each counts."""
    fenced = ("^", *stems, "$")
    pairs = [f"p{first} {second}" for first, second in pairwise(fenced)]
    distant = [f"k{first} {second}" for gap in DISTANCES for first, second in zip(fenced, fenced[gap:], strict=False)]
    marks = [f"m{mark.strip()}" for mark in dict.fromkeys(_MARK.findall(sentence))]
    marks.append(f"l{min(len(stems) // WORDS_IN_STEP, MOST_STEPS)}")
    if any(character.isdigit() for character in sentence):
        marks.append("m0")
    amounts = [PAIR_AMOUNT] * len(pairs) + [DISTANT_AMOUNT] * len(distant) + [MARK_AMOUNT] * len(marks)
    return [*pairs, *distant, *marks], amounts
