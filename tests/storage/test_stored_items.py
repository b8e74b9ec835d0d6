"""Items in the database: what goes in comes out, every change is logged, nothing is overwritten."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbassist.core.change import ChangeKind
from kbassist.core.errors import InputProblem
from kbassist.core.item import (
    Audience,
    ItemContent,
    ItemFilter,
    ItemId,
    ItemKey,
    ItemKind,
    ItemStatus,
    NewItem,
)
from kbassist.core.ports import WriteTransaction
from kbassist.storage.schema import MIGRATIONS
from kbassist.storage.store import SqlStore, open_store
from tests.support.builders import new_item, some_content
from tests.support.clock import NOON, FixedClock

ONE_STORE = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

any_text = st.text(max_size=30)
any_texts = st.lists(any_text, max_size=3).map(tuple)
any_day = st.none() | st.dates(NOON.date() - timedelta(days=2), NOON.date() + timedelta(days=2))
any_content = st.builds(
    ItemContent,
    title=any_text,
    body=any_text,
    question=any_text,
    short_formal=any_text,
    short_familiar=any_text,
    status=st.sampled_from(ItemStatus),
    audience=st.sampled_from(Audience),
    tags=any_texts,
    aliases=any_texts,
    url=any_text,
    entity=any_text,
    intent=any_text,
    placeholders=any_texts,
    valid_until=any_day,
    review_by=any_day,
)
few = st.sampled_from(["a", "b", "c"])
any_filter = st.builds(
    ItemFilter,
    kinds=st.frozensets(st.sampled_from(ItemKind), max_size=2),
    languages=st.frozensets(st.sampled_from(["lv", "ru", "en"]), max_size=2),
    sources=st.frozensets(few, max_size=2),
    tags=st.frozensets(few, max_size=2),
    statuses=st.frozensets(st.sampled_from(ItemStatus), max_size=2),
    audiences=st.frozensets(st.sampled_from(Audience), max_size=2),
    entity=st.sampled_from(["", "a"]),
    to_review_on=any_day,
)


def add(store: SqlStore, *items: NewItem) -> list[ItemId]:
    with store.write("Anna") as transaction:
        return [transaction.add_item(item, note="first").id for item in items]


@ONE_STORE
@given(contents=st.lists(any_content, min_size=1, max_size=3))
def test_any_content_comes_back_as_it_went_in_as_item_and_as_revision(
    store: SqlStore, contents: list[ItemContent]
) -> None:
    with store.write("Anna") as transaction:
        number = transaction.count(ItemFilter())
        item = transaction.add_item(replace(new_item(f"item{number}"), content=contents[0]), note="first")
        for content in contents[1:]:
            item = transaction.revise_item(item.id, content, note="next", based_on=item.revision)

    with store.read() as transaction:
        assert transaction.item(item.id) == item
        assert item.content == contents[-1]
        assert [found.content for found in reversed(transaction.revisions(item.id))] == contents
    assert store.integrity() == ()


def test_half_characters_of_a_broken_export_are_kept(store: SqlStore) -> None:
    (item_id,) = add(store, new_item(title="\ud83d slikts", body="\ud83d"))

    with store.read() as transaction:
        item = transaction.item(item_id)
        (summary,) = transaction.summaries(ItemFilter(), limit=1)
    assert item is not None
    assert (item.content.title, summary.title) == ("\ud83d slikts", "? slikts")
    assert store.integrity() == ()


def test_a_key_can_be_taken_once(store: SqlStore) -> None:
    add(store, new_item())

    with pytest.raises(InputProblem) as caught:
        add(store, new_item(title="Cits"))

    assert caught.value.code == "item_exists"


def test_a_key_can_be_taken_once_within_a_transaction(store: SqlStore) -> None:
    with pytest.raises(InputProblem) as caught:
        add(store, new_item(), new_item())

    assert caught.value.code == "item_exists"


def test_a_removed_item_is_out_of_sight_and_keeps_its_revisions(store: SqlStore) -> None:
    (item_id,) = add(store, new_item(tags=("konts",)))

    with store.write("Anna") as transaction:
        transaction.remove_item(item_id)
        transaction.remove_item(item_id)

    with store.read() as transaction:
        assert transaction.item(item_id) is None
        assert transaction.items([item_id]) == {}
        assert transaction.summaries(ItemFilter(), limit=10) == ()
        assert transaction.facets().tags == {}
        assert len(transaction.revisions(item_id)) == 1


def test_restoring_undoes_a_removal(store: SqlStore) -> None:
    (item_id,) = add(store, new_item())
    with store.read() as transaction:
        before = transaction.item(item_id)
    with store.write("Anna") as transaction:
        transaction.remove_item(item_id)

    with store.write("Anna") as transaction:
        assert transaction.restore_item(item_id) == before
        assert transaction.restore_item(item_id) == before

    with store.read() as transaction:
        kinds = [change.kind for change in transaction.changes_after(0, limit=10)]
    assert kinds == [ChangeKind.ITEM_ADDED, ChangeKind.ITEM_REMOVED, ChangeKind.ITEM_ADDED]


def test_adding_a_removed_item_again_continues_its_revisions(store: SqlStore) -> None:
    (item_id,) = add(store, new_item(title="Vecais"))
    with store.write("Anna") as transaction:
        transaction.remove_item(item_id)
        again = transaction.add_item(new_item(title="Jaunais"), note="import")

    with store.read() as transaction:
        assert transaction.item(item_id) == again
        assert [found.content.title for found in transaction.revisions(item_id)] == ["Jaunais", "Vecais"]
    assert again.revision == 2


def test_an_edit_of_an_older_revision_is_refused(store: SqlStore) -> None:
    (item_id,) = add(store, new_item())
    with store.write("Anna") as transaction:
        transaction.revise_item(item_id, some_content(title="Annas"), note="", based_on=1)

    with pytest.raises(InputProblem) as caught, store.write("Juris") as transaction:
        transaction.revise_item(item_id, some_content(title="Jura"), note="", based_on=1)

    assert caught.value.code == "edit_conflict"


@pytest.mark.parametrize(
    "change",
    [
        lambda transaction, item_id: transaction.revise_item(item_id, some_content(), note="", based_on=1),
        lambda transaction, item_id: transaction.remove_item(item_id),
        lambda transaction, item_id: transaction.restore_item(item_id),
    ],
    ids=["revise", "remove", "restore"],
)
def test_changing_what_never_was_is_refused(
    store: SqlStore, change: Callable[[WriteTransaction, ItemId], object]
) -> None:
    unknown = ItemId("0" * 16)

    with pytest.raises(InputProblem) as caught, store.write("Anna") as transaction:
        change(transaction, unknown)

    assert caught.value.code == "item_unknown"


def test_a_removed_item_cannot_be_revised(store: SqlStore) -> None:
    (item_id,) = add(store, new_item())

    with store.write("Anna") as transaction:
        transaction.remove_item(item_id)

    with pytest.raises(InputProblem) as caught, store.write("Anna") as transaction:
        transaction.revise_item(item_id, some_content(), note="", based_on=1)

    assert caught.value.code == "item_unknown"


def test_each_change_is_logged_with_its_author_in_order(store: SqlStore, clock: FixedClock) -> None:
    first, second = add(store, new_item("first"), new_item("second"))
    clock.advance(timedelta(hours=1))
    with store.write("Juris") as transaction:
        transaction.revise_item(first, some_content(title="Cits"), note="", based_on=1)
        transaction.remove_item(second)

    with store.read() as transaction:
        changes = transaction.changes_after(0, limit=10)
        assert transaction.changes_after(2, limit=1) == changes[2:3]
        assert transaction.last_sequence() == 4
    assert [(change.sequence, change.kind, change.item_id, change.author) for change in changes] == [
        (1, ChangeKind.ITEM_ADDED, first, "Anna"),
        (2, ChangeKind.ITEM_ADDED, second, "Anna"),
        (3, ChangeKind.ITEM_REVISED, first, "Juris"),
        (4, ChangeKind.ITEM_REMOVED, second, "Juris"),
    ]
    assert changes[2].at == NOON + timedelta(hours=1)


def test_an_exception_undoes_the_whole_transaction(store: SqlStore) -> None:
    with suppress(ZeroDivisionError), store.write("Anna") as transaction:
        transaction.add_item(new_item(), note="")
        assert transaction.last_sequence() == 1
        raise ZeroDivisionError

    with store.read() as transaction:
        assert (transaction.count(ItemFilter()), transaction.last_sequence()) == (0, 0)


def test_a_transaction_reads_what_it_wrote(store: SqlStore) -> None:
    with store.write("Anna") as transaction:
        items = {item.id: item for item in (transaction.add_item(new_item(f"{n}"), note="") for n in range(1500))}

        assert transaction.items(items) == items
        assert transaction.item_by_key(ItemKey("help", "7", "lv")) == transaction.item(
            ItemKey("help", "7", "lv").item_id()
        )


def test_variants_are_sorted_by_language(store: SqlStore) -> None:
    add(store, *(new_item("login", language=language) for language in ("ru", "en", "lv")), new_item("other"))

    with store.read() as transaction:
        assert [item.language for item in transaction.variants("help", "login")] == ["en", "lv", "ru"]


def test_the_list_shows_the_latest_change_first_with_tags_in_order(store: SqlStore, clock: FixedClock) -> None:
    for name in ("first", "second", "third"):
        add(store, new_item(name, tags=("z", "a")))
        clock.advance(timedelta(minutes=1))

    with store.read() as transaction:
        page = transaction.summaries(ItemFilter(), limit=2)
        rest = transaction.summaries(ItemFilter(), limit=2, offset=2)
    assert [summary.key.external_id for summary in (*page, *rest)] == ["third", "second", "first"]
    assert {summary.tags for summary in page} == {("z", "a")}


def test_facets_count_what_is_present(store: SqlStore) -> None:
    add(
        store,
        new_item("a", tags=("konts", "parole")),
        new_item("a", language="ru", tags=("konts",)),
        new_item("b", source="past", kind=ItemKind.ANSWER),
    )

    with store.read() as transaction:
        facets = transaction.facets()
    assert facets.kinds == {"article": 2, "answer": 1}
    assert facets.languages == {"lv": 2, "ru": 1}
    assert facets.sources == {"help": 2, "past": 1}
    assert facets.tags == {"konts": 2, "parole": 1}


@ONE_STORE
@given(
    given_items=st.lists(
        st.builds(
            new_item,
            st.sampled_from("abcdefgh"),
            source=few,
            language=st.sampled_from(["lv", "ru", "en"]),
            kind=st.sampled_from(ItemKind),
            status=st.sampled_from(ItemStatus),
            audience=st.sampled_from(Audience),
            tags=st.lists(few, max_size=3).map(tuple),
            entity=st.sampled_from(["", "a", "b"]),
            valid_until=any_day,
            review_by=any_day,
        ),
        max_size=8,
        unique_by=lambda item: item.key,
    ),
    item_filter=any_filter,
)
def test_a_filter_shows_exactly_the_items_that_fit(
    store: SqlStore, given_items: list[NewItem], item_filter: ItemFilter
) -> None:
    with suppress(ZeroDivisionError), store.write("Anna") as transaction:
        items = [transaction.add_item(item, note="") for item in given_items]
        expected = {item.id for item in items if fits(item_filter, item.key, item.kind, item.content)}

        assert set(transaction.item_ids(item_filter)) == expected
        assert {row.id for row in transaction.summaries(item_filter, limit=100)} == expected
        assert transaction.count(item_filter) == len(expected)
        raise ZeroDivisionError


def fits(item_filter: ItemFilter, key: ItemKey, kind: ItemKind, content: ItemContent) -> bool:
    return (
        (not item_filter.kinds or kind in item_filter.kinds)
        and (not item_filter.languages or key.language in item_filter.languages)
        and (not item_filter.sources or key.source in item_filter.sources)
        and (not item_filter.tags or not item_filter.tags.isdisjoint(content.tags))
        and (not item_filter.statuses or content.status in item_filter.statuses)
        and (not item_filter.audiences or content.audience in item_filter.audiences)
        and item_filter.entity in ("", content.entity)
        and (item_filter.to_review_on is None or is_due(content, item_filter.to_review_on))
    )


def is_due(content: ItemContent, day: date) -> bool:
    return content.status is not ItemStatus.ARCHIVED and content.is_to_review(day)


def test_the_days_of_an_item_are_those_of_its_newest_revision(store: SqlStore) -> None:
    first, second = NOON.date(), NOON.date() + timedelta(days=30)
    (item_id,) = add(store, new_item(valid_until=first))

    with store.write("Anna") as transaction:
        transaction.revise_item(item_id, some_content(review_by=second), note="", based_on=1)

    with store.read() as transaction:
        (summary,) = transaction.summaries(ItemFilter(), limit=5)
    assert (summary.valid_until, summary.review_by) == (None, second)
    assert store.integrity() == ()


def test_items_of_an_older_home_get_days_after_its_upgrade(home: Path, clock: FixedClock, tmp_path: Path) -> None:
    older = Path(shutil.copytree(MIGRATIONS, tmp_path / "older"))
    for path in (older / "versions").glob("revision_*.py"):
        if path.name >= "revision_0007":
            path.unlink()
    store = open_store(home, clock, migrations=older)
    (item_id,) = add(store, new_item())
    store.close()

    upgraded = open_store(home, clock)
    with upgraded.write("Anna") as transaction:
        transaction.revise_item(item_id, some_content(valid_until=NOON.date()), note="", based_on=1)

    with upgraded.read() as transaction:
        (summary,) = transaction.summaries(ItemFilter(to_review_on=NOON.date() + timedelta(days=1)), limit=5)
    assert summary.valid_until == NOON.date()
    assert upgraded.integrity() == ()
    upgraded.close()
