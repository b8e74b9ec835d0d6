"""Unanswered questions on the articles page: seeing them, writing the article, taking them off the list."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.item import ItemFilter
from kbassist.core.outcome import Gap
from kbassist.ui.articles.gap_table_model import GapColumn, GapFilterModel, GapTableModel
from kbassist.ui.articles.page import ArticlesPage
from kbassist.ui.notices import Notice
from kbassist.ui.page import PageContext
from kbassist.ui.widgets.empty_state import EmptyState
from kbassist.ui.widgets.safe_browser import SafeBrowser
from tests.support.clock import NOON
from tests.ui.conftest import AUTHOR, Idle

LANGUAGE_QUESTION = "Kā nomainīt valodu?"
RUSSIAN_QUESTION = "Как сменить язык?"
LONG_QUESTION = "Vai ir lietotne?\nUn vai tā ir bez maksas?"


def note(home: Home, text: str, language: str = "lv", days: int = 0) -> None:
    with home.store.write(AUTHOR) as transaction:
        transaction.note_gap(text, language, NOON + timedelta(days=days))


@pytest.fixture
def page(context: PageContext, qtbot: QtBot, idle: Idle) -> ArticlesPage:
    """The page with three questions, one of them asked twice."""
    for text, language, days in (
        (LANGUAGE_QUESTION, "lv", 0),
        (RUSSIAN_QUESTION, "ru", 1),
        (LONG_QUESTION, "lv", 2),
        (LANGUAGE_QUESTION, "lv", 1),
    ):
        note(context.home, text, language, days)
    return an_open_page(context, qtbot, idle)


def an_open_page(context: PageContext, qtbot: QtBot, idle: Idle) -> ArticlesPage:
    page = ArticlesPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 720)
    page.show()
    idle.wait()
    return page


def shown(page: ArticlesPage) -> list[str]:
    model = page._gaps_panel._filtered
    return [str(model.index(row, GapColumn.QUESTION).data()) for row in range(model.rowCount())]


def act(page: ArticlesPage, action: str) -> None:
    page.handlers()[f"articles.{action}"]()


def notice_of(context: PageContext, qtbot: QtBot, start: str) -> Notice:
    qtbot.waitUntil(lambda: context.notices.current is not None and context.notices.current.text.startswith(start))
    assert context.notices.current is not None
    return context.notices.current


def write_answer(page: ArticlesPage) -> None:
    field = next(text for text in page.findChildren(QPlainTextEdit) if text.accessibleName() == "Text in Markdown")
    field.setPlainText("Atveriet iestatījumus.")
    act(page, "save")


def test_the_button_counts_the_questions_and_shows_the_most_frequent_first(page: ArticlesPage) -> None:
    button = next(found for found in page.findChildren(QPushButton) if found.text() == "Unanswered questions (3)")

    button.click()

    assert button.accessibleName() == "Unanswered questions (3)"
    assert shown(page) == [LANGUAGE_QUESTION, "Vai ir lietotne? Un vai tā ir bez maksas?", RUSSIAN_QUESTION]
    assert page._count.text().startswith("3 question")
    assert page._gaps_panel.isVisible()


def test_the_button_has_room_for_its_bold_words_while_questions_are_shown(page: ArticlesPage, qtbot: QtBot) -> None:
    before = page._gaps_button.width()

    act(page, "gaps")

    qtbot.waitUntil(lambda: page._gaps_button.width() > before)
    assert page._gaps_button.width() >= page._gaps_button.sizeHint().width()


def test_a_narrow_list_keeps_the_question_readable(page: ArticlesPage, qtbot: QtBot) -> None:
    act(page, "gaps")

    page._gaps_panel._splitter.setSizes([340, 700])

    table = page._gaps_panel._table
    qtbot.waitUntil(lambda: table.isColumnHidden(GapColumn.LAST_SEEN))
    assert table.columnWidth(GapColumn.QUESTION) > table.columnWidth(GapColumn.COUNT)


def test_the_chosen_question_is_read_in_full(page: ArticlesPage) -> None:
    act(page, "gaps")

    page._gaps_panel.step(1)

    text = next(view for view in page.findChildren(SafeBrowser) if view.accessibleName() == "The question in full")
    assert text.toPlainText() == LONG_QUESTION
    assert "Latvian" in page._gaps_panel._facts.text()


def test_the_filter_above_works_on_questions_too(page: ArticlesPage) -> None:
    act(page, "gaps")

    page._field.setText("nomainit")
    assert shown(page) == [LANGUAGE_QUESTION]

    page._field.clear()
    page._language.set_chosen(frozenset({"ru"}))
    page._language.changed.emit()
    assert shown(page) == [RUSSIAN_QUESTION]


def test_everything_is_reached_by_keyboard(page: ArticlesPage, qtbot: QtBot) -> None:
    qtbot.waitActive(page)
    page._field.setFocus()
    act(page, "gaps")
    assert page._gaps_panel._table.hasFocus()

    QTest.keyClick(page._gaps_panel._table, Qt.Key.Key_Down)
    act(page, "filter")
    assert page._field.hasFocus()
    QTest.keyClick(page._field, Qt.Key.Key_Down)
    assert page._gaps_panel.current == Gap(
        RUSSIAN_QUESTION, "ru", 1, NOON + timedelta(days=1), NOON + timedelta(days=1)
    )

    QTest.keyClick(page._field, Qt.Key.Key_Return)
    assert page.is_editing


def test_a_question_that_needs_no_article_is_off_the_list_and_can_come_back(
    page: ArticlesPage, context: PageContext, qtbot: QtBot, home: Home
) -> None:
    act(page, "gaps")

    act(page, "drop_gap")

    notice = notice_of(context, qtbot, f"“{LANGUAGE_QUESTION}” is off the list.")
    qtbot.waitUntil(lambda: len(shown(page)) == 2)
    assert page._gaps_panel.current is not None
    assert LANGUAGE_QUESTION not in [gap.text for gap in home.insights.gaps(10)]
    assert notice.action is not None
    notice.action()
    qtbot.waitUntil(lambda: shown(page)[0] == LANGUAGE_QUESTION)
    assert home.insights.gaps(1)[0].count == 2


def test_the_saved_article_takes_its_question_off_the_list(
    page: ArticlesPage, context: PageContext, qtbot: QtBot, home: Home
) -> None:
    act(page, "gaps")
    page._gaps_panel.step(2)

    act(page, "answer_gap")
    title = next(line for line in page.findChildren(QLineEdit) if line.accessibleName() == "Title")
    assert title.text() == RUSSIAN_QUESTION
    assert not page.has_unsaved_work()
    write_answer(page)

    notice = notice_of(context, qtbot, "The article is saved;")
    assert RUSSIAN_QUESTION not in [gap.text for gap in home.insights.gaps(10)]
    saved = next(row for row in home.items.list(ItemFilter(), limit=50) if row.title == RUSSIAN_QUESTION)
    assert saved.key.language == "ru"
    assert notice.action is not None
    notice.action()
    qtbot.waitUntil(lambda: RUSSIAN_QUESTION in [gap.text for gap in home.insights.gaps(10)])


def test_a_question_stays_on_the_list_while_its_article_is_not_saved(
    page: ArticlesPage, qtbot: QtBot, idle: Idle, home: Home
) -> None:
    act(page, "gaps")
    act(page, "answer_gap")
    page._editor.leave()
    assert page._gaps_panel.isVisible()

    act(page, "new")
    page._editor._form.title.setText("Something else")
    write_answer(page)

    qtbot.waitUntil(lambda: not page.has_unsaved_work())
    idle.wait()
    assert len(home.insights.gaps(10)) == 3


def test_saving_again_leaves_the_list_alone(page: ArticlesPage, context: PageContext, qtbot: QtBot, home: Home) -> None:
    act(page, "gaps")
    act(page, "answer_gap")
    write_answer(page)
    notice_of(context, qtbot, "The article is saved;")
    note(home, LANGUAGE_QUESTION)

    page._editor._text.setPlainText("Atveriet iestatījumus un izvēlieties valodu.")
    act(page, "save")

    notice_of(context, qtbot, f"“{LANGUAGE_QUESTION}” is saved as version 2.")
    assert LANGUAGE_QUESTION in [gap.text for gap in home.insights.gaps(10)]


def test_actions_on_items_do_nothing_while_questions_are_shown(
    page: ArticlesPage, qtbot: QtBot, idle: Idle, home: Home
) -> None:
    item_id = home.items.list(ItemFilter(), limit=1)[0].id
    page.show_argument(item_id)
    qtbot.waitUntil(lambda: page._model.item is not None)
    act(page, "gaps")

    act(page, "archive")
    act(page, "edit")

    idle.wait()
    assert home.items.item(item_id).revision == 1
    assert not page.is_editing
    act(page, "gaps")
    act(page, "drop_gap")
    act(page, "answer_gap")
    idle.wait()
    assert len(home.insights.gaps(10)) == 3
    assert not page.is_editing


def test_the_empty_list_says_what_it_is_for(context: PageContext, qtbot: QtBot, idle: Idle) -> None:
    page = an_open_page(context, qtbot, idle)

    act(page, "gaps")

    empty = next(state for state in page._gaps_panel.findChildren(EmptyState) if state.isVisible())
    assert empty._title.text() == "There are no unanswered questions"
    assert page._gaps_button.text() == "Unanswered questions"


def test_the_last_question_gone_leaves_the_keyboard_on_the_page(
    context: PageContext, qtbot: QtBot, idle: Idle, home: Home
) -> None:
    note(home, LANGUAGE_QUESTION)
    page = an_open_page(context, qtbot, idle)
    qtbot.waitActive(page)
    act(page, "gaps")

    act(page, "drop_gap")

    qtbot.waitUntil(lambda: shown(page) == [])
    assert page._gaps_button.hasFocus()


def test_questions_noted_meanwhile_are_there_when_the_page_is_shown_again(
    page: ArticlesPage, qtbot: QtBot, home: Home
) -> None:
    page.hide()
    note(home, "Vai strādājat svētdienās?")

    page.show()

    qtbot.waitUntil(lambda: page._gaps_button.text() == "Unanswered questions (4)")


def test_the_table_of_questions_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    gaps = [Gap(f"Question {number}?", "lv", number, NOON, NOON) for number in range(1, 6)]
    model = GapTableModel()
    proxy = GapFilterModel(model)
    qtmodeltester.check(model)
    other_tester = type(qtmodeltester)(None)
    other_tester.check(proxy)

    model.show_gaps(gaps[:3])
    proxy.sort(GapColumn.COUNT, Qt.SortOrder.DescendingOrder)
    model.show_gaps([Gap("Question 2?", "lv", 9, NOON, NOON), *gaps[2:]])
    proxy.set_words("question")
    proxy.set_languages(frozenset({"lv"}))

    counts = [proxy.index(row, GapColumn.COUNT).data() for row in range(proxy.rowCount())]
    assert counts == ["9", "5", "4", "3"]


def test_the_day_is_written_as_the_system_writes_it(qtmodeltester: ModelTester) -> None:
    model = GapTableModel()
    model.show_gaps([Gap(LANGUAGE_QUESTION, "lv", 1, NOON, NOON)])
    QLocale.setDefault(QLocale("lv"))

    assert str(model.index(0, GapColumn.LAST_SEEN).data()).startswith("22.11.")
