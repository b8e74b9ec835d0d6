"""Shows HTML that was made from knowledge: loads nothing, follows no link by itself, marks words."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from kbassist.core.text import Span
from kbassist.ui.appearance import Appearance
from kbassist.ui.text_offsets import utf16_span


class SafeBrowser(QTextBrowser):
    """A read-only view of safe HTML.

    Signals: `link_asked(QUrl)` a link was clicked, `escaped()` Escape.
    """

    link_asked = Signal(QUrl)
    escaped = Signal()

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._html = ""
        self._marks: tuple[Span, ...] = ()
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self.link_asked)
        appearance.changed.connect(self._renew)

    def loadResource(self, _kind: int, _name: QUrl | str) -> QByteArray:
        """Loads nothing, neither from the network nor from the disk."""
        return QByteArray()

    def show_html(self, html: str) -> None:
        """Shows `html` from its top, without marks."""
        self._html = html
        self._marks = ()
        self._renew()

    def mark(self, spans: Sequence[Span]) -> None:
        """Marks stretches of the plain text that is shown (code points of `toPlainText()`)."""
        self._marks = tuple(spans)
        text = self.toPlainText()
        look = QTextCharFormat()
        look.setBackground(self._appearance.color("mark"))
        look.setForeground(self._appearance.color("on_mark"))
        selections = []
        for span in self._marks:
            start, end = utf16_span(text, span)
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = look
            selections.append(selection)
        self.setExtraSelections(selections)

    def show_first_mark(self) -> None:
        """Scrolls so that the first marked word is seen."""
        if not self._marks:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_span(self.toPlainText(), self._marks[0])[0])
        place = self.cursorRect(cursor)
        bar = self.verticalScrollBar()
        if not self.viewport().rect().contains(place):
            bar.setValue(bar.value() + place.top() - self.viewport().height() // 3)

    def event(self, event: QEvent) -> bool:
        """Leaves Ctrl+C to the page while nothing is selected, and Ctrl+V always."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_copy = event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection()
            if is_copy or event.matches(QKeySequence.StandardKey.Paste):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def _renew(self) -> None:
        marks = self._marks
        position = self.verticalScrollBar().value() if marks else 0
        self.document().setDefaultStyleSheet(document_style(self._appearance))
        self.document().setDefaultFont(self._appearance.font())
        self.setHtml(self._html)
        if marks:
            self.mark(marks)
            self.verticalScrollBar().setValue(position)


def document_style(appearance: Appearance) -> str:
    """Returns the style sheet for documents: the same scale and grid as the window's."""

    def color(role: str) -> str:
        return QColor(appearance.color(role)).name()

    body, strong, title = (appearance.pixels(step) for step in ("body", "strong", "title"))
    heading = (strong + title) // 2
    return f"""
        body {{ color: {color("text")}; font-size: {body}px; }}
        h1, h2 {{ font-size: {heading}px; font-weight: 600; margin-top: 16px; margin-bottom: 6px; }}
        h3, h4, h5, h6 {{ font-size: {body}px; font-weight: 600; margin-top: 14px; margin-bottom: 4px; }}
        p {{ margin-top: 0; margin-bottom: 10px; line-height: 145%; }}
        li {{ margin-bottom: 5px; line-height: 140%; }}
        a {{ color: {color("link")}; }}
        code, pre {{ background-color: {color("sunken")}; font-size: {body}px; }}
        pre {{ white-space: pre-wrap; }}
        blockquote {{ color: {color("text_soft")}; margin-left: 14px; }}
        th {{ font-weight: 600; padding: 5px; background-color: {color("sunken")}; }}
        td {{ padding: 5px; }}
        .soft {{ color: {color("text_soft")}; }}
        .added {{ background-color: {color("good_soft")}; color: {color("good")}; }}
        .removed {{ background-color: {color("problem_soft")}; color: {color("problem")}; }}
    """
