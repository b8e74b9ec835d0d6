"""The window as a whole: pages, actions, menus, the first run, names for screen readers, and room for every text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.item import ItemFilter
from kbassist.core.settings import WindowSettings
from kbassist.ui.actions import ACTIONS, make_actions
from kbassist.ui.appearance import Appearance
from kbassist.ui.first_run import FirstRun
from kbassist.ui.index_keeper import IndexKeeper
from kbassist.ui.main_window import PAGES, MainWindow
from kbassist.ui.page import PageContext
from kbassist.ui.translation import Translation
from kbassist.ui.widgets.search_field import SearchField
from tests.ui.conftest import Idle, type_words

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTextEdit, QPlainTextEdit, QSpinBox)
SMALL_SCREEN = (1280, 720)

OPT_IN = {"reply.paste_previous"}
"""What a page offers only once the settings allow it."""


def a_window(context: PageContext, qtbot: QtBot, *, offers_first_choice: bool = False) -> MainWindow:
    keeper = IndexKeeper(context.home, context.jobs, context.changes, context.notices, context.jobs)
    window = MainWindow(context, keeper, offers_first_choice=offers_first_choice)
    qtbot.addWidget(window, before_close_func=MainWindow.let_go)
    window.resize(*SMALL_SCREEN)
    window.show()
    return window


@pytest.fixture
def window(context: PageContext, qtbot: QtBot, idle: Idle) -> MainWindow:
    window = a_window(context, qtbot)
    idle.wait()
    return window


def test_each_page_is_reached_by_its_shortcut(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitActive(window)
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.page.page_id == "articles"

    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page.page_id == "search"

    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.page.page_id == "settings"


def test_search_copy_and_open_work_by_keyboard_alone(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    qtbot.waitActive(window)
    ctrl = Qt.KeyboardModifier.ControlModifier
    qapp.clipboard().clear()
    QTest.keyClick(window, Qt.Key.Key_2, ctrl)
    field = window.page.findChild(SearchField)
    qtbot.waitUntil(lambda: field.hasFocus())

    type_words(field, "aizmirsu paroli")
    qtbot.waitUntil(lambda: window.page._model.chosen is not None)
    QTest.keyClick(field, Qt.Key.Key_C, ctrl)
    qtbot.waitUntil(lambda: "Aizmirsu paroli" in qapp.clipboard().text())
    QTest.keyClick(field, Qt.Key.Key_L, ctrl)
    qtbot.waitUntil(lambda: qapp.clipboard().text() == "https://a.example/p")
    QTest.keyClick(field, Qt.Key.Key_O, ctrl)

    assert window.page.page_id == "articles"


def test_an_action_of_another_page_does_nothing_here(window: MainWindow) -> None:
    window.show_page("settings")

    assert not window.actions_by_id["articles.new"].isEnabled()
    window.show_page("articles")
    assert window.actions_by_id["articles.new"].isEnabled()


def test_every_action_of_a_page_is_carried_out_by_that_page(window: MainWindow) -> None:
    for kind in PAGES:
        window.show_page(kind.page_id)
        handled = window.page.handlers().keys()

        assert handled == {spec.id for spec in ACTIONS if spec.page == kind.page_id} - OPT_IN


def test_the_text_size_changes_by_keyboard(window: MainWindow, context: PageContext) -> None:
    window.actions_by_id["text.larger"].trigger()

    assert context.settings.current.window.text_percent == 110


@pytest.mark.parametrize("page_id", ["search", "articles", "settings"])
def test_every_control_has_a_name_for_screen_readers(window: MainWindow, page_id: str) -> None:
    window.show_page(page_id)

    nameless = [
        control
        for kind in CONTROLS
        for control in window.findChildren(kind)
        if control.isVisible()
        and not _is_part_of_qt(control)
        and not control.accessibleName()
        and not getattr(control, "text", str)()
    ]

    assert [f"{type(control).__name__} in {type(control.parent()).__name__}" for control in nameless] == []


@pytest.mark.parametrize("language", ["lv", "ru", "en"])
@pytest.mark.parametrize("percent", [100, 150])
def test_no_word_is_cut_off_on_a_small_screen(
    context: PageContext, qtbot: QtBot, qapp: QApplication, idle: Idle, language: str, percent: int
) -> None:
    translation = Translation(qapp)
    translation.use(language)
    context.appearance.use(WindowSettings(theme="light", text_percent=percent))
    try:
        window = a_window(context, qtbot)
        idle.wait()
        cut = []
        for kind in PAGES:
            window.show_page(kind.page_id)
            idle.wait()
            qapp.sendPostedEvents()
            cut += [f"{kind.page_id}: {words}" for words in _cut_off(window)]
        assert (window.width(), window.height()) == SMALL_SCREEN
        assert cut == []
    finally:
        translation.use("en")


def test_the_first_run_offers_three_choices_and_starting_empty_shows_the_pages(
    context: PageContext, qtbot: QtBot, idle: Idle
) -> None:
    window = a_window(context, qtbot, offers_first_choice=True)
    first_run = window.findChild(FirstRun)
    assert first_run.isVisible()
    choices = [button for button in first_run.findChildren(QAbstractButton) if button.isVisible()]
    assert len(choices) == 3

    choices[-1].click()
    idle.wait()

    assert not first_run.isVisible()
    assert context.settings.current.first_run_done
    assert context.home.settings_file.load().first_run_done


def test_closing_asks_whoever_owns_the_window(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.close_asked):
        window.close()

    assert window.isVisible()
    window.let_go()
    assert not window.isVisible()


def test_the_index_follows_a_change(window: MainWindow, context: PageContext, qtbot: QtBot, home: Home) -> None:
    item_id = next(iter(home.items.list(ItemFilter(), limit=1))).id
    home.items.remove(item_id, author="Anna")

    with qtbot.waitSignal(context.changes.index_caught_up):
        context.changes.announce((item_id,))

    assert item_id not in home.index.indexed_revisions()


def test_the_theme_switches_while_the_window_is_open(
    window: MainWindow, context: PageContext, appearance: Appearance
) -> None:
    appearance.use(WindowSettings(theme="dark"))

    assert appearance.theme.is_dark
    assert window.palette().window().color() == appearance.color("window")


def test_actions_are_made_once_each(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    assert len(make_actions(parent)) == len({spec.id for spec in ACTIONS}) == len(ACTIONS)


def _is_part_of_qt(control: QWidget) -> bool:
    parent = control.parent()
    is_inner = isinstance(parent, QSpinBox | QComboBox | QLineEdit) or control.objectName().startswith("qt_")
    is_popup = parent is not None and isinstance(parent.parent(), QComboBox)
    return is_inner or is_popup or isinstance(control, QHeaderView) or type(control) is QAbstractButton


def _cut_off(window: MainWindow) -> list[str]:
    """Returns the words of visible labels and buttons that have less room than they need."""
    cut = []
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text() or (label.wordWrap() and label.height() >= _needed(label)):
            continue
        if (label.width() < label.sizeHint().width() and not label.wordWrap()) or label.height() < _needed(label):
            cut.append(label.text())
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width():
            cut.append(button.text())
    return cut


def _needed(label: QLabel) -> int:
    return label.heightForWidth(label.width()) if label.wordWrap() else label.fontMetrics().height()
