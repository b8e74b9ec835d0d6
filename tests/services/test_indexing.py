"""The index follows the change log; catching up from any point is as good as rebuilding."""

import gc
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbassist.core.evidence import Query
from kbassist.core.item import ItemFilter, ItemId
from kbassist.core.jobs import Cancelled, CancelToken, Progress, no_progress
from kbassist.search.index import WhooshIndex, open_index
from kbassist.services.indexing import CHANGES_AT_ONCE, IndexingService
from kbassist.storage.store import SqlStore, open_store
from tests.support.builders import new_item, some_content
from tests.support.clock import FixedClock

WORDS = ("parole", "rēķins", "karte", "maršrutētājs", "līgums", "password")
Edit = tuple[str, int, str, str]
Answers = list[list[tuple[ItemId, int, float]]]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[WhooshIndex]:
    index = open_index(tmp_path / "home" / "index", {})
    yield index
    index.close()


@pytest.fixture
def service(store: SqlStore, index: WhooshIndex) -> IndexingService:
    return IndexingService(store, index)


def add(store: SqlStore, name: str, **fields: object) -> ItemId:
    with store.write("Anna") as transaction:
        return transaction.add_item(new_item(name, **fields), note="").id  # type: ignore[arg-type]


def found(index: WhooshIndex, text: str) -> list[ItemId]:
    return [hit.item_id for hit in index.search(Query(text, None, ItemFilter(), 20), CancelToken())]


def test_an_index_that_is_missing_says_so_and_is_not_caught_up(store: SqlStore, service: IndexingService) -> None:
    add(store, "password")

    assert service.state() == "index_missing"
    assert service.catch_up(CancelToken()) == 0


def test_rebuilding_brings_everything_in(store: SqlStore, service: IndexingService, index: WhooshIndex) -> None:
    ids = [add(store, f"item{number}", title=f"Raksts {number}") for number in range(5)]

    service.rebuild(no_progress, CancelToken())

    assert service.state() == ""
    assert service.passage_count() == 5
    assert set(found(index, "raksts")) == set(ids)
    assert service.catch_up(CancelToken()) == 0


def test_catching_up_applies_additions_edits_and_removals(
    store: SqlStore, service: IndexingService, index: WhooshIndex
) -> None:
    edited, removed = add(store, "edited", title="Parole"), add(store, "removed", title="Rēķins")
    service.rebuild(no_progress, CancelToken())
    added = add(store, "added", title="Līgums")
    with store.write("Anna") as transaction:
        transaction.revise_item(edited, some_content(title="Karte"), note="", based_on=1)
        transaction.remove_item(removed)

    applied = service.catch_up(CancelToken())

    assert applied == 3
    assert found(index, "karte ") == [edited]
    assert found(index, "līgums ") == [added]
    assert found(index, "rēķins ") == []


def test_an_item_that_was_removed_and_restored_is_found_again(
    store: SqlStore, service: IndexingService, index: WhooshIndex
) -> None:
    item_id = add(store, "password", title="Parole")
    service.rebuild(no_progress, CancelToken())
    with store.write("Anna") as transaction:
        transaction.remove_item(item_id)
    service.catch_up(CancelToken())
    with store.write("Anna") as transaction:
        transaction.restore_item(item_id)

    service.catch_up(CancelToken())

    assert found(index, "parole") == [item_id]


def test_an_index_ahead_of_a_restored_database_is_stale(store: SqlStore, index: WhooshIndex) -> None:
    service = IndexingService(store, index)
    add(store, "password")
    service.rebuild(no_progress, CancelToken())
    index.apply([], [], 99)

    assert service.state() == "index_stale"

    service.bring_up_to_date(no_progress, CancelToken())

    assert service.state() == ""


def test_bringing_up_to_date_builds_what_is_missing_and_catches_up_else(
    store: SqlStore, service: IndexingService, index: WhooshIndex
) -> None:
    first = add(store, "first", title="Parole")
    service.bring_up_to_date(no_progress, CancelToken())
    second = add(store, "second", title="Parole")

    service.bring_up_to_date(no_progress, CancelToken())

    assert set(found(index, "parole")) == {first, second}


