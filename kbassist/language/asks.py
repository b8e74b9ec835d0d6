"""Finds the separate questions and requests of a message, each with the words needed to understand it.

A question mark, a question word, a request or a problem that is told makes an ask. A problem told before
a question is its context, not a second ask; "what should I do?" alone leans on the sentence before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from kbassist.core.text import Span
from kbassist.core.understanding import Ask
from kbassist.language.cues import CueHit
from kbassist.language.reading import Reading

MOST_ASKS = 6
LONGEST_ASK_WORDS = 60
SHORT_QUESTION_WORDS = 3
POINTING_QUESTION_WORDS = 8
LONGEST_UNMARKED_WORDS = 8
LEAST_HALF_WORDS = 3
LEAST_HALF_LETTERS = 9
GENERIC_EXTRA_WORDS = 2
STATEMENTS_BETWEEN = 2
LONGEST_FALLBACK_WORDS = 30
LEAST_FALLBACK_WORDS = 2
LEAST_FALLBACK_LETTERS = 6


class _Kind(IntEnum):
    NOTHING = 0
    STATEMENT = 1
    PROBLEM = 2
    LEANING = 3
    POINTING = 4
    EXPLICIT = 5


@dataclass(frozen=True, slots=True)
class _Said:
    """An utterance with what it is; `begins_topic` where it cannot belong to what was said before."""

    span: Span
    kind: _Kind
    word_count: int
    begins_topic: bool


def find_asks(reading: Reading) -> tuple[Ask, ...]:
    """Returns at most six asks in the customer's order; empty where he only thanks, greets or agrees."""
    if _is_praise(reading):
        return ()
    said = [utterance for utterance in _said(reading) if not _is_insult(reading, utterance)] or _said(reading)
    spans = _grouped(said) or _fallback(reading, said)
    return tuple(Ask(span.of(reading.text), span) for span in spans[:MOST_ASKS])


def _is_praise(reading: Reading) -> bool:
    """Tells whether a text only praises: joyful words, no question mark, nothing wished or wrong."""
    return (
        len(reading.spans("mood.happy.cue", "situation_thanks.cues")) > 1
        and "?" not in reading.text
        and not reading.has("ask.request", "ask.problem", "ask.wish", "ask.generic", "ask.more", "ask.contrast")
        and not any(hit.label == "ask.question" and hit.first == 0 for hit in reading.hits)
    )


def _is_insult(reading: Reading, utterance: _Said) -> bool:
    """Tells whether an utterance only scolds ("Are you idiots?"): nobody should answer or repeat it."""
    inside = {hit.label for hit in reading.hits if utterance.span.start <= hit.span.start < utterance.span.end}
    wishes = {"ask.request", "ask.problem", "ask.wish", "ask.generic"}
    return "situation_abuse.cues" in inside and not inside & wishes


def _said(reading: Reading) -> list[_Said]:
    found: list[_Said] = []
    hits, words = list(reading.hits), reading.words
    hit_index = word_index = 0
    previous_end = 0
    for utterance in reading.utterances:
        first_word = word_index
        while word_index < len(words) and words[word_index].span.start < utterance.end:
            word_index += 1
        inside: list[CueHit] = []
        while hit_index < len(hits) and hits[hit_index].first < word_index:
            inside.append(hits[hit_index])
            hit_index += 1
        has_bullet = bool(reading.text[previous_end : utterance.start].strip())
        previous_end = utterance.end
        for span, first, last, part in _halves(reading, utterance, first_word, word_index, inside):
            kind = _kind(reading, span, first, last, part)
            begins = has_bullet or any(hit.label == "ask.more" and hit.first - first <= 2 for hit in part)
            found.append(_Said(span, kind, last - first, begins or span.start > utterance.start))
    return found


