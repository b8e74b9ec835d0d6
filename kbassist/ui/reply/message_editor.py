"""The pasted message: set-aside parts dimmed or folded, the words that prove a judgement marked, questions numbered."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QTextBlock, QTextCharFormat
from PySide6.QtWidgets import QToolTip, QWidget

from kbassist.core.understanding import SetAsideKind
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.marks import Mark, MarkKind
from kbassist.ui.reply.plain_editor import PlainEditor
from kbassist.ui.reply.reply_texts import mark_text

MARGIN_WIDTH = 26
BADGE_SIZE = 18
UNDERLINES = {
    MarkKind.ADDRESS: "info",
    MarkKind.MOOD: "warning",
    MarkKind.URGENT: "problem",
    MarkKind.NAME: "good",
}


class MessageEditor(PlainEditor):
    """Shows and edits a message."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, name, MARGIN_WIDTH, parent)
        self._marks: tuple[Mark, ...] = ()
        self._pointed: tuple[Mark, ...] = ()
        self._is_folded = True
        self._hidden: set[int] = set()
        appearance.changed.connect(self._renew)

    @property
    def has_folds(self) -> bool:
        """True where whole lines can be folded away."""
        return next(self._foldable_blocks(), None) is not None

    def load(self, text: str) -> None:
        """Shows another message, all of it until its marks come."""
        if text != self.toPlainText():
            self._hidden = set()
        super().load(text)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Shows what was understood of the present text."""
        self._marks = marks
        self._pointed = ()
        self._fold()
        self._renew()

    def point_at(self, marks: tuple[Mark, ...]) -> None:
        """Lights up the words behind one chip; an empty tuple puts the light out."""
        if marks == self._pointed:
            return
        self._pointed = marks
        self._renew()

    def set_folded(self, is_folded: bool) -> None:
        """Hides or shows the whole lines that are set aside."""
        self._is_folded = is_folded
        self._fold()

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
        """Paints the number of each question beside the line where it begins."""
        start, end = block.position(), block.position() + block.length()
        top = area.top()
        for mark in self._marks:
            position = self.offsets.to_utf16(mark.span.start)
            if mark.kind is not MarkKind.ASK or not start <= position < end:
                continue
            line = block.layout().lineForTextPosition(position - start)
            line_top = area.top() + int(line.y()) if line.isValid() else top
            self._paint_number(painter, mark.number, max(top, line_top))
            top = max(top, line_top) + BADGE_SIZE + 2

    def _paint_number(self, painter: QPainter, number: int, top: int) -> None:
        badge = QRect(4, top + 1, BADGE_SIZE, BADGE_SIZE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.color("accent"))
        painter.drawEllipse(badge)
        painter.setPen(self._appearance.color("accent_text"))
        font = self._appearance.font("small", is_bold=True)
        font.setPixelSize(min(font.pixelSize(), 12))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(number))

    def _renew(self) -> None:
        selections = [self.selection_over(mark.span, self._look(mark)) for mark in self._marks]
        selections += [self.selection_over(mark.span, self._light()) for mark in self._pointed]
        self.setExtraSelections(selections)
        self.viewport().update()
        self._margin.update()

    def _look(self, mark: Mark) -> QTextCharFormat:
        look = QTextCharFormat()
        if mark.kind is MarkKind.SET_ASIDE:
            look.setForeground(self._appearance.color("border_strong"))
        elif mark.kind is MarkKind.HEAT:
            look.setForeground(self._appearance.color("border_strong"))
            look.setFontWeight(400)
        elif mark.kind is MarkKind.ASK:
            ground = QColor(self._appearance.color("accent_soft"))
            ground.setAlpha(150)
            look.setBackground(ground)
        elif mark.kind is MarkKind.SENSITIVE:
            look.setBackground(self._appearance.color("problem_soft"))
            look.setForeground(self._appearance.color("problem"))
        elif mark.kind in UNDERLINES:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(self._appearance.color(UNDERLINES[mark.kind]))
            look.setFontWeight(600)
        return look

    def _light(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(self._appearance.color("mark"))
        look.setForeground(self._appearance.color("on_mark"))
        return look

    def _tip_at(self, event: QHelpEvent) -> str:
        position = self.viewport().mapFrom(self, event.pos())
        offset = self.offsets.from_utf16(self.cursorForPosition(position).position())
        found = [mark for mark in self._marks if mark.span.start <= offset < mark.span.end]
        return "\n".join(dict.fromkeys(mark_text(mark.kind, mark.number, mark.code) for mark in reversed(found)))

    def _fold(self) -> None:
        """Hides paragraphs that lie wholly in a set-aside part; the first one stays as a sign that there is more."""
        hidden = {block.blockNumber() for block in self._foldable_blocks()} if self._is_folded else set()
        if hidden == self._hidden:
            return
        if self._hidden:
            self._show_all_blocks()
        for number in hidden:
            self.document().findBlockByNumber(number).setVisible(False)
        self._hidden = hidden
        self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()
        self._margin.update()

    def _show_all_blocks(self) -> None:
        """Unfolds everything; numbers would not do, since lines may have been typed before the folded ones."""
        block = self.document().firstBlock()
        while block.isValid():
            block.setVisible(True)
            block = block.next()

    def _foldable_blocks(self) -> Iterator[QTextBlock]:
        """Yields the paragraphs that may be folded: what others wrote, never the customer's own signature."""
        for mark in self._marks:
            if mark.kind is not MarkKind.SET_ASIDE or mark.code == SetAsideKind.SIGNATURE:
                continue
            start, end = self.offsets.span(mark.span)
            block = self.document().findBlock(start)
            while block.isValid() and block.position() < end:
                if start < block.position() and block.position() + block.length() - 1 <= end:
                    yield block
                block = block.next()
