"""The restore drill: what comes back, what stays, and what the index learns of it."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kbassist.core.change import ChangeKind
from kbassist.core.errors import EnvironmentProblem, InputProblem
from kbassist.core.item import ItemFilter
from kbassist.storage.restore import restore_home
from kbassist.storage.store import SqlStore, open_store
from tests.support.builders import an_entry, new_item, some_content
from tests.support.clock import FixedClock


def names(store: SqlStore) -> list[str]:
    with store.read() as transaction:
        return sorted(item.key.external_id for item in transaction.summaries(ItemFilter(), limit=100))


def add(store: SqlStore, *external_ids: str) -> None:
    with store.write("Anna") as transaction:
        for external_id in external_ids:
            transaction.add_item(new_item(external_id), note="")


def test_restoring_brings_back_the_knowledge_and_can_be_taken_back(store: SqlStore, clock: FixedClock) -> None:
    add(store, "old")
    backup = store.backup()
    add(store, "new")
    clock.advance(timedelta(minutes=1))

    replaced = store.restore(backup.path)

    assert names(store) == ["old"]
    add(store, "after")
    assert names(store) == ["after", "old"]
    store.restore(replaced)
    assert names(store) == ["new", "old"]
    assert store.integrity() == ()


def test_another_window_goes_on_with_the_restored_knowledge(store: SqlStore, home: Path, clock: FixedClock) -> None:
    other = open_store(home, clock)
    add(other, "old")
    backup = store.backup()
    add(other, "new")

    with other.read() as before:
        assert before.count(ItemFilter()) == 2
        store.restore(backup.path)
        assert before.count(ItemFilter()) == 2

    assert names(other) == ["old"]
    add(other, "after")
    assert names(store) == ["after", "old"]
    other.close()


def test_open_entries_stay_through_a_restore(store: SqlStore) -> None:
    with store.write("agent") as transaction:
        transaction.save_entry(an_entry("before"))
    backup = store.backup()
    with store.write("agent") as transaction:
        transaction.save_entry(an_entry("meanwhile"))

    store.restore(backup.path)

    with store.read() as transaction:
        assert [entry.id for entry in transaction.entries()] == ["before", "meanwhile"]


def test_the_change_log_tells_the_index_what_a_restore_changed(store: SqlStore) -> None:
    add(store, "same", "edited", "removed")
    ids = {name: new_item(name).key.item_id() for name in ("same", "edited", "removed", "added")}
    backup = store.backup()
    with store.write("Anna") as transaction:
        transaction.revise_item(ids["edited"], some_content(title="Cits"), note="", based_on=1)
        transaction.remove_item(ids["removed"])
    add(store, "added")
    with store.read() as transaction:
        indexed_up_to = transaction.last_sequence()

    store.restore(backup.path)

    with store.read() as transaction:
        changes = transaction.changes_after(indexed_up_to, limit=10)
    assert {change.item_id: change.kind for change in changes} == {
        ids["edited"]: ChangeKind.ITEM_REVISED,
        ids["removed"]: ChangeKind.ITEM_ADDED,
        ids["added"]: ChangeKind.ITEM_REMOVED,
    }


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100, None])
def test_a_file_that_is_no_backup_changes_nothing(store: SqlStore, tmp_path: Path, content: bytes | None) -> None:
    add(store, "mine")
    wrong = tmp_path / "wrong.db"
    if content is not None:
        wrong.write_bytes(content)

    with pytest.raises(InputProblem) as caught:
        store.restore(wrong)

    assert caught.value.code == "backup_unreadable"
    assert names(store) == ["mine"]


def test_a_backup_of_a_newer_version_is_refused(store: SqlStore) -> None:
    add(store, "mine")
    backup = store.backup()
    with closing(sqlite3.connect(backup.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(InputProblem) as caught:
        store.restore(backup.path)

    assert caught.value.code == "backup_newer"
    assert names(store) == ["mine"]


@pytest.mark.parametrize("damage", ["gone", "overwritten", "torn"])
def test_a_home_that_cannot_be_opened_is_restored_and_the_damaged_file_kept(
    store: SqlStore, home: Path, clock: FixedClock, damage: str
) -> None:
    add(store, *(f"item {number}" for number in range(30)))
    backup = store.backup()
    store.close()
    database = home / "knowledge.db"
    sound = database.read_bytes()
    if damage == "gone":
        database.unlink()
    elif damage == "overwritten":
        database.write_bytes(b"\0" * len(sound))
    else:
        database.write_bytes(sound[:4096] + b"\xff" * (len(sound) - 4096))
    with pytest.raises(EnvironmentProblem) as caught:
        open_store(home, clock)
    assert caught.value.code in {"database_missing", "not_a_database", "database_damaged"}

    kept = restore_home(home, backup.path, clock)

    restored = open_store(home, clock)
    assert len(names(restored)) == 30
    assert restored.integrity() == ()
    add(restored, "after")
    restored.close()
    if damage != "gone":
        assert kept.name.startswith("damaged-")


def test_after_the_log_was_lost_the_index_still_learns_of_everything(
    store: SqlStore, home: Path, clock: FixedClock
) -> None:
    add(store, "old")
    backup = store.backup()
    add(store, *(f"item {number}" for number in range(20)))
    store.close()
    (home / "knowledge.db").unlink()

    restore_home(home, backup.path, clock)

    restored = open_store(home, clock)
    with restored.read() as transaction:
        (change,) = transaction.changes_after(21, limit=10)
    assert change.item_id == new_item("old").key.item_id()
    restored.close()
