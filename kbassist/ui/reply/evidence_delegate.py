"""Paints the evidence list: a question as heading, under it what was found, the used one ticked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kbassist.core.item import ItemKind
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.evidence_model import EvidenceRole, EvidenceRow
from kbassist.ui.widgets.marked_line import paint_marked_line

MARGIN, ICON, BAR_WIDTH = 8, 16, 40
ICONS = {ItemKind.ARTICLE: "articles", ItemKind.ANSWER: "reply", ItemKind.CANNED: "file"}


class EvidenceDelegate(QStyledItemDelegate):
    """One line an item; a heading has a little more room above it."""

    def __init__(self, appearance: Appearance, nothing_found: str) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        self._nothing_found = nothing_found

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(EvidenceRole.ROW)
        body = QFontMetrics(self._appearance.font()).height()
        small = QFontMetrics(self._appearance.font("small")).height()
        if isinstance(row, EvidenceRow) and row.is_heading:
            return QSize(120, small + 2 * MARGIN + (body + 4 if row.is_empty else 0))
        return QSize(120, body + 2 * MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(EvidenceRole.ROW)
        if not isinstance(row, EvidenceRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        state = option.state
        if row.is_heading:
            self._paint_heading(painter, area.adjusted(MARGIN, MARGIN, -MARGIN, 0), row)
        else:
            is_selected = bool(state & QStyle.StateFlag.State_Selected)
            is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            if is_selected or is_hovered:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._appearance.color("accent_soft" if is_selected else "hover"))
                painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 7, 7)
            self._paint_item(painter, area.adjusted(MARGIN, 0, -MARGIN, 0), row, is_selected=is_selected)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, row: EvidenceRow) -> None:
        font = self._appearance.font("small", is_bold=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._appearance.color("text_soft"))
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        painter.drawText(
            line,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, line.width()),
        )
        if row.is_empty:
            body = self._appearance.font()
            below = QRect(area.left(), line.bottom() + 6, area.width(), QFontMetrics(body).height())
            painter.setFont(body)
            painter.setPen(self._appearance.color("warning"))
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._nothing_found)

    def _paint_item(self, painter: QPainter, area: QRect, row: EvidenceRow, *, is_selected: bool) -> None:
        middle = area.center().y()
        icon = "check" if row.is_used else ICONS[row.kind]
        role = "accent" if row.is_used else "text_soft"
        self._appearance.icon(icon, role).paint(painter, QRect(area.left(), middle - ICON // 2, ICON, ICON))
        right = self._paint_sureness(painter, area, row.confidence)
        if row.is_other_language:
            right = self._paint_language(painter, area, right, row.language)
        font = self._appearance.font("body", is_bold=row.is_used)
        text_role = "text_soft" if row.is_weak else "text"
        painter.setPen(self._appearance.color("on_accent_soft" if is_selected else text_role))
        words = QRect(area.left() + ICON + 8, area.top(), right - area.left() - ICON - 16, area.height())
        paint_marked_line(painter, words, row.shown_text, row.marks, font, self._appearance)

    def _paint_sureness(self, painter: QPainter, area: QRect, confidence: float) -> int:
        """Paints how well the item fits as a small bar; returns where it begins."""
        left, middle = area.right() - BAR_WIDTH, area.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.color("border"))
        painter.drawRoundedRect(QRect(left, middle - 2, BAR_WIDTH, 4), 2, 2)
        painter.setBrush(self._appearance.color("accent"))
        painter.drawRoundedRect(QRect(left, middle - 2, max(3, round(BAR_WIDTH * confidence)), 4), 2, 2)
        return left - 8

    def _paint_language(self, painter: QPainter, area: QRect, right: int, language: str) -> int:
        font = self._appearance.font("small")
        metrics = QFontMetrics(font)
        code = language.upper()
        width = metrics.horizontalAdvance(code) + 10
        badge = QRect(right - width, area.center().y() - metrics.height() // 2, width, metrics.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.color("sunken"))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(self._appearance.color("text_soft"))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, code)
        return badge.left() - 6
