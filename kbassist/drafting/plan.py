"""Plans the acts of a reply from what the customer's message is: courtesy follows the situation, never a mould.

One acknowledgement, the one that matters most; thanks only where there is nothing to be sorry for; an apology
only where something went wrong.
"""

from dataclasses import dataclass
from enum import StrEnum

from kbassist.core.reply import Act
from kbassist.core.understanding import Mood, Reader, Satisfaction, SetAsideKind, Situation, Understanding
from kbassist.drafting.drafters import ask_for_details

SURE_OF_JOY = 0.7
"""From which confidence a cheerful mood is answered cheerfully; below, one word or an emoji may mean the opposite."""

SURE_OF_MOOD = 0.65
"""From which confidence any other mood is answered: a wrong "I see that this worries you" is worse than none."""

SURE_OF_PRAISE = 0.75
"""From which confidence joy counts as praise for us, for which one says thanks (two cues and more)."""

SURE_OF_SECOND_CONTACT = 0.85
"""From which confidence a calm message is taken for a second one (two cues): "the second time this year" is not."""

ASK_NOTHING = frozenset({Situation.THANKS, Situation.COMPLAINT, Situation.ABUSE})
"""Situations in which a message without a question is given no article: it wants to be heard, not taught."""

SECRETS = frozenset({"PASSWORD", "SECRET"})

SERIOUS = frozenset({Situation.ABUSE, Situation.COMPLAINT})

_HOLDING = {
    Situation.ABUSE: "complaint",
    Situation.COMPLAINT: "complaint",
    Situation.CANCELLATION: "cancellation",
}


class Result(StrEnum):
    """What can be said to the matter itself; TOLD where a posted notice says it all."""

    ANSWERED = "answered"
    TOLD = "told"
    NOTHING = "nothing"
    OTHER_LANGUAGE = "other_language"
    NOTHING_ASKED = "nothing_asked"
    ONLY_THANKS = "only_thanks"


@dataclass(frozen=True, slots=True)
class Move:
    """An act under a condition, to be put into words."""

    act: Act
    when: str


Paragraph = tuple[Move, ...]

RITUAL: Paragraph = (Move(Act.THANKS, "first"), Move(Act.ACKNOWLEDGE, "neutral"))
"""What a letter says before the matter, and a line of a chat does without."""

OFFER = Move(Act.NEXT_STEP, "solved")
"""The offer of more help: the last thing but the answer that a line of a chat does without."""


def result_of(understanding: Understanding, *, answered: bool, open_asks: int, in_other_language: int) -> Result:
    """Returns what the reply can do; questions known only in another language count as open, too.

    A message in which no question was made out is asked what it is about rather than told that nobody knows;
    a complaint and a second contact are looked into.
    """
    if answered:
        return Result.ANSWERED
    if open_asks and in_other_language == open_asks:
        return Result.OTHER_LANGUAGE
    if open_asks and understanding.asks:
        return Result.NOTHING
    if understanding.situation.value in (Situation.COMPLAINT, Situation.SECOND_CONTACT):
        return Result.NOTHING
    is_thanks = understanding.situation.value is Situation.THANKS
    return Result.ONLY_THANKS if is_thanks else Result.NOTHING_ASKED


def opening(understanding: Understanding, result: Result, *, is_advised: bool = False) -> Paragraph:
    """Returns the moves between greeting and answer; `is_advised` where our earlier answer is known.

    Acknowledgement and apology of a second contact never say the same thing in two ways.
    """
    if result is Result.ONLY_THANKS:
        is_said = bool(understanding.situation.proof) or _mood(understanding) is not Mood.HAPPY
        return (Move(Act.THANKS, "thanks_only" if is_said else "happy"),)
    situation = understanding.situation.value
    mood = _mood(understanding)
    if situation is Situation.ABUSE:
        return (Move(Act.ACKNOWLEDGE, "abuse"),)
    if is_second_contact(understanding):
        if is_advised:
            return (Move(Act.ACKNOWLEDGE, "advice_failed"), Move(Act.APOLOGIZE, "second_contact"))
        return (Move(Act.ACKNOWLEDGE, "second_contact"), Move(Act.APOLOGIZE, "trouble"))
    if situation is Situation.CANCELLATION:
        return (Move(Act.ACKNOWLEDGE, "cancellation"), *_apology(mood is Mood.ANGRY))
    if mood is Mood.HAPPY:
        return (Move(Act.THANKS, "happy") if _is_praise(understanding) else Move(Act.ACKNOWLEDGE, "happy"),)
    if understanding.urgent.value and mood is Mood.WORRIED:
        return (Move(Act.ACKNOWLEDGE, "urgent"),)
    if mood is Mood.CONFUSED and result is not Result.ANSWERED:
        return (Move(Act.THANKS, "first"),)
    if mood is not Mood.NEUTRAL:
        return (Move(Act.ACKNOWLEDGE, mood.value), *_apology(mood is Mood.ANGRY or situation is Situation.COMPLAINT))
    if situation is Situation.COMPLAINT:
        return (Move(Act.ACKNOWLEDGE, "complaint"), *_apology(True))
    if understanding.urgent.value:
        return (Move(Act.ACKNOWLEDGE, "urgent"),)
    is_expert = understanding.reader.value is Reader.EXPERT
    is_help_near = result in (Result.ANSWERED, Result.NOTHING_ASKED) and not is_expert
    return (Move(Act.THANKS, "first"), *((Move(Act.ACKNOWLEDGE, "neutral"),) if is_help_near else ()))


