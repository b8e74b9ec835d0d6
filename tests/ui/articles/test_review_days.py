"""Until when items hold and when they are to be reviewed: set in the editor, told in the list, filtered."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.item import Item, ItemFilter
from kbassist.ui.articles.editor_form import EditorForm
from kbassist.ui.articles.page import ArticlesPage
from kbassist.ui.articles.table_model import Column
from kbassist.ui.page import PageContext
from kbassist.ui.widgets.day_field import DayField
from tests.support.builders import some_content
from tests.ui.conftest import AUTHOR, Idle, type_words

YESTERDAY = date.today() - timedelta(days=1)


@pytest.fixture
def outdated(home: Home) -> Item:
    """The article about invoices, which held until yesterday."""
    summary = next(row for row in home.items.list(ItemFilter(), limit=9) if row.title == "Rēķina apmaksa")
    return home.items.set_days(summary.id, valid_until=YESTERDAY, review_by=None, author=AUTHOR)


@pytest.fixture
def page(outdated: Item, context: PageContext, qtbot: QtBot, idle: Idle) -> ArticlesPage:
    page = ArticlesPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 720)
    page.show()
    idle.wait()
    return page


def titles(page: ArticlesPage) -> list[str]:
    model = page._filtered
    return [str(model.index(row, Column.TITLE).data()) for row in range(model.rowCount())]


def day_field(page: ArticlesPage, name: str) -> DayField:
    return next(field for field in page.findChildren(DayField) if field.accessibleName() == name)


def test_one_key_shows_only_what_is_to_be_reviewed_and_again_everything(page: ArticlesPage) -> None:
    page.handlers()["articles.to_review"]()
    assert titles(page) == ["Rēķina apmaksa"]
    assert page._due_button.text() == "To review (1)"

    page.handlers()["articles.to_review"]()
    assert len(titles(page)) == 4


def test_the_list_says_what_is_outdated_in_the_place_of_its_status(page: ArticlesPage) -> None:
    page.handlers()["articles.to_review"]()

    assert page._filtered.index(0, Column.STATUS).data() == "Outdated"


def test_days_are_edited_and_saved(page: ArticlesPage, outdated: Item, home: Home, qtbot: QtBot) -> None:
    page.show_argument(outdated.id)
    qtbot.waitUntil(lambda: page._model.item is not None)
    page.handlers()["articles.edit"]()
    assert day_field(page, "Valid until").day == YESTERDAY
    assert not page.has_unsaved_work()

    day_field(page, "Valid until").clear()
    type_words(day_field(page, "Review by"), "31.12.2030")
    page.handlers()["articles.save"]()

    qtbot.waitUntil(lambda: home.items.item(outdated.id).revision == outdated.revision + 1)
    content = home.items.item(outdated.id).content
    assert (content.valid_until, content.review_by) == (None, date(2030, 12, 31))
    qtbot.waitUntil(lambda: page._due_button.text() == "To review")


def test_a_day_that_cannot_be_read_is_not_saved_as_none(
    page: ArticlesPage, outdated: Item, home: Home, context: PageContext, qtbot: QtBot
) -> None:
    page.show_argument(outdated.id)
    qtbot.waitUntil(lambda: page._model.item is not None)
    page.handlers()["articles.edit"]()

    day_field(page, "Valid until").setText("rudenī")
    page.handlers()["articles.save"]()

    qtbot.waitUntil(lambda: context.notices.current is not None)
    assert context.notices.current is not None
    assert context.notices.current.text.startswith("“rudenī” is not a day.")
    assert home.items.item(outdated.id).content.valid_until == YESTERDAY


def test_every_known_language_is_offered_the_usual_three_first(page: ArticlesPage, context: PageContext) -> None:
    page.open_new()
    (form,) = page.findChildren(EditorForm)

    offered = [form._language.itemData(place) for place in range(form._language.count())]

    assert offered[:3] == ["lv", "ru", "en"]
    assert set(offered) == set(context.home.packs.known)


def test_an_item_in_another_language_keeps_it(context: PageContext, qtbot: QtBot) -> None:
    form = EditorForm(context.appearance, ("lv", "ru", "en"), date(2026, 11, 22))
    qtbot.addWidget(form)

    form.show_content(some_content(), "article", "it", is_new=False)

    assert form.language == "it"
