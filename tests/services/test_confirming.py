"""The index suggests, the database confirms, and what is known beside the words decides between equals."""

from datetime import timedelta

import pytest

from kbassist.core.evidence import Hit
from kbassist.core.item import Item, ItemKind
from kbassist.services.confirming import by_weight, confirm
from kbassist.storage.store import SqlStore
from tests.support.builders import an_outcome, new_item
from tests.support.clock import NOON, FixedClock


@pytest.fixture
def items(store: SqlStore) -> list[Item]:
    with store.write("Anna") as transaction:
        return [transaction.add_item(new_item(name, title=name), note="") for name in ("first", "second", "third")]


def hits(items: list[Item], *scores: float) -> tuple[Hit, ...]:
    return tuple(Hit(item.id, 0, score, 0.5) for item, score in zip(items, scores, strict=False))


def order(store: SqlStore, suggested: tuple[Hit, ...]) -> list[str]:
    found = by_weight(confirm(suggested, store, NOON, lambda _: True))
    return [evidence.item.content.title for evidence in found]


def copy_replies(store: SqlStore, item: Item, count: int, edit_distance: int = 0) -> None:
    with store.write("Anna") as transaction:
        for number in range(count):
            made_at = NOON - timedelta(days=number)
            transaction.add_outcome(an_outcome(made_at=made_at, item_ids=(item.id,), edit_distance=edit_distance))


def test_without_outcomes_the_order_of_the_index_stays(store: SqlStore, items: list[Item]) -> None:
    assert order(store, hits(items, 3.0, 3.0, 3.0)) == ["first", "second", "third"]
    assert order(store, hits(items[::-1], 3.0, 2.99, 2.98)) == ["third", "second", "first"]


def test_of_two_that_match_equally_the_one_that_agents_use_comes_first(store: SqlStore, items: list[Item]) -> None:
    copy_replies(store, items[1], 12)

    assert order(store, hits(items, 3.0, 3.0)) == ["second", "first"]


def test_of_two_that_match_equally_the_one_that_agents_rewrite_comes_last(store: SqlStore, items: list[Item]) -> None:
    copy_replies(store, items[0], 12, edit_distance=280)

    assert order(store, hits(items, 3.0, 3.0)) == ["second", "first"]


def test_no_use_lifts_a_clearly_worse_match(store: SqlStore, items: list[Item]) -> None:
    copy_replies(store, items[1], 500)
    copy_replies(store, items[0], 500, edit_distance=300)

    assert order(store, hits(items, 3.0, 2.6)) == ["first", "second"]


def test_evidence_says_why_and_how_often_and_leaves_confidence_alone(store: SqlStore, items: list[Item]) -> None:
    copy_replies(store, items[0], 12)

    (evidence,) = confirm(hits(items, 2.0)[:1], store, NOON, lambda _: True)

    assert [factor.code for factor in evidence.factors] == ["recent", "often_used"]
    assert evidence.usage is not None
    assert evidence.usage.times == 12
    assert evidence.score == pytest.approx(2.0 * evidence.factors[0].value * evidence.factors[1].value)
    assert evidence.confidence == 0.5


def test_what_is_gone_or_cut_otherwise_or_not_wanted_vanishes(store: SqlStore, items: list[Item]) -> None:
    with store.write("Anna") as transaction:
        transaction.remove_item(items[0].id)
    suggested = (*hits(items, 3.0), Hit(items[1].id, 7, 2.0, 0.5), Hit(items[2].id, 0, 1.0, 0.5))

    assert order(store, suggested) == ["third"]
    assert confirm(suggested, store, NOON, lambda item: item.kind is ItemKind.CANNED) == ()


def test_time_passing_moves_nothing_between_items_of_one_age(
    store: SqlStore, items: list[Item], clock: FixedClock
) -> None:
    for years in (1, 3, 9):
        now = clock.now() + timedelta(days=365 * years)
        found = by_weight(confirm(hits(items, 3.0, 3.0, 2.999), store, now, lambda _: True))
        assert [evidence.item.content.title for evidence in found] == ["first", "second", "third"]
