"""Which words of a message are marked, and why: the proof of each judgement, the questions, personal data."""

from dataclasses import dataclass
from enum import StrEnum

from kbassist.core.text import Span
from kbassist.core.understanding import Mood, Understanding

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


ALWAYS_SHOWN = (
    MarkKind.SET_ASIDE,
    MarkKind.ASK,
    MarkKind.ADDRESS,
    MarkKind.MOOD,
    MarkKind.URGENT,
    MarkKind.NAME,
    MarkKind.SENSITIVE,
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


def shown_marks(understanding: Understanding) -> tuple[Mark, ...]:
    """Returns the marks that are visible without asking for them."""
    return tuple(mark for mark in marks_of(understanding) if mark.kind in ALWAYS_SHOWN)


def marks_of_kind(understanding: Understanding, kind: MarkKind) -> tuple[Mark, ...]:
    """Returns the words that prove one judgement, or where its things stand."""
    if kind is MarkKind.ASK:
        return tuple(Mark(kind, ask.span, number) for number, ask in enumerate(understanding.asks, start=1))
    if kind is MarkKind.SENSITIVE:
        return tuple(Mark(kind, found.span, code=found.kind) for found in understanding.sensitive)
    if kind is MarkKind.SET_ASIDE:
        return tuple(Mark(kind, part.span, code=part.kind) for part in understanding.set_aside)
    return tuple(Mark(kind, span) for span in _proof(understanding, kind))


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
    order = (MarkKind.SET_ASIDE, MarkKind.ASK)
    return order.index(mark.kind) if mark.kind in order else len(order), mark.span.start
