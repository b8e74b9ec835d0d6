"""Opening homes: new ones, older and newer ones, and what is not ours."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.item import ItemFilter
from kbassist.storage.engine import connect_to_read, connect_to_write, reading_engine
from kbassist.storage.home import default_home, open_home_folder
from kbassist.storage.schema import MIGRATIONS, Schema
from kbassist.storage.store import SqlStore, open_store
from kbassist.storage.tables import metadata
from tests.support.builders import new_item
from tests.support.clock import FixedClock

NEXT_REVISION = '''"""Adds a note to items, as a later version may."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{newest}"


def upgrade() -> None:
    op.add_column("items", sa.Column("remark", sa.Text(), nullable=False, server_default=""))
    {then}
'''


def newer_migrations(folder: Path, then: str = "pass") -> Path:
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    text = NEXT_REVISION.format(newest=Schema().newest, then=then)
    (folder / "versions" / "revision_9999_remark.py").write_text(text)
    return folder


def columns(home: Path) -> set[str]:
    with closing(sqlite3.connect(home / "knowledge.db")) as connection:
        return {row[1] for row in connection.execute("PRAGMA table_info(items)")}


def add(store: SqlStore, name: str) -> None:
    with store.write("Anna") as transaction:
        transaction.add_item(new_item(name), note="")


def test_the_migrations_make_the_tables_that_the_code_expects(store: SqlStore, home: Path) -> None:
    engine = reading_engine(home / "knowledge.db")

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_a_new_home_is_open_to_its_owner_only(store: SqlStore, home: Path) -> None:
    add(store, "first")

    assert home.stat().st_mode & 0o777 == 0o700
    assert {path.name: path.stat().st_mode & 0o077 for path in home.iterdir() if path.stat().st_mode & 0o077} == {}


def test_the_usual_home_has_the_name_of_the_program() -> None:
    assert default_home().name == "kbassist"


def test_a_home_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(EnvironmentProblem) as caught:
        open_home_folder(tmp_path / "file")

    assert caught.value.code == "home_unreachable"


def test_what_is_written_is_durable_and_what_is_deleted_is_overwritten(store: SqlStore, home: Path) -> None:
    with closing(connect_to_write(home / "knowledge.db")) as connection:
        found = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
        }

    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
    }


def test_a_reader_cannot_write(store: SqlStore, home: Path) -> None:
    with (
        closing(connect_to_read(home / "knowledge.db")) as connection,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        connection.execute("DELETE FROM change_log")


def test_an_older_home_is_backed_up_and_upgraded(
    store: SqlStore, home: Path, clock: FixedClock, tmp_path: Path
) -> None:
    add(store, "first")
    store.close()

    newer = open_store(home, clock, migrations=newer_migrations(tmp_path / "newer"))

    assert "remark" in columns(home)
    assert len(newer.backups()) == 1
    assert not newer.is_read_only
    newer.close()


def test_a_migration_that_fails_leaves_the_home_as_it_was(
    store: SqlStore, home: Path, clock: FixedClock, tmp_path: Path
) -> None:
    add(store, "first")
    store.close()

    with pytest.raises(ZeroDivisionError):
        open_store(home, clock, migrations=newer_migrations(tmp_path / "newer", then="1 / 0"))

    assert "remark" not in columns(home)
    again = open_store(home, clock)
    add(again, "second")
    again.close()


def test_an_older_backup_is_upgraded_when_it_is_restored(
    store: SqlStore, home: Path, clock: FixedClock, tmp_path: Path
) -> None:
    add(store, "first")
    backup = store.backup()
    store.close()
    newer = open_store(home, clock, migrations=newer_migrations(tmp_path / "newer"))

    newer.restore(backup.path)

    assert "remark" in columns(home)
    assert newer.integrity() == ()
    newer.close()


def test_a_home_of_a_newer_version_is_read_but_not_changed(
    store: SqlStore, home: Path, clock: FixedClock, tmp_path: Path
) -> None:
    add(store, "first")
    backup = store.backup()
    store.close()
    open_store(home, clock, migrations=newer_migrations(tmp_path / "newer")).close()

    older = open_store(home, clock)

    assert (older.is_read_only, older.notice) == (True, "home_newer")
    with older.read() as transaction:
        assert transaction.count(ItemFilter()) == 1
    for change in (lambda: add(older, "second"), lambda: older.restore(backup.path)):
        with pytest.raises(EnvironmentProblem) as caught:
            change()
        assert caught.value.code == "home_newer"
    older.close()


def test_a_newer_home_that_this_version_cannot_read_says_so(
    store: SqlStore, home: Path, clock: FixedClock, tmp_path: Path
) -> None:
    store.close()
    migrations = newer_migrations(tmp_path / "newer", then='op.rename_table("items", "things")')
    open_store(home, clock, migrations=migrations).close()
    older = open_store(home, clock)

    with pytest.raises(EnvironmentProblem) as caught, older.read() as transaction:
        transaction.count(ItemFilter())

    assert caught.value.code == "home_newer"
    older.close()


@pytest.mark.parametrize("content", [b"no database" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_refused_and_left_alone(home: Path, clock: FixedClock, content: bytes) -> None:
    home.mkdir()
    (home / "knowledge.db").write_bytes(content)

    with pytest.raises(EnvironmentProblem) as caught:
        open_store(home, clock)

    assert caught.value.code in {"not_a_database", "database_damaged"}
    assert (home / "knowledge.db").read_bytes() == content


def test_a_database_of_another_program_is_refused(home: Path, clock: FixedClock) -> None:
    home.mkdir()
    with closing(sqlite3.connect(home / "knowledge.db")) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")

    with pytest.raises(EnvironmentProblem) as caught:
        open_store(home, clock)

    assert caught.value.code == "not_a_database"


def test_lost_knowledge_is_not_replaced_by_an_empty_one(store: SqlStore, home: Path, clock: FixedClock) -> None:
    store.backup()
    store.close()
    (home / "knowledge.db").unlink()

    with pytest.raises(EnvironmentProblem) as caught:
        open_store(home, clock)

    assert caught.value.code == "database_missing"
    assert not (home / "knowledge.db").exists()
