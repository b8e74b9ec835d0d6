"""Figures of retrieval, computed from what came back for each question. Pure.

Higher is better, except where a name says otherwise.

R@k: the share of questions with a right item among the first k. MRR@10: the mean of one through the place of the
first right item. nDCG@10: Jaervelin and Kekaelaeinen 2002, with gain 1 for every right item. acc@k: the share of
messages whose intent is among the first k told. Intervals are percentiles of seeded bootstrap resamples (Efron 1979).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

import numpy as np
from numpy.typing import NDArray

DEPTH = 10
RECALL_DEPTHS = (1, 3, 5, 10)
INTENT_DEPTHS = (1, 3)
SHOWN_DEPTH = 3
BINS = 10
RESAMPLES = 1_000
SEED = 20_261_122
REFUSED_ANSWERABLE = 0.10
"""The share of answerable questions that may be refused where thresholds are compared."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One question and what came back: `ranked` best first, `relevant` empty where there is no answer.

    `shown` is what is left of `ranked` after the product's own refusal, () where it refuses. `confidence` is that
    of the first of `ranked`, 0 where there is none.
    """

    ranked: tuple[str, ...]
    shown: tuple[str, ...]
    relevant: frozenset[str]
    confidence: float

    @property
    def is_answerable(self) -> bool:
        return bool(self.relevant)

    @property
    def is_right(self) -> bool:
        """True where the first of `ranked` is right."""
        return bool(self.ranked) and self.ranked[0] in self.relevant


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions whose first item had a confidence from `low` to `low` + 0.1; shares are 0 to 1, None where empty."""

    low: float
    count: int
    mean_confidence: float | None
    share_right: float | None


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far confidence is the share of times that the first item is right; both errors are better low.

    `calibration_error` is the mean distance of the two over the bins (ECE), `brier` the mean squared distance.
    """

    bins: tuple[Bin, ...]
    calibration_error: float
    brier: float


@dataclass(frozen=True, slots=True)
class Refusals:
    """How honest silence is, at the product's threshold and at the one that refuses a tenth of the answerable.

    Shares are 0 to 1. `found` is how often something right is among the first three shown of an answerable question,
    `right_of_shown` how often the first item is right where one is shown, questions without
    an answer left aside. `area` is the probability that a right first item has more confidence than the first
    item of a question without an answer.
    """

    answerable: int
    unanswerable: int
    answerable_refused: float
    refused: float
    found: float
    right_of_shown: float
    threshold_at_tenth: float
    refused_at_tenth: float
    area: float


def values_of(judged: Judged, *, is_of_intents: bool) -> dict[str, float]:
    """Returns a question's share in each figure."""
    ranked, relevant = judged.ranked[:DEPTH], judged.relevant
    places = [place for place, found in enumerate(ranked) if found in relevant]
    first = places[0] if places else DEPTH
    if is_of_intents:
        return {f"acc@{depth}": float(first < depth) for depth in INTENT_DEPTHS}
    figures = {f"R@{depth}": float(first < depth) for depth in RECALL_DEPTHS}
    figures["MRR@10"] = 1 / (first + 1) if places else 0.0
    ideal = sum(1 / log2(place + 2) for place in range(min(len(relevant), DEPTH)))
    figures["nDCG@10"] = sum(1 / log2(place + 2) for place in places) / ideal if ideal else 0.0
    return figures


def figures_of(answers: Sequence[Judged], *, is_of_intents: bool) -> dict[str, float]:
    """Returns the means over the answerable questions, {} where there are none.

    For intents "macro acc@1" is the mean over intents, in which rare ones count as much as common ones.
    """
    answerable = [judged for judged in answers if judged.is_answerable]
    if not answerable:
        return {}
    rows = [values_of(judged, is_of_intents=is_of_intents) for judged in answerable]
    figures = {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}
    if is_of_intents:
        by_intent: defaultdict[frozenset[str], list[bool]] = defaultdict(list)
        for judged in answerable:
            by_intent[judged.relevant].append(judged.is_right)
        figures["macro acc@1"] = float(np.mean([np.mean(rights) for rights in by_intent.values()]))
    return figures


