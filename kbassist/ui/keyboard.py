"""Makes shortcuts work while a Russian keyboard layout is on, and lets Enter press the button that has the keyboard.

A Ctrl combination whose key arrives as a Cyrillic letter is read as the Latin letter on the same key. Qt does this
by itself for some platforms and layouts only; what it has served already never arrives here as a key press. A button
of Qt knows the space bar only, unless it is the default one of a dialog.
"""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

CYRILLIC_KEYS = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
LATIN_KEYS = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.`"
SAME_KEY = dict(zip(CYRILLIC_KEYS, LATIN_KEYS, strict=True))
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
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
    """An event filter of the application: serves Ctrl combinations typed on a Cyrillic layout, and Enter on buttons.

    Only the actions of the window in which a key was pressed are served, as Qt does with shortcuts.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in ENTER_KEYS and isinstance(watched, QAbstractButton):
            return _press(watched, event)
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
            for action in target.window().actions():
                if action.isEnabled() and sequence in action.shortcuts():
                    action.trigger()
                    return True
        QGuiApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))
        return True


def _press(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Presses a button once, however long Enter is held; Ctrl+Enter and the like mean something else."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not button.isEnabled():
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