def without_apology(moves: Paragraph) -> Paragraph:
    """Returns the moves without an apology, where a notice apologizes itself."""
    return tuple(move for move in moves if move.act is not Act.APOLOGIZE)


def holding(understanding: Understanding, result: Result) -> tuple[Paragraph, ...]:
    """Returns the paragraphs that stand where an answer would, where there is none."""
    wanted = ask_for_details.condition(understanding)
    ask = (Move(Act.ASK, wanted),) if wanted else ()
    if result is Result.NOTHING:
        situation = understanding.situation.value
        usual = "nothing" if understanding.asks else "complaint"
        held = Move(Act.HOLD, _HOLDING.get(situation, usual) if situation is not None else usual)
        return ((held, Move(Act.PROMISE, "reply_time")), ask)
    if result is Result.OTHER_LANGUAGE:
        return ((Move(Act.HOLD, "other_language"), Move(Act.PROMISE, "reply_time")),)
    if result is Result.NOTHING_ASKED and _mood(understanding) is not Mood.HAPPY:
        return (ask or (Move(Act.ASK, "details"),),)
    return ()


def ending(understanding: Understanding, result: Result, *, has_steps: bool) -> Paragraph:
    """Returns the move between answer and closing: what to do next, one thing only.

    A novice is offered help step by step; an expert knows what to do next.
    """
    if result is Result.ANSWERED and understanding.reader.value is Reader.NOVICE:
        return (Move(Act.NEXT_STEP, "novice"),)
    if result is Result.ANSWERED and understanding.reader.value is Reader.EXPERT and not understanding.urgent.value:
        return ()
    if result is Result.ANSWERED and has_steps:
        return (Move(Act.NEXT_STEP, "steps"),)
    if understanding.urgent.value and result is not Result.ONLY_THANKS:
        return (Move(Act.CLOSING, "urgent"),)
    return (Move(Act.NEXT_STEP, "solved"),) if result in (Result.ANSWERED, Result.TOLD) else ()


def caution(understanding: Understanding) -> Paragraph:
    """Returns the request to change what should never have been written: a password, a key."""
    is_told = any(found.kind in SECRETS for found in understanding.sensitive)
    return (Move(Act.ASK, "secret"),) if is_told else ()


def closing(understanding: Understanding, result: Result) -> Move:
    """Returns the last courtesy: cheerful only towards the cheerful, sober where something is held against us."""
    mood = _mood(understanding)
    if mood is Mood.HAPPY or result is Result.ONLY_THANKS:
        return Move(Act.CLOSING, "happy")
    is_serious = mood is Mood.ANGRY or understanding.situation.value in SERIOUS or is_second_contact(understanding)
    return Move(Act.CLOSING, "serious" if is_serious else "any")


def _mood(understanding: Understanding) -> Mood:
    mood = understanding.mood
    if mood.value is None or mood.confidence < (SURE_OF_JOY if mood.value is Mood.HAPPY else SURE_OF_MOOD):
        return Mood.NEUTRAL
    return mood.value


def _is_praise(understanding: Understanding) -> bool:
    if understanding.situation.value is Situation.THANKS:
        return True
    return understanding.satisfaction is Satisfaction.POSITIVE and understanding.mood.confidence >= SURE_OF_PRAISE


def is_second_contact(understanding: Understanding) -> bool:
    """Tells whether the customer had to write again: he says so and is upset, or the history stands below."""
    situation = understanding.situation
    if situation.value is not Situation.SECOND_CONTACT:
        return False
    has_history = any(aside.kind is SetAsideKind.QUOTE for aside in understanding.set_aside)
    is_upset = _mood(understanding) not in (Mood.NEUTRAL, Mood.HAPPY)
    return has_history or is_upset or situation.confidence >= SURE_OF_SECOND_CONTACT


def _apology(is_due: bool) -> Paragraph:
    return (Move(Act.APOLOGIZE, "trouble"),) if is_due else ()
