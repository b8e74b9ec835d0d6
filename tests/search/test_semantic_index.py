"""An index with a model beside it: finds other words, obeys filters, and is the index of words in every doubt."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.core.evidence import Query
from kbassist.core.item import ItemFilter, ItemId
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.vectors import PassageVector, packed_vector
from kbassist.search.index import WhooshIndex, open_index
from kbassist.search.semantic_index import FusedIndex
from kbassist.storage.store import SqlStore, open_store
from tests.search.articles import STOP_WORDS
from tests.support.builders import new_item
from tests.support.clock import FixedClock
from tests.support.embedding import BrokenEmbedder, ConceptEmbedder

ARTICLES = {
    "password": ("Forgotten password", "Open the page and press the link."),
    "invoice": ("Your invoice", "The invoice comes on the fifth day."),
    "router": ("The router", "A white light means that the router works."),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    store = open_store(tmp_path / "home", FixedClock())
    with store.write("Anna") as transaction:
        for name, (title, body) in ARTICLES.items():
            transaction.add_item(new_item(name, language="en", title=title, body=body), note="")
    yield store
    store.close()


@pytest.fixture
def words(store: SqlStore, tmp_path: Path) -> Iterator[WhooshIndex]:
    index = open_index(tmp_path / "home" / "index", STOP_WORDS)
    with store.read() as transaction:
        items = transaction.items(transaction.item_ids(ItemFilter()))
        index.rebuild(iter(items.values()), len(items), transaction.last_sequence(), no_progress, CancelToken())
    yield index
    index.close()


@pytest.fixture
def embedder(store: SqlStore) -> ConceptEmbedder:
    embedder = ConceptEmbedder()
    embed(store, embedder, *ARTICLES)
    return embedder


def embed(store: SqlStore, embedder: ConceptEmbedder, *names: str) -> None:
    with store.write("vectors") as transaction:
        for name in names:
            item_id = id_of(name)
            (vector,) = ConceptEmbedder().encode([" ".join(ARTICLES[name])])
            transaction.put_vectors(embedder.name, [PassageVector(item_id, 0, 1, "", packed_vector(vector))])


def id_of(name: str) -> ItemId:
    return new_item(name, language="en").key.item_id()


def a_query(text: str, language: str | None = "en", **filters: frozenset[str]) -> Query:
    return Query(text, language, ItemFilter(**filters), 5)  # type: ignore[arg-type]


def matched(index: FusedIndex, query: Query) -> list[ItemId]:
    return [hit.item_id for hit in index.match(query, CancelToken())]


def test_a_message_in_other_words_finds_its_article(
    words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore
) -> None:
    index = FusedIndex(words, embedder, store, is_on=True)
    query = a_query("I was charged twice")

    hits = index.match(query, CancelToken())

    assert words.match(query, CancelToken()) == ()
    assert hits[0].item_id == id_of("invoice")
    assert 0 < hits[0].confidence < 0.4


def test_turned_off_it_answers_as_the_index_of_words_and_asks_no_model(
    words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore
) -> None:
    index = FusedIndex(words, embedder, store, is_on=False)
    query = a_query("my router and the charged invoice")

    assert index.match(query, CancelToken()) == words.match(query, CancelToken())
    assert embedder.texts == []

    index.is_on = True

    assert len(index.match(query, CancelToken())) > 0
    assert embedder.texts == [query.text]


@pytest.mark.parametrize("language", ["lv", "ru", None])
def test_a_message_in_a_language_that_the_model_does_not_know_is_left_to_words(
    words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore, language: str | None
) -> None:
    index = FusedIndex(words, embedder, store, is_on=True)
    query = a_query("router charged", language)

    assert index.match(query, CancelToken()) == words.match(query, CancelToken())
    assert embedder.texts == []


def test_filters_hold_for_what_is_near_too(words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore) -> None:
    index = FusedIndex(words, embedder, store, is_on=True)

    assert matched(index, a_query("I was charged twice", sources=frozenset({"elsewhere"}))) == []
    assert matched(index, a_query("I was charged twice", sources=frozenset({"help"})))[0] == id_of("invoice")


def test_vectors_that_come_later_are_seen_at_once(words: WhooshIndex, store: SqlStore) -> None:
    embedder = ConceptEmbedder()
    index = FusedIndex(words, embedder, store, is_on=True)

    assert matched(index, a_query("I was charged twice")) == []
    embed(store, embedder, "invoice")

    assert matched(index, a_query("I was charged twice")) == [id_of("invoice")]


def test_an_item_that_was_removed_is_not_near_any_more(
    words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore
) -> None:
    index = FusedIndex(words, embedder, store, is_on=True)
    assert id_of("invoice") in matched(index, a_query("I was charged twice"))

    with store.write("Anna") as transaction:
        transaction.remove_item(id_of("invoice"))

    assert id_of("invoice") not in matched(index, a_query("I was charged twice"))


def test_vectors_that_were_all_removed_leave_the_words(
    words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore
) -> None:
    index = FusedIndex(words, embedder, store, is_on=True)
    assert matched(index, a_query("I was charged twice")) != []

    with store.write("vectors") as transaction:
        transaction.remove_all_vectors()

    assert matched(index, a_query("I was charged twice")) == []


def test_a_model_that_cannot_be_used_is_asked_once_and_the_words_answer(
    words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore, caplog: pytest.LogCaptureFixture
) -> None:
    broken = BrokenEmbedder()
    index = FusedIndex(words, broken, store, is_on=True)
    query = a_query("router light")

    with caplog.at_level(logging.WARNING):
        answers = [index.match(query, CancelToken()) for _ in range(2)]

    assert answers == [words.match(query, CancelToken())] * 2
    assert len(broken.texts) == 1
    assert [record.getMessage() for record in caplog.records] == [
        "Search by meaning is off until the next start: semantic_broken"
    ]


def test_typed_words_that_find_enough_are_not_asked_of_the_model(
    words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore
) -> None:
    index = FusedIndex(words, embedder, store, is_on=True)
    query = Query("the router", None, ItemFilter(), 1)

    assert index.search(query, CancelToken()) == words.search(query, CancelToken())
    assert embedder.texts == []


def test_typed_words_that_find_nothing_show_what_means_the_same(
    words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore
) -> None:
    index = FusedIndex(words, embedder, store, is_on=True)

    found = index.search(a_query("wifi offline", None), CancelToken())

    assert [hit.item_id for hit in found] == [id_of("router")]


def test_a_single_typed_word_is_no_meaning_yet(words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore) -> None:
    index = FusedIndex(words, embedder, store, is_on=True)

    assert index.search(a_query("wifi", None), CancelToken()) == ()
    assert embedder.texts == []


def test_what_is_not_about_finding_goes_to_the_index_of_words(
    words: WhooshIndex, embedder: ConceptEmbedder, store: SqlStore
) -> None:
    index = FusedIndex(words, embedder, store, is_on=True)
    query = a_query("router lihgt")
    with store.read() as transaction:
        item = transaction.item(id_of("router"))
    assert item is not None

    assert index.state() == words.state()
    assert index.indexed_revisions() == words.indexed_revisions()
    assert index.snippet(query, item, 0) == words.snippet(query, item, 0)
    assert index.marks(query, "A router", "en") == words.marks(query, "A router", "en")
    assert index.unknown_words(query) == words.unknown_words(query)
    assert index.suggest(query) == words.suggest(query)
