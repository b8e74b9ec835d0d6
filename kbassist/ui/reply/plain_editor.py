"""A text field with a margin to its left that can show signs beside the lines; it takes plain text only."""

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from kbassist.core.text import Span
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.pasted_text import is_showable
from kbassist.ui.text_offsets import OffsetMap

ESCAPE_KEY = 0x01000000


class PlainEditor(QPlainTextEdit):
    """Base of the message and the reply editor; offsets of its signals are code points.

    Signals: `edited(text, is_pasted)` the person changed the text; `escaped()` Escape was pressed;
    `paste_refused()` what was pasted is too long to be shown.
    """

    edited = Signal(str, bool)
    paste_refused = Signal()
    escaped = Signal()

    def __init__(self, appearance: Appearance, name: str, margin_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._is_loading = False
        self._is_pasting = False
        self._map = OffsetMap("")
        self.setAccessibleName(name)
        self.setProperty("kind", "plain")
        self.setTabChangesFocus(True)
        self._margin = _Margin(self, margin_width)
        self.setViewportMargins(margin_width, 0, 0, 0)
        self.textChanged.connect(self._tell_edited)
        self.updateRequest.connect(self._scroll_margin)

    @property
    def is_loading(self) -> bool:
        """True while another text is being shown, so that nobody takes that for an edit."""
        return self._is_loading

    @property
    def offsets(self) -> OffsetMap:
        """Offsets of the present text."""
        return self._map

    def load(self, text: str) -> None:
        """Shows `text` without telling that it was edited; the same text keeps cursor and undo."""
        if text == self.toPlainText():
            return
        self._is_loading = True
        self.setPlainText(text)
        self._map = OffsetMap(text)
        self._is_loading = False

    def selected_span(self) -> Span | None:
        """Returns what is selected, None for nothing."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        to_offset = self._map.from_utf16
        return Span(to_offset(cursor.selectionStart()), to_offset(cursor.selectionEnd()))

    def cursor_offset(self) -> int:
        return self._map.from_utf16(self.textCursor().position())

    def cursor_over(self, span: Span) -> QTextCursor:
        """Returns a cursor that covers a stretch of the text."""
        start, end = self._map.span(span)
        last = max(0, self.document().characterCount() - 1)
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def select(self, span: Span) -> None:
        """Selects a stretch and brings it into view."""
        self.setTextCursor(self.cursor_over(span))
        self.ensureCursorVisible()

    def replace(self, span: Span, words: str) -> None:
        """Replaces a stretch as if it were typed: Ctrl+Z takes it back."""
        cursor = self.cursor_over(span)
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def selection_over(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self.cursor_over(span)
        selection.format = look
        return selection

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Takes the plain words of what is pasted, whatever it was."""
        text = source.text().replace("\0", "")
        if not is_showable(text):
            self.paste_refused.emit()
            return
        self._is_pasting = True
        self.insertPlainText(text)
        self._is_pasting = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == ESCAPE_KEY:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.hasFocus():
            self.ensureCursorVisible()
        area = self.contentsRect()
        self._margin.setGeometry(QRect(area.left(), area.top(), self._margin.width_hint, area.height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._margin.update()

    def paint_margin(self, painter: QPainter, block: QTextBlock, area: QRect) -> None:
        """Paints the sign beside a paragraph; nothing unless a kind of editor says otherwise."""

    def paint_visible_margins(self, painter: QPainter, clip: QRect) -> None:
        """Walks over the paragraphs that are seen."""
        block = self.firstVisibleBlock()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset()).toRect()
            if area.top() > clip.bottom():
                return
            if block.isVisible() and area.bottom() >= clip.top():
                self.paint_margin(painter, block, area)
            block = block.next()

    @Slot()
    def _tell_edited(self) -> None:
        if self._is_loading:
            return
        text = self.toPlainText()
        self._map = OffsetMap(text)
        self.edited.emit(text, self._is_pasting)

    @Slot(QRect, int)
    def _scroll_margin(self, _area: QRect, _by: int) -> None:
        self._margin.update()


class _Margin(QWidget):
    """The strip beside the text."""

    def __init__(self, editor: PlainEditor, width: int) -> None:
        super().__init__(editor)
        self._editor = editor
        self.width_hint = width

    def sizeHint(self) -> QSize:
        return QSize(self.width_hint, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._editor.paint_visible_margins(painter, event.rect())
        painter.end()
