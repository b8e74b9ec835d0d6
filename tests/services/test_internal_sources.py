"""The check sees internal items that a reply may have its words from; nobody else does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.core.item import Audience, ItemStatus
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.search.index import WhooshIndex, open_index
from kbassist.services.indexing import IndexingService
from kbassist.services.internal_sources import internal_items_like
from kbassist.storage.store import SqlStore
from tests.support.builders import new_item

WORDS = "Maiņas vadītājs piešķir kompensāciju līdz piecdesmit eiro."


@pytest.fixture
def index(tmp_path: Path, store: SqlStore) -> Iterator[WhooshIndex]:
    with store.write("Anna") as transaction:
        for name, audience, status in (
            ("public", Audience.PUBLIC, ItemStatus.PUBLISHED),
            ("internal", Audience.INTERNAL, ItemStatus.PUBLISHED),
            ("confidential", Audience.CONFIDENTIAL, ItemStatus.PUBLISHED),
            ("draft", Audience.INTERNAL, ItemStatus.DRAFT),
        ):
            transaction.add_item(new_item(name, title=name, body=WORDS, audience=audience, status=status), note="")
    index = open_index(tmp_path / "home" / "index", {})
    IndexingService(store, index).rebuild(no_progress, CancelToken())
    yield index
    index.close()


def test_only_published_internal_items_are_found(index: WhooshIndex, store: SqlStore) -> None:
    found = internal_items_like("Kompensāciju piešķir maiņas vadītājs.", "lv", index, store)

    assert {item.key.external_id for item in found} == {"internal", "confidential"}


def test_words_that_nothing_internal_has_find_nothing(index: WhooshIndex, store: SqlStore) -> None:
    assert internal_items_like("Zzz qqq.", "lv", index, store) == ()
