"""Paints a finding: its gravity as an icon, the sentence, the words it means, and the suggestion to click."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kbassist.core.reply import Finding, Severity
from kbassist.ui.appearance import Appearance
from kbassist.ui.finding_texts import finding_text
from kbassist.ui.reply.findings_model import FindingRole
from kbassist.ui.reply.reply_texts import quoted, suggestion_text

MARGIN, ICON, PADDING = 8, 16, 8
ICONS = {Severity.BLOCK: ("problem", "problem"), Severity.WARN: ("warning", "warning"), Severity.HINT: ("info", "info")}
WORDS_LETTERS = 60


class FindingDelegate(QStyledItemDelegate):
    """Two lines a finding: the sentence, and under it the words and the suggestion.

    Signals: `apply_asked(QModelIndex)` the suggestion was clicked.
    """

    apply_asked = Signal(QModelIndex)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        self._width = 300

    def set_width(self, width: int) -> None:
        """Says how wide the list is, so that sentences know where they break."""
        self._width = width

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        finding = index.data(FindingRole.FINDING)
        body = QFontMetrics(self._appearance.font())
        height = 2 * MARGIN + body.height()
        if isinstance(finding, Finding):
            height = 2 * MARGIN + self._sentence_height(finding, self._width)
            if _has_second_line(finding):
                height += QFontMetrics(self._appearance.font("small")).height() + 6
        return QSize(120, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        finding = index.data(FindingRole.FINDING)
        if not isinstance(finding, Finding):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._appearance.color("accent_soft" if is_selected else "hover"))
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 7, 7)
        icon, role = ICONS[finding.severity]
        self._appearance.icon(icon, role).paint(
            painter, QRect(area.left() + MARGIN, area.top() + MARGIN + 1, ICON, ICON)
        )
        painter.setFont(self._appearance.font())
        painter.setPen(self._appearance.color("on_accent_soft" if is_selected else "text"))
        words = self._sentence_area(finding, area)
        painter.drawText(
            words,
            int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap),
            finding_text(finding.code, finding.day),
        )
        if _has_second_line(finding):
            self._paint_second_line(painter, area, words.bottom() + 5, finding)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click on the suggestion applies it."""
        finding = index.data(FindingRole.FINDING)
        is_click = event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        if is_click and isinstance(event, QMouseEvent) and isinstance(finding, Finding):
            area = option.rect
            place = self._suggestion_area(finding, area)
            if place is not None and place.contains(event.position().toPoint()):
                self.apply_asked.emit(model.index(index.row(), 0))
                return True
        return super().editorEvent(event, model, option, index)

    def _paint_second_line(self, painter: QPainter, area: QRect, top: int, finding: Finding) -> None:
        font = self._appearance.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left = area.left() + MARGIN + ICON + PADDING
        place = self._suggestion_area(finding, area)
        right = place.left() - PADDING if place is not None else area.right() - MARGIN
        painter.setPen(self._appearance.color("text_soft"))
        line = QRect(left, top, right - left, metrics.height())
        painter.drawText(
            line,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(_quoted(finding), Qt.TextElideMode.ElideRight, line.width()),
        )
        if place is not None and finding.suggestion is not None:
            painter.setFont(self._appearance.font("small", is_bold=True))
            painter.setPen(self._appearance.color("link"))
            bold = QFontMetrics(self._appearance.font("small", is_bold=True))
            words = bold.elidedText(suggestion_text(finding.suggestion), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _suggestion_area(self, finding: Finding, area: QRect) -> QRect | None:
        if finding.suggestion is None:
            return None
        metrics = QFontMetrics(self._appearance.font("small", is_bold=True))
        width = min(metrics.horizontalAdvance(suggestion_text(finding.suggestion)) + 4, round(area.width() * 0.6))
        top = self._sentence_area(finding, area).bottom() + 5
        return QRect(area.right() - MARGIN - width, top, width, metrics.height())

    def _sentence_area(self, finding: Finding, area: QRect) -> QRect:
        left = area.left() + MARGIN + ICON + PADDING
        width = area.right() - MARGIN - left
        return QRect(left, area.top() + MARGIN, width, self._sentence_height(finding, area.width()))

    def _sentence_height(self, finding: Finding, width: int) -> int:
        metrics = QFontMetrics(self._appearance.font())
        room = QRect(0, 0, max(80, width - 2 * MARGIN - ICON - PADDING), 10_000)
        sentence = finding_text(finding.code, finding.day)
        return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), sentence).height()


def _has_second_line(finding: Finding) -> bool:
    return bool(finding.text.strip()) or finding.suggestion is not None


def _quoted(finding: Finding) -> str:
    words = " ".join(finding.text.split())
    return quoted(words if len(words) <= WORDS_LETTERS else words[:WORDS_LETTERS] + "…") if words else ""
