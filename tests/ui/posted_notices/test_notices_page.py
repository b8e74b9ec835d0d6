"""The Notices page: posting, changing, ending and deleting, all of which can be taken back."""

from collections.abc import Callable
from datetime import UTC, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.notice import Notice, NoticeKind, NoticeState, NoticeText
from kbassist.ui.page import PageContext
from kbassist.ui.posted_notices.page import PostedNoticesPage
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.time_field import TimeField
from tests.support.notices import a_content
from tests.ui.conftest import AUTHOR, Idle, type_words

T = TypeVar("T", bound=QWidget)
DAY = timedelta(days=1)


@pytest.fixture
def outage(home: Home) -> Notice:
    """A notice that holds now, beside one that is to come and one that is over."""
    now = home.clock.now()
    home.notices.post(a_content(starts_at=now - 2 * DAY, ends_at=now - DAY), AUTHOR)
    home.notices.post(a_content(kind=NoticeKind.CHANGE, starts_at=now + DAY), AUTHOR)
    return home.notices.post(a_content(starts_at=now - DAY, ends_at=now + DAY, note="6700"), AUTHOR)


@pytest.fixture
def open_page(context: PageContext, qtbot: QtBot, idle: Idle) -> Callable[[], PostedNoticesPage]:
    def make() -> PostedNoticesPage:
        page = PostedNoticesPage(context)
        qtbot.addWidget(page)
        page.resize(1100, 720)
        page.show()
        idle.wait()
        return page

    return make


@pytest.fixture
def page(outage: Notice, open_page: Callable[[], PostedNoticesPage]) -> PostedNoticesPage:
    return open_page()


def act(page: PostedNoticesPage, action: str) -> None:
    page.handlers()[f"notices.{action}"]()


def field(page: PostedNoticesPage, kind: type[T], name: str) -> T:
    return next(found for found in page.findChildren(kind) if found.accessibleName() == name)


def undo(context: PageContext, idle: Idle) -> None:
    assert context.notices.current is not None
    assert context.notices.current.action is not None
    context.notices.current.action()
    idle.wait()


def test_current_notices_come_first_and_the_first_is_shown(page: PostedNoticesPage) -> None:
    facts = [str(page._rows.index(row).data()).split("\n")[1] for row in range(page._rows.rowCount())]

    assert [fact.split("  ·  ")[:2] for fact in facts] == [
        ["Outage", "current"],
        ["Change", "planned"],
        ["Outage", "ended"],
    ]
    assert field(page, QLineEdit, "Internal note").text() == "6700"
    assert field(page, QLineEdit, "Whom it concerns").text() == "internets, интернет, internet"
    assert not page.has_unsaved_work()


def test_the_list_keeps_the_promises_of_a_model(page: PostedNoticesPage, qtbot: QtBot) -> None:
    del qtbot
    tester = ModelTester(None)
    tester.check(page._rows)
    posted = [page._rows.posted_at(row) for row in range(3)]

    page._rows.show_notices(posted[::-1])
    page._rows.show_notices(posted[1:2])
    page._rows.show_notices(posted)

    assert page._rows.place_of(posted[0].notice.id) == 0


def test_a_notice_is_written_and_posted(
    open_page: Callable[[], PostedNoticesPage], context: PageContext, home: Home, idle: Idle
) -> None:
    page = open_page()
    act(page, "new")
    type_words(field(page, QPlainTextEdit, "Latvian, Formal"), "Internets nedarbojas.")
    type_words(field(page, QPlainTextEdit, "English"), "The internet is down.")
    field(page, ChoiceBox, "Kind of notice").choose("delay")
    type_words(field(page, QLineEdit, "Whom it concerns"), "internets, internet")
    next(box for box in page.findChildren(QCheckBox) if box.text() == "Until").setChecked(True)
    end = QDateTime(field(page, TimeField, "From").dateTime()).addDays(1)
    field(page, TimeField, "Until when").setDateTime(end)
    assert page.has_unsaved_work()

    act(page, "save")
    idle.wait()

    (notice,) = home.notices.all()
    assert notice.content.kind is NoticeKind.DELAY
    assert notice.content.texts == (
        NoticeText("lv", "Internets nedarbojas."),
        NoticeText("en", "The internet is down."),
    )
    assert notice.content.about == ("internets", "internet")
    assert notice.content.ends_at == end.toPython().astimezone(UTC)
    assert not page.has_unsaved_work()
    assert page.chosen is not None
    assert page.chosen.notice == notice
    undo(context, idle)
    assert home.notices.all() == ()


