"""Paints a canned reply: its title, the languages that it is written in, and those that are missing."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kbassist.services.snippets import SnippetOffer
from kbassist.ui.appearance import Appearance
from kbassist.ui.snippets.list_model import OFFER_ROLE, languages_in_order

MARGIN, GAP, PADDING = 10, 4, 7


class SnippetDelegate(QStyledItemDelegate):
    """Two lines a reply, all equally high; a missing language is a badge with a dashed edge."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        title = QFontMetrics(self._appearance.font("body", is_bold=True)).height()
        small = QFontMetrics(self._appearance.font("small")).height() + 2
        return QSize(120, 2 * MARGIN + title + GAP + small)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        offer = index.data(OFFER_ROLE)
        if not isinstance(offer, SnippetOffer):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._appearance.color("accent_soft" if is_selected else "hover"))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 8, 8)
        inner = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        top = self._paint_title(painter, inner, offer.item.content.title, is_selected=is_selected)
        self._paint_languages(painter, QRect(inner.left(), top + GAP, inner.width(), 0), offer)
        painter.restore()

    def _paint_title(self, painter: QPainter, area: QRect, title: str, *, is_selected: bool) -> int:
        font = self._appearance.font("body", is_bold=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._appearance.color("on_accent_soft" if is_selected else "text"))
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return line.bottom()

    def _paint_languages(self, painter: QPainter, area: QRect, offer: SnippetOffer) -> None:
        painter.setFont(self._appearance.font("small"))
        place = QRectF(area)
        for language in languages_in_order(offer):
            place = self._paint_badge(painter, place, language.upper(), is_missing=False)
        if not offer.missing:
            return
        metrics = painter.fontMetrics()
        words = QCoreApplication.translate("SnippetDelegate", "missing:")
        place.setLeft(place.left() + GAP)
        painter.setPen(self._appearance.color("text_soft"))
        width = metrics.horizontalAdvance(words)
        line = QRectF(place.left(), place.top(), width, metrics.height() + 2)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)
        place.setLeft(place.left() + width + 6)
        for language in offer.missing:
            place = self._paint_badge(painter, place, language.upper(), is_missing=True)

    def _paint_badge(self, painter: QPainter, place: QRectF, words: str, *, is_missing: bool) -> QRectF:
        """Paints a badge and returns the place behind it; one that does not fit is left out."""
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(words) + 2 * PADDING
        badge = QRectF(place.left(), place.top(), width, metrics.height() + 2)
        if badge.right() > place.right() + 1:
            return place
        color = self._appearance.color
        if is_missing:
            painter.setPen(QPen(color("border_strong"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("sunken"))
        painter.drawRoundedRect(badge.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(color("text_soft"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
        return QRectF(badge.right() + 6, place.top(), max(0.0, place.right() - badge.right() - 6), 0)
