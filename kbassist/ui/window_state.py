"""Remembers where windows and splitters were: state of this device, never a setting."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

FILE_NAME = "window.ini"


class WindowState:
    """Window state in an INI file of the home folder."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    def save(self, window: QWidget) -> None:
        """Stores the geometry of `window` and of every named splitter in it."""
        self._settings.setValue("window/geometry", window.saveGeometry())
        for splitter in window.findChildren(QSplitter):
            if splitter.objectName():
                self._settings.setValue(f"splitter/{splitter.objectName()}", splitter.saveState())
        self._settings.sync()

    def restore(self, window: QWidget) -> bool:
        """Brings `window` back to where it was; False where nothing is remembered."""
        self.restore_splitters(window)
        geometry = self._settings.value("window/geometry")
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def restore_splitters(self, part: QWidget) -> None:
        """Brings the named splitters of a part of the window back to where they were."""
        for splitter in part.findChildren(QSplitter):
            state = self._settings.value(f"splitter/{splitter.objectName()}")
            if isinstance(state, QByteArray):
                splitter.restoreState(state)
