"""The list of the help window: the pages, or the sections that a search found."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbassist.ui.help.matching import HelpPlace

Index = QModelIndex | QPersistentModelIndex


class PlaceRole(IntEnum):
    PLACE = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A row: the words to show, and in `page_title` the page of a section that was found, "" for a page itself."""

    place: HelpPlace
    title: str
    page_title: str = ""


class PlaceModel(QAbstractListModel):
    """Places in the help."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlaceRow, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == PlaceRole.PLACE:
            return row.place
        if role == PlaceRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.title}\n{row.page_title}" if row.page_title else row.title
        return None

    def show(self, rows: Sequence[PlaceRow]) -> None:
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, place: HelpPlace) -> int:
        """Returns the row of a place, else that of its page, -1 where there is neither."""
        places = [row.place for row in self._rows]
        if place in places:
            return places.index(place)
        return next((number for number, known in enumerate(places) if known.page_id == place.page_id), -1)