def test_what_cannot_be_posted_stays_to_be_finished(
    open_page: Callable[[], PostedNoticesPage], context: PageContext, home: Home, idle: Idle, qtbot: QtBot
) -> None:
    page = open_page()
    act(page, "new")
    type_words(field(page, QPlainTextEdit, "Latvian, Formal"), "Internets nedarbojas.")

    act(page, "save")
    idle.wait()

    qtbot.waitUntil(lambda: context.notices.current is not None)
    assert context.notices.current is not None
    assert context.notices.current.text.startswith("Nothing says whom the notice concerns.")
    assert page.focusWidget() is field(page, QLineEdit, "Whom it concerns")
    assert field(page, QPlainTextEdit, "Latvian, Formal").toPlainText() == "Internets nedarbojas."
    assert home.notices.all() == ()


def test_a_change_is_saved_to_the_second_of_what_was_not_changed(
    page: PostedNoticesPage, outage: Notice, context: PageContext, home: Home, idle: Idle
) -> None:
    type_words(field(page, QLineEdit, "Internal note"), "!")
    act(page, "save")
    idle.wait()

    saved = home.notices.notice(outage.id)
    assert saved.content.note == "6700!"
    assert saved.content.starts_at == outage.content.starts_at
    undo(context, idle)
    assert home.notices.notice(outage.id) == outage


def test_a_notice_is_ended_and_the_end_taken_back(
    page: PostedNoticesPage, outage: Notice, context: PageContext, home: Home, idle: Idle
) -> None:
    act(page, "end")
    idle.wait()
    assert home.notices.state(home.notices.notice(outage.id)) is NoticeState.ENDED

    undo(context, idle)
    assert home.notices.notice(outage.id) == outage


def test_a_notice_is_deleted_and_brought_back(
    page: PostedNoticesPage, outage: Notice, context: PageContext, home: Home, idle: Idle
) -> None:
    act(page, "delete")
    idle.wait()
    assert page._rows.place_of(outage.id) == -1

    undo(context, idle)
    assert home.notices.notice(outage.id) == outage
    assert page._rows.place_of(outage.id) == 0


def test_an_outage_becomes_the_word_that_it_is_solved(
    page: PostedNoticesPage, outage: Notice, home: Home, idle: Idle
) -> None:
    act(page, "solved")
    assert field(page, QPlainTextEdit, "Latvian, Formal").toPlainText() == ""
    type_words(field(page, QPlainTextEdit, "Latvian, Formal"), "Internets atkal darbojas.")

    act(page, "save")
    idle.wait()

    content = home.notices.notice(outage.id).content
    assert (content.kind, content.about, content.ends_at) == (NoticeKind.SOLVED, outage.content.about, None)


def test_what_is_being_written_is_not_lost_by_a_click_on_another_notice(
    page: PostedNoticesPage, context: PageContext, outage: Notice
) -> None:
    type_words(field(page, QLineEdit, "Internal note"), "!")

    page._list.setCurrentIndex(page._rows.index(1))

    assert field(page, QLineEdit, "Internal note").text() == "6700!"
    assert page.chosen is not None
    assert page.chosen.notice == outage
    assert context.notices.current is not None
    act(page, "discard")
    assert field(page, QLineEdit, "Internal note").text() == "6700"
    assert not page.has_unsaved_work()


def test_another_language_can_be_added(page: PostedNoticesPage) -> None:
    texts = page._form._texts
    german = next(action for action in texts._menu.actions() if action.text() == "German")

    german.trigger()
    type_words(field(page, QPlainTextEdit, "German, Formal"), "Das Internet ist gestört.")

    assert NoticeText("de", "Das Internet ist gestört.") in page._form.content.texts


def test_an_empty_list_says_what_notices_are_for(open_page: Callable[[], PostedNoticesPage]) -> None:
    page = open_page()

    button = next(found for found in page._empty.findChildren(QPushButton) if found.text() == "New notice")
    button.click()

    assert page._is_open
    assert field(page, QPlainTextEdit, "Latvian, Formal").isVisible()


def test_the_list_is_walked_by_keyboard(page: PostedNoticesPage, qtbot: QtBot) -> None:
    qtbot.waitActive(page)
    page.focus_first()

    QTest.keyClick(page._list, Qt.Key.Key_Down)

    assert page.chosen is not None
    assert page.chosen.state is NoticeState.PLANNED
    assert field(page, ChoiceBox, "Kind of notice").chosen == "change"


def test_every_field_has_a_name(page: PostedNoticesPage) -> None:
    kinds = (QLineEdit, QPlainTextEdit, ChoiceBox, TimeField)
    fields = [found for kind in kinds for found in page._form.findChildren(kind)]

    nameless = [found for found in fields if not found.accessibleName() and found.objectName() != "qt_spinbox_lineedit"]
    assert nameless == []


def test_an_argument_shows_its_notice(page: PostedNoticesPage, home: Home, idle: Idle) -> None:
    planned = next(notice for notice in home.notices.all() if home.notices.state(notice) is NoticeState.PLANNED)

    page.show_argument(planned.id)
    idle.wait()

    assert page.chosen is not None
    assert page.chosen.notice == planned
