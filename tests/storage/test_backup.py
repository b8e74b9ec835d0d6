"""Backups: made while others write, checked, without customers' words, thinned."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.item import ItemFilter
from kbassist.storage.store import SqlStore
from tests.support.builders import an_entry, an_outcome, new_item
from tests.support.clock import FixedClock


def add(store: SqlStore, name: str) -> None:
    with store.write("Anna") as transaction:
        transaction.add_item(new_item(name, body="Labdien! " * 200), note="")


def test_backups_made_while_somebody_writes_are_whole_and_restorable(store: SqlStore) -> None:
    add(store, "first")
    is_done = threading.Event()

    def write_on() -> None:
        number = 0
        while not is_done.is_set():
            add(store, f"more {number}")
            number += 1

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        backups = [store.backup() for _ in range(4)]
    finally:
        is_done.set()
        writer.join()

    for backup in backups:
        store.restore(backup.path)
        with store.read() as transaction:
            assert transaction.count(ItemFilter()) == len(transaction.items(transaction.item_ids(ItemFilter()))) >= 1
        assert store.integrity() == ()


def test_backups_of_one_second_have_names_of_their_own_and_are_listed_newest_first(
    store: SqlStore, clock: FixedClock
) -> None:
    made = [store.backup(), store.backup()]
    clock.advance(timedelta(seconds=1))
    made.append(store.backup())

    assert store.backups() == tuple(reversed(made))
    assert made[0].path.name == "knowledge-20261122T120000Z.db"


def test_a_backup_is_one_file_that_only_its_owner_reads(store: SqlStore, home: Path) -> None:
    add(store, "first")

    backup = store.backup()

    assert list((home / "backups").iterdir()) == [backup.path]
    assert backup.path.stat().st_mode & 0o777 == 0o600
    assert backup.size == backup.path.stat().st_size


def test_what_customers_wrote_is_in_no_backup(store: SqlStore) -> None:
    with store.write("agent") as transaction:
        transaction.save_entry(an_entry(message="zilonis77"))

    backup = store.backup()

    assert b"zilonis77" not in backup.path.read_bytes()


def test_a_backup_is_due_when_the_newest_is_old_and_something_changed(store: SqlStore, clock: FixedClock) -> None:
    assert store.backup_if_due() is not None
    add(store, "first")
    assert store.backup_if_due() is None

    clock.advance(timedelta(minutes=30))
    assert store.backup_if_due() is not None

    clock.advance(timedelta(days=1))
    assert store.backup_if_due() is None
    with store.write("agent") as transaction:
        transaction.add_outcome(an_outcome())
    assert store.backup_if_due() is not None


def test_a_clock_that_was_put_back_does_not_stop_the_backups(store: SqlStore, clock: FixedClock) -> None:
    clock.advance(timedelta(days=3650))
    add(store, "first")
    store.backup()
    clock.advance(timedelta(days=-3650))
    add(store, "second")

    assert store.backup_if_due() is not None
    clock.advance(timedelta(minutes=5))
    add(store, "third")
    assert store.backup_if_due() is None


def test_old_backups_go_and_other_files_stay(store: SqlStore, home: Path, clock: FixedClock) -> None:
    note = home / "backups" / "note.txt"
    note.write_text("mine")

    for _ in range(60):
        store.backup()
        clock.advance(timedelta(days=1))

    assert 14 <= len(store.backups()) <= 14 + 8 + 3
    assert note.exists()


def test_a_damaged_database_does_not_become_a_backup(store: SqlStore, home: Path) -> None:
    for number in range(20):
        add(store, f"item {number}")
    store.close()
    content = bytearray((home / "knowledge.db").read_bytes())
    for start in range(8192, len(content) - 4096, 4096):
        content[start : start + 16] = b"\xff" * 16
    (home / "knowledge.db").write_bytes(content)

    with pytest.raises(EnvironmentProblem) as caught:
        store.backup()

    assert caught.value.code == "database_damaged"
    assert list((home / "backups").iterdir()) == []
