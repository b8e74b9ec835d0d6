"""A connection that gathers new rows and sends them in batches: an import of thousands takes seconds.

Whoever looks at the database sees what was added before, since waiting rows are sent first. A statement that is about
certain items only (`about`) sends them only where a row of these items waits.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Executable, RowMapping, Table, insert

from kbassist.storage.tables import metadata

_BATCH = 1000


class Rows:
    """The rows of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: dict[str, list[dict[str, Any]]] = {table.name: [] for table in metadata.sorted_tables}
        self._waiting_items: set[str] = set()
        self._count = 0

    def add(self, table: Table, row: dict[str, Any], *, about: str = "") -> None:
        """Inserts a row, soon; all rows of a table carry the same columns."""
        self._waiting[table.name].append(row)
        self._waiting_items.add(about)
        self._count += 1
        if self._count >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Sends what is waiting, tables that others refer to first."""
        if not self._count:
            return
        for table in metadata.sorted_tables:
            waiting = self._waiting[table.name]
            if waiting:
                self._connection.execute(insert(table), waiting)
                waiting.clear()
        self._waiting_items.clear()
        self._count = 0

    def all(self, statement: Executable, *, about: Iterable[str] | None = None) -> Sequence[RowMapping]:
        self._settle(about)
        return self._connection.execute(statement).mappings().all()

    def each(self, statement: Executable) -> Iterator[RowMapping]:
        """Reads row by row what is too much for one list."""
        self._settle(None)
        return iter(self._connection.execute(statement).mappings().yield_per(_BATCH))

    def first(self, statement: Executable, *, about: Iterable[str] | None = None) -> RowMapping | None:
        self._settle(about)
        return self._connection.execute(statement).mappings().first()

    def number(self, statement: Executable) -> int:
        """Returns the one number that the statement asks for, 0 where there is none."""
        self._settle(None)
        return int(self._connection.execute(statement).scalar() or 0)

    def change(self, statement: Executable, *, about: Iterable[str] | None = None) -> int:
        """Updates or deletes; returns how many rows."""
        self._settle(about)
        return self._connection.execute(statement).rowcount

    def _settle(self, about: Iterable[str] | None) -> None:
        if about is None or not self._waiting_items.isdisjoint(about):
            self.flush()
