"""Tells what a message is in the course of a case.

What weighs most wins: abuse before a cancellation, that before a second contact, a complaint, thanks.
A message is thanks only when it asks nothing. "That did not help" answers an answer, also where nothing is quoted;
in the middle of a first story ("I restarted it, that did not help") only what names our advice does.
"""

from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import Ask, Mood, Situation
from kbassist.language.reading import Reading, is_within

MOST_PROOF = 8
SURE_OF_FAILED_ADVICE = 0.9
SHORT_ANSWER_WORDS = 4
_WEIGHTIEST_FIRST = (Situation.ABUSE, Situation.CANCELLATION, Situation.SECOND_CONTACT, Situation.COMPLAINT)


def situation_of(
    reading: Reading, asks: tuple[Ask, ...], mood: Mood | None, *, has_history: bool
) -> Judgement[Situation]:
    """Returns the situation; `other` where the message neither asks nor says anything of the kind.

    `has_history` tells that earlier messages stand below this one.
    """
    failed = _failed_advice(reading, has_history=has_history)
    for situation in _WEIGHTIEST_FIRST:
        proof = reading.spans(f"situation_{situation}.cues")
        if situation is Situation.SECOND_CONTACT and failed:
            return Judgement(situation, SURE_OF_FAILED_ADVICE, tuple(sorted({*failed, *proof}))[:MOST_PROOF])
        if not proof or (situation is Situation.COMPLAINT and mood is Mood.HAPPY):
            continue
        return Judgement(situation, round(min(0.7 + 0.08 * len(proof), 0.95), 2), proof[:MOST_PROOF])
    taunts = reading.spans("ask.rhetorical") if mood is Mood.ANGRY and not reading.has("ask.generic") else ()
    if taunts:
        return Judgement(Situation.COMPLAINT, 0.7, taunts[:MOST_PROOF])
    thanks = reading.spans("situation_thanks.cues")
    if asks:
        return Judgement(Situation.QUESTION, 0.8, tuple(ask.span for ask in asks))
    is_only_news = reading.has("ask.told", "ask.nothing") and not reading.has("mood.happy.cue", "ask.solved")
    if thanks or (mood is Mood.HAPPY and not is_only_news):
        return Judgement(Situation.THANKS, 0.85 if thanks else 0.6, thanks[:MOST_PROOF])
    return Judgement(Situation.OTHER, 0.5)


def tried_in_vain(reading: Reading, *, has_history: bool) -> tuple[Span, ...]:
    """Returns the stretches in which the customer tells that our advice was done in vain, in order.

    "I restarted it as you wrote, but it is still slow" is one up to the comma: the rest tells the trouble itself.
    """
    failed = _failed_advice(reading, has_history=has_history)
    turns = [turn for turn in reading.spans("ask.contrast") if not is_within(turn, failed)]
    found = []
    for utterance in reading.utterances:
        inside = [span for span in failed if is_within(span, (utterance,))]
        if inside:
            last = max(span.end for span in inside)
            ends = [turn.start for turn in turns if last <= turn.start < utterance.end]
            found.append(Span(utterance.start, min(ends, default=utterance.end)))
    return tuple(found)


def _failed_advice(reading: Reading, *, has_history: bool) -> tuple[Span, ...]:
    """Returns the words that say that what we advised was done in vain."""
    failed = reading.spans("situation_second_contact.failed")
    said = reading.spans("situation_second_contact.opening")
    if has_history:
        return (*failed, *said)
    return (*failed, *(hit for hit in said if _is_answer(reading, hit)))


def _is_answer(reading: Reading, hit: Span) -> bool:
    """Tells whether "no luck" opens the message, after a greeting, or makes a short utterance."""
    courtesies = reading.spans("greeting.words", "joint.words", "ask.contrast", "situation_thanks.cues")
    before = [word.span for word in reading.words if word.span.start < hit.start]
    if all(is_within(span, courtesies) for span in before):
        return True
    utterance = next((known for known in reading.utterances if is_within(hit, (known,))), None)
    if utterance is None:
        return False
    return sum(is_within(word.span, (utterance,)) for word in reading.words) <= SHORT_ANSWER_WORDS
