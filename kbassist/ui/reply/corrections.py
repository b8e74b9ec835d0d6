"""What the agent sets right about a message, as pure changes of Corrections."""

from dataclasses import fields, replace

from kbassist.core.message import Corrections
from kbassist.core.text import Span
from kbassist.core.understanding import Understanding


def is_corrected(corrections: Corrections, field: str) -> bool:
    return getattr(corrections, field) is not None


def without_correction(corrections: Corrections, field: str) -> Corrections:
    """Returns the corrections with one field as understood again."""
    return replace(corrections, **{field: None})


def has_any(corrections: Corrections) -> bool:
    return any(is_corrected(corrections, field.name) for field in fields(corrections))


def asks_of(corrections: Corrections, understanding: Understanding) -> tuple[Span, ...]:
    """Returns where the questions stand now, as understood or as set by hand."""
    return corrections.asks if corrections.asks is not None else tuple(ask.span for ask in understanding.asks)


def with_ask(corrections: Corrections, understanding: Understanding, span: Span) -> Corrections:
    """Adds a stretch of the message as a question; one that overlaps takes its place."""
    kept = [ask for ask in asks_of(corrections, understanding) if ask.end <= span.start or span.end <= ask.start]
    return replace(corrections, asks=tuple(sorted((*kept, span))))


def without_ask(corrections: Corrections, understanding: Understanding, span: Span) -> Corrections:
    return replace(corrections, asks=tuple(ask for ask in asks_of(corrections, understanding) if ask != span))


def moved_to(corrections: Corrections, before: str, after: str) -> Corrections:
    """Returns the corrections for a message that was edited: questions set by hand are found again by their words."""
    if corrections.asks is None:
        return corrections
    found = [(after.find(span.of(before)), span.end - span.start) for span in corrections.asks]
    asks = tuple(sorted(Span(start, start + length) for start, length in found if start >= 0))
    return replace(corrections, asks=asks or None)


def trimmed(span: Span, text: str) -> Span | None:
    """Returns `span` without white space at its ends, None where nothing is left."""
    words = span.of(text)
    inner = words.strip()
    if not inner:
        return None
    start = span.start + words.index(inner)
    return Span(start, start + len(inner))
