"""An editor's steps, each of which can be taken back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemFilter, ItemId, ItemStatus
from kbassist.services.items import ItemService
from kbassist.storage.store import SqlStore
from tests.support.builders import new_item, some_content


@pytest.fixture
def items(store: SqlStore) -> ItemService:
    return ItemService(store)


def test_a_created_item_is_listed_and_read(items: ItemService) -> None:
    made = items.create(new_item(), author="Anna")

    assert items.item(made.id) == made
    assert [row.id for row in items.list(ItemFilter(), limit=10)] == [made.id]
    assert items.count(ItemFilter()) == 1
    assert items.revisions(made.id)[0].author == "Anna"


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (new_item(title=" "), "title_missing"),
        (new_item(language=""), "language_missing"),
        (new_item(""), "name_missing"),
    ],
)
def test_an_item_lacking_what_it_is_known_by_is_refused(items: ItemService, new: object, code: str) -> None:
    with pytest.raises(InputProblem) as caught:
        items.create(new, author="Anna")

    assert caught.value.code == code
    assert items.count(ItemFilter()) == 0


def test_saving_without_a_change_makes_no_revision(items: ItemService) -> None:
    made = items.create(new_item(), author="Anna")

    saved = items.revise(made.id, made.content, based_on=1, author="Anna")

    assert saved == made
    assert len(items.revisions(made.id)) == 1


def test_an_edit_that_somebody_overtook_is_a_conflict(items: ItemService) -> None:
    made = items.create(new_item(), author="Anna")
    items.revise(made.id, some_content(title="Annas"), based_on=1, author="Anna")

    with pytest.raises(InputProblem) as caught:
        items.revise(made.id, some_content(title="Jura"), based_on=1, author="Juris")

    assert caught.value.code == "edit_conflict"
    assert items.item(made.id).content.title == "Annas"


def test_publishing_and_archiving_are_revisions(items: ItemService) -> None:
    made = items.create(new_item(status=ItemStatus.DRAFT), author="Anna")

    assert items.publish(made.id, author="Juris").is_quotable
    assert items.archive(made.id, author="Juris").content.status is ItemStatus.ARCHIVED

    assert [revision.note for revision in items.revisions(made.id)] == ["archived", "published", ""]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(titles=st.lists(st.text(min_size=1, max_size=5).filter(str.strip), min_size=1, max_size=4, unique=True))
def test_reverting_undoes_an_edit_and_undoes_itself(items: ItemService, titles: list[str]) -> None:
    made = items.create(new_item(f"item {items.count(ItemFilter())}", title=titles[0]), author="Anna")
    for title in titles[1:]:
        items.revise(made.id, some_content(title=title), based_on=items.item(made.id).revision, author="Anna")
    edited = items.item(made.id)

    reverted = items.revert(made.id, 1, author="Anna")
    again = items.revert(made.id, edited.revision, author="Anna")

    assert reverted.content == made.content
    assert again.content == edited.content


def test_reverting_to_a_revision_that_never_was_is_refused(items: ItemService) -> None:
    made = items.create(new_item(), author="Anna")

    with pytest.raises(InputProblem) as caught:
        items.revert(made.id, 7, author="Anna")

    assert caught.value.code == "item_unknown"


def test_removing_can_be_undone(items: ItemService) -> None:
    made = items.create(new_item(), author="Anna")

    items.remove(made.id, author="Anna")

    with pytest.raises(InputProblem) as caught:
        items.item(made.id)
    assert caught.value.code == "item_unknown"
    assert items.restore(made.id, author="Anna") == made


def test_variants_are_the_item_in_all_its_languages(items: ItemService) -> None:
    latvian = items.create(new_item("login", language="lv"), author="Anna")
    russian = items.create(new_item("login", language="ru"), author="Anna")

    assert items.variants(russian.id) == (latvian, russian)
    with pytest.raises(InputProblem):
        items.variants(ItemId("0" * 16))