def test_what_waits_is_counted_and_many_changes_are_told_as_they_are_written(
    store: SqlStore, service: IndexingService
) -> None:
    service.rebuild(no_progress, CancelToken())
    with store.write("Anna") as transaction:
        for number in range(CHANGES_AT_ONCE + 1):
            transaction.add_item(new_item(f"item{number}"), note="")
    steps: list[Progress] = []
    waiting = service.waiting()

    service.catch_up(CancelToken(), steps.append)

    assert waiting == CHANGES_AT_ONCE + 1
    assert steps == [Progress(CHANGES_AT_ONCE, waiting), Progress(waiting, waiting)]
    assert (service.waiting(), service.sequence()) == (0, waiting)


@pytest.mark.parametrize("name", ["current", "stamp.json", "*.toc", "*.seg"])
@pytest.mark.parametrize("is_in_use", [True, False])
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_whatever_breaks_in_the_index_search_is_right_after_bringing_it_up_to_date(
    store: SqlStore, service: IndexingService, index: WhooshIndex, tmp_path: Path, name: str, is_in_use: bool
) -> None:
    first = add(store, "first", title="Parole")
    service.rebuild(no_progress, CancelToken())
    second = add(store, "second", title="Parole")
    if not is_in_use:
        index.close()
    next((tmp_path / "home" / "index").rglob(name)).write_bytes(b"broken")

    service.bring_up_to_date(no_progress, CancelToken())

    assert service.state() == ""
    assert set(found(index, "parole")) == {first, second}
    gc.collect()  # Whoosh leaves broken files open, and says so only now


def test_cancelling_stops_catching_up(store: SqlStore, service: IndexingService) -> None:
    service.rebuild(no_progress, CancelToken())
    add(store, "password")
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        service.catch_up(token)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["put", "remove"]),
        st.integers(0, 4),
        st.sampled_from(["lv", "en"]),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=12, deadline=None)
@given(edits=EDITS, point=st.integers(0, 12))
def test_catching_up_from_any_point_equals_rebuilding(edits: Sequence[Edit], point: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "home", FixedClock())
        follower = open_index(Path(folder) / "follower", {})
        rebuilt = open_index(Path(folder) / "rebuilt", {})
        following = IndexingService(store, follower)

        for position, edit in enumerate(edits):
            if position == point:
                following.rebuild(no_progress, CancelToken())
            _apply(store, edit)
            if position > point and position % 3 == 0:
                following.catch_up(CancelToken())
        following.bring_up_to_date(no_progress, CancelToken())
        IndexingService(store, rebuilt).rebuild(no_progress, CancelToken())

        assert follower.indexed_revisions() == rebuilt.indexed_revisions()
        assert follower.state() == rebuilt.state()
        assert _answers(follower) == _answers(rebuilt)
        for opened in (follower, rebuilt, store):
            opened.close()


def _apply(store: SqlStore, edit: Edit) -> None:
    kind, number, language, text = edit
    new = new_item(f"item{number}", language=language, title=text.split()[0], body=text)
    with store.write("Anna") as transaction:
        known = transaction.item_by_key(new.key)
        if kind == "remove" and known is not None:
            transaction.remove_item(known.id)
        elif kind == "put" and known is not None and known.content != new.content:
            transaction.revise_item(known.id, new.content, note="", based_on=known.revision)
        elif kind == "put" and known is None and not transaction.revisions(new.key.item_id()):
            transaction.add_item(new, note="")


def _answers(index: WhooshIndex) -> Answers:
    queries = [*WORDS, "parole rēķins", "tag:x", '"parole karte"', "-parole lang:lv", "mar"]
    typed = [index.search(Query(text, "lv", ItemFilter(), 20), CancelToken()) for text in queries]
    matched = [index.match(Query(text, "en", ItemFilter(), 20), CancelToken()) for text in queries]
    return [[(hit.item_id, hit.ordinal, round(hit.score, 6)) for hit in hits] for hits in typed + matched]
