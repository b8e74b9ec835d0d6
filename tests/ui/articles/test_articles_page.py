"""Listing, reading, editing, archiving and going back, against a real database."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.item import Item, ItemFilter, ItemKind, ItemStatus, summary_of
from kbassist.ui.articles.editor_view_model import EditorViewModel, name_of
from kbassist.ui.articles.page import ArticlesPage
from kbassist.ui.articles.revisions_dialog import RevisionModel, difference_html
from kbassist.ui.articles.table_model import ItemFilterModel, ItemTableModel
from kbassist.ui.page import PageContext
from tests.support.builders import an_item, some_content
from tests.support.clock import FixedClock
from tests.ui.conftest import AUTHOR, Idle, type_words


@pytest.fixture
def page(context: PageContext, qtbot: QtBot, idle: Idle) -> ArticlesPage:
    page = ArticlesPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 720)
    page.show()
    idle.wait()
    return page


def item_named(home: Home, title: str) -> Item:
    summary = next(row for row in home.items.list(ItemFilter(), limit=50) if row.title == title)
    return home.items.item(summary.id)


def shown_titles(page: ArticlesPage) -> list[str]:
    model = page._filtered
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def open_item(page: ArticlesPage, item: Item, qtbot: QtBot) -> None:
    page.show_argument(item.id)
    qtbot.waitUntil(lambda: page._model.item is not None and page._model.item.id == item.id)


def editor_text(page: ArticlesPage) -> QPlainTextEdit:
    return next(text for text in page.findChildren(QPlainTextEdit) if text.accessibleName() == "Text in Markdown")


def test_all_items_are_listed(page: ArticlesPage) -> None:
    assert sorted(shown_titles(page)) == ["Kā atjaunot paroli", "Parole neder", "Restart the router", "Rēķina apmaksa"]


def test_the_filter_needs_no_diacritics_and_knows_tags(page: ArticlesPage) -> None:
    page._field.setText("rekina")
    assert shown_titles(page) == ["Rēķina apmaksa"]

    page._field.setText("billing")
    assert shown_titles(page) == ["Rēķina apmaksa"]


def test_an_edit_is_saved_as_a_revision_and_shown_in_the_list(page: ArticlesPage, qtbot: QtBot, home: Home) -> None:
    item = item_named(home, "Rēķina apmaksa")
    open_item(page, item, qtbot)
    page.handlers()["articles.edit"]()
    editor_text(page).setPlainText("Rēķins jāapmaksā līdz 25. datumam.")
    assert page.has_unsaved_work()

    page.handlers()["articles.save"]()

    qtbot.waitUntil(lambda: not page.has_unsaved_work())
    saved = home.items.item(item.id)
    assert saved.content.body == "Rēķins jāapmaksā līdz 25. datumam."
    assert saved.revision == 2
    assert saved.content.tags == ("billing",)


def test_opening_an_item_for_editing_changes_nothing(page: ArticlesPage, qtbot: QtBot, home: Home) -> None:
    for title in ("Kā atjaunot paroli", "Parole neder"):
        open_item(page, item_named(home, title), qtbot)
        page.handlers()["articles.edit"]()
        page._editor._take()

        assert not page.has_unsaved_work()
        page._editor.leave()


def test_a_new_article_is_added_under_a_name_of_its_own(page: ArticlesPage, qtbot: QtBot, home: Home) -> None:
    page.handlers()["articles.new"]()
    title = next(line for line in page.findChildren(QLineEdit) if line.accessibleName() == "Title")
    type_words(title, "Kā nomainīt tarifu?")
    editor_text(page).setPlainText("Zvaniet mums.")

    page.handlers()["articles.save"]()

    qtbot.waitUntil(lambda: "Kā nomainīt tarifu?" in shown_titles(page))
    assert item_named(home, "Kā nomainīt tarifu?").key.external_id == "ka-nomainit-tarifu"


def test_an_article_without_a_title_is_refused_and_kept(page: ArticlesPage, qtbot: QtBot, context: PageContext) -> None:
    page.handlers()["articles.new"]()
    editor_text(page).setPlainText("Teksts bez virsraksta.")

    page.handlers()["articles.save"]()

    qtbot.waitUntil(lambda: context.notices.current is not None)
    assert context.notices.current is not None
    assert context.notices.current.text == "An item needs a title."
    assert editor_text(page).toPlainText() == "Teksts bez virsraksta."


def test_two_editors_conflict_and_neither_text_is_lost(
    page: ArticlesPage, qtbot: QtBot, home: Home, context: PageContext
) -> None:
    item = item_named(home, "Rēķina apmaksa")
    open_item(page, item, qtbot)
    page.handlers()["articles.edit"]()
    editor_text(page).setPlainText("Mans teksts.")
    home.items.revise(item.id, replace(item.content, body="Viņa teksts."), based_on=1, author="Juris")

    page.handlers()["articles.save"]()
    qtbot.waitUntil(lambda: context.notices.current is not None and context.notices.current.action is not None)
    assert home.items.item(item.id).content.body == "Viņa teksts."
    assert context.notices.current is not None
    assert context.notices.current.action is not None
    context.notices.current.action()

    qtbot.waitUntil(lambda: home.items.item(item.id).content.body == "Mans teksts.")
    assert [revision.content.body for revision in home.items.revisions(item.id)][1] == "Viņa teksts."


def test_archiving_can_be_undone(page: ArticlesPage, qtbot: QtBot, home: Home, context: PageContext) -> None:
    item = item_named(home, "Restart the router")
    open_item(page, item, qtbot)

    page.handlers()["articles.archive"]()
    qtbot.waitUntil(lambda: home.items.item(item.id).content.status is ItemStatus.ARCHIVED)
    qtbot.waitUntil(lambda: context.notices.current is not None)
    assert context.notices.current is not None
    assert context.notices.current.action is not None
    context.notices.current.action()

    qtbot.waitUntil(lambda: home.items.item(item.id).content.status is ItemStatus.PUBLISHED)


def test_an_older_version_can_be_made_the_newest(page: ArticlesPage, qtbot: QtBot, home: Home) -> None:
    item = item_named(home, "Restart the router")
    newer = home.items.revise(item.id, replace(item.content, body="Wrong."), based_on=1, author=AUTHOR)

    page._model.revert(newer, 1)

    qtbot.waitUntil(lambda: home.items.item(item.id).revision == 3)
    assert home.items.item(item.id).content == item.content


def test_a_colleagues_change_refreshes_the_row_and_keeps_the_choice(
    page: ArticlesPage, qtbot: QtBot, home: Home, context: PageContext
) -> None:
    item = item_named(home, "Rēķina apmaksa")
    other = item_named(home, "Restart the router")
    open_item(page, item, qtbot)

    home.items.revise(other.id, replace(other.content, title="Restart it"), based_on=1, author="Juris")
    context.changes.announce((other.id,))

    qtbot.waitUntil(lambda: "Restart it" in shown_titles(page))
    assert page._model.item is not None
    assert page._model.item.id == item.id
    assert page._table.currentIndex().isValid()


def test_the_preview_follows_the_text(context: PageContext, qtbot: QtBot) -> None:
    model = EditorViewModel(context.home, context.jobs)
    model.open_new("lv")

    with qtbot.waitSignal(model.previewed, check_params_cb=lambda html: "<strong>" in html):
        model.set_content(some_content(body="**treknraksts** <script>alert(1)</script>"))


def test_the_preview_of_a_canned_reply_keeps_its_line_breaks(context: PageContext, qtbot: QtBot) -> None:
    model = EditorViewModel(context.home, context.jobs)
    model.open_new("ru")
    model.set_content(some_content(body="С уважением,\n{agent_name}"))

    with qtbot.waitSignal(model.previewed, check_params_cb=lambda html: "<br>" in html):
        model.set_identity(ItemKind.CANNED, "ru")


def test_the_tables_keep_the_rules_of_models(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    rows = [summary_of(an_item(f"item-{number}", title=f"Title {number}")) for number in range(5)]
    model = ItemTableModel(FixedClock())
    proxy = ItemFilterModel(model)
    qtmodeltester.check(model)
    other_tester = type(qtmodeltester)(None)
    other_tester.check(proxy)

    model.put(rows[:3])
    proxy.sort(0, Qt.SortOrder.DescendingOrder)
    model.put([replace(rows[1], title="Changed"), *rows[3:]])
    proxy.set_words("title")
    model.remove(frozenset({rows[0].id}))
    proxy.set_codes(statuses=frozenset(), kinds=frozenset({ItemKind.ARTICLE}), languages=frozenset({"lv"}))

    assert model.rowCount() == 4
    assert proxy.rowCount() == 3
    assert model.place_of(rows[4].id) == 3


def test_the_revision_list_keeps_the_rules_of_models(home: Home, qtmodeltester: ModelTester) -> None:
    item = item_named(home, "Rēķina apmaksa")

    qtmodeltester.check(RevisionModel(home.items.revisions(item.id)))


def test_a_version_shows_what_it_added_and_removed() -> None:
    html = difference_html(some_content(body="one\ntwo <b>"), some_content(body="one\nthree"))

    assert '<span class="added">+ three</span>' in html
    assert '<span class="removed">− two &lt;b&gt;</span>' in html


@pytest.mark.parametrize(
    ("title", "name"),
    [("Kā atjaunot paroli?", "ka-atjaunot-paroli"), ("Пароль забыт!", "пароль-забыт"), ("???", "item")],
)
def test_a_name_is_made_from_the_title(title: str, name: str) -> None:
    assert name_of(title) == name
