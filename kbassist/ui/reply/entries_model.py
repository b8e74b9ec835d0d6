"""The list of open customers as a Qt model: what a row shows is worked out here, painting is the delegate's."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbassist.core.entry import EntryId
from kbassist.core.understanding import Mood
from kbassist.ui.reply.entry_work import EntryWork
from kbassist.ui.reply.reply_texts import entry_description

Index = QModelIndex | QPersistentModelIndex
TITLE_LETTERS = 40
PREVIEW_LETTERS = 120


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What the list shows of one customer; `time` is local "HH:MM"."""

    entry_id: EntryId
    title: str
    preview: str
    language: str
    mood: Mood
    is_urgent: bool
    is_copied: bool
    is_edited: bool
    is_running: bool
    time: str


class EntryRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class EntriesModel(QAbstractListModel):
    """The open entries, newest first unless put elsewhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[EntryRow] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == EntryRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return entry_description(
                row.title, row.language, row.mood, is_urgent=row.is_urgent, is_copied=row.is_copied
            )
        return None

    def entry_id(self, row: int) -> EntryId:
        return self._rows[row].entry_id

    def row_of(self, entry_id: EntryId) -> int:
        """Returns the row of an entry, -1 where it is not on the list."""
        return next((number for number, row in enumerate(self._rows) if row.entry_id == entry_id), -1)

    def add(self, work: EntryWork, row: int = 0) -> None:
        row = max(0, min(row, len(self._rows)))
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.insert(row, row_of_work(work))
        self.endInsertRows()

    def remove(self, entry_id: EntryId) -> None:
        row = self.row_of(entry_id)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self.endRemoveRows()

    def refresh(self, work: EntryWork) -> None:
        """Shows an entry as it is now."""
        row = self.row_of(work.entry.id)
        fresh = row_of_work(work)
        if row < 0 or self._rows[row] == fresh:
            return
        self._rows[row] = fresh
        changed = self.index(row)
        self.dataChanged.emit(changed, changed)


def row_of_work(work: EntryWork) -> EntryRow:
    """Returns the row of an entry, from what is known of it so far."""
    understanding = work.understanding
    name = understanding.customer_name.text if understanding is not None and understanding.customer_name else ""
    words = " ".join(work.entry.message[:600].split())
    return EntryRow(
        entry_id=work.entry.id,
        title=name or _shortened(words, TITLE_LETTERS),
        preview=_shortened(words, PREVIEW_LETTERS),
        language=(understanding.language.value or "") if understanding is not None else "",
        mood=(understanding.mood.value or Mood.NEUTRAL) if understanding is not None else Mood.NEUTRAL,
        is_urgent=bool(understanding is not None and understanding.urgent.value),
        is_copied=work.entry.is_copied,
        is_edited=bool(work.entry.edited_texts),
        is_running=work.is_running,
        time=work.entry.opened_at.astimezone().strftime("%H:%M"),
    )


def _shortened(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"
