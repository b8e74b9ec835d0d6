"""The tally of an item's uses: what lies back fades, and the order of counting does not matter."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.usage import USE_HALF_LIFE, Usage, first_usage
from tests.support.builders import an_outcome
from tests.support.clock import NOON

replies = st.lists(st.tuples(st.integers(0, 2_000), st.floats(0, 1)), min_size=1, max_size=6)


def usage_of(uses: list[tuple[int, float]]) -> Usage:
    (days, rewritten), *others = uses
    usage = first_usage(NOON + timedelta(days=days), rewritten)
    for days, rewritten in others:
        usage = usage.with_reply(NOON + timedelta(days=days), rewritten)
    return usage


@given(uses=replies)
def test_replies_count_the_same_in_any_order(uses: list[tuple[int, float]]) -> None:
    one, other = usage_of(uses), usage_of(uses[::-1])

    assert (one.times, one.last_used_at) == (other.times, other.last_used_at)
    assert one.weight == pytest.approx(other.weight)
    assert one.rewritten == pytest.approx(other.rewritten)


def test_a_use_tells_half_as_much_after_half_a_year() -> None:
    usage = first_usage(NOON, 0.0).with_reply(NOON, 0.0)

    assert usage.weight_at(NOON) == 2.0
    assert usage.weight_at(NOON + USE_HALF_LIFE) == 1.0
    assert usage.weight_at(NOON - USE_HALF_LIFE) == 2.0


def test_late_replies_count_more_in_how_far_they_are_rewritten() -> None:
    usage = first_usage(NOON, 1.0).with_reply(NOON + USE_HALF_LIFE, 0.0)

    assert usage.rewritten_share == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("edit_distance", "reply_length", "is_override", "rewritten"),
    [(0, 300, False, 0.0), (30, 300, False, 0.1), (900, 300, False, 1.0), (0, 0, False, 0.0), (30, 300, True, 0.5)],
)
def test_an_outcome_says_how_far_its_draft_was_rewritten(
    edit_distance: int, reply_length: int, is_override: bool, rewritten: float
) -> None:
    outcome = an_outcome(edit_distance=edit_distance, reply_length=reply_length, is_override=is_override)

    assert outcome.rewritten == rewritten
