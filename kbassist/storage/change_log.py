"""The append-only log of changes, written in the transaction of the change itself.

The index catches up by it: a sequence is never given twice, not even after the newest entries were lost.
"""

from datetime import datetime

from sqlalchemy import func, select

from kbassist.core.change import Change, ChangeKind
from kbassist.core.item import ItemId
from kbassist.storage.mapping import change_from_row
from kbassist.storage.rows import Rows
from kbassist.storage.tables import change_log


class ChangeLog:
    """The change log within one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def note(self, kind: ChangeKind, item_id: ItemId, *, at: datetime, author: str) -> None:
        """Adds an entry."""
        self._rows.add(change_log, {"kind": kind.value, "item_id": item_id, "at": at, "author": author}, about=item_id)

    def after(self, sequence: int, *, limit: int) -> tuple[Change, ...]:
        statement = select(change_log).where(change_log.c.sequence > sequence).order_by(change_log.c.sequence)
        return tuple(change_from_row(row) for row in self._rows.all(statement.limit(limit)))

    def last_sequence(self) -> int:
        return self._rows.number(select(func.max(change_log.c.sequence)))
