"""Shortcuts on a Russian keyboard layout."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kbassist.ui.actions import ACTIONS, on_trigger
from kbassist.ui.keyboard import LayoutFilter, latin_key

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    layout_filter = LayoutFilter(window)
    qapp.installEventFilter(layout_filter)
    return window


def press_cyrillic(target: QWidget, letter: str) -> None:
    QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, ord(letter), CTRL))


@pytest.mark.parametrize(
    ("cyrillic", "latin"), [("С", "C"), ("М", "V"), ("Д", "L"), ("Т", "N"), ("Ы", "S"), ("Б", ",")]
)
def test_a_cyrillic_key_is_read_as_the_latin_one_in_its_place(cyrillic: str, latin: str) -> None:
    assert latin_key(ord(cyrillic)) == ord(latin)
    assert latin_key(ord(cyrillic.lower())) == ord(latin)


def test_keys_without_a_cyrillic_letter_stay_as_they_are() -> None:
    assert latin_key(ord("V")) is None
    assert latin_key(Qt.Key.Key_Return.value) is None


def test_an_action_runs_by_its_cyrillic_key(window: QWidget) -> None:
    ran = []
    action = QAction("Copy the link", window)
    action.setShortcut(QKeySequence("Ctrl+L"))
    action.triggered.connect(lambda: ran.append("copied"))
    window.addAction(action)

    press_cyrillic(window, "Д")

    assert ran == ["copied"]


def test_a_key_pressed_in_another_window_is_not_for_this_one(window: QWidget, qtbot: QtBot) -> None:
    other = QWidget(window, Qt.WindowType.Window)
    qtbot.addWidget(other)
    ran = []
    for owner, name in ((window, "filter the list"), (other, "search in the help")):
        action = QAction(name, owner)
        action.setShortcut(QKeySequence("Ctrl+F"))
        on_trigger(action, partial(ran.append, name))
        owner.addAction(action)

    press_cyrillic(other, "А")

    assert ran == ["search in the help"]


def test_pasting_by_the_cyrillic_key_in_a_text_field_pastes_there(window: QWidget, qapp: QApplication) -> None:
    field = QLineEdit(window)
    paste = QAction("Paste a message", window)
    paste.setShortcut(QKeySequence("Ctrl+V"))
    paste.triggered.connect(lambda: pytest.fail("the page took what was meant for the field"))
    window.addAction(paste)
    qapp.clipboard().setText("Здравствуйте")

    press_cyrillic(field, "М")

    assert field.text() == "Здравствуйте"


def test_no_shortcut_uses_ctrl_alt_which_writes_letters_on_latvian_keyboards() -> None:
    assert not [spec.id for spec in ACTIONS for keys in spec.shortcuts if "Ctrl" in keys and "Alt" in keys]


def test_no_two_actions_share_a_shortcut_where_both_work() -> None:
    taken: dict[tuple[str, str], str] = {}
    for spec in ACTIONS:
        for keys in spec.shortcuts:
            for page in (spec.page, "") if spec.page else {other.page for other in ACTIONS}:
                other = taken.setdefault((page, keys), spec.id)
                assert other == spec.id or (spec.page and page == ""), f"{spec.id} and {other} share {keys}"


def test_enter_presses_the_button_that_has_the_keyboard(window: QWidget, qtbot: QtBot) -> None:
    button = QPushButton("Paste", window)
    button.setAutoDefault(False)

    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_control_enter_on_a_button_is_left_to_the_shortcuts(window: QWidget) -> None:
    button = QPushButton("Paste", window)
    clicks: list[bool] = []
    button.clicked.connect(clicks.append)

    QTest.keyClick(button, Qt.Key.Key_Return, CTRL)

    assert clicks == []
