"""What the check found in the shown reply, as a Qt list, gravest first."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbassist.core.reply import Finding, Severity
from kbassist.ui.finding_texts import finding_text
from kbassist.ui.reply.reply_texts import finding_description

Index = QModelIndex | QPersistentModelIndex
GRAVITY = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.HINT: 2}


class FindingRole(IntEnum):
    FINDING = Qt.ItemDataRole.UserRole + 1


class FindingsModel(QAbstractListModel):
    """The findings of the shown reply."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._findings):
            return None
        finding = self._findings[index.row()]
        if role == FindingRole.FINDING:
            return finding
        if role == Qt.ItemDataRole.DisplayRole:
            return finding_text(finding.code, finding.day)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return finding_description(finding_text(finding.code, finding.day), finding)
        return None

    def finding(self, row: int) -> Finding | None:
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def show(self, findings: tuple[Finding, ...]) -> None:
        """Shows other findings; as many as before change in place, so that the chosen row stays."""
        ordered = tuple(sorted(findings, key=_order))
        if ordered == self._findings:
            return
        if len(ordered) == len(self._findings):
            self._findings = ordered
            self.dataChanged.emit(self.index(0), self.index(len(ordered) - 1))
            return
        self.beginResetModel()
        self._findings = ordered
        self.endResetModel()

    def first_with_suggestion(self) -> int:
        """Returns the first row that a suggestion can mend, -1 where there is none."""
        rows = (row for row, finding in enumerate(self._findings) if finding.suggestion is not None)
        return next(rows, -1)

    def first_of(self, code: str) -> Finding | None:
        """Returns the first finding of a code, None where there is none."""
        return next((finding for finding in self._findings if finding.code == code), None)


def _order(finding: Finding) -> tuple[int, int]:
    return GRAVITY[finding.severity], finding.span.start
