"""Puts the changes of one sentence in order and apart, as whoever applies them needs them."""

from collections.abc import Iterable

from kbassist.language.conversion.rules import Change


def without_overlaps(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Returns changes in order of position, none reaching into another; of two the earlier and longer stays.

    Where two say different things of one span, the span is unsure.
    """
    kept: list[Change] = []
    for change in sorted(changes, key=lambda change: (change.span.start, -change.span.end)):
        if kept and kept[-1].span == change.span and kept[-1].text != change.text:
            kept[-1] = Change(change.span, None)
        elif not kept or change.span.start >= kept[-1].span.end:
            kept.append(change)
    return tuple(kept)
