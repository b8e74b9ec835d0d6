"""Flipped bits: found by the check, or without effect; never a crash."""

import random
from contextlib import closing
from pathlib import Path

import pytest

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.item import Item, ItemFilter, ItemId
from kbassist.storage.store import SqlStore, open_store
from tests.support.builders import new_item, some_content
from tests.support.clock import FixedClock


def fill(store: SqlStore) -> dict[ItemId, Item]:
    with store.write("Anna") as transaction:
        for number in range(12):
            added = transaction.add_item(new_item(f"item {number}", body="Labdien! " * 40, tags=("a", "b")), note="n")
            transaction.revise_item(added.id, some_content(title=f"Otrais {number}"), note="n", based_on=1)
        return transaction.items(transaction.item_ids(ItemFilter()))


def read_everything(home: Path, clock: FixedClock) -> dict[ItemId, Item]:
    with closing(open_store(home, clock)) as store, store.read() as transaction:
        transaction.summaries(ItemFilter(), limit=100)
        transaction.facets()
        transaction.changes_after(0, limit=100)
        return transaction.items(transaction.item_ids(ItemFilter()))


def is_noticed(home: Path, clock: FixedClock) -> bool:
    """True where opening, checking or reading says that there is damage; anything else than that fails the test."""
    try:
        with closing(open_store(home, clock)) as store:
            damage = store.integrity()
        read_everything(home, clock)
    except EnvironmentProblem as problem:
        return problem.code in {"database_damaged", "not_a_database"}
    return bool(damage)


def flip_and_read(store: SqlStore, home: Path, clock: FixedClock, flips: int) -> None:
    expected = fill(store)
    store.close()
    sound = (home / "knowledge.db").read_bytes()
    chance = random.Random(20261122)
    for _ in range(flips):
        broken = bytearray(sound)
        position = chance.randrange(len(broken))
        broken[position] ^= 1 << chance.randrange(8)
        (home / "knowledge.db").write_bytes(broken)
        (home / "knowledge.db-wal").unlink(missing_ok=True)
        (home / "knowledge.db-shm").unlink(missing_ok=True)
        assert is_noticed(home, clock) or read_everything(home, clock) == expected


def test_a_flipped_bit_is_found_or_changes_nothing(store: SqlStore, home: Path, clock: FixedClock) -> None:
    flip_and_read(store, home, clock, 25)


@pytest.mark.slow
def test_two_hundred_flipped_bits_are_found_or_change_nothing(store: SqlStore, home: Path, clock: FixedClock) -> None:
    flip_and_read(store, home, clock, 200)


def test_a_changed_letter_that_sqlite_does_not_notice_is_named(store: SqlStore, home: Path, clock: FixedClock) -> None:
    with store.write("Anna") as transaction:
        item = transaction.add_item(new_item(body="Cena ir 12 eiro."), note="")
    store.close()
    database = home / "knowledge.db"
    database.write_bytes(database.read_bytes().replace(b"Cena ir 12 eiro.", b"Cena ir 92 eiro."))

    again = open_store(home, clock)

    assert again.integrity() == (f"Item {item.id}: revision 1 does not match its checksum.",)
    again.close()


def test_a_sound_database_has_no_damage(store: SqlStore) -> None:
    fill(store)

    assert store.integrity() == ()
