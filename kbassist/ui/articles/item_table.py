"""The table of items; where it is narrow, lesser columns give way so that titles can be read."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from kbassist.ui.articles.table_model import Column

LESSER = (Column.KIND, Column.UPDATED, Column.STATUS)
TITLE_SHARE = 0.45


class ItemTable(QTableView):
    """Shows whole rows, one of which is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.verticalHeader().setVisible(False)

    def show_model(self, model: QAbstractItemModel) -> None:
        """Shows a model of items, what changed last at the top."""
        self.setModel(model)
        self.sortByColumn(Column.UPDATED, Qt.SortOrder.DescendingOrder)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)

    def fit_columns(self) -> None:
        """Hides as few of the lesser columns as titles need."""
        if self.model() is None:
            return
        widths = {column: max(self.sizeHintForColumn(column), self._head_width(column)) for column in Column}
        room = self.viewport().width() * (1 - TITLE_SHARE)
        shown: set[Column] = set(Column) - {Column.TITLE}
        for column in LESSER:
            if sum(widths[kept] for kept in shown) <= room:
                break
            shown.remove(column)
        for column in LESSER:
            self.setColumnHidden(column, column not in shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def _head_width(self, column: Column) -> int:
        return self.horizontalHeader().sectionSizeFromContents(column).width()
