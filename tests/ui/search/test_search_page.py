"""Searching by keyboard only, with a real index."""

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.evidence import Snippet
from kbassist.core.item import ItemFilter, ItemKind
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.markup.passages import passages_of
from kbassist.services.search import SearchRow
from kbassist.ui.links import can_open
from kbassist.ui.page import PageContext
from kbassist.ui.search.page import SearchPage
from kbassist.ui.search.quote import quote_of
from kbassist.ui.search.result_model import ResultModel
from kbassist.ui.search.suggestion_line import SuggestionLine
from kbassist.ui.search.view_model import FIRST_SNIPPETS, SearchViewModel
from kbassist.ui.widgets.safe_browser import SafeBrowser
from kbassist.ui.widgets.search_field import SearchField
from tests.support.builders import an_item, new_item
from tests.ui.conftest import Idle, type_words


@pytest.fixture
def page(context: PageContext, qtbot: QtBot, idle: Idle) -> SearchPage:
    page = SearchPage(context)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.focus_first()
    idle.wait()
    return page


def field_of(page: SearchPage) -> SearchField:
    return page.findChild(SearchField)


def preview_of(page: SearchPage) -> SafeBrowser:
    return page.findChild(SafeBrowser)


def titles(page: SearchPage) -> list[str]:
    model = page.findChild(ResultModel)
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def said(page: SearchPage) -> str:
    """What a screen reader says of the line above the results."""
    return page.findChild(SuggestionLine).findChild(QAbstractButton).accessibleName()


def search(page: SearchPage, words: str, qtbot: QtBot) -> None:
    type_words(field_of(page), words)
    qtbot.waitUntil(lambda: bool(titles(page)))


def test_typing_without_diacritics_finds_the_latvian_article(page: SearchPage, qtbot: QtBot) -> None:
    search(page, "rekina", qtbot)

    assert titles(page) == ["Rēķina apmaksa"]


def test_the_first_result_is_shown_with_its_words_marked(page: SearchPage, qtbot: QtBot) -> None:
    search(page, "rēķins", qtbot)

    preview = preview_of(page)
    qtbot.waitUntil(lambda: bool(preview.extraSelections()))
    marked = [selection.cursor.selectedText() for selection in preview.extraSelections()]
    assert marked == ["Rēķins"]


def test_the_answer_is_copied_from_the_field_by_ctrl_c(page: SearchPage, qtbot: QtBot, qapp: QApplication) -> None:
    qapp.clipboard().clear()
    search(page, "parole", qtbot)
    qtbot.waitUntil(lambda: "parol" in preview_of(page).toPlainText().lower())

    page.handlers()["search.copy"]()

    qtbot.waitUntil(lambda: bool(qapp.clipboard().text()))
    assert "parol" in qapp.clipboard().text().lower()


def test_rows_further_down_get_their_snippets_once_typing_rests(
    home: Home, context: PageContext, qtbot: QtBot, idle: Idle
) -> None:
    for number in range(FIRST_SNIPPETS + 2):
        content = f"Lampiņa deg, {number} reizes mirgo sarkanā krāsā, tad {number * 7} reizes zaļā."
        home.items.create(new_item(f"lamp{number}", title=f"Lampiņa {number}", body=content), author="Anna")
    home.indexing.bring_up_to_date(no_progress, CancelToken())
    page = SearchPage(context)
    qtbot.addWidget(page)
    model = page.findChild(ResultModel)

    type_words(field_of(page), "lampiņa")
    qtbot.waitUntil(lambda: model.rowCount() == FIRST_SNIPPETS + 2)
    page._model.choose(model.row_at(model.index(FIRST_SNIPPETS)))
    qtbot.waitUntil(lambda: all(model.row_at(model.index(row)).snippet.text for row in range(model.rowCount())))

    assert page._model.chosen is model.row_at(model.index(FIRST_SNIPPETS))
    idle.wait()


def test_arrow_keys_move_through_results_while_the_field_keeps_the_keyboard(page: SearchPage, qtbot: QtBot) -> None:
    search(page, "parole", qtbot)
    first, second = titles(page)[:2]
    qtbot.waitUntil(lambda: page._model.chosen is not None)
    assert page._model.chosen is not None
    assert page._model.chosen.item.content.title == first

    QTest.keyClick(field_of(page), Qt.Key.Key_Down)

    assert page._model.chosen.item.content.title == second


