"""An item that says the same as another is one row, and a key press away."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.item import Item, ItemKind
from kbassist.core.jobs import CancelToken
from kbassist.ui.page import PageContext
from kbassist.ui.search.page import SearchPage
from kbassist.ui.search.result_model import ResultModel
from kbassist.ui.search.similar_button import SimilarButton
from kbassist.ui.widgets.search_field import SearchField
from tests.support.builders import new_item
from tests.ui.conftest import AUTHOR, Idle

BODY = "Nospiediet saiti e-pastā, ievadiet jauno paroli divas reizes un saglabājiet to."


@pytest.fixture
def article(home: Home) -> Item:
    """An article and a canned reply that say the same."""
    article = home.items.create(new_item("recovery", title="Atkopšana", body=BODY), author=AUTHOR)
    canned = new_item("letter", title="Vēstule par atkopšanu", kind=ItemKind.CANNED, body=BODY)
    home.items.create(canned, author=AUTHOR)
    home.indexing.catch_up(CancelToken())
    return article


@pytest.fixture
def page(context: PageContext, article: Item, qtbot: QtBot, idle: Idle) -> SearchPage:
    page = SearchPage(context)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    idle.wait()
    page.findChild(SearchField).setText("atkopšana")
    rows = page.findChild(ResultModel)
    qtbot.waitUntil(lambda: rows.rowCount() > 0)
    idle.wait()
    return page


def test_a_row_tells_what_says_the_same(page: SearchPage) -> None:
    rows = page.findChild(ResultModel)

    texts = [rows.index(0).data(role) for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)]

    assert rows.rowCount() == 1
    assert rows.index(0).data() == "Atkopšana"
    assert all("Says the same: Vēstule par atkopšanu (Canned reply)" in text for text in texts)


def test_the_other_item_opens_from_the_preview(page: SearchPage, qtbot: QtBot, home: Home) -> None:
    button = page.findChild(SimilarButton)
    asked: list[tuple[str, str]] = []
    page.go_asked.connect(lambda place, argument: asked.append((place, argument)))
    qtbot.waitUntil(button.isVisible)

    button.menu().actions()[0].trigger()

    assert button.text() == "Similar: 1"
    (place, item_id) = asked[0]
    assert place == "articles"
    assert home.items.item(item_id).key.external_id == "letter"


def test_an_item_that_stands_alone_offers_nothing(page: SearchPage, qtbot: QtBot, idle: Idle) -> None:
    button = page.findChild(SimilarButton)
    qtbot.waitUntil(button.isVisible)

    page.findChild(SearchField).setText("rēķina")

    qtbot.waitUntil(lambda: not button.isVisible())
