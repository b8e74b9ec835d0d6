"""Typed queries put right by what the knowledge has, over a real database and a real index."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.core.item import ItemFilter
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.language.pack import LanguagePacks
from kbassist.search.index import WhooshIndex, open_index
from kbassist.services.indexing import IndexingService
from kbassist.services.search import SearchResults, SearchService
from kbassist.storage.store import SqlStore
from tests.support.builders import new_item
from tests.support.clock import FixedClock

ITEMS = (
    new_item("password-lv", title="Kā atjaunot paroli", body="Nospiediet saiti „Aizmirsu paroli”."),
    new_item("invoice-lv", title="Rēķina apmaksa", body="Šis rēķins jāapmaksā. Saņemat rēķinu, maksājiet ar karti."),
    new_item("password-ru", language="ru", title="Как сменить пароль", body="Если пароль не подходит, нажмите ссылку."),
    new_item("internet-ru", language="ru", title="Не работает интернет", body="Перезагрузите роутер."),
    new_item(
        "password-en", language="en", title="Reset a password", body="Press the link and choose another password."
    ),
)


@pytest.fixture
def index(tmp_path: Path, packs: LanguagePacks) -> Iterator[WhooshIndex]:
    index = open_index(tmp_path / "home" / "index", {code: pack.stop_words for code, pack in packs.items()})
    yield index
    index.close()


@pytest.fixture
def service(store: SqlStore, index: WhooshIndex, packs: LanguagePacks) -> SearchService:
    with store.write("Anna") as transaction:
        for new in ITEMS:
            transaction.add_item(new, note="")
    IndexingService(store, index).rebuild(no_progress, CancelToken())
    return SearchService(store, index, packs, FixedClock())


def search(service: SearchService, text: str) -> SearchResults:
    return service.search(text, None, ItemFilter(), 10, CancelToken())


def first_id(results: SearchResults) -> str:
    return results.rows[0].item.key.external_id if results.rows else ""


@pytest.mark.parametrize(
    ("typed", "searched_for", "found"),
    [
        ("gfhjkm", "пароль", "password-ru"),
        ("gfhjkm yt gjl[jlbn", "пароль не подходит", "password-ru"),
        ("зфыыцщкв", "password", "password-en"),
        ("кулшты", "rēķins", "invoice-lv"),
        ("ne rabotaet internet", "не работает интернет", "internet-ru"),
        ("reekjins ", "rēķins", "invoice-lv"),
        ("pasword ", "password", "password-en"),
        ("rekinss karti xyz", "", "invoice-lv"),
        ("title:gfhjkm", "title:пароль", "password-ru"),
    ],
)
def test_what_was_meant_is_found_and_said_in_proper_spelling(
    typed: str, searched_for: str, found: str, service: SearchService
) -> None:
    results = search(service, typed)

    assert (results.searched_for, first_id(results)) == (searched_for, found)
    assert results.typed == typed


def test_the_letters_typed_so_far_are_rescued_too(service: SearchService) -> None:
    results = search(service, "gfhj")

    assert (results.searched_for, first_id(results)) == ("паро", "password-ru")


def test_the_words_that_were_meant_are_marked(service: SearchService) -> None:
    row = search(service, "gfhjkm").rows[0]

    assert "пароль" in [mark.of(row.snippet.text) for mark in row.snippet.marks]


def test_exactly_the_typed_words_can_be_searched_for(service: SearchService) -> None:
    results = service.search_as_typed("gfhjkm", None, ItemFilter(), 10, CancelToken())

    assert (results.rows, results.searched_for) == ((), "")


def test_words_that_are_known_are_searched_for_as_they_are(service: SearchService) -> None:
    assert search(service, "parole").searched_for == ""
    assert search(service, "how to reset password").searched_for == ""


def test_where_nothing_helps_nothing_is_changed(service: SearchService) -> None:
    results = search(service, "qwxzqwxz")

    assert (results.rows, results.searched_for, service.did_you_mean(results, CancelToken())) == ((), "", "")


def test_a_correction_that_a_filter_leaves_nothing_of_is_not_shown(service: SearchService) -> None:
    latvian = ItemFilter(languages=frozenset({"lv"}))

    results = service.search("gfhjkm", None, latvian, 10, CancelToken())

    assert (results.rows, results.searched_for, results.query.text) == ((), "", "gfhjkm")


def test_a_far_commoner_word_is_offered_but_not_applied(
    service: SearchService, store: SqlStore, index: WhooshIndex
) -> None:
    with store.write("Anna") as transaction:
        transaction.add_item(new_item("typo", title="Maršrutētjas", body="Kļūda."), note="")
        for number in range(12):
            transaction.add_item(new_item(f"router-{number}", title=f"Maršrutētājs {number}", body="Teksts."), note="")
    IndexingService(store, index).catch_up(CancelToken())

    results = search(service, "marsrutetjas ")

    assert (first_id(results), results.searched_for) == ("typo", "")
    assert service.did_you_mean(results, CancelToken()) == "maršrutētājs"


def test_a_message_in_the_wrong_layout_ranks_as_it_was_meant(service: SearchService) -> None:
    ranking = service.rank(
        "ghbdtn? gfhjkm yt gjl[jlbn",
        language=None,
        entity="",
        item_filter=ItemFilter(),
        limit=5,
        is_abstaining=False,
        token=CancelToken(),
    )

    assert ranking.items[0].key.external_id == "password-ru"
