"""The files of an item in the editor: their names, each with a button that takes it off, and a way to add more."""

from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kbassist.core.attachment import Attachment
from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.widgets.buttons import icon_button, push_button
from kbassist.ui.widgets.flow_layout import FlowLayout
from kbassist.ui.widgets.labels import TextLabel


class FilesRow(QWidget):
    """Shows files; what happens to them is decided elsewhere.

    Signals: `add_asked()`, `remove_asked(number)`, counted from 0.
    """

    add_asked = Signal()
    remove_asked = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._made: list[QWidget] = []
        self._flow = FlowLayout(self, 6)
        self._lead = TextLabel(self.tr("Files that go along with replies"), "section", self)
        self.add_button = push_button(
            appearance, self.tr("Add a file…"), icon="add", kind="quiet", tip=tip("articles.add_file"), parent=self
        )
        self.add_button.clicked.connect(self.add_asked)
        self._flow.addWidget(self._lead)
        self._flow.addWidget(self.add_button)

    def show_files(self, attachments: tuple[Attachment, ...]) -> None:
        for widget in self._made:
            self._flow.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._flow.removeWidget(self.add_button)
        self._made = [self._shown(number, attachment) for number, attachment in enumerate(attachments)]
        height = self.add_button.sizeHint().height()
        for widget in (self._lead, *self._made):
            widget.setMinimumHeight(height)
        for widget in (*self._made, self.add_button):
            self._flow.addWidget(widget)
            widget.show()

    def _shown(self, number: int, attachment: Attachment) -> QWidget:
        """Makes a name with its button, which stay on one line."""
        shown = QWidget(self)
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        size = QLocale().formattedDataSize(attachment.size)
        row.addWidget(TextLabel(f"{attachment.name} ({size})", parent=shown))
        name = self.tr("Take {file} off").format(file=attachment.name)
        remover = icon_button(self._appearance, "close", name, parent=shown)
        remover.clicked.connect(partial(self._ask_remove, number))
        row.addWidget(remover)
        return shown

    def _ask_remove(self, number: int, _is_checked: bool = False) -> None:
        self.remove_asked.emit(number)
        self.add_button.setFocus()
