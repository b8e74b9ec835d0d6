"""Tells what a message is in the course of a case.

What weighs most wins: abuse before a cancellation, that before a second contact, a complaint, thanks.
A message is thanks only when it asks nothing.
"""

from kbassist.core.text import Judgement
from kbassist.core.understanding import Ask, Mood, Situation
from kbassist.language.reading import Reading

MOST_PROOF = 8
_WEIGHTIEST_FIRST = (Situation.ABUSE, Situation.CANCELLATION, Situation.SECOND_CONTACT, Situation.COMPLAINT)


def situation_of(reading: Reading, asks: tuple[Ask, ...], mood: Mood | None) -> Judgement[Situation]:
    """Returns the situation; `other` where the message neither asks nor says anything of the kind."""
    for situation in _WEIGHTIEST_FIRST:
        proof = reading.spans(f"situation_{situation}.cues")
        if not proof or (situation is Situation.COMPLAINT and mood is Mood.HAPPY):
            continue
        return Judgement(situation, round(min(0.7 + 0.08 * len(proof), 0.95), 2), proof[:MOST_PROOF])
    thanks = reading.spans("situation_thanks.cues")
    if asks:
        return Judgement(Situation.QUESTION, 0.8, tuple(ask.span for ask in asks))
    if thanks or mood is Mood.HAPPY:
        return Judgement(Situation.THANKS, 0.85 if thanks else 0.6, thanks[:MOST_PROOF])
    return Judgement(Situation.OTHER, 0.5)
