"""Tells how formal a text is where its language has one form of address only.

Set phrases weigh most; contractions, a small "i", a text without capitals, runs of marks and faces weigh less, because
careful writers use one of them too. Languages without a [register] in their pack are never judged.
"""

import re

from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import Register
from kbassist.language.reading import Reading

PHRASE_WEIGHT = 1.0
CONTRACTION_WEIGHT = 0.3
MOST_CONTRACTIONS = 2
SMALL_LETTER_WEIGHT = 0.6
NO_CAPITALS_WEIGHT = 0.5
MARKS_WEIGHT = 0.5
ENOUGH = 0.7
FEWEST_WORDS = 4
MOST_PROOF = 8
_MARKS = re.compile(r"[!?]{2,}|[:;]-?[)D(P]|[\U0001F300-\U0001FAFF]")


def register_of(reading: Reading) -> Judgement[Register]:
    """Returns how formal a text is; None where it shows little, or as much of each."""
    formal, casual = reading.spans("register.formal"), reading.spans("register.casual")
    marks = _casual_marks(reading)
    score = PHRASE_WEIGHT * (len(formal) - len(casual)) - sum(weight for weight, _ in marks)
    if abs(score) < ENOUGH:
        return Judgement(None)
    signs = len(formal) + len(casual) + len(marks)
    confidence = round(0.5 + 0.5 * abs(score) / (signs + 1), 2)
    if score > 0:
        return Judgement(Register.FORMAL, confidence, formal[:MOST_PROOF])
    proof = sorted({*casual, *(span for _, span in marks)})
    return Judgement(Register.CASUAL, confidence, tuple(proof)[:MOST_PROOF])


def _casual_marks(reading: Reading) -> list[tuple[float, Span]]:
    """Returns what a hurried or easy writer does, each with its weight."""
    small = [span for span in reading.spans("register.small") if span.of(reading.text).islower()]
    contractions = reading.spans("register.contraction")
    found = [(CONTRACTION_WEIGHT, span) for span in contractions[:MOST_CONTRACTIONS]]
    found += [(SMALL_LETTER_WEIGHT, span) for span in small[:1]]
    is_known = reading.has("register.formal", "register.casual", "register.small", "register.contraction")
    if is_known and len(reading.words) >= FEWEST_WORDS and reading.text == reading.text.lower():
        found.append((NO_CAPITALS_WEIGHT, reading.words[0].span))
    if is_known and (marks := _MARKS.search(reading.text)):
        found.append((MARKS_WEIGHT, Span(marks.start(), marks.end())))
    return found