def _halves(
    reading: Reading, utterance: Span, first: int, last: int, hits: Sequence[CueHit]
) -> list[tuple[Span, int, int, Sequence[CueHit]]]:
    """Cuts "how much is the domain and where do I order it?" in two; anything else stays whole."""
    asked = {reading.words[hit.first].forms[0] for hit in hits if hit.label == "ask.question" and hit.first == first}
    for hit in hits:
        is_cut = (
            hit.label == "ask.question" and hit.first > first + LEAST_HALF_WORDS and _follows_joint(hits, hit.first)
        )
        if not is_cut or last - hit.first < LEAST_HALF_WORDS or reading.words[hit.first].forms[0] in asked:
            continue
        joint = reading.words[hit.first - 1].span
        head = reading.text[utterance.start : joint.start].rstrip(" ,;\n")
        before = (Span(utterance.start, utterance.start + len(head)), first, hit.first - 1)
        after = (Span(hit.span.start, utterance.end), hit.first, last)
        halves = [
            (*half, [hit for hit in hits if half[1] <= hit.first and hit.last < half[2]]) for half in (before, after)
        ]
        if all(_stands_alone(reading, *half) for half in halves):
            return list(halves)
    return [(utterance, first, last, hits)]


def _stands_alone(reading: Reading, span: Span, first: int, last: int, hits: Sequence[CueHit]) -> bool:
    labels = {hit.label for hit in hits}
    if "ask.pointing" in labels or not labels & {"ask.question", "ask.request"}:
        return False
    asking = {index for hit in hits for index in range(hit.first, hit.last + 1)}
    content = sum(len(reading.words[index].text) for index in range(first, last) if index not in asking)
    return content >= LEAST_HALF_LETTERS and _kind(reading, span, first, last, hits) is not _Kind.LEANING


def _follows_joint(hits: Sequence[CueHit], index: int) -> bool:
    return any(hit.label == "joint.words" and hit.last == index - 1 for hit in hits)


def _kind(reading: Reading, span: Span, first: int, last: int, hits: Sequence[CueHit]) -> _Kind:
    labels = {hit.label for hit in hits}
    text = span.of(reading.text)
    has_mark = "?" in text[-6:]
    if last == first:
        return _Kind.NOTHING
    is_question = has_mark or _begins_with_question(text, first, last, hits)
    is_thanks = "situation_thanks.cues" in labels
    is_asked_ahead = is_question and "ask.solved" not in labels and "mood.happy.cue" not in labels
    if (is_thanks or "ask.solved" in labels) and not (is_asked_ahead or has_mark or "ask.request" in labels):
        is_contrast = "ask.contrast" in labels and "ask.problem" in labels
        return _Kind.PROBLEM if is_contrast else _Kind.NOTHING
    covered = _covered_words(hits, ("ask.generic", "ask.nothing", "greeting.words", "joint.words"))
    if "ask.generic" in labels and last - first - covered <= GENERIC_EXTRA_WORDS:
        return _Kind.LEANING
    if is_question or "ask.request" in labels or "ask.generic" in labels:
        if "ask.pointing" not in labels or last - first > POINTING_QUESTION_WORDS:
            return _Kind.EXPLICIT
        return _Kind.LEANING if last - first <= SHORT_QUESTION_WORDS else _Kind.POINTING
    if labels & {"ask.problem", "ask.wish"}:
        return _Kind.PROBLEM
    return _Kind.NOTHING if covered >= last - first else _Kind.STATEMENT


def _begins_with_question(text: str, first: int, last: int, hits: Sequence[CueHit]) -> bool:
    """Returns whether a question word opens an utterance without a mark ("when I click, it fails." is none)."""
    if text.endswith(".") and last - first > LONGEST_UNMARKED_WORDS:
        return False
    opening = first
    for hit in hits:
        if hit.first > opening:
            break
        if hit.label == "ask.question":
            return True
        if hit.label in ("greeting.words", "joint.words", "ask.nothing", "ask.more", "ask.contrast"):
            opening = max(opening, hit.last + 1)
    return False


def _covered_words(hits: Sequence[CueHit], labels: tuple[str, ...]) -> int:
    return len({index for hit in hits if hit.label in labels for index in range(hit.first, hit.last + 1)})


