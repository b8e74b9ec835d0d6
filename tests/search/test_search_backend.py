"""What every index promises the services (core.ports.SearchBackend), whichever way it reads its files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.evidence import Query
from kbassist.core.item import Audience, Item, ItemFilter, ItemId, ItemKind, ItemStatus
from kbassist.core.jobs import Cancelled, CancelToken, no_progress
from kbassist.core.ports import SearchBackend
from kbassist.search.index import open_index
from kbassist.search.whoosh_reading import PublicReading, bulk_reading
from tests.search.articles import ARTICLES, STOP_WORDS
from tests.support.builders import an_item

Opener = Callable[[], SearchBackend]
NEW = an_item("meter", title="Skaitītāja rādījums", body="Nolasiet ciparus uz skaitītāja.")
NAMES = {item.id: f"{item.key.external_id}.{item.language}" for item in (*ARTICLES, NEW)}


@pytest.fixture(params=[bulk_reading, PublicReading], ids=["bulk", "public"])
def open_again(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    opened: list[SearchBackend] = []

    def open_one() -> SearchBackend:
        opened.append(open_index(tmp_path / "index", STOP_WORDS, read_segment=request.param))
        return opened[-1]

    yield open_one
    for index in opened:
        index.close()


@pytest.fixture
def backend(open_again: Opener) -> SearchBackend:
    index = open_again()
    rebuild(index, ARTICLES)
    return index


def rebuild(index: SearchBackend, items: tuple[Item, ...], sequence: int = 1) -> None:
    index.rebuild(iter(items), len(items), sequence, no_progress, CancelToken())


def asked(text: str, language: str | None = "lv", item_filter: ItemFilter | None = None, limit: int = 10) -> Query:
    return Query(text, language, item_filter or ItemFilter(), limit)


def searched(index: SearchBackend, text: str, item_filter: ItemFilter | None = None) -> list[str]:
    return [NAMES[hit.item_id] for hit in index.search(asked(text, None, item_filter), CancelToken())]


def matched(index: SearchBackend, text: str, language: str) -> list[str]:
    return [NAMES[hit.item_id] for hit in index.match(asked(text, language), CancelToken())]


def test_without_a_rebuild_it_says_that_it_is_missing(open_again: Opener) -> None:
    index = open_again()

    assert (index.state().notice, index.state().passage_count) == ("index_missing", 0)
    assert index.search(asked("rēķins"), CancelToken()) == ()


def test_a_rebuild_takes_everything_in(backend: SearchBackend, open_again: Opener) -> None:
    for index in (backend, open_again()):
        assert (index.state().notice, index.state().sequence, index.state().passage_count) == ("", 1, 8)
        assert index.indexed_revisions() == {item.id: 1 for item in ARTICLES}


def test_a_rebuild_with_an_item_missing_is_refused(backend: SearchBackend) -> None:
    with pytest.raises(EnvironmentProblem):
        backend.rebuild(iter([NEW]), 2, 5, no_progress, CancelToken())

    assert (searched(backend, "rēķins adrese")[0], backend.state().sequence) == ("moving.lv", 1)


def test_what_is_put_is_found_and_replaces_what_was_there(backend: SearchBackend) -> None:
    backend.apply([NEW], [], 2)
    assert searched(backend, "skaitītāji ") == ["meter.lv"]

    backend.apply([an_item("meter", revision=2, title="Patēriņš", body="Cits.")], [], 3)

    assert (searched(backend, "skaitītāji "), searched(backend, "patēriņu ")) == ([], ["meter.lv"])
    assert backend.indexed_revisions()[NEW.id] == 2


def test_what_is_removed_is_gone(backend: SearchBackend) -> None:
    backend.apply([], [ARTICLES[4].id], 2)

    assert searched(backend, "lampiņa ") == []
    assert searched(backend, '"balta lampiņa"') == []
    assert ARTICLES[4].id not in backend.indexed_revisions()
    assert backend.state().passage_count == 7


def test_applying_twice_is_harmless(backend: SearchBackend) -> None:
    backend.apply([NEW], [ARTICLES[0].id], 2)
    once = (backend.state().passage_count, backend.state().sequence, backend.indexed_revisions())

    backend.apply([NEW], [ARTICLES[0].id], 2)

    assert (backend.state().passage_count, backend.state().sequence, backend.indexed_revisions()) == once


def test_ids_of_any_form_come_back_as_they_were(open_again: Opener) -> None:
    index = open_again()
    ids = ("note-1", "ffffffffffffffff", "FFFFFFFFFFFFFFFF", "ž" * 30, "0000000000000001")
    rebuild(index, tuple(with_id(item_id, "Piezīme") for item_id in ids))

    found = index.search(asked("piezīme "), CancelToken())
    index.apply([with_id("note-1", "Patēriņš")], [ItemId("ž" * 30)], 2)

    assert {hit.item_id for hit in found} == set(ids)
    assert [hit.item_id for hit in index.search(asked("patēriņš "), CancelToken())] == ["note-1"]
    assert set(index.indexed_revisions()) == set(ids) - {"ž" * 30}


def with_id(item_id: str, title: str) -> Item:
    item = an_item(item_id, title=title)
    return Item(ItemId(item_id), item.key, item.kind, item.content, 1, item.created_at, item.updated_at)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("REKINA apmaksu", "invoice.lv"),
        ("ielogojos", "password.lv"),
        ("паролей", "password.ru"),
        ("resetting", "password.en"),
        ("marsrutetaja l", "router.lv"),
        ('"nospiest saites"', "password.lv"),
        ("title:rēķins", "invoice.lv"),
        ("rēķins -karte", "moving.lv"),
        ("tag:drosiba", "password.lv"),
    ],
)
def test_typed_words_find(backend: SearchBackend, text: str, expected: str) -> None:
    assert searched(backend, text)[0] == expected


def test_a_phrase_reaches_over_no_border_and_must_stand_so(backend: SearchBackend) -> None:
    assert searched(backend, '"lampiņa balta"') == []
    assert searched(backend, '"maršrutētāja lampiņas balta"') == []


def test_a_message_finds_in_its_own_language_and_greetings_count_nothing(backend: SearchBackend) -> None:
    assert matched(backend, "Labdien! Esmu aizmirsusi savu paroli, kā to atjaunot?", "lv")[0] == "password.lv"
    assert matched(backend, "Я забыла пароли, помогите восстановить", "ru")[0] == "password.ru"
    assert matched(backend, "Labdien, lūdzu!", "lv") == []


@pytest.mark.parametrize(
    ("item_filter", "expected"),
    [
        (ItemFilter(tags=frozenset({"Billing"})), {"invoice.lv"}),
        (ItemFilter(sources=frozenset({"partners"})), set()),
        (ItemFilter(kinds=frozenset({ItemKind.CANNED})), set()),
        (ItemFilter(languages=frozenset({"lv", "ru"})), {"invoice.lv", "moving.lv"}),
        (ItemFilter(statuses=frozenset({ItemStatus.DRAFT})), set()),
        (ItemFilter(audiences=frozenset({Audience.PUBLIC})), {"invoice.lv", "moving.lv"}),
    ],
)
def test_filters_hold_for_typed_words_and_for_messages(
    backend: SearchBackend, item_filter: ItemFilter, expected: set[str]
) -> None:
    hits = backend.match(asked("Rēķins!", "lv", item_filter), CancelToken())

    assert set(searched(backend, "rēķins ", item_filter)) == expected
    assert {NAMES[hit.item_id] for hit in hits} == expected


def test_of_language_variants_one_is_shown(backend: SearchBackend) -> None:
    for language, expected in (("lv", "password.lv"), ("en", "password.en"), ("ru", "password.ru")):
        hits = backend.search(asked("tag:account", language), CancelToken())

        assert [NAMES[hit.item_id] for hit in hits] == [expected]


def test_hits_come_best_first_and_never_more_than_wanted(backend: SearchBackend) -> None:
    for limit in range(4):
        hits = backend.search(asked("rēķins saite", limit=limit), CancelToken())

        assert len(hits) == min(limit, 3)
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
        assert all(0 <= hit.confidence <= 1 for hit in hits)


def test_a_hit_is_the_best_passage_and_has_a_snippet(backend: SearchBackend) -> None:
    (hit,) = backend.search(asked("surogātpasta mape"), CancelToken())

    snippet = backend.snippet(asked("surogātpasta mape"), ARTICLES[0], hit.ordinal)

    assert hit.ordinal == 1
    assert [mark.of(snippet.text) for mark in snippet.marks] == ["surogātpasta", "mapi"]
    assert backend.marks(asked("rēķinus "), "Rēķins", "lv").marks


def test_cancelled_work_stops(backend: SearchBackend) -> None:
    token = CancelToken()
    token.cancel()

    for work in (backend.search, backend.match):
        with pytest.raises(Cancelled):
            work(asked("rēķins"), token)
    with pytest.raises(Cancelled):
        backend.warm_up(token)


def test_warming_up_changes_no_answer(backend: SearchBackend, open_again: Opener) -> None:
    cold = searched(backend, "rēķins adrese")
    index = open_again()

    index.warm_up(CancelToken())

    assert searched(index, "rēķins adrese") == cold


def test_many_threads_ask_and_write_at_once(backend: SearchBackend) -> None:
    wrong: list[object] = []

    def ask() -> None:
        for _ in range(20):
            found = searched(backend, "maršrutētāja lampiņas ")
            if found != ["router.lv"]:
                wrong.append(found)

    def write() -> None:
        for number in range(10):
            backend.apply([an_item(f"note{number}", title=f"Piezīme {number}")], [], 2 + number)

    threads = [Thread(target=ask) for _ in range(4)] + [Thread(target=write)]
    threads.append(Thread(target=backend.warm_up, args=(CancelToken(),)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []
    assert len(backend.indexed_revisions()) == len(ARTICLES) + 10
