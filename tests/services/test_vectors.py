"""Vectors follow the knowledge in small steps, and nothing waits for them."""

import pytest

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.item import ItemId
from kbassist.core.jobs import Cancelled, CancelToken, Progress, no_progress
from kbassist.services.vectors import ITEMS_AT_ONCE, VectorService
from kbassist.storage.store import SqlStore
from tests.support.builders import new_item, some_content
from tests.support.embedding import ConceptEmbedder

TWO_PARTS = "Open the page.\n\n## No letter comes\nLook into the other folder."


@pytest.fixture
def embedder() -> ConceptEmbedder:
    return ConceptEmbedder()


@pytest.fixture
def service(store: SqlStore, embedder: ConceptEmbedder) -> VectorService:
    return VectorService(store, embedder)


def add(store: SqlStore, name: str, language: str = "en", **fields: object) -> ItemId:
    with store.write("Anna") as transaction:
        return transaction.add_item(new_item(name, language=language, **fields), note="").id  # type: ignore[arg-type]


def test_every_passage_in_a_language_of_the_model_gets_a_vector(
    store: SqlStore, service: VectorService, embedder: ConceptEmbedder
) -> None:
    add(store, "password", title="Password", body=TWO_PARTS)
    add(store, "parole", language="lv")

    computed = service.bring_up_to_date(no_progress, CancelToken())

    assert (computed, service.count(), service.waiting()) == (2, 2, 0)
    assert embedder.texts == [
        "Password\nOpen the page.",
        "Password. No letter comes\n## No letter comes\nLook into the other folder.",
    ]


def test_what_is_up_to_date_is_left_alone(store: SqlStore, service: VectorService, embedder: ConceptEmbedder) -> None:
    add(store, "password")
    service.bring_up_to_date(no_progress, CancelToken())
    embedder.texts.clear()

    assert service.bring_up_to_date(no_progress, CancelToken()) == 0
    assert embedder.texts == []


def test_after_an_edit_only_the_passages_that_changed_are_computed(
    store: SqlStore, service: VectorService, embedder: ConceptEmbedder
) -> None:
    item_id = add(store, "password", title="Password", body=TWO_PARTS)
    service.bring_up_to_date(no_progress, CancelToken())
    with store.write("Anna") as transaction:
        changed = some_content(title="Password", body=TWO_PARTS.replace("other", "spam"))
        transaction.revise_item(item_id, changed, note="", based_on=1)
    embedder.texts.clear()

    computed = service.bring_up_to_date(no_progress, CancelToken())

    assert computed == 1
    assert "spam" in embedder.texts[0]
    with store.read() as transaction:
        vectors = transaction.vectors(embedder.name, [item_id])
    assert [(vector.ordinal, vector.revision) for vector in vectors] == [(0, 2), (1, 2)]


def test_passages_that_an_edit_took_away_lose_their_vectors(store: SqlStore, service: VectorService) -> None:
    item_id = add(store, "password", title="Password", body=TWO_PARTS)
    service.bring_up_to_date(no_progress, CancelToken())
    with store.write("Anna") as transaction:
        transaction.revise_item(item_id, some_content(title="Password", body="Open the page."), note="", based_on=1)

    assert service.bring_up_to_date(no_progress, CancelToken()) == 0
    assert service.count() == 1


def test_work_that_is_cut_short_keeps_its_steps_and_goes_on_from_there(
    store: SqlStore, service: VectorService, embedder: ConceptEmbedder
) -> None:
    for number in range(ITEMS_AT_ONCE + 5):
        add(store, f"item {number}", title=f"Title {number}")
    token = CancelToken()
    told: list[Progress] = []

    def stop_after_first_step(progress: Progress) -> None:
        told.append(progress)
        token.cancel()

    with pytest.raises(Cancelled):
        service.bring_up_to_date(stop_after_first_step, token)

    assert (told[0].done, told[0].total) == (ITEMS_AT_ONCE, ITEMS_AT_ONCE + 5)
    assert (service.count(), service.waiting()) == (ITEMS_AT_ONCE, 5)
    embedder.texts.clear()
    assert service.bring_up_to_date(no_progress, CancelToken()) == 5
    assert len(embedder.texts) == 5


def test_another_model_takes_the_place_of_the_one_before(store: SqlStore, service: VectorService) -> None:
    add(store, "password")
    service.bring_up_to_date(no_progress, CancelToken())
    newer = VectorService(store, ConceptEmbedder("newer"))

    newer.bring_up_to_date(no_progress, CancelToken())

    assert (newer.count(), service.count()) == (1, 0)


def test_all_vectors_can_be_removed(store: SqlStore, service: VectorService) -> None:
    add(store, "password")
    service.bring_up_to_date(no_progress, CancelToken())

    assert service.remove() == 1
    assert (service.count(), service.waiting()) == (0, 1)


def test_half_characters_of_a_broken_export_do_not_stop_the_work(store: SqlStore, service: VectorService) -> None:
    add(store, "broken", title="\ud83d bad", body="\ud83d")

    assert service.bring_up_to_date(no_progress, CancelToken()) == 1


def test_without_the_packages_nothing_waits_and_asking_for_it_says_how_to_install(store: SqlStore) -> None:
    add(store, "password")
    service = VectorService(store, None)

    assert (service.is_available, service.waiting(), service.count()) == (False, 0, 0)
    with pytest.raises(EnvironmentProblem) as caught:
        service.bring_up_to_date(no_progress, CancelToken())
    assert caught.value.code == "semantic_missing"
    assert "tasks.py semantic" in caught.value.hint
