"""Paints a row of the help's list: a page in one line, a section that was found with its page under it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kbassist.ui.appearance import Appearance
from kbassist.ui.help.place_model import PlaceRole, PlaceRow

MARGIN, GAP, INSET, RADIUS = 8, 2, 2, 6


class PlaceDelegate(QStyledItemDelegate):
    """Words that do not fit end in an ellipsis; the tool tip has them all."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(PlaceRole.ROW)
        height = 2 * MARGIN + QFontMetrics(self._appearance.font()).height()
        if isinstance(row, PlaceRow) and row.page_title:
            height += GAP + QFontMetrics(self._appearance.font("small")).height()
        return QSize(120, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(PlaceRole.ROW)
        if not isinstance(row, PlaceRow):
            return
        area, state = option.rect, option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._appearance.color("accent_soft" if is_selected else "hover"))
            painter.drawRoundedRect(area.adjusted(INSET, 1, -INSET, -1), RADIUS, RADIUS)
        inner = area.adjusted(MARGIN + INSET, MARGIN, -MARGIN, -MARGIN)
        bottom = self._write(painter, inner, row.title, "body", "on_accent_soft" if is_selected else "text")
        if row.page_title:
            rest = QRect(inner.left(), bottom + GAP, inner.width(), 0)
            self._write(painter, rest, row.page_title, "small", "text_soft")
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, words: str, step: str, role: str) -> int:
        """Writes one line at the top of `area` and returns where it ends."""
        font = self._appearance.font(step)
        metrics = QFontMetrics(font)
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        painter.setFont(font)
        painter.setPen(self._appearance.color(role))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return line.bottom() + 1
