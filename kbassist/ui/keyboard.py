"""Makes shortcuts work while a Russian keyboard layout is on.

A Ctrl combination whose key arrives as a Cyrillic letter is read as the Latin letter on the same key. Qt does this
by itself for some platforms and layouts only; what it has served already never arrives here as a key press.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

CYRILLIC_KEYS = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
LATIN_KEYS = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.`"
SAME_KEY = dict(zip(CYRILLIC_KEYS, LATIN_KEYS, strict=True))
COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


def latin_key(key: int) -> int | None:
    """Returns the Latin key code on the place of a Cyrillic one, None for every other key."""
    try:
        letter = chr(key).upper()
    except (ValueError, OverflowError):
        return None
    latin = SAME_KEY.get(letter)
    return ord(latin) if latin is not None else None


class LayoutFilter(QObject):
    """An event filter of the application that serves Ctrl combinations typed on a Cyrillic layout."""

    def __init__(self, actions: Callable[[], Iterable[QAction]], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.modifiers() & COMMANDING or not isinstance(watched, QWidget):
            return False
        key = latin_key(event.key())
        return key is not None and self._serve(watched, key, event.modifiers())

    def _serve(self, target: QWidget, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Offers the Latin combination to the widget first, then to the actions, as Qt itself does."""
        override = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        override.ignore()
        QApplication.sendEvent(target, override)
        sequence = QKeySequence(QKeyCombination(modifiers, Qt.Key(key)))
        if not override.isAccepted():
            for action in self._actions():
                if action.isEnabled() and sequence in action.shortcuts():
                    action.trigger()
                    return True
        QGuiApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))
        return True
