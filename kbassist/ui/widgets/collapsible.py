"""A heading that opens and closes what is under it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kbassist.ui.appearance import Appearance
from kbassist.ui.widgets.buttons import push_button


class Collapsible(QWidget):
    """Shows `content` only while open."""

    def __init__(self, appearance: Appearance, text: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._content = content
        self._button = push_button(appearance, text, icon="chevron_right", kind="quiet", parent=self)
        self._button.setCheckable(True)
        self._button.toggled.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._button)
        column.addWidget(content)
        content.setVisible(False)

    @Slot(bool)
    def _show(self, is_open: bool) -> None:
        self._appearance.dress(self._button, "chevron_down" if is_open else "chevron_right", "text_soft")
        self._content.setVisible(is_open)
