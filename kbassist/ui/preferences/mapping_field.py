"""What every control for a setting of several named values promises."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

PAUSE_MS = 600


class MappingField(QWidget):
    """Edits a mapping of texts to texts.

    Signals: `changed()` the person chose, or paused after writing.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE_MS)
        self.pause.timeout.connect(self.changed)

    @property
    def value(self) -> dict[str, str]:
        """What the field holds."""
        raise NotImplementedError

    def show_value(self, value: Mapping[str, str]) -> None:
        """Shows a value without telling."""
        raise NotImplementedError
