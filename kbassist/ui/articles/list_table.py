"""A table with one column to read; where it is narrow, lesser columns give way to it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

MAIN_SHARE = 0.45
MEASURED_ROWS = 30
"""How many rows beside the visible ones say how wide a column must be; Qt's thousand took 0.2 s at every change."""


class ListTable(QTableView):
    """Shows whole rows, one of which is chosen; `lesser` are the columns that may be hidden, least needed first."""

    def __init__(self, main: int, lesser: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main = main
        self._lesser = tuple(lesser)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.verticalHeader().setVisible(False)

    def show_model(self, model: QAbstractItemModel, sorted_by: int) -> None:
        """Shows a model, what is greatest in the column `sorted_by` at the top."""
        self.setModel(model)
        self.sortByColumn(sorted_by, Qt.SortOrder.DescendingOrder)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(self._main, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)
        header.setResizeContentsPrecision(MEASURED_ROWS)

    def fit_columns(self) -> None:
        """Hides as few of the lesser columns as the main one needs."""
        if self.model() is None:
            return
        others = [column for column in range(self.model().columnCount()) if column != self._main]
        widths = {column: max(self.sizeHintForColumn(column), self._head_width(column)) for column in others}
        room = self.viewport().width() * (1 - MAIN_SHARE)
        shown = set(others)
        for column in self._lesser:
            if sum(widths[kept] for kept in shown) <= room:
                break
            shown.remove(column)
        for column in self._lesser:
            self.setColumnHidden(column, column not in shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def _head_width(self, column: int) -> int:
        return self.horizontalHeader().sectionSizeFromContents(column).width()