def test_enter_moves_into_the_text_and_escape_back(page: SearchPage, qtbot: QtBot) -> None:
    qtbot.waitActive(page)
    search(page, "parole", qtbot)
    qtbot.waitUntil(lambda: page._model.chosen is not None)

    QTest.keyClick(field_of(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: preview_of(page).hasFocus())
    QTest.keyClick(preview_of(page), Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: field_of(page).hasFocus())


def test_the_link_is_copied_and_an_item_without_one_says_so(
    page: SearchPage, qtbot: QtBot, qapp: QApplication, context: PageContext
) -> None:
    search(page, "aizmirsu", qtbot)
    qtbot.waitUntil(lambda: page._model.chosen is not None)
    page.handlers()["search.copy_link"]()
    assert qapp.clipboard().text() == "https://a.example/p"

    field_of(page).clear()
    search(page, "rēķina", qtbot)
    qtbot.waitUntil(lambda: page._model.link == "")
    page.handlers()["search.copy_link"]()
    assert context.notices.current is not None
    assert context.notices.current.text == "This item has no link."


def test_a_word_typed_on_the_other_layout_is_found_and_the_line_says_so(page: SearchPage, qtbot: QtBot) -> None:
    search(page, "зфкщдш", qtbot)

    assert "Kā atjaunot paroli" in titles(page)
    assert said(page) == "Showing results for “paroli”. Search instead for “зфкщдш”"


def test_the_typed_words_are_searched_for_by_key_where_others_were_taken(page: SearchPage, qtbot: QtBot) -> None:
    search(page, "зфкщдш", qtbot)

    page.handlers()["search.suggestion"]()

    qtbot.waitUntil(lambda: titles(page) == [])
    assert not page.findChild(SuggestionLine).isVisible()
    assert field_of(page).text() == "зфкщдш"


def test_other_words_are_corrected_again_after_the_typed_ones_were_wanted(page: SearchPage, qtbot: QtBot) -> None:
    search(page, "зфкщдш", qtbot)
    page.handlers()["search.suggestion"]()
    qtbot.waitUntil(lambda: titles(page) == [])

    field_of(page).setText("кулшты")

    qtbot.waitUntil(lambda: titles(page) == ["Rēķina apmaksa"])
    assert said(page).startswith("Showing results for “rēķins”.")


def test_a_commoner_word_is_offered_and_taken_by_key(
    page: SearchPage, qtbot: QtBot, home: Home, context: PageContext
) -> None:
    home.items.create(new_item("typo", title="Pielsēgums"), author="Anna")
    for number in range(12):
        home.items.create(new_item(f"line-{number}", title=f"Pieslēgums {number}"), author="Anna")
    home.indexing.catch_up(CancelToken())
    search(page, "pielsegums", qtbot)
    qtbot.waitUntil(page.findChild(SuggestionLine).isVisible)
    assert said(page) == "Did you mean “pieslēgums”?"

    page.handlers()["search.suggestion"]()

    assert field_of(page).text() == "pieslēgums"
    qtbot.waitUntil(lambda: len(titles(page)) >= 12)


def test_a_quote_is_copied_with_its_title_and_link(page: SearchPage, qtbot: QtBot, qapp: QApplication) -> None:
    search(page, "aizmirsu", qtbot)
    qtbot.waitUntil(lambda: page._model.chosen is not None)

    page.handlers()["search.copy_quote"]()

    assert qapp.clipboard().text() == "Spiediet Aizmirsu paroli.\n— Kā atjaunot paroli\nhttps://a.example/p"


def test_the_menu_of_a_result_copies_answer_link_and_quote(page: SearchPage, qtbot: QtBot, qapp: QApplication) -> None:
    search(page, "aizmirsu", qtbot)
    qtbot.waitUntil(lambda: page._model.chosen is not None)
    entries = {entry.text().split("\t")[0]: entry for entry in page.findChild(QListView).actions()}

    entries["Copy the quote"].trigger()

    assert list(entries) == ["Copy the answer", "Copy the link", "Copy the quote", "Open in Articles"]
    assert qapp.clipboard().text().startswith("Spiediet")


@pytest.mark.parametrize(
    ("shown", "quoted"),
    [
        ("…Vesels teikums. …", "Vesels teikums."),
        ("…vidū iesākts un pārtraukts…", "…vidū iesākts un pārtraukts…"),
        ("Viss.", "Viss."),
    ],
)
def test_a_quote_marks_only_sentences_that_were_cut(shown: str, quoted: str) -> None:
    row = SearchRow(an_item(title="", url=""), passages_of(an_item())[0], Snippet(shown, ()), 1.0, 0.5)

    assert quote_of(row) == quoted


def test_filters_narrow_what_is_shown(page: SearchPage, qtbot: QtBot) -> None:
    search(page, "parole", qtbot)
    assert len(titles(page)) == 2

    page._model.set_filter(ItemFilter(kinds=frozenset({ItemKind.ANSWER})))

    qtbot.waitUntil(lambda: titles(page) == ["Parole neder"])


@pytest.mark.parametrize("words", ['"', "(((", "title:", "-", "*", "a AND OR NOT", '"parole', "kind:article["])
def test_a_malformed_query_is_never_an_error(
    page: SearchPage, qtbot: QtBot, idle: Idle, context: PageContext, words: str
) -> None:
    failures: list[object] = []
    context.jobs.failed.connect(failures.append)

    with qtbot.waitSignal(page._model.results_changed):
        page._model.set_words(words)
    idle.wait()

    assert failures == []


def test_new_knowledge_appears_in_a_search_that_is_shown(
    page: SearchPage, qtbot: QtBot, home: Home, context: PageContext
) -> None:
    search(page, "rēķina", qtbot)
    item = page._model.chosen.item if page._model.chosen else None
    assert item is not None

    home.items.remove(item.id, author="Anna")
    home.indexing.catch_up(CancelToken())
    context.changes.index_caught_up.emit()

    qtbot.waitUntil(lambda: titles(page) == [])


def test_the_result_model_keeps_the_rules_of_models(
    context: PageContext, qtbot: QtBot, qtmodeltester: ModelTester, home: Home
) -> None:
    model = ResultModel()
    qtmodeltester.check(model)
    results = home.search.search("parole", None, ItemFilter(), 10, CancelToken())

    model.show_rows(results.rows)
    model.show_rows(results.rows)
    model.show_rows(results.rows[:1])
    model.show_rows(())

    assert model.rowCount() == 0


def test_only_the_newest_words_are_shown(context: PageContext, qtbot: QtBot, idle: Idle) -> None:
    model = SearchViewModel(context.home, context.jobs, context.changes)
    shown: list[str] = []
    model.results_changed.connect(lambda results: shown.append(results.query.text))

    for words in ("p", "pa", "par", "parole"):
        model.set_words(words)
    qtbot.waitUntil(lambda: bool(shown))
    idle.wait()

    assert shown == ["parole"]


def test_the_preview_loads_nothing_and_follows_no_link_by_itself(page: SearchPage) -> None:
    browser = preview_of(page)

    assert browser.loadResource(2, QUrl("file:///etc/hostname")).size() == 0
    assert not browser.openLinks()
    assert can_open(QUrl("https://a.example"))
    assert not any(can_open(QUrl(url)) for url in ("file:///etc/passwd", "javascript:alert(1)", "//host/share", ""))


def test_ctrl_c_in_the_field_is_left_to_the_page_until_words_are_selected(page: SearchPage) -> None:
    field = field_of(page)
    field.setText("parole")
    field.deselect()
    assert not _takes(field, QKeySequence.StandardKey.Copy)

    field.selectAll()
    assert _takes(field, QKeySequence.StandardKey.Copy)


def test_every_control_of_the_page_has_a_name(page: SearchPage) -> None:
    nameless = [button for button in page.findChildren(QAbstractButton) if button.isVisible() and not _name(button)]

    assert [type(button).__name__ for button in nameless if button.parent() is not field_of(page)] == []


def _name(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text()


def _takes(field: SearchField, key: QKeySequence.StandardKey) -> bool:
    combination = QKeySequence.keyBindings(key)[0][0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()
