"""Labels of the type scale."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class TextLabel(QLabel):
    """A label of one kind of the style sheet: display, title, strong, soft, small, section, badge, problem."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
