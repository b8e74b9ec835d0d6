"""Tells which words of a message only hurt, so that whoever answers can read past them to what is asked.

An insult is such a word wherever it stands. An angry utterance is one as a whole where it asks nothing, tells no
trouble and holds no number, name or date: what may matter for the answer is never taken for heat.
"""

import re
from collections.abc import Iterable

from kbassist.core.text import Span
from kbassist.language.reading import Reading

INSULTS = "situation_abuse.cues"
ANGER = ("mood.angry.cue", INSULTS)
MATTERS = ("ask.request", "ask.problem", "ask.wish", "urgency.cues")

_SHOUTING = re.compile(r"[!?]{2,}")


def heat_of(reading: Reading, matters: Iterable[Span]) -> tuple[Span, ...]:
    """Returns the words that only hurt, in order, none twice; `matters` are the questions and facts of the message."""
    kept = (*matters, *reading.spans(*MATTERS))
    angry, insults = reading.spans(*ANGER), reading.spans(INSULTS)
    found: list[Span] = []
    for utterance in reading.utterances:
        is_angry = any(utterance.start <= span.start < utterance.end for span in angry)
        if is_angry and not any(span.start < utterance.end and utterance.start < span.end for span in kept):
            found.append(utterance)
            continue
        found += (span for span in insults if utterance.start <= span.start < utterance.end)
        marks = _SHOUTING.finditer(reading.text, utterance.start, utterance.end)
        found += (Span(match.start() + 1, match.end()) for match in marks)
    return tuple(sorted(set(found)))
