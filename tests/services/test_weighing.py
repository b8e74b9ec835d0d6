"""Factors: small, named, and silent where there is nothing to tell items apart."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.evidence import EXPIRED, Factor
from kbassist.core.item import Item, ItemKind, ItemStatus
from kbassist.core.usage import Usage
from kbassist.services.weighing import LEAST, MOST, weigh, weight_of
from tests.support.builders import an_item
from tests.support.clock import NOON

LAST_YEAR = NOON - timedelta(days=365)

items = st.builds(
    an_item,
    kind=st.sampled_from(ItemKind),
    revision=st.integers(1, 3),
    at=st.integers(0, 4_000).map(lambda days: NOON - timedelta(days=days)),
    status=st.sampled_from(ItemStatus),
    short_formal=st.sampled_from(["", "Jā."]),
    valid_until=st.sampled_from([None, NOON.date() - timedelta(days=1), NOON.date() + timedelta(days=1)]),
    review_by=st.sampled_from([None, NOON.date(), NOON.date() + timedelta(days=1)]),
)
usages = st.none() | st.builds(
    lambda times, share, days: Usage(times, float(times), times * share, NOON - timedelta(days=days)),
    times=st.integers(1, 100_000),
    share=st.floats(0, 1),
    days=st.integers(0, 4_000),
)


def factor(item: Item, code: str, usage: Usage | None = None) -> Factor | None:
    return next((found for found in weigh(item, usage, NOON) if found.code == code), None)


def used(times: int, rewritten_share: float = 0.0, days_ago: int = 0) -> Usage:
    return Usage(times, float(times), times * rewritten_share, NOON - timedelta(days=days_ago))


def value(usage: Usage) -> float:
    found = weigh(an_item(at=LAST_YEAR), usage, NOON)
    return found[0].value if found else 1.0


@given(item=items, usage=usages)
def test_no_factor_is_larger_than_five_percent_and_all_together_than_ten(item: Item, usage: Usage | None) -> None:
    factors = weigh(item, usage, NOON)

    assert all(0.95 <= found.value <= 1.05 and found.value != 1.0 for found in factors)
    assert LEAST <= weight_of(factors) <= MOST
    assert len({found.code for found in factors}) == len(factors)


def test_a_reviewed_article_of_last_year_stands_on_its_words_alone() -> None:
    assert weigh(an_item(at=LAST_YEAR), None, NOON) == ()
    assert weight_of(()) == 1.0


def test_an_import_is_of_one_age_however_long_it_took() -> None:
    first, last = an_item("a", at=NOON - timedelta(minutes=40)), an_item("b", at=NOON)

    assert weigh(first, None, NOON) == weigh(last, None, NOON)


def test_what_does_not_hold_any_more_loses_from_the_day_after() -> None:
    today = NOON.astimezone().date()

    assert weigh(an_item(at=LAST_YEAR, valid_until=today), None, NOON) == ()
    assert weigh(an_item(at=LAST_YEAR, valid_until=today - timedelta(days=1)), None, NOON) == (Factor(EXPIRED, 0.95),)


def test_a_review_that_is_due_counts_a_little() -> None:
    today = NOON.astimezone().date()

    assert weigh(an_item(at=LAST_YEAR, review_by=today + timedelta(days=1)), None, NOON) == ()
    assert weigh(an_item(at=LAST_YEAR, review_by=today), None, NOON) == (Factor("review_due", 0.98),)


def test_what_was_changed_this_month_is_recent_and_what_nobody_touched_for_years_is_old() -> None:
    assert factor(an_item(at=NOON - timedelta(days=3)), "recent") == Factor("recent", 1.01)
    assert factor(an_item(at=NOON - timedelta(days=4_000)), "old") == Factor("old", 0.97)


def test_past_answers_age_faster_than_articles() -> None:
    answer = factor(an_item(kind=ItemKind.ANSWER, at=NOON - timedelta(days=800)), "old")
    article = factor(an_item(at=NOON - timedelta(days=800)), "old")

    assert answer is not None
    assert article is not None
    assert answer.value < article.value


def test_an_article_outweighs_a_canned_reply_and_that_an_imported_past_answer() -> None:
    by_kind = {kind: weight_of(weigh(an_item(kind=kind, at=LAST_YEAR), None, NOON)) for kind in ItemKind}

    assert by_kind[ItemKind.ARTICLE] > by_kind[ItemKind.CANNED] > by_kind[ItemKind.ANSWER]


def test_a_past_answer_that_somebody_edited_counts_as_reviewed() -> None:
    assert factor(an_item(kind=ItemKind.ANSWER), "unreviewed") is not None
    assert factor(an_item(kind=ItemKind.ANSWER, revision=2), "unreviewed") is None
    assert factor(an_item(status=ItemStatus.IN_REVIEW), "unreviewed") is not None


def test_an_authors_short_answer_counts() -> None:
    assert factor(an_item(short_familiar="Spied „Saglabāt”."), "ready_answer") is not None
    assert factor(an_item(), "ready_answer") is None


def test_two_uses_may_be_chance() -> None:
    assert weigh(an_item(at=LAST_YEAR), used(2), NOON) == ()


def test_many_unchanged_replies_speak_for_an_item_ever_less_and_recent_ones_more() -> None:
    assert 1 < value(used(3)) < value(used(12)) < value(used(50))
    assert value(used(50)) == value(used(5_000))
    assert value(used(12, days_ago=720)) < value(used(12))


def test_an_item_whose_drafts_are_rewritten_is_held_back() -> None:
    rewritten = factor(an_item(at=LAST_YEAR), "often_rewritten", used(30, 0.8))

    assert rewritten is not None
    assert rewritten.value < 1
    assert value(used(30, 0.1)) > 1


@pytest.mark.parametrize("kind", list(ItemKind))
def test_a_clock_that_was_wrong_once_makes_nothing_old(kind: ItemKind) -> None:
    assert factor(an_item(kind=kind, at=NOON + timedelta(days=900)), "old") is None
