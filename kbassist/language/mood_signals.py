"""Lays side by side what speaks for a mood or for satisfaction, as numbers, and lets a trained model weigh them.

Cues know how customers write, a model knows how people write; each is right where the other is silent. A mood model
therefore counts both: the words and n-grams of the text in its first rows, these signals in the rows behind them.
`packaging/training/mood.py` learns all of its weights at once from the same numbers.
"""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from kbassist.core.text import Span
from kbassist.core.understanding import Mood
from kbassist.language.linear_model import LinearModel, features
from kbassist.language.mood_cues import MOODS, CuedMood, is_negated, symbol_spans
from kbassist.language.reading import Reading

SIGNAL_SHARE = 0.3
"""How much one signal counts beside a text of length one; 0.2 to 0.6 score alike (cross-validated, 2026-11-22)."""

READ_CHARACTERS = 6_000
"""What somebody feels is said by then; the rest would only cost time."""

COUNTED = (
    *("satisfaction.positive", "satisfaction.negative", "satisfaction.positive_hint", "satisfaction.negative_hint"),
    *("mood.none.cue", "ask.question", "ask.request", "ask.wish", "ask.problem", "ask.generic", "greeting.words"),
    *("situation_thanks.cues", "situation_complaint.cues", "situation_second_contact.cues", "situation_abuse.cues"),
    *("urgency.cues", "urgency.safety", "urgency.money", "urgency.outage", "urgency.deadline", "negation.words"),
)
"""The labels whose hits are counted; praise behind a negation is counted apart."""

MOST_COUNTED = 3
HIGHEST_SCORE = 5.0
_PRAISE = ("satisfaction.positive", "satisfaction.positive_hint")
_NO_WORDS_OF_THE_WRITER = re.compile(r"@\w+|https?://\S+|<url>|\[[A-Z]+\]")


def signals_of(reading: Reading, cued: CuedMood, symbols: Mapping[Mood, tuple[str, ...]]) -> NDArray[np.float64]:
    """Returns what cues, emoji and form say, of shape (number of signals,), each 0 to `HIGHEST_SCORE`."""
    text = reading.text
    scores = [cued.scores[mood] for mood in MOODS]
    told = [float(cued.mood is mood) for mood in (*MOODS, Mood.NEUTRAL)]
    smiles, tears = (len(symbol_spans(text, symbols.get(mood, ()))) for mood in (Mood.HAPPY, Mood.SAD))
    form = [text.rstrip().endswith("?"), text.count("?"), text.count("!"), smiles, tears, np.log1p(len(reading.words))]
    return np.minimum(np.array([*scores, *told, *_counts(reading), *form], np.float64), HIGHEST_SCORE)


def model_text(text: str) -> str:
    """Returns what a model reads, as long as `text`: links, names of accounts and placeholders are blank."""
    return _NO_WORDS_OF_THE_WRITER.sub(lambda match: " " * len(match.group()), text[:READ_CHARACTERS])


def weighed_shares(
    models: Sequence[LinearModel], reading: Reading, signals: NDArray[np.float64]
) -> list[dict[str, float]]:
    """Returns for each model the share of each class by the text and by the signals, together 1.

    What models of one shape count is counted once.
    """
    text = model_text(reading.text)
    counted = {shape: features(text, shape) for shape in {model.shape for model in models}}
    return [_shares(model, *counted[model.shape], signals) for model in models]


def speaking_words(model: LinearModel, reading: Reading, judged: str, *, most: int) -> tuple[Span, ...]:
    """Returns the words of the text by which a model decides most, in order of position."""
    return model.proof(model_text(reading.text), judged, most=most)


def _counts(reading: Reading) -> list[int]:
    counts = dict.fromkeys(COUNTED, 0)
    denied_praise = 0
    for hit in reading.hits:
        if hit.label in _PRAISE and is_negated(reading, hit.first):
            denied_praise += 1
        elif hit.label in counts:
            counts[hit.label] += 1
    return [min(number, MOST_COUNTED) for number in (*counts.values(), denied_praise)]


def _shares(
    model: LinearModel, buckets: NDArray[np.intp], amounts: NDArray[np.float64], signals: NDArray[np.float64]
) -> dict[str, float]:
    by_text = amounts @ model.weights[buckets].astype(np.float64)
    by_signals = SIGNAL_SHARE * signals @ model.weights[model.shape.buckets :].astype(np.float64)
    scores = (by_text + by_signals) * model.scales + model.bias
    shares = np.exp(scores - scores.max())
    return dict(zip(model.classes, (shares / shares.sum()).tolist(), strict=True))
