"""Shows light Markdown while it is written: bold words bold, its signs dimmed, links in their color."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from kbassist.core.text import Span
from kbassist.ui.appearance import Appearance
from kbassist.ui.text_offsets import OffsetMap

BOLD = re.compile(r"(\*\*)(?=\S)(.+?)(?<=\S)(\*\*)")
LIST_SIGN = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])(?=\s)")
LINK = re.compile(r"https?://[^\s<>()]+[^\s<>().,;:!?]")


class MarkdownHighlighter(QSyntaxHighlighter):
    """Works paragraph by paragraph; the text itself is never changed."""

    def __init__(self, appearance: Appearance, document: QTextDocument) -> None:
        super().__init__(document)
        self._appearance = appearance
        appearance.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        offsets = OffsetMap(text)
        dim, bold, link = self._looks()
        for found in BOLD.finditer(text):
            self._apply(offsets, found.span(1), dim)
            self._apply(offsets, found.span(2), bold)
            self._apply(offsets, found.span(3), dim)
        if sign := LIST_SIGN.match(text):
            self._apply(offsets, sign.span(), dim)
        for found in LINK.finditer(text):
            self._apply(offsets, found.span(), link)

    def _looks(self) -> tuple[QTextCharFormat, QTextCharFormat, QTextCharFormat]:
        dim, bold, link = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        dim.setForeground(self._appearance.color("border_strong"))
        bold.setFontWeight(QFont.Weight.Bold)
        link.setForeground(self._appearance.color("link"))
        return dim, bold, link

    def _apply(self, offsets: OffsetMap, stretch: tuple[int, int], look: QTextCharFormat) -> None:
        start, end = offsets.span(Span(*stretch))
        self.setFormat(start, end - start, look)
