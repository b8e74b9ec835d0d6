"""Paints a result: title, the sentence that matched with its words marked, and what the item is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kbassist.core.evidence import Snippet
from kbassist.services.search import SearchRow
from kbassist.ui.appearance import Appearance
from kbassist.ui.item_texts import badges_of
from kbassist.ui.search.result_model import ResultRole
from kbassist.ui.standing_texts import similar_count_text
from kbassist.ui.widgets.marked_line import paint_marked_lines

MARGIN, GAP, BADGE_PADDING = 12, 5, 7
SNIPPET_LINES = 2


class ResultDelegate(QStyledItemDelegate):
    """All rows are equally high: one line of title, two of snippet, one of badges."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        title = QFontMetrics(self._appearance.font("body", is_bold=True)).height()
        snippet = SNIPPET_LINES * QFontMetrics(self._appearance.font()).lineSpacing()
        badge = QFontMetrics(self._appearance.font("small")).height() + 4
        return QSize(200, 2 * MARGIN + title + snippet + badge + 2 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ResultRole.ROW)
        if not isinstance(row, SearchRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, area, is_selected=is_selected, is_hovered=is_hovered)
        inner = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        top = self._paint_title(painter, inner, row.item.content.title, is_selected=is_selected)
        top = self._paint_snippet(painter, QRect(inner.left(), top + GAP, inner.width(), inner.height()), row.snippet)
        self._paint_badges(painter, QRect(inner.left(), top + GAP, inner.width(), inner.height()), _badges_of(row))
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, *, is_selected: bool, is_hovered: bool) -> None:
        color = self._appearance.color
        if is_selected or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft" if is_selected else "hover"))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -2), 8, 8)
        if is_selected:
            painter.setBrush(color("accent"))
            painter.drawRoundedRect(QRect(area.left() + 2, area.top() + 12, 3, area.height() - 25), 1.5, 1.5)
        else:
            painter.setPen(color("border"))
            painter.drawLine(area.left() + MARGIN, area.bottom(), area.right() - MARGIN, area.bottom())

    def _paint_title(self, painter: QPainter, area: QRect, title: str, *, is_selected: bool) -> int:
        font = self._appearance.font("body", is_bold=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._appearance.color("on_accent_soft" if is_selected else "text"))
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        painter.drawText(
            line,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(title, Qt.TextElideMode.ElideRight, line.width()),
        )
        return line.bottom()

    def _paint_snippet(self, painter: QPainter, area: QRect, snippet: Snippet) -> int:
        font = self._appearance.font()
        painter.setPen(self._appearance.color("text_soft"))
        text = snippet.text.replace("\n", " ")
        paint_marked_lines(painter, area, text, snippet.marks, font, self._appearance, most=SNIPPET_LINES)
        return area.top() + SNIPPET_LINES * QFontMetrics(font).lineSpacing()

    def _paint_badges(self, painter: QPainter, area: QRect, words: tuple[str, ...]) -> None:
        font: QFont = self._appearance.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left = float(area.left())
        ground: QColor = self._appearance.color("sunken")
        for word in words:
            width = metrics.horizontalAdvance(word) + 2 * BADGE_PADDING
            if left + width > area.right():
                break
            badge = QRectF(left, area.top(), width, metrics.height() + 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(badge, 4, 4)
            painter.setPen(self._appearance.color("text_soft"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, word)
            left += width + 6


def _badges_of(row: SearchRow) -> tuple[str, ...]:
    words = badges_of(row.item)
    return (*words, similar_count_text(len(row.similar))) if row.similar else words
