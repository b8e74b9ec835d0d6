"""The calm explanations above a reply, each with at most one button."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.reply_notes import ReplyNote
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel

NOTE_ICON = QSize(18, 18)
LOOKS = {"info": ("info", "info"), "warning": ("warning", "warning"), "problem": ("problem", "problem")}


class NotesPanel(QWidget):
    """Shows notes, gravest first.

    Signals: `action_asked(action)` one of the actions of `reply_notes`.
    """

    action_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._notes: tuple[ReplyNote, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.setVisible(False)

    def show_notes(self, notes: tuple[ReplyNote, ...]) -> None:
        if notes == self._notes:
            return
        self._notes = notes
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in notes:
            row = _NoteRow(self._appearance, note, self)
            row.action_asked.connect(self.action_asked)
            self._column.addWidget(row)
        self.setVisible(bool(notes))


class _NoteRow(QFrame):
    """One note.

    Signals: `action_asked(action)`.
    """

    action_asked = Signal(str)

    def __init__(self, appearance: Appearance, note: ReplyNote, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._note = note
        self.setProperty("notice", note.look)
        self._icon = QLabel(self)
        text = TextLabel(note.text, parent=self, wraps=True)
        text.setAccessibleName(note.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(text, 1)
        if note.action:
            button = push_button(appearance, note.action_text, parent=self)
            button.clicked.connect(self._ask)
            row.addWidget(button)
        appearance.changed.connect(self._renew)
        self._renew()

    @Slot()
    def _ask(self) -> None:
        self.action_asked.emit(self._note.action)

    @Slot()
    def _renew(self) -> None:
        icon, role = LOOKS[self._note.look]
        self._icon.setPixmap(self._appearance.icon(icon, role).pixmap(NOTE_ICON))
