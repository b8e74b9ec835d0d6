"""A surface with a border that holds what belongs together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Card(QFrame):
    """A frame with a column of widgets; `kind` "card" stands out, "well" lies deeper."""

    def __init__(self, parent: QWidget | None = None, *, kind: str = "card", margin: int = 16) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(8)
