"""Tells the mood of a message, with how sure that is and the words that prove it.

Where a model of the language was trained, it weighs the cues together with all words of the text; in other languages
the cues decide alone. English has two: one learnt from what people write anywhere, one from what they write to a
support, where a reported trouble and a plain question look otherwise; a third tells which of the two a text is.
"""

import numpy as np
from numpy.typing import NDArray

from kbassist.core.text import Judgement
from kbassist.core.understanding import Mood
from kbassist.language.mood_cues import CuedMood, cued_mood
from kbassist.language.mood_signals import signals_of, speaking_words, weighed_shares
from kbassist.language.pack import LanguagePacks
from kbassist.language.reading import Reading

MOST_PROOF = 8
MOST_SPEAKING_WORDS = 3
WITH_SUPPORT_MODEL = ("en", "lv", "ru")
WITH_GENERAL_MODEL = ("en",)
TO_SUPPORT, ELSEWHERE = "support", "elsewhere"
"""The two classes of the model that tells how a text is meant."""

SUPPORT_TRUST, GENERAL_TRUST = 0.8, 0.3
"""What the logarithms of the two models' shares count in a message to support (cross-validated, 2026-11-22)."""


def mood_of(reading: Reading, language: str | None, packs: LanguagePacks) -> Judgement[Mood]:
    """Returns the mood; neutral where nothing tells another. The confidence is about the share of such that hold."""
    cued = cued_mood(reading, packs.everywhere.mood_symbols)
    if language not in WITH_SUPPORT_MODEL or not reading.words:
        return _by_cues(cued)
    shares = _shares(reading, cued, language, packs)
    mood = max(shares, key=lambda kind: shares[kind])
    confidence = round(shares[mood], 2)
    if mood is Mood.NEUTRAL:
        return Judgement(mood, confidence)
    proof = cued.proof.get(mood, ())[:MOST_PROOF]
    if not proof:
        model = packs.models.named(f"mood_{language}" if language in WITH_GENERAL_MODEL else f"mood_support_{language}")
        proof = speaking_words(model, reading, mood, most=MOST_SPEAKING_WORDS)
    return Judgement(mood, confidence, proof)


def _shares(reading: Reading, cued: CuedMood, language: str, packs: LanguagePacks) -> dict[Mood, float]:
    """Returns the share of each mood, together 1."""
    signals = signals_of(reading, cued, packs.everywhere.mood_symbols)
    is_general_too = language in WITH_GENERAL_MODEL
    names = ("mood", "support", "mood_support") if is_general_too else ("mood_support",)
    *others, support = weighed_shares([packs.models.named(f"{name}_{language}") for name in names], reading, signals)
    if not is_general_too:
        return {Mood(kind): share for kind, share in support.items()}
    general, meant = others
    if meant[TO_SUPPORT] < 0.5:
        return {Mood(kind): share for kind, share in general.items()}
    mixed = _normed(
        np.array([SUPPORT_TRUST * np.log(support[kind]) + GENERAL_TRUST * np.log(general[kind]) for kind in general])
    )
    return dict(zip(map(Mood, general), mixed.tolist(), strict=True))


def _normed(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    shares = np.exp(scores - scores.max())
    return np.asarray(shares / shares.sum())


def _by_cues(cued: CuedMood) -> Judgement[Mood]:
    score = max(cued.scores.values())
    if cued.mood is Mood.NEUTRAL:
        return Judgement(Mood.NEUTRAL, round(max(0.85 - 0.2 * score, 0.4), 2))
    confidence = min(0.5 + 0.1 * score, 0.95) * (0.6 + 0.4 * score / sum(cued.scores.values()))
    return Judgement(cued.mood, round(confidence, 2), cued.proof[cued.mood][:MOST_PROOF])
