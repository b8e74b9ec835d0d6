"""Waits until the person has let go of the keys of a shortcut.

Held a moment longer, they would reach the window that comes forward: a held Ctrl+Shift+P repeats there as its own
command, and a held Shift makes another shortcut of Ctrl+V.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication


class KeysUp(QObject):
    """Tells once when no Ctrl, Shift, Alt or Meta is held.

    Signals: `released()`.
    """

    released = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_waiting = False

    @property
    def is_waiting(self) -> bool:
        return self._is_waiting

    def wait(self) -> None:
        """Tells at once where nothing is held, else at the last release."""
        if _are_held():
            self._is_waiting = True
            self._application().installEventFilter(self)
        else:
            self.released.emit()

    def stop(self) -> None:
        """Waits no longer."""
        self._is_waiting = False
        self._application().removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyRelease and not _are_held():
            self.stop()
            self.released.emit()
        return False

    @staticmethod
    def _application() -> QCoreApplication:
        application = QCoreApplication.instance()
        assert application is not None
        return application


def _are_held() -> bool:
    return QGuiApplication.queryKeyboardModifiers() != Qt.KeyboardModifier.NoModifier