def interval_of(groups: Sequence[Sequence[float]]) -> tuple[float, float]:
    """Returns the 95 % bootstrap interval of the mean of the groups' means; each group is resampled by itself."""
    chance = np.random.default_rng(SEED)
    means = np.zeros(RESAMPLES)
    for group in groups:
        values = np.asarray(group, dtype=np.float64)
        drawn = chance.integers(0, len(values), size=(RESAMPLES, len(values)))
        means += values[drawn].mean(axis=1) / len(groups)
    low, high = np.percentile(means, (2.5, 97.5))
    return float(low), float(high)


def percentile_of(values: Sequence[float], percent: float) -> float:
    """Returns a percentile of times, 0 where there are none."""
    return float(np.percentile(values, percent)) if values else 0.0


def mean_figures(rows: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Returns the mean of each figure over rows that all have the same ones."""
    return {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}


def refusals_of(answers: Sequence[Judged]) -> Refusals | None:
    """Returns how answerable and unanswerable questions are told apart, None where either kind is missing."""
    answerable = [judged for judged in answers if judged.is_answerable]
    unanswerable = [judged for judged in answers if not judged.is_answerable]
    if not answerable or not unanswerable:
        return None
    threshold = sorted(judged.confidence for judged in answerable)[int(REFUSED_ANSWERABLE * len(answerable))]
    shown = [judged for judged in answerable if judged.shown]
    right = [judged.confidence for judged in answerable if judged.is_right]
    return Refusals(
        answerable=len(answerable),
        unanswerable=len(unanswerable),
        answerable_refused=1 - len(shown) / len(answerable),
        refused=_share([not judged.shown for judged in unanswerable]),
        found=_share([bool(judged.relevant.intersection(judged.shown[:SHOWN_DEPTH])) for judged in answerable]),
        right_of_shown=_share([judged.shown[0] in judged.relevant for judged in shown]),
        threshold_at_tenth=threshold,
        refused_at_tenth=_share([judged.confidence < threshold for judged in unanswerable]),
        area=area_between(right, [judged.confidence for judged in unanswerable]),
    )


def area_between(higher: Sequence[float], lower: Sequence[float]) -> float:
    """Returns the share of pairs in which the first value is above the second, ties counting half; 0 without pairs."""
    if not higher or not lower:
        return 0.0
    above = np.asarray(higher)[:, None] - np.asarray(lower)[None, :]
    return float((above > 0).mean() + (above == 0).mean() / 2)


def reliability_of(answers: Sequence[Judged], weights: Sequence[float] | None = None) -> Reliability:
    """Returns the reliability table of at least one question; `weights` say how much each counts, else all the same."""
    confidence = np.array([judged.confidence for judged in answers])
    right = np.array([float(judged.is_right) for judged in answers])
    weight = np.ones(len(answers)) if weights is None else np.asarray(weights, dtype=np.float64)
    weight = weight / weight.sum()
    places = np.minimum((confidence * BINS).astype(int), BINS - 1)
    bins = []
    error = 0.0
    for place in range(BINS):
        inside = places == place
        mean_confidence, share = _means_of(confidence, right, weight, inside)
        if mean_confidence is not None and share is not None:
            error += float(weight[inside].sum()) * abs(mean_confidence - share)
        bins.append(Bin(place / BINS, int(inside.sum()), mean_confidence, share))
    return Reliability(tuple(bins), error, float((weight * (confidence - right) ** 2).sum()))


def _means_of(
    confidence: NDArray[np.float64],
    right: NDArray[np.float64],
    weight: NDArray[np.float64],
    inside: NDArray[np.bool_],
) -> tuple[float | None, float | None]:
    total = float(weight[inside].sum())
    if not total:
        return None, None
    return float((weight * confidence)[inside].sum()) / total, float((weight * right)[inside].sum()) / total


def _share(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 0.0
