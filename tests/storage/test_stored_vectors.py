"""Vectors of passages: kept for the newest revision, gone with their items, left out of backups."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from kbassist.core.item import ItemFilter, ItemId
from kbassist.core.vectors import PassageVector, packed_vector
from kbassist.storage.schema import MIGRATIONS
from kbassist.storage.store import SqlStore, open_store
from tests.support.builders import new_item, some_content
from tests.support.clock import FixedClock

MODEL = "concepts"


def add(store: SqlStore, name: str, language: str = "en") -> ItemId:
    with store.write("Anna") as transaction:
        return transaction.add_item(new_item(name, language=language), note="").id


def put(store: SqlStore, item_id: ItemId, *ordinals: int, revision: int = 1, model: str = MODEL) -> None:
    with store.write("vectors") as transaction:
        transaction.put_vectors(model, [a_vector(item_id, ordinal, revision) for ordinal in ordinals])


def a_vector(item_id: ItemId, ordinal: int, revision: int = 1) -> PassageVector:
    return PassageVector(item_id, ordinal, revision, f"text {ordinal}", packed_vector([0.5, -1.0, ordinal]))


def stored(store: SqlStore, after: int = 0, model: str = MODEL) -> list[tuple[ItemId, int, int]]:
    with store.read() as transaction:
        return [(found.item_id, found.ordinal, found.revision) for found in transaction.vectors_after(model, after)]


def waiting(store: SqlStore, model: str = MODEL) -> tuple[ItemId, ...]:
    with store.read() as transaction:
        return transaction.items_without_vectors(model, {"en"})


def test_a_vector_comes_back_as_it_went_in_with_its_number(store: SqlStore) -> None:
    item_id = add(store, "password")
    put(store, item_id, 0)

    with store.read() as transaction:
        (found,) = transaction.vectors(MODEL, [item_id])
        newest = transaction.newest_vector()

    assert found == PassageVector(item_id, 0, 1, "text 0", packed_vector([0.5, -1.0, 0]), number=newest)
    assert newest > 0


def test_new_vectors_take_the_place_of_all_that_the_item_had(store: SqlStore) -> None:
    first, other = add(store, "first"), add(store, "other")
    put(store, first, 0, 1, 2)
    put(store, other, 0)

    put(store, first, 0, revision=2)

    assert stored(store) == [(other, 0, 1), (first, 0, 2)]


def test_only_vectors_stored_later_are_read_on(store: SqlStore) -> None:
    first, second = add(store, "first"), add(store, "second")
    put(store, first, 0, 1)
    with store.read() as transaction:
        newest = transaction.newest_vector()
    put(store, second, 0)

    assert stored(store, after=newest) == [(second, 0, 1)]


def test_items_wait_that_have_no_vectors_of_their_newest_revision_in_a_language_of_the_model(store: SqlStore) -> None:
    done, revised, new = add(store, "done"), add(store, "revised"), add(store, "new")
    add(store, "latvian", language="lv")
    put(store, done, 0)
    put(store, revised, 0)
    with store.write("Anna") as transaction:
        transaction.revise_item(revised, some_content(title="Other"), note="", based_on=1)

    assert set(waiting(store)) == {revised, new}
    assert set(waiting(store, model="another")) == {done, revised, new}


def test_vectors_go_with_their_item_and_are_wanted_again_when_it_comes_back(store: SqlStore) -> None:
    item_id = add(store, "password")
    put(store, item_id, 0)

    with store.write("Anna") as transaction:
        transaction.remove_item(item_id)

    assert stored(store) == []
    assert waiting(store) == ()
    with store.write("Anna") as transaction:
        transaction.restore_item(item_id)
    assert waiting(store) == (item_id,)


def test_vectors_of_another_model_can_be_removed(store: SqlStore) -> None:
    item_id = add(store, "password")
    put(store, item_id, 0)
    put(store, item_id, 0, 1, model="older")

    with store.write("vectors") as transaction:
        removed = transaction.remove_other_vectors(MODEL)

    assert removed == 2
    assert stored(store) == [(item_id, 0, 1)]
    assert stored(store, model="older") == []


def test_a_change_of_vectors_is_no_change_of_knowledge(store: SqlStore) -> None:
    item_id = add(store, "password")
    with store.read() as transaction:
        before = transaction.last_sequence()

    put(store, item_id, 0)

    with store.read() as transaction:
        assert transaction.last_sequence() == before
    assert store.integrity() == ()


def test_a_backup_holds_no_vectors_and_no_room_for_them(store: SqlStore) -> None:
    item_id = add(store, "password")
    without = store.backup()
    with store.write("vectors") as transaction:
        rows = [PassageVector(item_id, ordinal, 1, "text", bytes(4_000)) for ordinal in range(200)]
        transaction.put_vectors(MODEL, rows)

    backup = store.backup()

    with closing(sqlite3.connect(backup.path)) as connection:
        assert connection.execute("SELECT count(*) FROM passage_vectors").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM items").fetchone() == (1,)
    assert backup.size <= without.size + 8_192
    assert len(stored(store)) == 200


def test_a_home_of_the_revision_before_gets_room_for_vectors_and_keeps_its_items(
    home: Path, clock: FixedClock, tmp_path: Path
) -> None:
    older = tmp_path / "older"
    shutil.copytree(MIGRATIONS, older, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (older / "versions").glob("revision_*.py"):
        if file.name >= "revision_0003":
            file.unlink()
    before = open_store(home, clock, migrations=older)
    item_id = add(before, "password")
    before.close()

    after = open_store(home, clock)

    put(after, item_id, 0)
    with after.read() as transaction:
        assert transaction.count(ItemFilter()) == 1
    assert stored(after) == [(item_id, 0, 1)]
    assert after.integrity() == ()
    after.close()
