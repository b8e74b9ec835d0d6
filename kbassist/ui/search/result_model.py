"""The results as a list model over values."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbassist.core.item import ItemId
from kbassist.services.search import SearchRow
from kbassist.ui.item_texts import badges_of
from kbassist.ui.standing_texts import as_tool_tip, standing_lines

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ResultRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class ResultModel(QAbstractListModel):
    """Rows of one search, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SearchRow, ...] = ()

    def show_rows(self, rows: tuple[SearchRow, ...]) -> None:
        """Replaces the rows; rows of the same items in the same order are only repainted."""
        if [row.item.id for row in rows] == [row.item.id for row in self._rows] and rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> SearchRow | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, item_id: ItemId | None) -> int:
        """Returns the row number of an item, -1 where it is not there."""
        return next((place for place, row in enumerate(self._rows) if row.item.id == item_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ResultRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.item.content.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join((row.item.content.title, *badges_of(row.item), row.snippet.text, *_standing(row)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tool_tip(_standing(row)) or None
        return None


def _standing(row: SearchRow) -> tuple[str, ...]:
    return standing_lines(row.item, row.factors, row.usage, row.similar)
