"""Learned phrases are seen in the settings and forgotten there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kbassist.core.habits import Habit
from kbassist.ui.page import PageContext
from kbassist.ui.preferences.page import PreferencesPage
from tests.support.clock import NOON
from tests.ui.conftest import Idle


def shown_page(context: PageContext, qtbot: QtBot, idle: Idle, *phrases: str) -> PreferencesPage:
    """Shows the settings of an agent without a name who learned these phrases."""
    with context.home.store.write("Anna") as transaction:
        for phrase in phrases:
            transaction.put_habit(Habit("", "lv", phrase, "Lai izdodas,", 3, NOON))
    page = PreferencesPage(context)
    qtbot.addWidget(page)
    page.show()
    idle.wait()
    return page


def test_without_phrases_there_is_no_list(context: PageContext, qtbot: QtBot, idle: Idle) -> None:
    page = shown_page(context, qtbot, idle)

    assert not page.habits.view.isVisible()


def test_a_phrase_is_forgotten_by_key_and_by_button(context: PageContext, qtbot: QtBot, idle: Idle) -> None:
    page = shown_page(context, qtbot, idle, "Ar cieņu,", "Visu labu,")
    assert page.habits.rows.index(0).data() == "Ar cieņu, → Lai izdodas,"

    page.habits.view.setFocus()
    QTest.keyClick(page.habits.view, Qt.Key.Key_Delete)
    idle.wait()
    assert [habit.phrase for habit in context.home.habits.of("")] == ["Visu labu,"]

    page.habits.remove_button.click()
    idle.wait()
    assert context.home.habits.of("") == ()
    assert not page.habits.view.isVisible()
