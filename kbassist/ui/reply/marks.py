"""Which words of a message are marked, and why: the proof of each judgement, the questions, personal data."""

from dataclasses import dataclass
from enum import StrEnum

from kbassist.core.text import Span
from kbassist.core.understanding import Mood, Sensitive, Understanding

MOST_MARKS = 400
"""More marks than this tell nobody anything; a message of a megabyte would make them slow."""


class MarkKind(StrEnum):
    """What a mark stands for; also the name of its chip."""

    LANGUAGE = "language"
    ADDRESS = "address"
    MOOD = "mood"
    URGENT = "urgent"
    SITUATION = "situation"
    NAME = "customer_name"
    ASK = "asks"
    SENSITIVE = "sensitive"
    SET_ASIDE = "set_aside"
    HEAT = "heat"


ALWAYS_SHOWN = (
    MarkKind.SET_ASIDE,
    MarkKind.ASK,
    MarkKind.ADDRESS,
    MarkKind.MOOD,
    MarkKind.URGENT,
    MarkKind.NAME,
    MarkKind.SENSITIVE,
    MarkKind.HEAT,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch; `number` counts questions from 1 and is 0 for all else, `code` refines the kind."""

    kind: MarkKind
    span: Span
    number: int = 0
    code: str = ""


def marks_of(understanding: Understanding) -> tuple[Mark, ...]:
    """Returns all marks of a message; the kinds that lie deeper come first."""
    marks = [mark for kind in MarkKind for mark in marks_of_kind(understanding, kind)]
    marks.sort(key=_depth)
    return tuple(marks[:MOST_MARKS])


def shown_marks(understanding: Understanding, *, is_calm: bool) -> tuple[Mark, ...]:
    """Returns the marks that are visible without asking for them; in the calm view heat is dimmed, not proof."""
    shown = [mark for mark in marks_of(understanding) if mark.kind in ALWAYS_SHOWN]
    if not is_calm:
        return tuple(mark for mark in shown if mark.kind is not MarkKind.HEAT)
    return tuple(mark for mark in shown if mark.kind is not MarkKind.MOOD or not _is_heat(mark.span, understanding))


def _is_heat(span: Span, understanding: Understanding) -> bool:
    return any(heat.start <= span.start < heat.end for heat in understanding.heat)


def marks_of_kind(understanding: Understanding, kind: MarkKind) -> tuple[Mark, ...]:
    """Returns the words that prove one judgement, or where its things stand."""
    if kind is MarkKind.ASK:
        return tuple(Mark(kind, ask.span, number) for number, ask in enumerate(understanding.asks, start=1))
    if kind is MarkKind.SENSITIVE:
        return tuple(Mark(kind, found.span, code=found.kind) for found in personal_data(understanding))
    if kind is MarkKind.SET_ASIDE:
        return tuple(Mark(kind, part.span, code=part.kind) for part in understanding.set_aside)
    if kind is MarkKind.HEAT:
        return tuple(Mark(kind, span) for span in understanding.heat)
    return tuple(Mark(kind, span) for span in _proof(understanding, kind))


def personal_data(understanding: Understanding) -> tuple[Sensitive, ...]:
    """Returns the personal data but for the customer's own name, which the reply greets him by."""
    name = understanding.customer_name
    own = name.span if name is not None else None
    return tuple(
        found
        for found in understanding.sensitive
        if own is None or found.kind != "PERSON" or found.span.end <= own.start or own.end <= found.span.start
    )


def _proof(understanding: Understanding, kind: MarkKind) -> tuple[Span, ...]:
    if kind is MarkKind.LANGUAGE:
        return understanding.language.proof
    if kind is MarkKind.ADDRESS:
        return understanding.address.proof
    if kind is MarkKind.MOOD:
        return understanding.mood.proof if understanding.mood.value is not Mood.NEUTRAL else ()
    if kind is MarkKind.URGENT:
        return understanding.urgent.proof if understanding.urgent.value else ()
    if kind is MarkKind.SITUATION:
        return understanding.situation.proof
    name = understanding.customer_name
    return (name.span,) if name is not None and name.span is not None else ()


def _depth(mark: Mark) -> tuple[int, int]:
    first, last = (MarkKind.SET_ASIDE, MarkKind.ASK), len(MarkKind)
    if mark.kind is MarkKind.HEAT:
        return last, mark.span.start
    return first.index(mark.kind) if mark.kind in first else len(first), mark.span.start
