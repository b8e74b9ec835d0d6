"""Decides what a customer is asked for where the answer is not known yet."""

from kbassist.core.understanding import Mood, Situation, Understanding

TROUBLED_MOODS = frozenset({Mood.ANGRY, Mood.WORRIED, Mood.CONFUSED})
TROUBLED_SITUATIONS = frozenset({Situation.COMPLAINT, Situation.SECOND_CONTACT, Situation.ABUSE})


def condition(understanding: Understanding) -> str:
    """Returns "details" where something goes wrong for the customer, "clarify" for a plain question."""
    is_troubled = (
        understanding.mood.value in TROUBLED_MOODS
        or understanding.situation.value in TROUBLED_SITUATIONS
        or not understanding.asks
    )
    return "details" if is_troubled else "clarify"
