"""Changes items: every change writes a row, a revision where words changed, and an entry of the change log.

Nothing is deleted: a removed item is only out of sight. Only the holder of the home's write lock gets here, so
comparing with the newest revision is enough to notice that somebody else was faster.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, delete, select, update

from kbassist.core.change import ChangeKind
from kbassist.core.errors import InputProblem
from kbassist.core.item import Item, ItemContent, ItemId, ItemKey, ItemKind, NewItem, Revision
from kbassist.core.ports import Clock
from kbassist.storage.change_log import ChangeLog
from kbassist.storage.items import Items
from kbassist.storage.mapping import content_columns, days_of, item_row, reading_rows, revision_row, sealed, storable
from kbassist.storage.rows import Rows
from kbassist.storage.tables import items, review_days, revisions, tags


class ItemChanges:
    """Adds, revises, removes and restores items in the name of one author."""

    def __init__(self, rows: Rows, log: ChangeLog, clock: Clock, author: str) -> None:
        self._rows = rows
        self._log = log
        self._clock = clock
        self._author = storable(author)

    def add(self, new: NewItem, note: str) -> Item:
        """Adds an item; one that was removed comes back with the new content as its next revision."""
        item_id = new.key.item_id()
        now = self._clock.now()
        stored = self._stored(item_id)
        if stored is not None and stored["removed_at"] is None:
            raise InputProblem(
                "item_exists",
                f"“{new.key.external_id}” ({new.key.language}) is already in {new.key.source}.",
                "Change the existing one instead.",
                external_id=new.key.external_id,
                language=new.key.language,
                source=new.key.source,
            )
        if stored is None:
            item = Item(item_id, new.key, new.kind, new.content, 1, now, now)
            self._rows.add(items, item_row(new, revision=1, created_at=now, updated_at=now), about=item_id)
        else:
            created_at: datetime = stored["created_at"]
            item = Item(item_id, new.key, new.kind, new.content, stored["revision"] + 1, created_at, now)
            self._replace(item_row(new, revision=item.revision, created_at=created_at, updated_at=now))
        self._write_revision(item, note, ChangeKind.ITEM_ADDED)
        return item

    def revise(self, item_id: ItemId, content: ItemContent, *, note: str, based_on: int) -> Item:
        """Writes the next revision of an item."""
        row = self._present(item_id)
        if row["revision"] != based_on:
            raise InputProblem(
                "edit_conflict",
                "Somebody changed this item in the meantime.",
                "Compare the two versions and save again.",
                item_id=item_id,
                newest=str(row["revision"]),
            )
        now = self._clock.now()
        with reading_rows():
            key, kind = ItemKey(row["source"], row["external_id"], row["language"]), ItemKind(row["kind"])
        item = Item(item_id, key, kind, content, based_on + 1, row["created_at"], now)
        self._replace({**_columns(row), **content_columns(content), "revision": item.revision, "updated_at": now})
        self._write_revision(item, note, ChangeKind.ITEM_REVISED)
        return item

    def remove(self, item_id: ItemId) -> None:
        """Takes an item out of sight; removing it again changes nothing."""
        row = self._known(item_id)
        if row["removed_at"] is not None:
            return
        now = self._clock.now()
        self._replace({**_columns(row), "removed_at": now})
        self._log.note(ChangeKind.ITEM_REMOVED, item_id, at=now, author=self._author)

    def restore(self, item_id: ItemId) -> Item:
        """Brings a removed item back as it was; one that is present stays as it is."""
        row = self._known(item_id)
        if row["removed_at"] is not None:
            self._replace({**_columns(row), "removed_at": None})
            self._log.note(ChangeKind.ITEM_ADDED, item_id, at=self._clock.now(), author=self._author)
        item = Items(self._rows).item(item_id)
        assert item is not None
        return item

    def _write_revision(self, item: Item, note: str, kind: ChangeKind) -> None:
        if item.revision > 1:
            for table in (tags, review_days):
                self._rows.change(delete(table).where(table.c.item_id == item.id), about=(item.id,))
        made = Revision(item.id, item.revision, item.content, item.updated_at, self._author, storable(note))
        self._rows.add(revisions, revision_row(made), about=item.id)
        for position, tag in enumerate(item.content.tags):
            self._rows.add(tags, {"item_id": item.id, "position": position, "tag": storable(tag)}, about=item.id)
        days = days_of(item.content)
        if days:
            row = {"item_id": item.id, "valid_until": None, "review_by": None, **days}
            self._rows.add(review_days, row, about=item.id)
        self._log.note(kind, item.id, at=item.updated_at, author=self._author)

    def _replace(self, row: dict[str, Any]) -> None:
        self._rows.change(update(items).where(items.c.id == row["id"]).values(sealed(row)), about=(row["id"],))

    def _stored(self, item_id: ItemId) -> RowMapping | None:
        return self._rows.first(select(items).where(items.c.id == item_id), about=(item_id,))

    def _known(self, item_id: ItemId) -> RowMapping:
        row = self._stored(item_id)
        if row is None:
            raise _unknown(item_id)
        return row

    def _present(self, item_id: ItemId) -> RowMapping:
        row = self._known(item_id)
        if row["removed_at"] is not None:
            raise _unknown(item_id)
        return row


def _columns(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "checksum"}


def _unknown(item_id: ItemId) -> InputProblem:
    return InputProblem("item_unknown", "This item is not there any more.", "Refresh the list.", item_id=item_id)
