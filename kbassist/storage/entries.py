"""The open entries: the only place where a customer's words are kept, and only until the entry is closed."""

from sqlalchemy import delete, insert, select, update

from kbassist.core.entry import EntryId, OpenEntry
from kbassist.storage.mapping import entry_from_row, entry_row
from kbassist.storage.rows import Rows
from kbassist.storage.tables import open_entries


class Entries:
    """The open entries within one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def all(self) -> tuple[OpenEntry, ...]:
        statement = select(open_entries).order_by(open_entries.c.opened_at, open_entries.c.id)
        return tuple(entry_from_row(row) for row in self._rows.all(statement))

    def save(self, entry: OpenEntry) -> None:
        """Adds the entry or replaces what was saved under its id."""
        row = entry_row(entry)
        if not self._rows.change(update(open_entries).where(open_entries.c.id == entry.id).values(row)):
            self._rows.change(insert(open_entries).values(row))

    def close(self, entry_id: EntryId) -> bool:
        """Forgets the entry; False where there is none."""
        return bool(self._rows.change(delete(open_entries).where(open_entries.c.id == entry_id)))
