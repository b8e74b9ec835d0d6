"""The list of items as a table, and the proxy that filters and sorts it."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kbassist.core.item import ItemId, ItemStatus, ItemSummary
from kbassist.core.ports import Clock
from kbassist.language.tokens import fold
from kbassist.ui.articles.word_filter import SORT_ROLE, WordFilterModel
from kbassist.ui.texts import day_text, kind_text, language_text, status_text

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Column(IntEnum):
    TITLE = 0
    LANGUAGE = 1
    KIND = 2
    STATUS = 3
    UPDATED = 4


class ItemTableModel(QAbstractTableModel):
    """Rows of items; changes are announced row by row, so that selection and scroll stay."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: list[ItemSummary] = []
        self._folded: list[str] = []
        self._places: dict[ItemId, int] = {}

    def clear(self) -> None:
        self.beginResetModel()
        self._rows, self._folded, self._places = [], [], {}
        self.endResetModel()

    def put(self, rows: Sequence[ItemSummary]) -> None:
        """Adds rows at the end, or changes those that are there."""
        new = [row for row in rows if row.id not in self._places]
        for row in rows:
            place = self._places.get(row.id)
            if place is not None:
                self._rows[place], self._folded[place] = row, _folded(row)
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            for row in new:
                self._places[row.id] = len(self._rows)
                self._rows.append(row)
                self._folded.append(_folded(row))
            self.endInsertRows()

    def remove(self, item_ids: frozenset[ItemId]) -> None:
        for item_id in item_ids & self._places.keys():
            place = self._places[item_id]
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._rows[place], self._folded[place]
            self._places = {row.id: number for number, row in enumerate(self._rows)}
            self.endRemoveRows()

    def row_at(self, place: int) -> ItemSummary:
        return self._rows[place]

    def folded_at(self, place: int) -> str:
        """Returns the words of a row in lower case and without diacritics, for the filter."""
        return self._folded[place]

    def is_to_review(self, place: int) -> bool:
        """True where somebody should look at the item of a row today."""
        row = self._rows[place]
        if (row.valid_until is None and row.review_by is None) or row.status is ItemStatus.ARCHIVED:
            return False
        return row.is_to_review(self._today())

    def to_review_count(self) -> int:
        return sum(map(self.is_to_review, range(len(self._rows))))

    def place_of(self, item_id: ItemId) -> int:
        """Returns the row of an item, -1 where it is not in the list."""
        return self._places.get(item_id, -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.TITLE: QCoreApplication.translate("ItemTable", "Title"),
            Column.LANGUAGE: QCoreApplication.translate("ItemTable", "Language"),
            Column.KIND: QCoreApplication.translate("ItemTable", "Kind"),
            Column.STATUS: QCoreApplication.translate("ItemTable", "Status"),
            Column.UPDATED: QCoreApplication.translate("ItemTable", "Changed"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = Column(index.column())
        if role == SORT_ROLE and column is Column.UPDATED:
            return row.updated_at.isoformat()
        if role in (Qt.ItemDataRole.DisplayRole, SORT_ROLE):
            return self._text(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.TITLE:
            return row.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) and column is Column.LANGUAGE:
            return language_text(row.key.language)
        return None

    def _text(self, place: int, column: Column) -> str:
        row = self._rows[place]
        if column is Column.STATUS and self.is_to_review(place):
            if row.is_expired(self._today()):
                return QCoreApplication.translate("ItemTable", "Outdated")
            return QCoreApplication.translate("ItemTable", "To review")
        return _text(row, column)

    def _today(self) -> date:
        return self._clock.now().astimezone().date()


class ItemFilterModel(WordFilterModel):
    """Shows the rows that hold all typed words and have the chosen codes."""

    def __init__(self, source: ItemTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items = source
        self._codes: dict[str, frozenset[str]] = {}
        self._shows_only_due = False
        self.setSourceModel(source)

    def set_codes(self, *, statuses: frozenset[str], kinds: frozenset[str], languages: frozenset[str]) -> None:
        """Takes what may be shown; an empty set means any."""
        self._codes = {"status": statuses, "kind": kinds, "language": languages}
        self.invalidate()

    def show_only_due(self, is_wanted: bool) -> None:
        """Shows only what is to be reviewed, or everything again."""
        self._shows_only_due = is_wanted
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, _source_parent: Index) -> bool:
        row = self._items.row_at(source_row)
        values = {"status": row.status.value, "kind": row.kind.value, "language": row.key.language}
        if any(codes and values[name] not in codes for name, codes in self._codes.items()):
            return False
        if self._shows_only_due and not self._items.is_to_review(source_row):
            return False
        return self.has_words(self._items.folded_at(source_row))


def _text(row: ItemSummary, column: Column) -> str:
    if column is Column.TITLE:
        return row.title
    if column is Column.LANGUAGE:
        return row.key.language.upper()
    if column is Column.KIND:
        return kind_text(row.kind)
    if column is Column.STATUS:
        return status_text(row.status)
    return day_text(row.updated_at)


def _folded(row: ItemSummary) -> str:
    return fold(" ".join((row.title, *row.tags, row.key.external_id, row.key.source)))
