"""Items and their revisions within one transaction: reading and filtering here, changing in `item_changes`."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, RowMapping, Select, bindparam, desc, exists, func, or_, select

from kbassist.core.attachment import Attachment
from kbassist.core.item import (
    Facets,
    Item,
    ItemFilter,
    ItemId,
    ItemKey,
    ItemStatus,
    ItemSummary,
    Revision,
)
from kbassist.storage.mapping import NAMES_FILES, item_from_row, revision_from_row, summary_from_row
from kbassist.storage.rows import Rows
from kbassist.storage.tables import items, review_days, revisions, tags

# SQLite takes at most 32,766 values in a statement (SQLITE_MAX_VARIABLE_NUMBER).
_IDS_AT_ONCE = 30_000

_IS_PRESENT = items.c.removed_at.is_(None)


class Items:
    """Reads the items that were not removed."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def item(self, item_id: ItemId) -> Item | None:
        row = self._rows.first(_whole_items().where(items.c.id == item_id), about=(item_id,))
        return item_from_row(row) if row is not None else None

    def by_key(self, key: ItemKey) -> Item | None:
        return self.item(key.item_id())

    def by_ids(self, item_ids: Iterable[ItemId]) -> dict[ItemId, Item]:
        """Reads the items in one statement (of 30,000 ids)."""
        wanted = list(dict.fromkeys(item_ids))
        found: dict[ItemId, Item] = {}
        for start in range(0, len(wanted), _IDS_AT_ONCE):
            part = wanted[start : start + _IDS_AT_ONCE]
            rows = self._rows.all(_BY_IDS.params(ids=part), about=part)
            found.update({item.id: item for item in map(item_from_row, rows)})
        return found

    def variants(self, source: str, external_id: str) -> tuple[Item, ...]:
        statement = _whole_items().where(items.c.source == source, items.c.external_id == external_id)
        return tuple(map(item_from_row, self._rows.all(statement.order_by(items.c.language))))

    def summaries(self, item_filter: ItemFilter, *, limit: int, offset: int) -> tuple[ItemSummary, ...]:
        statement = (
            select(items)
            .where(_IS_PRESENT, *_conditions(item_filter))
            .order_by(desc(items.c.updated_at), desc(items.c.id))
            .limit(limit)
            .offset(offset)
        )
        rows = self._rows.all(statement)
        item_ids = [row["id"] for row in rows]
        tags_by_item, days = self._tags(item_ids), self._days(item_ids)
        return tuple(
            summary_from_row(row, tuple(tags_by_item.get(row["id"], ())), days.get(row["id"], {})) for row in rows
        )

    def ids(self, item_filter: ItemFilter) -> tuple[ItemId, ...]:
        statement = select(items.c.id).where(_IS_PRESENT, *_conditions(item_filter)).order_by(items.c.id)
        return tuple(ItemId(row["id"]) for row in self._rows.all(statement))

    def count(self, item_filter: ItemFilter) -> int:
        return self._rows.number(select(func.count()).select_from(items).where(_IS_PRESENT, *_conditions(item_filter)))

    def facets(self) -> Facets:
        of_tags = (
            select(tags.c.tag.label("value"), func.count().label("number"))
            .join(items, items.c.id == tags.c.item_id)
            .where(_IS_PRESENT)
            .group_by(tags.c.tag)
            .order_by(tags.c.tag)
        )
        return Facets(
            kinds=self._numbers(_grouped(items.c.kind)),
            languages=self._numbers(_grouped(items.c.language)),
            sources=self._numbers(_grouped(items.c.source)),
            tags=self._numbers(of_tags),
        )

    def attachments(self) -> dict[ItemId, tuple[Attachment, ...]]:
        """Reads only the items that name files."""
        found = map(item_from_row, self._rows.all(_whole_items().where(revisions.c.content.contains(NAMES_FILES))))
        return {item.id: item.content.attachments for item in found if item.content.attachments}

    def revisions(self, item_id: ItemId) -> tuple[Revision, ...]:
        """Reads every revision, newest first; those of a removed item too."""
        statement = select(revisions).where(revisions.c.item_id == item_id).order_by(desc(revisions.c.number))
        return tuple(map(revision_from_row, self._rows.all(statement)))

    def _tags(self, item_ids: list[str]) -> dict[str, list[str]]:
        statement = select(tags).where(tags.c.item_id.in_(item_ids)).order_by(tags.c.item_id, tags.c.position)
        found: dict[str, list[str]] = {}
        for row in self._rows.all(statement):
            found.setdefault(row["item_id"], []).append(row["tag"])
        return found

    def _days(self, item_ids: list[str]) -> dict[str, RowMapping]:
        statement = select(review_days).where(review_days.c.item_id.in_(item_ids))
        return {row["item_id"]: row for row in self._rows.all(statement)}

    def _numbers(self, statement: Select[*tuple[object, ...]]) -> dict[str, int]:
        return {row["value"]: row["number"] for row in self._rows.all(statement)}


def _whole_items() -> Select[*tuple[object, ...]]:
    """Selects the items that were not removed, each with the content of its newest revision."""
    newest = (revisions.c.item_id == items.c.id) & (revisions.c.number == items.c.revision)
    return select(items, revisions.c.content).join(revisions, newest).where(_IS_PRESENT)


_BY_IDS = _whole_items().where(items.c.id.in_(bindparam("ids", expanding=True)))
"""Made once: every keystroke asks for it, and making it takes as long as asking."""


def _conditions(item_filter: ItemFilter) -> list[ColumnElement[bool]]:
    sets = (
        (items.c.kind, item_filter.kinds),
        (items.c.language, item_filter.languages),
        (items.c.source, item_filter.sources),
        (items.c.status, item_filter.statuses),
        (items.c.audience, item_filter.audiences),
    )
    conditions: list[ColumnElement[bool]] = [column.in_(sorted(map(str, wanted))) for column, wanted in sets if wanted]
    if item_filter.tags:
        conditions.append(exists().where(tags.c.item_id == items.c.id, tags.c.tag.in_(sorted(item_filter.tags))))
    if item_filter.entity:
        conditions.append(items.c.entity == item_filter.entity)
    if item_filter.to_review_on is not None:
        conditions += _to_review(item_filter.to_review_on)
    return conditions


def _to_review(day: date) -> list[ColumnElement[bool]]:
    is_due = or_(review_days.c.valid_until < day, review_days.c.review_by <= day)
    return [
        items.c.status != ItemStatus.ARCHIVED.value,
        exists().where(review_days.c.item_id == items.c.id, is_due),
    ]


def _grouped(column: ColumnElement[str]) -> Select[*tuple[object, ...]]:
    return (
        select(column.label("value"), func.count().label("number")).where(_IS_PRESENT).group_by(column).order_by(column)
    )
