"""The posted notices as a list: what each says, what kind it is and how long it holds."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbassist.core.notice import NoticeState
from kbassist.ui.posted_notices.view_model import PostedNotice
from kbassist.ui.texts import moment_text, notice_kind_text, notice_state_text

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PostedNoticesModel(QAbstractListModel):
    """Rows of notices; changes are announced row by row, so that selection and scroll stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PostedNotice] = []

    def show_notices(self, posted: Sequence[PostedNotice]) -> None:
        """Shows these notices in this order and no others."""
        wanted = [row.notice.id for row in posted]
        for place in reversed(range(len(self._rows))):
            if self._rows[place].notice.id not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(posted):
            before = self.place_of(row.notice.id)
            if before < 0:
                self.beginInsertRows(QModelIndex(), place, place)
                self._rows.insert(place, row)
                self.endInsertRows()
                continue
            if before != place:
                self.beginMoveRows(QModelIndex(), before, before, QModelIndex(), place)
                self._rows.insert(place, self._rows.pop(before))
                self.endMoveRows()
            if self._rows[place] != row:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place), self.index(place))

    def posted_at(self, place: int) -> PostedNotice:
        return self._rows[place]

    def place_of(self, notice_id: str) -> int:
        """Returns the row of a notice, -1 where it is not there."""
        return next((place for place, row in enumerate(self._rows) if row.notice.id == notice_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        posted = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{posted.notice.title}\n{facts_of(posted)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return posted.notice.content.note or posted.notice.content.texts[0].any
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{facts_of(posted)}: {posted.notice.title}"
        return None


def facts_of(posted: PostedNotice) -> str:
    """Returns kind, state and time of a notice in words."""
    content, last_moment = posted.notice.content, posted.notice.last_moment
    parts = [notice_kind_text(content.kind), notice_state_text(posted.state)]
    if posted.state is NoticeState.PLANNED:
        text = QCoreApplication.translate("PostedNotices", "from {time}")
        parts.append(text.replace("{time}", moment_text(content.starts_at)))
    elif last_moment is not None:
        text = QCoreApplication.translate("PostedNotices", "until {time}")
        parts.append(text.replace("{time}", moment_text(last_moment)))
    return "  ·  ".join(parts)
