"""The doctor compares database and index and repairs nothing."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kbassist.core.clock import SystemClock
from kbassist.core.item import ItemId
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.search.index import WhooshIndex, open_index
from kbassist.services.health import HealthService
from kbassist.services.indexing import IndexingService
from kbassist.storage.store import SqlStore
from tests.support.builders import an_item, new_item, some_content
from tests.support.clock import FixedClock


@pytest.fixture
def index(tmp_path: Path) -> Iterator[WhooshIndex]:
    index = open_index(tmp_path / "home" / "index", {})
    yield index
    index.close()


@pytest.fixture
def item_id(store: SqlStore, index: WhooshIndex) -> ItemId:
    with store.write("Anna") as transaction:
        item = transaction.add_item(new_item("password"), note="")
    IndexingService(store, index).rebuild(no_progress, CancelToken())
    return item.id


def sequence_detail(health: HealthService) -> str:
    return next(check.detail for check in health.examine().checks if check.code == "index_sequence")


def unwell(store: SqlStore, index: WhooshIndex) -> list[str]:
    return [
        check.code for check in HealthService(store, index, SystemClock(), tuple).examine().checks if not check.is_well
    ]


def test_a_sound_home_is_well(store: SqlStore, index: WhooshIndex, item_id: ItemId) -> None:
    report = HealthService(store, index, SystemClock(), tuple).examine()

    assert report.is_well
    assert all(check.detail.endswith(".") for check in report.checks)


def test_what_waits_for_its_review_is_told_and_harms_nothing(
    store: SqlStore, index: WhooshIndex, item_id: ItemId
) -> None:
    days = {"valid_until": date(2026, 1, 31), "review_by": date(2026, 6, 30)}
    with store.write("Anna") as transaction:
        transaction.revise_item(item_id, some_content(**days), note="", based_on=1)
        transaction.add_item(new_item("invoice", review_by=date(2026, 3, 1)), note="")

    (review,) = [
        check for check in HealthService(store, index, FixedClock(), tuple).examine().checks if check.code == "review"
    ]

    assert review.is_well
    assert review.detail == (
        "2 items are to be reviewed (password since 2026-02-01, invoice since 2026-03-01), "
        "of which do not hold any more: 1."
    )


def test_an_include_that_leads_nowhere_is_unwell(store: SqlStore, index: WhooshIndex, item_id: ItemId) -> None:
    with store.write("Anna") as transaction:
        transaction.add_item(new_item("invoice", body="Rēķins. {include: password}"), note="")
        transaction.add_item(new_item("parcel", body="Paka. {include: nothing}"), note="")

    (check,) = [
        check for check in HealthService(store, index, FixedClock(), tuple).examine().checks if check.code == "includes"
    ]

    assert not check.is_well
    assert check.detail == "2 items bring in what is not there (invoice, parcel)."


def test_a_missing_index_is_unwell_and_stays_missing(store: SqlStore, index: WhooshIndex) -> None:
    assert "index" in unwell(store, index)
    assert index.state().notice == "index_missing"


def test_an_edit_that_is_not_indexed_yet_is_told(store: SqlStore, index: WhooshIndex, item_id: ItemId) -> None:
    with store.write("Anna") as transaction:
        transaction.revise_item(item_id, some_content(title="Cits"), note="", based_on=1)

    assert unwell(store, index) == ["index_sequence", "index_revisions"]


def test_how_far_the_writer_is_behind_and_when_it_last_wrote_is_told(
    store: SqlStore, index: WhooshIndex, item_id: ItemId, clock: FixedClock
) -> None:
    with store.write("Anna") as transaction:
        transaction.revise_item(item_id, some_content(title="Cits"), note="", based_on=1)
    written_at = index.state().written_at
    assert written_at is not None

    later = HealthService(store, index, FixedClock(clock.now() + timedelta(minutes=7)), tuple)
    next_day = HealthService(store, index, FixedClock(written_at + timedelta(hours=30)), tuple)

    assert sequence_detail(later).startswith("Change 1 of 2 is indexed, the next waits for 7 min; ")
    assert sequence_detail(next_day).endswith("the index was last written 30 h ago.")


def test_an_item_that_only_the_index_knows_is_told(store: SqlStore, index: WhooshIndex, item_id: ItemId) -> None:
    index.apply([an_item("ghost")], [], index.state().sequence)

    assert unwell(store, index) == ["index_items", "index_passages"]


def test_an_item_that_the_index_lost_is_named(store: SqlStore, index: WhooshIndex, item_id: ItemId) -> None:
    index.apply([], [item_id], index.state().sequence)

    report = HealthService(store, index, SystemClock(), tuple).examine()

    assert any(item_id in check.detail for check in report.checks if check.code == "index_items")
    assert not report.is_well
