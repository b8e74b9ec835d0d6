"""The schema's revision: which one a database has, which ones this program knows, and the way to the newest.

What is asked at every start - is this database up to date? - is answered from the text of the revision files.
Alembic, which does the upgrade, takes longer to import than the rest of a start (0.3 s of 1.1 s, measured
2026-11-22) and is needed only when a migration is due; so `storage.migrate`, the only module that imports it, is
loaded by name at that moment. Whoever upgrades backs up first (see `store`).
"""

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from sqlalchemy import Connection, Text, inspect, select
from sqlalchemy.sql import column, table

MIGRATIONS = Path(__file__).parent / "migrations"

_VERSION_TABLE = "alembic_version"
_REVISION = re.compile(r'^revision = "(?P<id>\w+)"$', re.MULTILINE)
_REVISION_BEFORE = re.compile(r'^down_revision = "(?P<id>\w+)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SchemaState:
    """What a database says of its schema; `revision` is "" where it says nothing."""

    revision: str
    has_tables: bool


def schema_state(connection: Connection) -> SchemaState:
    """Reads the revision that a database has."""
    names = inspect(connection).get_table_names()
    if _VERSION_TABLE not in names:
        return SchemaState("", has_tables=bool(names))
    statement = select(column("version_num", Text)).select_from(table(_VERSION_TABLE))
    return SchemaState(connection.execute(statement).scalar() or "", has_tables=True)


class Schema:
    """The revisions in a folder of migrations: one line of them, the newest follows all others."""

    def __init__(self, migrations: Path = MIGRATIONS) -> None:
        self._migrations = migrations
        texts = [path.read_text(encoding="utf-8") for path in sorted((migrations / "versions").glob("*.py"))]
        self._known = _ids(_REVISION, texts)
        (self._newest,) = self._known - _ids(_REVISION_BEFORE, texts)

    @property
    def known(self) -> frozenset[str]:
        return self._known

    @property
    def newest(self) -> str:
        return self._newest

    def is_newest(self, revision: str) -> bool:
        return revision == self._newest

    def is_known(self, revision: str) -> bool:
        """True for the revisions that this program can bring up to date; an empty database is one of them."""
        return revision == "" or revision in self._known

    def upgrade(self, connection: Connection) -> None:
        """Runs what is missing within the transaction of `connection`: all of it or nothing."""
        import_module("kbassist.storage.migrate").upgrade(connection, self._migrations)


def _ids(pattern: re.Pattern[str], texts: list[str]) -> frozenset[str]:
    return frozenset(match["id"] for text in texts for match in pattern.finditer(text))
