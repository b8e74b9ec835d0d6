"""Weighs two witnesses of a text's language against each other: common words and letters, and a trained model.

The recogniser knows few words and what it says can be shown; the model knows rows of letters and so also the words
that no list has. Their sum gives each language its share of likelihood. Nothing is decided here.
"""

from collections.abc import Container, Sequence
from math import exp, log1p, sqrt

from kbassist.language.linear_model import LinearModel
from kbassist.language.pack import LanguagePacks
from kbassist.language.recognition import Scores
from kbassist.language.respelling_words import is_cyrillic
from kbassist.language.tokens import Word, fold

MODEL = "language"
OTHER = "other"
"""What languages that no pack knows have together."""

# Chosen on folds the model has not seen (resources/models/language.md, 2026-11-22). The model's own odds need no
# sharpening: of judgements with confidence 0.5, 0.6, 0.7, 0.8 half, 65, 78, 85 % are right.
EVIDENCE_WEIGHT = 1.75
CYRILLIC_EVIDENCE_WEIGHT = 0.75
"""Cyrillic languages that no pack knows share common words with Russian; with 1.75 Bulgarian is taken for it."""
FAVOURED = 1.2
"""Added to the logarithmic odds of a single word in a usual language, less for more words."""
OTHER_LANGUAGES = -1.0
"""Added to the logarithmic odds of each language that no pack knows: customers seldom write in one."""


def language_shares(words: Sequence[Word], scores: Scores, packs: LanguagePacks) -> dict[str, float]:
    """Returns the share of each known language and of OTHER, together 1; empty where no word can tell.

    `words` are those that `spoken_words` found and `scores` what the recogniser says of them. Products' names
    and words like "ok" are in no language.
    """
    text = model_text(words, packs.everywhere.neutral_words)
    if not text:
        return {}
    return weighed(text, scores, packs.models.named(MODEL), known=packs.known, favoured=packs.usual)


def model_text(words: Sequence[Word], neutral_words: Container[str]) -> str:
    """Returns what the model reads: words that some languages have and others not, a blank between them.

    Of two scripts only the one with more words: the other's are names and terms. Names in Latin letters stand in
    Cyrillic texts more often than the reverse, so Cyrillic has it where they are equal.
    """
    own = [word.text for word in words if fold(word.text) not in neutral_words]
    cyrillic = [word for word in own if is_cyrillic(word)]
    if len(cyrillic) * 2 >= len(own):
        return " ".join(cyrillic)
    return " ".join(word for word in own if not is_cyrillic(word)) if cyrillic else " ".join(own)


def weighed(
    text: str, scores: Scores, model: LinearModel, *, known: Container[str], favoured: Container[str]
) -> dict[str, float]:
    """Returns the shares as `language_shares` does; a class such as "ru-Latn" counts for its language."""
    odds: dict[str, float] = {}
    weight = CYRILLIC_EVIDENCE_WEIGHT if is_cyrillic(text) else EVIDENCE_WEIGHT
    length = sqrt(max(scores.word_count, 1))
    for name, score in zip(model.classes, model.scores(text).tolist(), strict=True):
        code = name.partition("-")[0]
        evidence = weight * scores.by_language.get(code, 0.0) + (FAVOURED if code in favoured else 0.0)
        odd = score + evidence / length
        if code not in known:
            code, odd = OTHER, odd + OTHER_LANGUAGES
        odds[code] = _either(odds[code], odd) if code in odds else odd
    most = max(odds.values())
    shares = {code: exp(odd - most) for code, odd in odds.items()}
    total = sum(shares.values())
    return {code: share / total for code, share in shares.items()}


def _either(first: float, second: float) -> float:
    """Returns the logarithm of the sum of what two logarithms stand for."""
    return max(first, second) + log1p(exp(-abs(first - second)))
