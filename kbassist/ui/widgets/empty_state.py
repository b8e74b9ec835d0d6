"""What an empty place says: an icon, what this place is for, and what to do next."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kbassist.ui.appearance import Appearance
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel

ICON = QSize(48, 48)
TEXT_WIDTH = 440


class EmptyState(QWidget):
    """A calm hint in the middle of an empty place.

    Signals: `action_asked()` the button was used.
    """

    action_asked = Signal()

    def __init__(self, appearance: Appearance, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icon_name = icon
        self._icon = QLabel(self)
        self._title = TextLabel("", "strong", self, wraps=True)
        self._text = TextLabel("", "soft", self, wraps=True)
        self._button = push_button(appearance, "", kind="primary", parent=self)
        self._button.clicked.connect(self.action_asked)
        self._button.setVisible(False)
        inner = QWidget(self)
        inner.setMaximumWidth(TEXT_WIDTH * max(100, appearance.text_percent) // 100)
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(0, 0, 0, 0)
        inner_column.setSpacing(12)
        for widget in (self._icon, self._title, self._text):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            inner_column.addWidget(widget)
        inner_column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        appearance.changed.connect(self._renew)
        self._renew()

    def say(self, title: str, text: str, button: str = "") -> None:
        """Sets the words; without `button` there is none."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(button)
        self._button.setAccessibleName(button)
        self._button.setVisible(bool(button))

    @Slot()
    def _renew(self) -> None:
        self._icon.setPixmap(self._appearance.icon(self._icon_name, "border_strong").pixmap(ICON))
