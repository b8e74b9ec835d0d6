"""The schema's revision: which one a database has, which ones this program knows, and the way to the newest.

Alembic does the work, without a configuration file. Whoever upgrades backs up first (see `store`).
"""

from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Text, inspect, select
from sqlalchemy.sql import column, table

MIGRATIONS = Path(__file__).parent / "migrations"

_VERSION_TABLE = "alembic_version"


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
    """The revisions in a folder of migrations."""

    def __init__(self, migrations: Path = MIGRATIONS) -> None:
        self._config = Config()
        self._config.set_main_option("script_location", str(migrations).replace("%", "%%"))
        scripts = ScriptDirectory.from_config(self._config)
        self._known = frozenset(script.revision for script in scripts.walk_revisions())
        self._newest = scripts.get_current_head() or ""

    def is_newest(self, revision: str) -> bool:
        return revision == self._newest

    def is_known(self, revision: str) -> bool:
        """True for the revisions that this program can bring up to date; an empty database is one of them."""
        return revision == "" or revision in self._known

    def upgrade(self, connection: Connection) -> None:
        """Runs what is missing within the transaction of `connection`: all of it or nothing."""
        self._config.attributes["connection"] = connection
        command.upgrade(self._config, "head")
