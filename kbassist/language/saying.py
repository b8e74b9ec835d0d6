"""Tells of each utterance of a message what it is for asking: a question, a problem, a lead-in, or nothing.

"How much is it and where do I order it?" is two sayings. Words in quotation marks are somebody else's: a question
in them asks nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from kbassist.core.text import Span
from kbassist.language.cues import CueHit
from kbassist.language.reading import Reading, is_within, quoted_stretches

LONGEST_UNMARKED_WORDS = 8
SHORT_QUESTION_WORDS = 3
POINTING_QUESTION_WORDS = 8
GENERIC_EXTRA_WORDS = 2
TAUNT_EXTRA_WORDS = 3
LOUD_EXTRA_WORDS = 6
LEAST_HALF_LETTERS = 5
LEAST_LONG_HALF_LETTERS = 15
LEAST_REQUEST_LETTERS = 4
LEAST_QUESTION_LETTERS = 5
CONTENT_WORD_LETTERS = 3
LONGEST_ANSWER_WORDS = 12
LONGEST_OUTCRY_WORDS = 5

_ASKING = frozenset(("ask.question", "ask.request", "ask.wish", "ask.problem", "ask.generic"))
_SIGHTS = frozenset(("ask.question", "ask.generic", "ask.rhetorical", "ask.pointing"))
_POLITE = ("ask.generic", "ask.nothing", "ask.reply", "greeting.words", "joint.words")
_OPENERS = frozenset(
    (
        *("greeting.words", "joint.words", "situation_thanks.cues"),
        *("ask.nothing", "ask.more", "ask.contrast", "ask.lead", "ask.rhetorical"),
    )
)
_EMPTY = (
    *("ask.question", "ask.request", "ask.generic", "ask.nothing", "ask.pointing", "ask.more", "ask.wish"),
    *("greeting.words", "joint.words", "urgency.cues", "reader.novice", "situation_thanks.cues"),
    "situation_second_contact.cues",
)


class Kind(IntEnum):
    """What an utterance is for asking, in order of weight.

    LEANING says nothing without its neighbours ("what should I do?"), POINTING is a question about what was said;
    BARE only presses ("please check"): it counts where nothing else is asked.
    """

    NOTHING = 0
    STATEMENT = 1
    PROBLEM = 2
    LEANING = 3
    POINTING = 4
    EXPLICIT = 5
    BARE = 6


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance with what it is.

    `content` counts the letters that say what it is about; `begins_topic` where it cannot belong to what was said
    before; `has_bullet` for an entry of a list; `is_later_half` for the second half of a sentence; `is_answer` for
    "ok" and "yes, Tuesday".
    """

    span: Span
    kind: Kind
    word_count: int
    content: int
    begins_topic: bool
    has_bullet: bool
    is_later_half: bool
    is_answer: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of words, `first` to before `last`, with the cues in it."""

    span: Span
    first: int
    last: int
    hits: Sequence[CueHit]

    @property
    def labels(self) -> set[str]:
        return {hit.label for hit in self.hits}

    def covered(self, labels: Sequence[str]) -> set[int]:
        """Returns the words that stand in cues with one of these labels."""
        return {index for hit in self.hits if hit.label in labels for index in range(hit.first, hit.last + 1)}


def read_sayings(reading: Reading) -> list[Said]:
    """Returns what the message says, one after the other."""
    found: list[Said] = []
    quoted = quoted_stretches(reading.text)
    hits, words = _own_hits(reading, quoted), reading.words
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
        for part in _halves(reading, _Part(utterance, first_word, word_index, inside), quoted):
            is_later = part.span.start > utterance.start
            said = _said(reading, part, quoted, has_bullet=has_bullet and not is_later)
            found.append(_as_later_half(said) if is_later else said)
    return _with_bare_requests(found)


def _with_bare_requests(sayings: Sequence[Said]) -> list[Said]:
    is_asked = any(said.kind in (Kind.PROBLEM, Kind.POINTING, Kind.EXPLICIT) for said in sayings)
    meant = Kind.NOTHING if is_asked else Kind.LEANING
    return [replace(said, kind=meant) if said.kind is Kind.BARE else said for said in sayings]


def _own_hits(reading: Reading, quoted: Sequence[Span]) -> list[CueHit]:
    """Returns the cues but for questions in quotation marks, "there" in a greeting and "not solved"."""
    greetings = reading.spans("greeting.words")
    after_negations = {hit.last + 1 for hit in reading.hits if hit.label == "negation.words"}
    hits = [_with_word_before(reading, hit) if hit.label == "ask.enclitic" else hit for hit in reading.hits]
    return [
        hit
        for hit in sorted(hits, key=lambda hit: hit.first)
        if not (hit.label in _SIGHTS and is_within(hit.span, quoted))
        and not (hit.label == "ask.pointing" and is_within(hit.span, greetings))
        and not (hit.label == "ask.solved" and hit.first in after_negations)
    ]


def _with_word_before(reading: Reading, hit: CueHit) -> CueHit:
    """Returns a question word that stands second ("далеко ли") with the word before it."""
    first = max(hit.first - 1, 0)
    return CueHit("ask.question", first, hit.last, Span(reading.words[first].span.start, hit.span.end))


def _said(reading: Reading, part: _Part, quoted: Sequence[Span], *, has_bullet: bool) -> Said:
    kind = _kind(reading, part, quoted)
    begins = any(hit.label == "ask.more" and hit.first - part.first <= 2 for hit in part.hits)
    begins = begins or (kind is Kind.PROBLEM and _goes_on_to_another(part))
    if kind is Kind.STATEMENT and begins and "ask.contrast" in part.labels:
        kind = Kind.PROBLEM
    return Said(
        part.span,
        kind,
        part.last - part.first,
        _content(reading, part),
        begins_topic=has_bullet or begins,
        has_bullet=has_bullet,
        is_later_half=False,
        is_answer=_is_agreement(part),
    )


def _goes_on_to_another(part: _Part) -> bool:
    """Tells whether a problem begins with "and" and does not point to what was said before."""
    opening = {hit.label for hit in part.hits if hit.first == part.first}
    return "joint.words" in opening and "ask.contrast" not in opening and "ask.pointing" not in part.labels


def _as_later_half(said: Said) -> Said:
    """Returns a second half as a question of its own, also where it points to the first one."""
    kind = Kind.EXPLICIT if said.kind in (Kind.LEANING, Kind.POINTING, Kind.BARE) else said.kind
    return replace(said, kind=kind, begins_topic=True, is_later_half=True)


def _halves(reading: Reading, whole: _Part, quoted: Sequence[Span]) -> list[_Part]:
    """Cuts "how much is the domain and where do I order it?" at its joints; anything else stays whole."""
    parts: list[_Part] = []
    rest = whole
    for hit in whole.hits:
        if hit.label not in ("joint.words", "ask.more") or hit.first <= rest.first or hit.last + 1 >= rest.last:
            continue
        if not _joins(reading, whole, hit):
            continue
        before, after = _cut(reading, rest, _first_joint(whole, hit), hit.last + 1)
        if _may_part(reading, before, after, quoted, is_more=hit.label == "ask.more" or hit.last > hit.first):
            parts += _enumerated(reading, before)
            rest = after
    return [*parts, rest]


def _joins(reading: Reading, whole: _Part, hit: CueHit) -> bool:
    """Tells whether a joint joins: "also" does behind a comma or "and" or in a phrase; "it is still not there" not."""
    adverbs = {known.first for known in whole.hits if known.label == "ask.more"}
    if hit.first not in adverbs or hit.last > hit.first:
        return True
    before = {known.last + 1 for known in whole.hits if known.label == "joint.words" and known.first not in adverbs}
    return hit.first in before or reading.text[: hit.span.start].rstrip()[-1:] in ",;-–—"


def _first_joint(whole: _Part, hit: CueHit) -> int:
    """Returns where a joint begins: "and" before "another question" belongs to it."""
    joints = (
        known.first
        for known in whole.hits
        if known.label == "joint.words" and known.first < hit.first <= known.last + 1
    )
    return next(joints, hit.first)


def _enumerated(reading: Reading, part: _Part) -> list[_Part]:
    """Cuts the part before the last joint at its commas: "how do I get it, what does it cost | and when …?"."""
    parts: list[_Part] = []
    rest = part
    for hit in part.hits:
        if hit.label != "ask.question" or hit.first <= rest.first or not _follows_comma(reading, hit):
            continue
        before, after = _cut(reading, rest, hit.first, hit.first)
        is_asked = any(known.label == "ask.question" for known in before.hits) and _begins_with_question(
            reading.text, before
        )
        if is_asked and min(_content(reading, before), _content(reading, after)) >= LEAST_HALF_LETTERS:
            parts.append(before)
            rest = after
    return [*parts, rest]


def _follows_comma(reading: Reading, hit: CueHit) -> bool:
    return reading.text[: hit.span.start].rstrip().endswith(",")


def _cut(reading: Reading, part: _Part, end: int, start: int) -> tuple[_Part, _Part]:
    """Returns the words before `end` and those from `start` on."""
    head = reading.text[part.span.start : reading.words[end].span.start].rstrip(" ,;–—-\n")
    before = _Part(
        Span(part.span.start, part.span.start + len(head)),
        part.first,
        end,
        [hit for hit in part.hits if hit.last < end],
    )
    after = _Part(
        Span(reading.words[start].span.start, part.span.end),
        start,
        part.last,
        [hit for hit in part.hits if hit.first >= start],
    )
    return before, after


def _may_part(reading: Reading, before: _Part, after: _Part, quoted: Sequence[Span], *, is_more: bool) -> bool:
    """Returns whether both parts ask something of their own; two wishes or problems only part at "and also"."""
    left, right = before.labels, after.labels
    if "ask.solved" in left or not left & _ASKING:
        return False
    if not _opens_ask(after, is_more=is_more):
        return False
    asking = {"ask.question", "ask.request", "ask.generic"}
    is_asked = bool(left & asking) and bool(right & {"ask.question", "ask.request"})
    is_asked = is_asked or (("ask.request" in left or _begins_with_verb(before)) and _begins_with_verb(after))
    if not is_asked and not is_more and not ("ask.wish" in left and "ask.question" in right):
        return False
    if any(hit.label == "ask.question" and hit.last == before.last - 1 for hit in before.hits):
        return False
    verbs = ("ask.verb",) if _begins_with_verb(after) else ()
    halves = [part for part in (before, after) if not _is_leaning(reading, part, quoted)]
    if any(_content(reading, part, *verbs) < LEAST_HALF_LETTERS for part in halves):
        return False
    if is_more or not any(_is_leaning(reading, part, quoted) for part in (before, after)):
        return True
    return "ask.question" in right and _content(reading, after) >= LEAST_LONG_HALF_LETTERS


def _is_leaning(reading: Reading, part: _Part, quoted: Sequence[Span]) -> bool:
    """Tells whether a part says nothing alone: "and what now"."""
    return "ask.generic" in part.labels and _kind(reading, part, quoted) is Kind.LEANING


def _opens_ask(part: _Part, *, is_more: bool) -> bool:
    """Returns whether a part begins with what asks; after "and also" a problem or a wish may stand further on."""
    opening = part.first
    for hit in part.hits:
        if hit.first > opening:
            break
        if hit.label in ("ask.question", "ask.request", "ask.verb") or (is_more and hit.label == "ask.wish"):
            return True
        if hit.label in _OPENERS:
            opening = max(opening, hit.last + 1)
    return is_more and bool(part.labels & {"ask.problem", "ask.wish"})


def _content(reading: Reading, part: _Part, *also_empty: str) -> int:
    """Counts the letters of words that are neither cues of asking nor courtesy nor very short."""
    empty = part.covered((*_EMPTY, *also_empty))
    return sum(
        len(reading.words[index].text)
        for index in range(part.first, part.last)
        if index not in empty and len(reading.words[index].text) >= CONTENT_WORD_LETTERS
    )


def _kind(reading: Reading, part: _Part, quoted: Sequence[Span]) -> Kind:
    labels, count = part.labels, part.last - part.first
    if count == 0:
        return Kind.NOTHING
    has_mark = _has_mark(reading.text, part.span, quoted)
    is_question = has_mark or (_begins_with_question(reading.text, part) and not _is_outcry(reading.text, part))
    if _is_courtesy(labels, is_question=is_question, has_mark=has_mark):
        return Kind.PROBLEM if {"ask.contrast", "ask.problem"} <= labels else Kind.NOTHING
    if _is_empty_talk(part, labels, has_mark=has_mark, is_loud="!" in part.span.of(reading.text)[-3:]):
        return Kind.NOTHING
    covered = len(part.covered(_POLITE))
    if "ask.generic" in labels and count - covered <= GENERIC_EXTRA_WORDS:
        return Kind.LEANING
    if "ask.lead" in labels and not is_question and "ask.request" not in labels:
        return Kind.LEANING
    if is_question or labels & {"ask.request", "ask.generic"}:
        return _asking_kind(reading, part, is_question=is_question)
    if _begins_with_verb(part) or {"ask.wish", "situation_cancellation.cues"} <= labels:
        return Kind.EXPLICIT
    if labels & {"ask.problem", "ask.wish", "situation_cancellation.cues"}:
        return Kind.PROBLEM
    return Kind.NOTHING if covered >= count or _is_agreement(part) else Kind.STATEMENT


def _begins_with_verb(part: _Part) -> bool:
    """Tells whether an utterance is an order: "cancel the first one"."""
    return any(hit.label == "ask.verb" and hit.first == part.first for hit in part.hits)


def _asking_kind(reading: Reading, part: _Part, *, is_question: bool) -> Kind:
    labels, count = part.labels, part.last - part.first
    if not is_question and "ask.request" in labels and _content(reading, part) < LEAST_REQUEST_LETTERS:
        return Kind.BARE
    if "ask.pointing" not in labels or count > POINTING_QUESTION_WORDS:
        return Kind.EXPLICIT
    return Kind.LEANING if count <= SHORT_QUESTION_WORDS else Kind.POINTING


def _is_courtesy(labels: set[str], *, is_question: bool, has_mark: bool) -> bool:
    """Tells whether thanks or good news is all that an utterance says."""
    if not labels & {"situation_thanks.cues", "ask.solved"}:
        return False
    is_asked_ahead = is_question and not labels & {"ask.solved", "mood.happy.cue"}
    is_requested = "ask.request" in labels and "ask.solved" not in labels
    return not (is_asked_ahead or has_mark or is_requested)


def _is_empty_talk(part: _Part, labels: set[str], *, has_mark: bool, is_loud: bool) -> bool:
    """Tells whether an utterance only scolds, waits for a reply or tells something for information.

    "Is this normal?" is a question, "Is this normal?!" is none.
    """
    if "ask.rhetorical" in labels and (is_loud or "ask.generic" not in labels):
        covered = part.covered(("ask.rhetorical", *_POLITE))
        return part.last - part.first - len(covered) <= (LOUD_EXTRA_WORDS if is_loud else TAUNT_EXTRA_WORDS)
    wishes = labels & {"ask.request", "ask.wish", "ask.problem", "ask.generic"}
    if "ask.reply" in labels:
        return not has_mark and not wishes
    return "ask.told" in labels and not has_mark and not wishes


def _is_agreement(part: _Part) -> bool:
    """Tells whether an utterance without a cue of asking begins with "ok" or "I see" and is short."""
    greetings = part.covered(("greeting.words", "situation_thanks.cues"))
    agreements = part.covered(("ask.nothing",)) - greetings
    opening = next((index for index in range(part.first, part.last) if index not in greetings), part.last)
    return opening in agreements and part.last - part.first <= LONGEST_ANSWER_WORDS


def _is_outcry(text: str, part: _Part) -> bool:
    """Tells whether an utterance only looks like a question: "what a disgrace!"."""
    is_loud = part.span.of(text).rstrip().endswith("!") and part.last - part.first <= LONGEST_OUTCRY_WORDS
    return is_loud and bool(part.labels & {"mood.angry.cue", "situation_complaint.cues"})


def _has_mark(text: str, span: Span, quoted: Sequence[Span]) -> bool:
    """Returns whether an utterance ends with a question mark of its writer."""
    place = text.rfind("?", max(span.start, span.end - 6), span.end)
    return place >= 0 and not is_within(Span(place, place + 1), quoted)


def _begins_with_question(text: str, part: _Part) -> bool:
    """Returns whether a question word opens an utterance without a mark ("when I click, it fails." is none)."""
    if part.span.of(text).endswith(".") and part.last - part.first > LONGEST_UNMARKED_WORDS:
        return False
    opening = part.first
    for hit in part.hits:
        if hit.first > opening:
            break
        if hit.label == "ask.question":
            return True
        if hit.label in _OPENERS:
            opening = max(opening, hit.last + 1)
    return False
