"""How often items were used in copied replies: counted with each reply, and afterwards in an older home."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kbassist.core.item import ItemId
from kbassist.core.outcome import Outcome
from kbassist.core.usage import Usage
from kbassist.storage.mapping import outcome_row
from kbassist.storage.schema import MIGRATIONS
from kbassist.storage.store import SqlStore, open_store
from tests.support.builders import an_outcome
from tests.support.clock import NOON, FixedClock

ONE, OTHER, UNUSED = ItemId("one"), ItemId("other"), ItemId("unused")
OUTCOMES = (
    an_outcome(made_at=NOON - timedelta(days=180), item_ids=(ONE, OTHER), edit_distance=150),
    an_outcome(made_at=NOON, item_ids=(ONE, ONE)),
    an_outcome(made_at=NOON - timedelta(days=360), item_ids=(OTHER,), is_override=True),
    an_outcome(made_at=NOON),
)


def usage_of(store: SqlStore) -> dict[ItemId, Usage]:
    with store.read() as transaction:
        return transaction.usage((ONE, OTHER, UNUSED))


def add(store: SqlStore, outcomes: tuple[Outcome, ...]) -> None:
    with store.write("Anna") as transaction:
        for outcome in outcomes:
            transaction.add_outcome(outcome)


def test_each_copied_reply_counts_once_for_each_item_and_fades(store: SqlStore) -> None:
    add(store, OUTCOMES)

    found = usage_of(store)

    assert set(found) == {ONE, OTHER}
    assert found[ONE] == Usage(2, 1.5, 0.25, NOON)
    assert found[OTHER] == Usage(2, 1.5, 0.75, NOON - timedelta(days=180))


def test_a_reply_that_is_not_recorded_after_all_is_not_counted(store: SqlStore) -> None:
    def fails() -> None:
        with store.write("Anna") as transaction:
            transaction.add_outcome(OUTCOMES[0])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()

    assert usage_of(store) == {}


def test_nothing_is_asked_for_and_nothing_is_found(store: SqlStore) -> None:
    with store.read() as transaction:
        assert transaction.usage(()) == {}


def test_the_replies_of_an_older_home_are_counted_when_it_is_upgraded(
    home: Path, clock: FixedClock, tmp_path: Path
) -> None:
    open_store(home, clock, migrations=first_migrations(tmp_path / "older")).close()
    with closing(sqlite3.connect(home / "knowledge.db")) as connection, connection:
        for outcome in OUTCOMES:
            row = {**outcome_row(outcome), "made_at": outcome.made_at.isoformat(timespec="microseconds")}
            names = ", ".join(row)
            places = ", ".join(f":{name}" for name in row)
            connection.execute(f"INSERT INTO outcomes ({names}) VALUES ({places})", row)
    upgraded = open_store(home, clock)
    fresh = open_store(tmp_path / "fresh", clock)
    add(fresh, OUTCOMES)

    found, counted = usage_of(upgraded), usage_of(fresh)

    assert {item_id: (usage.times, usage.last_used_at) for item_id, usage in found.items()} == {
        item_id: (usage.times, usage.last_used_at) for item_id, usage in counted.items()
    }
    assert [usage.weight for usage in found.values()] == pytest.approx([usage.weight for usage in counted.values()])
    assert [usage.rewritten for usage in found.values()] == pytest.approx(
        [usage.rewritten for usage in counted.values()]
    )
    upgraded.close()
    fresh.close()


def first_migrations(folder: Path) -> Path:
    """Returns the migrations as they were when nothing was counted yet."""
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__", "revision_*"))
    shutil.copy(next(MIGRATIONS.glob("versions/revision_0001_*.py")), folder / "versions")
    return folder
