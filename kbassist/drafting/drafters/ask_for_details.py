"""Decides what a customer is asked for where the answer is not known yet.

Who has told his case clearly is asked for nothing: being asked again what one has just written is what people
hate most about support.
"""

from kbassist.core.understanding import Mood, Situation, Understanding

TROUBLED_MOODS = frozenset({Mood.ANGRY, Mood.WORRIED, Mood.CONFUSED})
CLEAR_QUESTION_WORDS = 3
UPSET_QUESTION_WORDS = 5
CLEAR_STORY_WORDS = 8
LONG_STORY, LONG_COMPLAINT = 80, 160
"""Characters of a message that tells what it is about even where no question in it does."""


def condition(understanding: Understanding) -> str:
    """Returns "details" where something goes wrong, "clarify" for a bare word, "" where nothing need be asked.

    Who writes again has told his case already, and what he tried.
    A complaint is met with "complaint": when it happened and who was spoken to, never what a device shows.
    """
    told = sum(part.span.end - part.span.start for part in understanding.languages)
    if understanding.situation.value is Situation.COMPLAINT:
        return "complaint" if told < LONG_COMPLAINT else ""
    if understanding.situation.value in (Situation.CANCELLATION, Situation.SECOND_CONTACT):
        return ""
    if understanding.situation.value is Situation.ABUSE or not understanding.asks:
        return "details"
    words = sum(len(ask.text.split()) for ask in understanding.asks)
    has_question = any(ask.text.rstrip().endswith("?") for ask in understanding.asks)
    clear_words = CLEAR_STORY_WORDS
    if has_question:
        is_upset = understanding.mood.value is Mood.ANGRY
        clear_words = UPSET_QUESTION_WORDS if is_upset else CLEAR_QUESTION_WORDS
    if words >= clear_words:
        return ""
    if understanding.mood.value in TROUBLED_MOODS:
        return "details"
    return "clarify" if told < LONG_STORY else ""
