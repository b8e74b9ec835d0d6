"""The field to type words into; its keys move through the results without leaving it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from kbassist.ui.appearance import Appearance

MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class SearchField(QLineEdit):
    """A line for search words.

    Signals: `moved(rows)` an arrow key, `entered()` Enter, `escaped()` Escape in an empty field.
    """

    moved = Signal(int)
    entered = Signal()
    escaped = Signal()

    def __init__(self, appearance: Appearance, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        glass = QAction(self)
        glass.setEnabled(False)
        appearance.dress(glass, "search", "text_soft")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)

    def event(self, event: QEvent) -> bool:
        """Leaves Ctrl+C to the page while no text is selected here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_copy = event.matches(QKeySequence.StandardKey.Copy)
            if is_copy and not self.hasSelectedText():
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        has_modifier = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in MOVES and not has_modifier:
            self.moved.emit(MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not has_modifier:
            self.entered.emit()
        elif key is Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.escaped.emit()
        else:
            super().keyPressEvent(event)
