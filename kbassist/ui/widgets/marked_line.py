"""Paints words on one or more lines with the matched ones marked; what does not fit ends with an ellipsis."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from kbassist.core.text import Span
from kbassist.ui.appearance import Appearance
from kbassist.ui.text_offsets import utf16_span


def paint_marked_line(
    painter: QPainter, area: QRect, text: str, marks: Sequence[Span], font: QFont, appearance: Appearance
) -> None:
    """Paints one line in the middle of `area` with the painter's pen."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    top = area.top() + (area.height() - metrics.height()) / 2
    _draw(painter, QPointF(area.left(), top), shown, _formats(text, marks, shown, appearance), font)


def paint_marked_lines(
    painter: QPainter, area: QRect, text: str, marks: Sequence[Span], font: QFont, appearance: Appearance, *, most: int
) -> int:
    """Paints at most `most` lines from the top of `area` with the painter's pen; returns where the last one ends."""
    metrics = QFontMetrics(font)
    lines = _broken(text, font, area.width())
    top = area.top()
    for number, (start, end) in enumerate(lines[:most], start=1):
        is_cut = number == most and len(lines) > most
        rest = text[start:] if is_cut else text[start:end].rstrip()
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, area.width()) if is_cut else rest
        inside = [mark.shifted(-start) for mark in marks if mark.start >= start]
        _draw(painter, QPointF(area.left(), top), shown, _formats(rest, inside, shown, appearance), font)
        top += metrics.lineSpacing()
    return top


def _draw(painter: QPainter, place: QPointF, shown: str, formats: list[QTextLayout.FormatRange], font: QFont) -> None:
    layout = _layout(shown, formats, font)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setNumColumns(len(shown.encode("utf-16-le")) // 2)
    layout.endLayout()
    layout.draw(painter, place)


def _broken(text: str, font: QFont, width: int) -> list[tuple[int, int]]:
    """Returns where the lines of a text begin and end, in code points."""
    layout = _layout(text, [], font)
    lines: list[tuple[int, int]] = []
    units = text.encode("utf-16-le")
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append((len(units[: 2 * start].decode("utf-16-le")), len(units[: 2 * end].decode("utf-16-le"))))
    layout.endLayout()
    return lines


def _layout(text: str, formats: list[QTextLayout.FormatRange], font: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    return layout


def _formats(text: str, marks: Sequence[Span], shown: str, appearance: Appearance) -> list[QTextLayout.FormatRange]:
    """Returns the formats of the marks that are shown whole."""
    whole = len(shown) if shown == text else len(shown) - 1
    return [_format(shown, mark, appearance) for mark in marks if mark.end <= whole]


def _format(shown: str, mark: Span, appearance: Appearance) -> QTextLayout.FormatRange:
    start, end = utf16_span(shown, mark)
    look = QTextCharFormat()
    look.setBackground(appearance.color("mark"))
    look.setForeground(appearance.color("on_mark"))
    marked = QTextLayout.FormatRange()
    marked.start = start
    marked.length = end - start
    marked.format = look
    return marked
