"""The unanswered questions as a table, and the proxy that filters and sorts it."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kbassist.core.outcome import Gap
from kbassist.language.tokens import fold
from kbassist.ui.articles.word_filter import SORT_ROLE, WordFilterModel
from kbassist.ui.texts import day_text, language_text

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class GapColumn(IntEnum):
    QUESTION = 0
    LANGUAGE = 1
    COUNT = 2
    LAST_SEEN = 3


class GapTableModel(QAbstractTableModel):
    """Rows of unanswered questions; changes are announced row by row, so that selection and scroll stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Gap] = []

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Shows these questions and no others."""
        wanted = {_key(gap): gap for gap in gaps}
        for place in reversed(range(len(self._rows))):
            if _key(self._rows[place]) not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(self._rows):
            fresh = wanted.pop(_key(row))
            if fresh != row:
                self._rows[place] = fresh
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(GapColumn) - 1))
        if wanted:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(wanted) - 1)
            self._rows.extend(wanted.values())
            self.endInsertRows()

    def gap_at(self, place: int) -> Gap:
        return self._rows[place]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(GapColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            GapColumn.QUESTION: QCoreApplication.translate("GapTable", "Question"),
            GapColumn.LANGUAGE: QCoreApplication.translate("GapTable", "Language"),
            GapColumn.COUNT: QCoreApplication.translate("GapTable", "Times"),
            GapColumn.LAST_SEEN: QCoreApplication.translate("GapTable", "Last asked"),
        }[GapColumn(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        gap, column = self._rows[index.row()], GapColumn(index.column())
        if role == SORT_ROLE and column in (GapColumn.COUNT, GapColumn.LAST_SEEN):
            count = f"{gap.count:09d}" if column is GapColumn.COUNT else ""
            return f"{count}{gap.last_seen:%Y%m%d%H%M%S}"
        if role in (Qt.ItemDataRole.DisplayRole, SORT_ROLE):
            return _text(gap, column)
        if role == Qt.ItemDataRole.ToolTipRole and column is GapColumn.QUESTION:
            return gap.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) and column is GapColumn.LANGUAGE:
            return language_text(gap.language)
        return None


class GapFilterModel(WordFilterModel):
    """Shows the questions that hold all typed words and are in one of the chosen languages."""

    def __init__(self, source: GapTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gaps = source
        self._languages: frozenset[str] = frozenset()
        self.setSourceModel(source)

    def set_languages(self, languages: frozenset[str]) -> None:
        """Takes the languages that may be shown; an empty set means any."""
        self._languages = languages
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, _source_parent: Index) -> bool:
        gap = self._gaps.gap_at(source_row)
        if self._languages and gap.language not in self._languages:
            return False
        return self.has_words(fold(gap.text))


def question_of(gap: Gap) -> str:
    """Returns the question on one line."""
    return " ".join(gap.text.split())


def _key(gap: Gap) -> tuple[str, str]:
    return gap.text, gap.language


def _text(gap: Gap, column: GapColumn) -> str:
    if column is GapColumn.QUESTION:
        return question_of(gap)
    if column is GapColumn.LANGUAGE:
        return gap.language.upper()
    if column is GapColumn.COUNT:
        return QLocale().toString(gap.count)
    return day_text(gap.last_seen)