def _grouped(said: Sequence[_Said]) -> list[Span]:
    """Joins each question with its context; an entry of `groups` is the stretch of utterances of one ask."""
    groups: list[tuple[int, int]] = []
    context: int | None = None
    for index, utterance in enumerate(said):
        if utterance.begins_topic or (context is not None and not _fits(said, context, index)):
            _close_context(said, groups, context, index)
            context = None
        if utterance.kind is _Kind.PROBLEM:
            if _continues_ask(said, groups, context, index):
                groups[-1] = (groups[-1][0], index)
            elif context is None:
                context = index
        elif utterance.kind in (_Kind.EXPLICIT, _Kind.POINTING):
            lead_in = _lead_in(said, groups, index) if context is None else None
            if context is None and _needs_context(utterance):
                context = _statements_before(said, index)
            if lead_in is not None:
                groups[-1] = (index if lead_in == index - 1 else lead_in, index)
            else:
                groups.append((index if context is None else context, index))
            context = None
        elif utterance.kind is _Kind.LEANING:
            _lean(said, groups, context, index)
            context = None
    _close_context(said, groups, context, len(said))
    groups = [_with_story(said, *group) if len(groups) == 1 else group for group in groups]
    return [Span(said[first].span.start, said[last].span.end) for first, last in groups]


def _with_story(said: Sequence[_Said], first: int, last: int) -> tuple[int, int]:
    """Returns a lone "please help!" with the statements after it, at most two: they tell with what."""
    if any(utterance.kind is not _Kind.LEANING for utterance in said[first : last + 1]):
        return first, last
    end = last
    while end + 1 < len(said) and end - last < STATEMENTS_BETWEEN and said[end + 1].kind is _Kind.STATEMENT:
        end += 1
    return first, end


def _needs_context(utterance: _Said) -> bool:
    return utterance.kind is _Kind.POINTING or utterance.word_count <= SHORT_QUESTION_WORDS


def _statements_before(said: Sequence[_Said], index: int) -> int | None:
    """Returns where the statements begin that a question leans on, at most two; None where there are none."""
    first = index
    while first > max(index - STATEMENTS_BETWEEN, 0) and not said[first].begins_topic:
        if said[first - 1].kind is not _Kind.STATEMENT:
            break
        first -= 1
    return first if first < index else None


def _fits(said: Sequence[_Said], first: int, last: int) -> bool:
    between = sum(utterance.kind <= _Kind.STATEMENT for utterance in said[first:last])
    length = sum(utterance.word_count for utterance in said[first : last + 1])
    return between <= STATEMENTS_BETWEEN and length <= LONGEST_ASK_WORDS


def _close_context(said: Sequence[_Said], groups: list[tuple[int, int]], context: int | None, end: int) -> None:
    """Makes an ask of problems that no question followed."""
    if context is None:
        return
    last = max(place for place in range(context, end) if said[place].kind is _Kind.PROBLEM)
    groups.append((context, last))


def _continues_ask(said: Sequence[_Said], groups: Sequence[tuple[int, int]], context: int | None, index: int) -> bool:
    """Returns whether a problem only explains the question right before it."""
    if context is not None or not groups or groups[-1][1] != index - 1 or said[index].begins_topic:
        return False
    return _fits(said, groups[-1][0], index)


def _lead_in(said: Sequence[_Said], groups: Sequence[tuple[int, int]], index: int) -> int | None:
    """Returns where "can you help me?" stands if it only led to the question at `index`."""
    if not groups or groups[-1][0] != groups[-1][1] or said[index].begins_topic:
        return None
    place = groups[-1][0]
    is_near = index - place <= STATEMENTS_BETWEEN + 1
    return place if is_near and said[place].kind is _Kind.LEANING else None


def _lean(said: Sequence[_Said], groups: list[tuple[int, int]], context: int | None, index: int) -> None:
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


def _fallback(reading: Reading, said: Sequence[_Said]) -> list[Span]:
    """Takes a short message without any cue ("wifi password") as one ask, unless it thanks or scolds."""
    if reading.has("situation_thanks.cues", "ask.solved", "situation_abuse.cues", "situation_complaint.cues"):
        return []
    places = [index for index, utterance in enumerate(said) if utterance.kind is _Kind.STATEMENT]
    letters = [word.text for word in reading.words if word.text.isalpha()]
    is_word = len(letters) >= LEAST_FALLBACK_WORDS or any(len(word) >= LEAST_FALLBACK_LETTERS for word in letters)
    if not is_word and not reading.hits:
        return []
    if not places or sum(said[place].word_count for place in places) > LONGEST_FALLBACK_WORDS:
        return []
    return [Span(said[places[0]].span.start, said[places[-1]].span.end)]
