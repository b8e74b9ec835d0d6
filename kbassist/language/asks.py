"""Finds the separate questions and requests of a message, each with the words needed to understand it.

A question mark, a question word, a request or a problem that is told makes an ask. A problem told before
a question is its context, not a second ask; "what should I do?" alone leans on the sentence before it.
"""

from collections.abc import Sequence
from dataclasses import replace

from kbassist.core.text import Span
from kbassist.core.understanding import Ask
from kbassist.language.reading import Reading
from kbassist.language.saying import LEAST_QUESTION_LETTERS, SHORT_QUESTION_WORDS, Kind, Said, read_sayings

MOST_ASKS = 6
LONGEST_ASK_WORDS = 60
SHORT_QUESTION_LETTERS = 12
STATEMENTS_BETWEEN = 2
LONGEST_FALLBACK_WORDS = 30
LEAST_FALLBACK_WORDS = 2
LEAST_FALLBACK_LETTERS = 6


def find_asks(reading: Reading) -> tuple[Ask, ...]:
    """Returns at most six asks in the customer's order; empty where he only thanks, greets or agrees."""
    if _is_praise(reading):
        return ()
    said = [utterance for utterance in read_sayings(reading) if not _is_insult(reading, utterance)]
    said = _without_leads(reading.text, said)
    found = [_ask(reading.text, said, first, last) for first, last in _grouped(said)]
    if not found:
        found = [Ask(span.of(reading.text), span) for span in _fallback(reading, said)]
    return tuple(found[:MOST_ASKS])


def _ask(text: str, said: Sequence[Said], first: int, last: int) -> Ask:
    """Returns an ask; where it is the second half of a sentence the first half tells what it is about."""
    span = Span(said[first].span.start, said[last].span.end)
    about = said[first - 1].span if first and said[first].is_later_half else None
    return Ask(span.of(text), span, about)


def _is_praise(reading: Reading) -> bool:
    """Tells whether a text only praises: joyful words, no question mark, nothing wished or wrong."""
    return (
        len(reading.spans("mood.happy.cue", "situation_thanks.cues")) > 1
        and "?" not in reading.text
        and not reading.has("ask.request", "ask.problem", "ask.wish", "ask.generic", "ask.more", "ask.contrast")
        and not any(hit.label == "ask.question" and hit.first == 0 for hit in reading.hits)
    )


def _is_insult(reading: Reading, utterance: Said) -> bool:
    """Tells whether an utterance only scolds ("Are you idiots?"): nobody should answer or repeat it."""
    inside = {hit.label for hit in reading.hits if utterance.span.start <= hit.span.start < utterance.span.end}
    wishes = {"ask.request", "ask.problem", "ask.wish", "ask.generic"}
    return "situation_abuse.cues" in inside and not inside & wishes


def _without_leads(text: str, said: Sequence[Said]) -> list[Said]:
    """Takes the line that announces a list ("I would like to know:") for nothing, the entries of the list for asks."""
    found = list(said)
    for place, lead in enumerate(said[:-1]):
        if not lead.span.of(text).rstrip().endswith(":") or lead.kind <= Kind.STATEMENT:
            continue
        following = said[place + 1 :]
        count = next((number for number, entry in enumerate(following) if not entry.has_bullet), len(following))
        is_asked = any(entry.kind > Kind.STATEMENT for entry in following[:count])
        if count > 1 and (is_asked or lead.kind is Kind.LEANING):
            entries = range(place + 1, place + 1 + count)
            found[place] = replace(lead, kind=Kind.NOTHING)
            found[entries.start : entries.stop] = [replace(said[entry], kind=Kind.EXPLICIT) for entry in entries]
        elif following[0].kind in (Kind.EXPLICIT, Kind.POINTING):
            found[place] = replace(lead, kind=Kind.NOTHING)
    return found


def _grouped(said: Sequence[Said]) -> list[tuple[int, int]]:
    """Joins each question with its context; returns the first and last utterance of each ask."""
    groups: list[tuple[int, int]] = []
    context: int | None = None
    for index, utterance in enumerate(said):
        if utterance.begins_topic or (context is not None and not _fits(said, context, index)):
            _close_context(said, groups, context, index)
            context = None
        if utterance.kind is Kind.PROBLEM:
            if _continues_ask(said, groups, context, index):
                groups[-1] = (groups[-1][0], index)
            elif context is None:
                context = index
        elif utterance.kind in (Kind.EXPLICIT, Kind.POINTING):
            lead_in = _lead_in(said, groups, index) if context is None else None
            if context is None and _needs_context(utterance):
                context = _statements_before(said, index)
            if lead_in is not None:
                groups[-1] = (lead_in, index)
            else:
                groups.append((index if context is None else context, index))
            context = None
        elif utterance.kind is Kind.LEANING:
            _lean(said, groups, context, index)
            context = None
    _close_context(said, groups, context, len(said))
    return [_with_story(said, *group) if len(groups) == 1 else group for group in groups]


