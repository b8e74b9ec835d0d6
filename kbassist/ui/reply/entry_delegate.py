"""Paints a customer on the list: name, first words, language, mood, urgency, and whether he was answered."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kbassist.core.understanding import Mood
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.entries_model import EntryRole, EntryRow
from kbassist.ui.reply.understanding_chips import MOOD_ICONS

MARGIN, GAP, ICON = 12, 4, 16


class EntryDelegate(QStyledItemDelegate):
    """Two lines a customer, all equally high."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        title = QFontMetrics(self._appearance.font("body", is_bold=True)).height()
        small = QFontMetrics(self._appearance.font("small")).height()
        return QSize(120, 2 * MARGIN + title + 2 * small + 2 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(EntryRole.ROW)
        if not isinstance(row, EntryRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(
            painter, area, is_selected=is_selected, is_hovered=bool(state & QStyle.StateFlag.State_MouseOver)
        )
        inner = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        top = self._paint_title(painter, inner, row, is_selected=is_selected)
        top = self._paint_words(painter, QRect(inner.left(), top + GAP, inner.width(), 0), row)
        self._paint_signs(painter, QRect(inner.left(), top + GAP, inner.width(), 0), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, *, is_selected: bool, is_hovered: bool) -> None:
        if is_selected or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._appearance.color("accent_soft" if is_selected else "hover"))
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 8, 8)

    def _paint_title(self, painter: QPainter, area: QRect, row: EntryRow, *, is_selected: bool) -> int:
        small = QFontMetrics(self._appearance.font("small"))
        font = self._appearance.font("body", is_bold=True)
        metrics = QFontMetrics(font)
        time_width = small.horizontalAdvance(row.time)
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        painter.setFont(self._appearance.font("small"))
        painter.setPen(self._appearance.color("text_soft"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.time)
        words = line.adjusted(0, 0, -time_width - 8, 0)
        painter.setFont(font)
        painter.setPen(self._appearance.color("on_accent_soft" if is_selected else "text"))
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        return line.bottom() + 1

    def _paint_words(self, painter: QPainter, area: QRect, row: EntryRow) -> int:
        font = self._appearance.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._appearance.color("text_soft"))
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        text = metrics.elidedText(row.preview, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return line.bottom() + 1

    def _paint_signs(self, painter: QPainter, area: QRect, row: EntryRow) -> None:
        font = self._appearance.font("small")
        metrics = QFontMetrics(font)
        left, height = area.left(), metrics.height()
        if row.language:
            code = row.language.upper()
            width = metrics.horizontalAdvance(code) + 10
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._appearance.color("sunken"))
            painter.drawRoundedRect(QRectF(left, area.top(), width, height), 4, 4)
            painter.setPen(self._appearance.color("text_soft"))
            painter.setFont(font)
            painter.drawText(QRect(left, area.top(), width, height), Qt.AlignmentFlag.AlignCenter, code)
            left += width + 6
        for icon, role in _signs(row):
            place = QRect(left, area.top() + (height - ICON) // 2, ICON, ICON)
            self._appearance.icon(icon, role).paint(painter, place)
            left += ICON + 4
        if row.is_copied:
            place = QRect(area.right() - ICON, area.top() + (height - ICON) // 2, ICON, ICON)
            self._appearance.icon("check", "good").paint(painter, place)


def _signs(row: EntryRow) -> list[tuple[str, str]]:
    """Returns the icons of a row with their color roles."""
    signs = []
    if row.mood is not Mood.NEUTRAL:
        signs.append((MOOD_ICONS[row.mood], "good" if row.mood is Mood.HAPPY else "warning"))
    if row.is_urgent:
        signs.append(("bolt", "problem"))
    if row.is_edited:
        signs.append(("edit", "text_soft"))
    return signs
