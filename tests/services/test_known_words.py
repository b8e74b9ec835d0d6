"""Which words the knowledge has, asked of a real index; and how that settles what was typed in Latin letters."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.core.item import ItemFilter
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.language.pack import LanguagePacks
from kbassist.search.index import WhooshIndex, open_index
from kbassist.services.indexing import IndexingService
from kbassist.services.known_words import words_known_to
from kbassist.services.search import SearchService
from kbassist.storage.store import SqlStore
from tests.support.builders import new_item
from tests.support.clock import FixedClock


@pytest.fixture
def index(tmp_path: Path, store: SqlStore) -> Iterator[WhooshIndex]:
    index = open_index(tmp_path / "home" / "index", {})
    with store.write("Anna") as transaction:
        transaction.add_item(new_item("hinges", language="ru", title="Скрипят петли", body="Смажьте петли."), note="")
        transaction.add_item(new_item("boots", language="ru", title="Ботинки", body="Чистите ботинки."), note="")
    IndexingService(store, index).rebuild(no_progress, CancelToken())
    yield index
    index.close()


def test_words_are_known_in_any_of_their_forms(index: WhooshIndex) -> None:
    known = words_known_to(index)

    assert known(["петлями", "петля", "шкаф"]) == {"петлями", "петля"}


def test_no_words_are_asked_about_without_trouble(index: WhooshIndex) -> None:
    assert words_known_to(index)([]) == frozenset()


def test_a_message_in_latin_letters_finds_what_proper_spelling_finds(
    index: WhooshIndex, store: SqlStore, packs: LanguagePacks
) -> None:
    service = SearchService(store, index, packs, FixedClock())

    def first(text: str) -> str:
        ranking = service.rank(
            text, language=None, entity="", item_filter=ItemFilter(), limit=3, is_abstaining=False, token=CancelToken()
        )
        return ranking.items[0].key.external_id

    assert first("pochemu skripyat petli") == first("почему скрипят петли") == "hinges"