def _with_story(said: Sequence[Said], first: int, last: int) -> tuple[int, int]:
    """Returns a lone "please help!" with the statements after it, at most two: they tell with what."""
    if any(utterance.kind is not Kind.LEANING for utterance in said[first : last + 1]):
        return first, last
    end = last
    while end + 1 < len(said) and end - last < STATEMENTS_BETWEEN and said[end + 1].kind is Kind.STATEMENT:
        end += 1
    return first, end


def _needs_context(utterance: Said) -> bool:
    if utterance.is_later_half:
        return False
    least = SHORT_QUESTION_LETTERS if utterance.word_count <= SHORT_QUESTION_WORDS else LEAST_QUESTION_LETTERS
    is_bare = utterance.content < least
    return utterance.kind is Kind.POINTING or is_bare


def _statements_before(said: Sequence[Said], index: int) -> int | None:
    """Returns where the statements begin that a question leans on, at most two; None where there are none."""
    first = index
    while first > max(index - STATEMENTS_BETWEEN, 0) and not said[first].begins_topic:
        if said[first - 1].kind is not Kind.STATEMENT:
            break
        first -= 1
    return first if first < index else None


def _fits(said: Sequence[Said], first: int, last: int) -> bool:
    between = sum(utterance.kind <= Kind.STATEMENT for utterance in said[first:last])
    length = sum(utterance.word_count for utterance in said[first : last + 1])
    return between <= STATEMENTS_BETWEEN and length <= LONGEST_ASK_WORDS


def _close_context(said: Sequence[Said], groups: list[tuple[int, int]], context: int | None, end: int) -> None:
    """Makes an ask of problems that no question followed."""
    if context is None:
        return
    last = max(place for place in range(context, end) if said[place].kind is Kind.PROBLEM)
    groups.append((context, last))


def _continues_ask(said: Sequence[Said], groups: Sequence[tuple[int, int]], context: int | None, index: int) -> bool:
    """Returns whether a problem only explains the question right before it."""
    if context is not None or not groups or groups[-1][1] != index - 1 or said[index].begins_topic:
        return False
    return _fits(said, groups[-1][0], index)


def _lead_in(said: Sequence[Said], groups: Sequence[tuple[int, int]], index: int) -> int | None:
    """Returns where the ask at `index` begins if the last one, "can you help me?", only led to it."""
    if not groups or said[index].begins_topic:
        return None
    first, place = groups[-1]
    is_story = all(utterance.kind <= Kind.STATEMENT for utterance in said[first:place])
    if said[place].kind is not Kind.LEANING or not is_story or index - place > STATEMENTS_BETWEEN + 1:
        return None
    if first < place:
        return first if _fits(said, first, index) else index
    return index if place == index - 1 else place


def _lean(said: Sequence[Said], groups: list[tuple[int, int]], context: int | None, index: int) -> None:
    """Joins a question that says nothing alone to its context, or to the ask before it."""
    if context is not None:
        groups.append((context, index))
        return
    is_after_ask = bool(groups) and groups[-1][1] == index - 1
    if is_after_ask and not said[index].begins_topic:
        groups[-1] = (groups[-1][0], index)
    elif (first := _statements_before(said, index)) is not None:
        groups.append((first, index))
    elif not groups or said[index].begins_topic:
        groups.append((index, index))


def _fallback(reading: Reading, said: Sequence[Said]) -> list[Span]:
    """Takes a short message without any cue ("wifi password") as one ask, unless it thanks or scolds."""
    if reading.has(
        "situation_thanks.cues", "ask.solved", "ask.told", "situation_abuse.cues", "situation_complaint.cues"
    ):
        return []
    if any(utterance.is_answer for utterance in said):
        return []
    places = [index for index, utterance in enumerate(said) if utterance.kind is Kind.STATEMENT]
    letters = [word.text for word in reading.words if word.text.isalpha()]
    is_word = len(letters) >= LEAST_FALLBACK_WORDS or any(len(word) >= LEAST_FALLBACK_LETTERS for word in letters)
    if not is_word and not reading.hits:
        return []
    if not places or sum(said[place].word_count for place in places) > LONGEST_FALLBACK_WORDS:
        return []
    return [Span(said[places[0]].span.start, said[places[-1]].span.end)]
