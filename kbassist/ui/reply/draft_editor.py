"""The reply as text: facts carry a quiet line beside them, findings are underlined by their gravity."""

from html import escape

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QToolTip, QWidget

from kbassist.core.reply import Finding, Severity
from kbassist.core.text import Span
from kbassist.ui.appearance import Appearance
from kbassist.ui.finding_texts import finding_text
from kbassist.ui.reply.entry_work import CitedSentence
from kbassist.ui.reply.markdown_highlighter import MarkdownHighlighter
from kbassist.ui.reply.plain_editor import PlainEditor
from kbassist.ui.reply.reply_texts import finding_description, source_line

MARGIN_WIDTH = 14
COLORS = {Severity.BLOCK: "problem", Severity.WARN: "warning", Severity.HINT: "info"}


class DraftEditor(PlainEditor):
    """Shows and edits a reply."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, name, MARGIN_WIDTH, parent)
        self._sentences: tuple[CitedSentence, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._highlighter = MarkdownHighlighter(appearance, self.document())
        appearance.changed.connect(self._renew)

    def show_sentences(self, sentences: tuple[CitedSentence, ...]) -> None:
        """Marks the sentences that have a source."""
        self._sentences = sentences
        self._renew()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Underlines what the check found in the present text."""
        self._findings = findings
        self._renew()

    def sentence_at_cursor(self) -> CitedSentence | None:
        """Returns the sourced sentence under the cursor, else the next one after it, else the last."""
        offset = self.cursor_offset()
        following = (sentence for sentence in self._sentences if offset <= sentence.span.end)
        return next(following, self._sentences[-1] if self._sentences else None)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._tip_at(event)
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paint_margin(self, painter: QPainter, block: QTextBlock, area: QRect) -> None:
        """Paints a line beside the lines of text that stand in a source."""
        layout = block.layout()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.color("accent"))
        for sentence in self._sentences:
            start, end = self.offsets.span(sentence.span)
            first = max(0, start - block.position())
            last = min(block.length() - 1, end - block.position() - 1)
            if last < 0 or first > block.length() - 1 or first > last:
                continue
            upper, lower = layout.lineForTextPosition(first), layout.lineForTextPosition(last)
            if upper.isValid() and lower.isValid():
                top = area.top() + int(upper.y()) + 2
                bottom = area.top() + int(lower.y() + lower.height()) - 2
                painter.drawRoundedRect(QRect(6, top, 3, bottom - top), 1.5, 1.5)

    def _renew(self) -> None:
        length = len(self.toPlainText())
        selections = [
            self.selection_over(found.span, self._look(found)) for found in self._findings if _is_in(found.span, length)
        ]
        self.setExtraSelections(selections)
        self._margin.update()

    def _look(self, finding: Finding) -> QTextCharFormat:
        look = QTextCharFormat()
        color = self._appearance.color(COLORS[finding.severity])
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(color)
        if finding.severity is Severity.BLOCK:
            ground = QColor(self._appearance.color("problem_soft"))
            look.setBackground(ground)
        return look

    def _tip_at(self, event: QHelpEvent) -> str:
        position = self.viewport().mapFrom(self, event.pos())
        offset = self.offsets.from_utf16(self.cursorForPosition(position).position())
        found = [finding for finding in self._findings if finding.span.start <= offset <= finding.span.end]
        if found:
            return "\n".join(finding_description(finding_text(finding.code, finding.day), finding) for finding in found)
        for sentence in self._sentences:
            if sentence.span.start <= offset < sentence.span.end:
                return self._source_tip(sentence)
        return ""

    def _source_tip(self, sentence: CitedSentence) -> str:
        citation, soft = sentence.citation, self._appearance.color("text_soft").name()
        return (
            f"<p><b>{escape(source_line(citation))}</b></p><p>{escape(citation.quote)}</p>"
            f"<p style='color:{soft}'>{escape(self.tr('F2 shows the passage'))}</p>"
        )


def _is_in(span: Span, length: int) -> bool:
    return span.start <= length and span.start < span.end
