"""Changes of one sentence never reach into one another."""

from kbassist.core.text import Span
from kbassist.language.conversion.overlapping import without_overlaps
from kbassist.language.conversion.rules import Change


def test_changes_come_in_order_and_the_longer_of_two_stays() -> None:
    changes = [Change(Span(9, 12), "c"), Change(Span(0, 3), "a"), Change(Span(0, 8), "long")]

    assert without_overlaps(changes) == (Change(Span(0, 8), "long"), Change(Span(9, 12), "c"))


def test_two_answers_for_one_word_are_unsure() -> None:
    changes = [Change(Span(0, 3), "a"), Change(Span(0, 3), "b")]

    assert without_overlaps(changes) == (Change(Span(0, 3), None),)
