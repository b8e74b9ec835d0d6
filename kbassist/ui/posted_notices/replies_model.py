"""The customers who are told a notice, as a list: who, in which language, and whether it is done."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbassist.core.understanding import Address
from kbassist.ui.posted_notices.replies_view_model import TellingRow
from kbassist.ui.texts import address_text, language_text

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SHOWN_LETTERS = 60


class RepliesModel(QAbstractListModel):
    """One row a customer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TellingRow, ...] = ()

    def show_rows(self, rows: tuple[TellingRow, ...]) -> None:
        """Shows other customers."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def change_row(self, place: int, row: TellingRow) -> None:
        self._rows = (*self._rows[:place], row, *self._rows[place + 1 :])
        self.dataChanged.emit(self.index(place), self.index(place))

    def row_at(self, place: int) -> TellingRow:
        return self._rows[place]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{who(row)}\n{state_of(row)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{who(row)}, {state_of(row)}"
        return None


def who(row: TellingRow) -> str:
    """Returns the customer's name, or the beginning of his message, or his number."""
    text = " ".join((row.customer.name or row.customer.text or row.customer.id).split())
    return text if len(text) <= SHOWN_LETTERS else f"{text[:SHOWN_LETTERS].rstrip()}…"


def state_of(row: TellingRow) -> str:
    """Returns language and form of a reply and what became of it, or why there is none."""
    if row.reply is None:
        return row.problem
    draft = row.reply.draft
    parts = [language_text(draft.language)]
    if draft.address in (Address.FORMAL, Address.FAMILIAR):
        parts.append(address_text(draft.address))
    if row.is_blocked:
        parts.append(QCoreApplication.translate("PostedNotices", "must be mended by hand"))
    elif row.is_copied:
        parts.append(QCoreApplication.translate("PostedNotices", "copied"))
    elif row.reply.findings:
        text = QCoreApplication.translate("PostedNotices", "findings: {count}")
        parts.append(text.replace("{count}", str(len(row.reply.findings))))
    return "  ·  ".join(parts)
