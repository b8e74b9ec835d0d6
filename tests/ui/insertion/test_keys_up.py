"""Nothing is pasted while the keys of the shortcut are still held."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kbassist.ui.insertion.keys_up import KeysUp


class Keyboard:
    """Stands for the keys that a person holds."""

    def __init__(self) -> None:
        self.held = Qt.KeyboardModifier.NoModifier

    def modifiers(self) -> Qt.KeyboardModifier:
        return self.held


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    made = Keyboard()
    monkeypatch.setattr(QGuiApplication, "queryKeyboardModifiers", made.modifiers)
    return made


def release(application: QApplication, key: Qt.Key) -> None:
    application.sendEvent(application, QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier))


def test_without_held_keys_it_goes_on_at_once(keyboard: Keyboard, qtbot: QtBot) -> None:
    keys = KeysUp()

    with qtbot.waitSignal(keys.released):
        keys.wait()


def test_it_goes_on_once_with_the_last_key(keyboard: Keyboard, qapp: QApplication) -> None:
    keys, told = KeysUp(), []
    keys.released.connect(lambda: told.append(1))
    keyboard.held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    keys.wait()
    keyboard.held = Qt.KeyboardModifier.ControlModifier
    release(qapp, Qt.Key.Key_Shift)
    assert told == []

    keyboard.held = Qt.KeyboardModifier.NoModifier
    release(qapp, Qt.Key.Key_Control)
    release(qapp, Qt.Key.Key_A)

    assert told == [1]


def test_waiting_can_be_ended(keyboard: Keyboard, qapp: QApplication) -> None:
    keys, told = KeysUp(), []
    keys.released.connect(lambda: told.append(1))
    keyboard.held = Qt.KeyboardModifier.ControlModifier
    keys.wait()

    keys.stop()
    keyboard.held = Qt.KeyboardModifier.NoModifier
    release(qapp, Qt.Key.Key_Control)

    assert told == []
