"""Judges the tone of sentences with a trained model: whether they break a precept, and which breach it most likely is.

The model of a language, resources/models/reply_tone_LANG.npz, is loaded when the first sentence is judged. Its first
class tells a breach from a good sentence, the others are codes of findings and tell breaches apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kbassist.checking.tone_features import features_of
from kbassist.language.linear_model import LinearModel, Models

BREACH = "breach"
"""The first class of a model."""


@dataclass(frozen=True, slots=True)
class ToneJudgement:
    """The likeliest breach of a sentence, and how likely the sentence is a breach at all, 0 to 1."""

    code: str
    likelihood: float


def judge_tone(sentences: Sequence[str], language: str, models: Models) -> tuple[ToneJudgement, ...]:
    """Returns a judgement for each sentence, all in one step; each sentence must hold a word.

    InputProblem "pack_broken" where the language has no model.
    """
    if not sentences:
        return ()
    model = models.named(f"reply_tone_{language}")
    return judgements_of(scores_of(sentences, language, model), model.classes)


def scores_of(sentences: Sequence[str], language: str, model: LinearModel) -> NDArray[np.float64]:
    """Returns the logarithmic odds of each class, of shape (number of sentences, classes)."""
    found = features_of(sentences, language)
    weighed = model.weights[found.buckets] * found.amounts[:, None]
    return np.asarray(np.add.reduceat(weighed, found.starts, axis=0) * model.scales + model.bias, np.float64)


def judgements_of(scores: NDArray[np.float64], classes: Sequence[str]) -> tuple[ToneJudgement, ...]:
    """Returns what scores of shape (number of sentences, classes) say.

    The precept is chosen first, by all of its breaches together, then the likeliest of them.
    """
    odds = 1 / (1 + np.exp(-scores))
    shares = odds[:, 1:] / odds[:, 1:].sum(axis=1, keepdims=True)
    precepts = [code.partition(".")[0] for code in classes[1:]]
    names = sorted(set(precepts))
    of_precept = np.array([[precept == name for name in names] for precept in precepts], np.float64)
    chosen = (shares @ of_precept).argmax(axis=1)
    likeliest = np.where(of_precept[:, chosen].T > 0, shares, -1).argmax(axis=1) + 1
    return tuple(
        ToneJudgement(classes[place], likelihood)
        for place, likelihood in zip(likeliest.tolist(), odds[:, 0].tolist(), strict=True)
    )
