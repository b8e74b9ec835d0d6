"""The search box over a real database and a real index."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.core.item import Item, ItemFilter, ItemStatus
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.language.pack import LanguagePacks
from kbassist.search.index import WhooshIndex, open_index
from kbassist.services.indexing import IndexingService
from kbassist.services.search import SearchResults, SearchService
from kbassist.storage.store import SqlStore
from tests.support.builders import new_item, some_content
from tests.support.clock import FixedClock

EVERYTHING = ItemFilter()


@pytest.fixture
def index(tmp_path: Path) -> Iterator[WhooshIndex]:
    index = open_index(tmp_path / "home" / "index", {"lv": {"kā", "un"}})
    yield index
    index.close()


@pytest.fixture
def items(store: SqlStore) -> dict[str, Item]:
    new_items = (
        new_item(
            "password",
            title="Kā atjaunot paroli",
            body="Nospiediet saiti.\n\n## Nepienāk\nSkatiet mapi.",
            url="https://a.example",
        ),
        new_item("password", language="en", title="Reset a password", body="Press the link."),
        new_item("invoice", title="Rēķina apmaksa", body="Maksājiet ar karti.", tags=("billing",), entity="shop"),
    )
    with store.write("Anna") as transaction:
        added = [transaction.add_item(new, note="") for new in new_items]
    return {f"{item.key.external_id}.{item.language}": item for item in added}


@pytest.fixture
def service(store: SqlStore, index: WhooshIndex, packs: LanguagePacks, items: dict[str, Item]) -> SearchService:
    IndexingService(store, index).rebuild(no_progress, CancelToken())
    return SearchService(store, index, packs, FixedClock())


def search(service: SearchService, text: str, language: str | None = None) -> SearchResults:
    return service.search(text, language, EVERYTHING, 10, CancelToken())


def test_a_row_shows_the_item_its_best_passage_and_why_it_matched(
    service: SearchService, items: dict[str, Item]
) -> None:
    results = search(service, "mapes skatit ")

    row = results.rows[0]
    assert row.item == items["password.lv"]
    assert row.passage.heading_path == ("Nepienāk",)
    assert [mark.of(row.snippet.text) for mark in row.snippet.marks] == ["Skatiet", "mapi"]
    assert 0 < row.confidence <= 1
    assert (results.notice, results.query.text) == ("", "mapes skatit ")
    assert results.took_ms > 0


def test_what_the_database_does_not_have_any_more_is_not_shown(
    service: SearchService, store: SqlStore, items: dict[str, Item]
) -> None:
    with store.write("Anna") as transaction:
        transaction.remove_item(items["invoice.lv"].id)

    assert search(service, "rēķins").rows == ()


def test_a_passage_that_an_edit_took_away_is_not_shown(
    service: SearchService, store: SqlStore, items: dict[str, Item]
) -> None:
    with store.write("Anna") as transaction:
        transaction.revise_item(items["password.lv"].id, some_content(body="Īss."), note="", based_on=1)

    assert search(service, "mapes skatit ").rows == ()


def test_without_an_index_there_is_a_notice_instead_of_an_empty_truth(
    store: SqlStore, index: WhooshIndex, packs: LanguagePacks, items: dict[str, Item]
) -> None:
    results = search(SearchService(store, index, packs, FixedClock()), "rēķins")

    assert (results.rows, results.notice) == ((), "index_missing")


def test_rank_gives_items_best_first_with_the_confidence_of_the_first(
    service: SearchService, items: dict[str, Item]
) -> None:
    ranking = rank(service, "Aizmirsu paroli, kā atjaunot?")

    assert ranking[0][0] == items["password.lv"]
    assert ranking[1] > 0.35


def test_rank_abstains_where_nothing_is_good_enough(service: SearchService) -> None:
    question = "Vai jūs pārdodat biļetes uz koncertu ar karti Ventspilī nākamgad vasarā?"

    assert rank(service, question)[0]
    assert rank(service, question, is_abstaining=True)[0] == ()


def test_rank_stays_within_an_entity(service: SearchService, items: dict[str, Item]) -> None:
    assert rank(service, "parole karte", entity="Shop")[0] == (items["invoice.lv"],)
    assert rank(service, "parole karte", entity="hotel")[0] == ()


def test_facets_come_from_the_database(service: SearchService) -> None:
    assert service.facets().languages == {"lv": 2, "en": 1}


def test_an_archived_item_is_found_only_where_it_is_asked_for(
    service: SearchService, store: SqlStore, index: WhooshIndex, items: dict[str, Item]
) -> None:
    archived = some_content(title="Rēķina apmaksa", status=ItemStatus.ARCHIVED)
    with store.write("Anna") as transaction:
        transaction.revise_item(items["invoice.lv"].id, archived, note="", based_on=1)
    IndexingService(store, index).catch_up(CancelToken())
    published = ItemFilter(statuses=frozenset({ItemStatus.PUBLISHED}))

    assert service.search("rēķins", None, published, 10, CancelToken()).rows == ()
    assert search(service, "rēķins").rows


def rank(
    service: SearchService, text: str, *, entity: str = "", is_abstaining: bool = False
) -> tuple[tuple[Item, ...], float]:
    ranking = service.rank(
        text,
        language="lv",
        entity=entity,
        item_filter=EVERYTHING,
        limit=10,
        is_abstaining=is_abstaining,
        token=CancelToken(),
    )
    return ranking.items, ranking.confidence


def test_only_as_many_snippets_as_asked_for_are_cut_out_until_all_are(service: SearchService) -> None:
    first = service.search("saiti karti ", "lv", EVERYTHING, 10, CancelToken(), snippets=1)

    completed = service.with_all_snippets(first, CancelToken())

    assert (first.snippet_count, completed.snippet_count) == (1, len(first.rows))
    assert [bool(row.snippet.text) for row in first.rows] == [True, False]
    assert completed.rows == service.search("saiti karti ", "lv", EVERYTHING, 10, CancelToken()).rows
    assert completed.rows[0] is first.rows[0]
