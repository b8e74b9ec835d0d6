"""Readers and writers of one home: who sees what, and who waits for whom."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.item import ItemFilter
from kbassist.storage.home_lock import HomeLock
from kbassist.storage.store import SqlStore, open_store
from tests.support.builders import new_item
from tests.support.clock import FixedClock


def test_a_reader_sees_one_state_while_somebody_writes(store: SqlStore) -> None:
    with store.read() as before:
        assert before.count(ItemFilter()) == 0
        with store.write("Anna") as transaction:
            transaction.add_item(new_item(), note="")
            with store.read() as meanwhile:
                assert meanwhile.count(ItemFilter()) == 0

        assert before.count(ItemFilter()) == 0
    with store.read() as after:
        assert after.count(ItemFilter()) == 1


def test_reading_needs_no_lock(store: SqlStore, home: Path) -> None:
    with HomeLock(home / "write.lock").held(), store.read() as transaction:
        assert transaction.count(ItemFilter()) == 0


def test_a_second_writer_is_told_who_is_in_the_way(home: Path) -> None:
    home.mkdir()

    with (
        HomeLock(home / "write.lock").held(),
        pytest.raises(EnvironmentProblem) as caught,
        HomeLock(home / "write.lock").held(wait_seconds=0.05),
    ):
        pass

    assert caught.value.code == "home_locked"


def test_a_thread_that_asks_for_its_own_lock_is_refused_instead_of_waiting_for_ever(home: Path) -> None:
    home.mkdir()
    lock = HomeLock(home / "write.lock")

    with lock.held(), pytest.raises(EnvironmentProblem) as caught, lock.held(wait_seconds=0.05):
        pass

    assert caught.value.code == "home_locked"


def test_the_lock_is_free_again_after_a_failure(home: Path) -> None:
    home.mkdir()
    lock = HomeLock(home / "write.lock")

    with pytest.raises(ZeroDivisionError), lock.held():
        raise ZeroDivisionError

    with lock.held(wait_seconds=0):
        pass


def test_threads_of_two_stores_write_and_read_at_once_and_nothing_is_lost(
    store: SqlStore, home: Path, clock: FixedClock
) -> None:
    second = open_store(home, clock)

    def work(number: int) -> int:
        used = store if number % 2 else second
        with used.write(f"thread {number}") as transaction:
            transaction.add_item(new_item(f"item {number}"), note="")
        with used.read() as transaction:
            return transaction.count(ItemFilter())

    with ThreadPoolExecutor(6) as pool:
        counts = list(pool.map(work, range(24)))

    with store.read() as transaction:
        assert transaction.count(ItemFilter()) == transaction.last_sequence() == 24
    assert min(counts) >= 1
    second.close()


def test_a_closed_home_is_one_whole_file(store: SqlStore, home: Path) -> None:
    with store.write("Anna") as transaction:
        transaction.add_item(new_item(), note="")

    store.close()

    assert sorted(path.name for path in home.iterdir() if path.is_file()) == ["knowledge.db", "write.lock"]
