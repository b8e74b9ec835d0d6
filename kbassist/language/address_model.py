"""Tells by a trained model how much the single words of a text speak to a formal or a familiar reader.

For languages where the forms hardly differ from what is said of others: Spanish "su" and "tiene" are "your"
and "you have" or "his" and "he has", and only the words around them tell. The model knows each word with its
neighbours; words that are the same in both forms are a class of their own, so that silence is an answer.
`packaging/training/address.py` makes the weights with the same `word_features`.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import Address
from kbassist.language.linear_model import LinearModel
from kbassist.language.tokens import Word

SURE_FAMILIAR = 1.2
OPEN_FAMILIAR = 0.25
SURE_FORMAL = 0.12
FAMILIAR_WEIGHT = 1.5
"""Set by cross-validation on the development set CoCoA-MT, 2026-11-22: a familiar verb is rarely anything else,
a formal one often speaks of a third person."""

LEAST_CONFIDENCE = 0.5
MOST_CONFIDENCE = 0.8
LARGEST_SHARE = 0.9999
PROVING_SHARE = 0.1
BEGIN, END = "^", "$"
_STOPS = frozenset(".!?:;¿¡")


@dataclass(frozen=True, slots=True)
class SpokenShares:
    """How likely each word is one that only a formal or only a familiar writer uses; both of shape (words,)."""

    formal: NDArray[np.float64]
    familiar: NDArray[np.float64]


def judge(text: str, found: Sequence[Word], model: LinearModel, *, most: int) -> Judgement[Address]:
    """Returns the form that the words of a text together show, None where they show little or nothing.

    `found` are the words to look at, all or without what is quoted, in order; at most `most` prove the judgement.
    """
    if not found:
        return Judgement(None)
    shares = shares_of(text, found, model)
    formal, familiar = strength(shares.formal), strength(shares.familiar)
    if familiar > SURE_FAMILIAR and familiar * FAMILIAR_WEIGHT > formal:
        return _judged(Address.FAMILIAR, familiar, shares.familiar, found, most)
    is_open = familiar > OPEN_FAMILIAR and familiar * FAMILIAR_WEIGHT > formal
    if formal > SURE_FORMAL and not is_open:
        return _judged(Address.FORMAL, formal, shares.formal, found, most)
    return Judgement(None)


def shares_of(text: str, found: Sequence[Word], model: LinearModel) -> SpokenShares:
    """Returns for each word how likely it shows a form."""
    sums = model.weights[word_features(text, found, model.shape.buckets)].sum(axis=1, dtype=np.int64)
    scores = sums * model.scales.astype(np.float64) + model.bias
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    # A single letter ("a", "y", the rest of a word cut by a sign) speaks to nobody.
    shares *= np.array([[len(word.text) > 1] for word in found])
    formal, familiar = model.classes.index("formal"), model.classes.index("familiar")
    return SpokenShares(shares[:, formal], shares[:, familiar])


def strength(shares: NDArray[np.float64]) -> float:
    """Returns how strongly words speak together: minus the logarithm of the chance that none of them does."""
    return float(-np.log1p(-np.minimum(shares, LARGEST_SHARE)).sum())


def word_features(text: str, found: Sequence[Word], buckets: int) -> NDArray[np.intp]:
    """Returns the buckets of each word's features, of shape (words, features)."""
    lower = [word.text.lower() for word in found]
    signs = _signs_between(text, found)
    hashes = [
        [zlib.crc32(name.encode()) for name in _names(place, lower, signs, _case(text, word))]
        for place, word in enumerate(found)
    ]
    return np.array(hashes, np.int64) % buckets


def _names(place: int, lower: Sequence[str], signs: Sequence[str], case: str) -> tuple[str, ...]:
    word = lower[place]
    before, after = signs[place][-1:], signs[place + 1][:1]
    left = before if before in _STOPS and before else lower[place - 1] if place else BEGIN
    right = after if after in _STOPS and after else lower[place + 1] if place + 1 < len(lower) else END
    further = lower[place - 2] if place > 1 else BEGIN
    two, three = word[-2:], word[-3:]
    return (
        f"word {word}",
        f"word and case {word} {case}",
        f"case {case}",
        f"beginning {word[:4]}",
        *(f"ending {word[-length:]}" for length in (1, 2, 3, 4)),
        f"left {left}",
        f"right {right}",
        f"left and word {left} {word}",
        f"word and right {word} {right}",
        f"left and ending {left} {two}",
        f"left and ending {left} {three}",
        f"ending and right {two} {right}",
        f"ending and right {three} {right}",
        f"further {further} {left} {two}",
        f"endings {left[-2:]} {three}",
        f"endings {three} | {right[-2:]}",
        f"sign {before} {three}",
        f"sign after {three} {after}",
    )


def _signs_between(text: str, found: Sequence[Word]) -> list[str]:
    """Returns the signs before each word and after the last, without white space."""
    ends = [0, *(word.span.end for word in found)]
    starts = [*(word.span.start for word in found), len(text)]
    return ["".join(text[end:start].split()) for end, start in zip(ends, starts, strict=True)]


def _case(text: str, word: Word) -> str:
    if not word.text[0].isupper():
        return "lower"
    before = text[max(word.span.start - 4, 0) : word.span.start].rstrip(" \"'„“«»(–-¿¡")
    return "first" if not before or before[-1] in ".!?…:\n" else "inside"


def _judged(
    address: Address, weight: float, shares: NDArray[np.float64], found: Sequence[Word], most: int
) -> Judgement[Address]:
    best = [place for place in np.argsort(-shares)[:most].tolist() if shares[place] >= PROVING_SHARE]
    proof: tuple[Span, ...] = tuple(found[place].span for place in sorted(best))
    confidence = LEAST_CONFIDENCE + (MOST_CONFIDENCE - LEAST_CONFIDENCE) * float(1 - np.exp(-weight))
    return Judgement(address, round(confidence, 2), proof)
