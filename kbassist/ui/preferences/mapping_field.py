"""What the controls for settings of several named values share; each has a `value` and `show_value`."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

PAUSE_MS = 600


class MappingField(QWidget):
    """Edits a mapping of texts to texts; `pause` tells a while after it was last started.

    Signals: `changed()` the person chose, or paused after writing.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE_MS)
        self.pause.timeout.connect(self.changed)
