"""Tells whether a message cannot wait, with the words that say so.

Words of haste, danger, money gone and things at a standstill say it by themselves. A date to be met, a second
message and a trouble say it only together: "until Friday" in a plain question is no haste.
"""

from kbassist.core.text import Judgement, Span
from kbassist.language.reading import Reading

MOST_PROOF = 8
ENOUGH = 1.0
WEIGHTS = {
    "urgency.cues": 1.0,
    "urgency.safety": 1.0,
    "urgency.money": 1.0,
    "urgency.outage": 1.0,
    "urgency.deadline": 0.6,
    "situation_second_contact.cues": 0.6,
    "ask.problem": 0.4,
    "mood.angry.cue": 0.4,
    "mood.worried.cue": 0.4,
}
"""What one kind of words counts, however often it is said; tuned on the project's own customer messages."""

_LEADING = tuple(WEIGHTS)[:6]


def urgency_of(reading: Reading) -> Judgement[bool]:
    """Returns whether the matter cannot wait; the proof are the words of haste, danger, loss and repetition."""
    leisure, hurry = reading.spans("urgency.not_urgent"), reading.spans("urgency.cues")
    if leisure and len(leisure) >= len(hurry):
        return Judgement(False, 0.9, leisure[:MOST_PROOF])
    score = sum(weight for label, weight in WEIGHTS.items() if reading.has(label))
    proof = tuple(sorted(_words_of(reading)))
    if score < ENOUGH or not proof:
        return Judgement(False, round(0.95 - 0.25 * min(score, ENOUGH), 2))
    return Judgement(True, round(min(0.7 + 0.1 * score, 0.95), 2), proof[:MOST_PROOF])


def _words_of(reading: Reading) -> set[Span]:
    return {hit.span for hit in reading.hits if hit.label in _LEADING}
