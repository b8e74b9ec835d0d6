"""Tells how satisfied a customer is with what he got: thanks and praise, complaint and trouble, or neither.

A plain question is neutral, however much its writer needs the answer. English, Latvian and Russian have a model that
weighs words and cues; in other languages cues and mood decide.
"""

from kbassist.core.understanding import Mood, Satisfaction
from kbassist.language.mood_cues import cued_mood
from kbassist.language.mood_signals import signals_of, weighed_shares
from kbassist.language.pack import LanguagePacks
from kbassist.language.reading import Reading

WITH_MODEL = ("en", "lv", "ru")


def satisfaction_of(reading: Reading, language: str | None, packs: LanguagePacks, *, mood: Mood | None) -> Satisfaction:
    """Returns the satisfaction; `mood` is the one that was judged, or what a person says it is."""
    if mood is Mood.ANGRY:
        return Satisfaction.NEGATIVE
    if language not in WITH_MODEL or not reading.words:
        return _by_cues(reading, mood)
    symbols = packs.everywhere.mood_symbols
    signals = signals_of(reading, cued_mood(reading, symbols), symbols)
    (shares,) = weighed_shares([packs.models.named(f"satisfaction_{language}")], reading, signals)
    return Satisfaction(max(shares, key=lambda kind: shares[kind]))


def _by_cues(reading: Reading, mood: Mood | None) -> Satisfaction:
    positive, negative = len(reading.spans("satisfaction.positive")), len(reading.spans("satisfaction.negative"))
    if mood is Mood.HAPPY and negative <= positive:
        return Satisfaction.POSITIVE
    if negative > positive or (mood in (Mood.SAD, Mood.WORRIED) and reading.has("ask.problem")):
        return Satisfaction.NEGATIVE
    return Satisfaction.POSITIVE if positive > negative else Satisfaction.NEUTRAL
