"""Canned replies are inserted into the reply by keyboard, and what is left open blocks copying."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.item import ItemKind
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.reply import Act
from kbassist.core.resource_files import knowledge_folder
from kbassist.markup.snippets import places_of
from kbassist.ui.reply.page import ReplyPage
from kbassist.ui.reply.snippet_inserting import fitted
from kbassist.ui.snippets.dialog import SnippetDialog
from kbassist.ui.snippets.place_names import NAMES, place_text
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.labels import TextLabel
from tests.support.builders import new_item
from tests.support.messages import PASSWORD

VISIT = (
    "Labdien, {customer_name}!\n\nMeistars ieradīsies {visit_date}, {when: rītā | vakarā}.\n\nAr cieņu\n{agent_name}"
)


@pytest.fixture
def home(home: Home) -> Home:
    """A home with two canned replies."""
    for new in (
        new_item("visit", kind=ItemKind.CANNED, title="Meistara vizīte", body=VISIT),
        new_item("hours", kind=ItemKind.CANNED, title="Darba laiks", body="Strādājam katru dienu."),
        new_item("hours", kind=ItemKind.CANNED, language="en", title="Hours", body="We work every day."),
    ):
        home.items.create(new, author="Anna")
    home.indexing.bring_up_to_date(no_progress, CancelToken())
    return home


def open_palette(page: ReplyPage, idle: Any, qtbot: QtBot) -> SnippetDialog:
    """Pastes a message, opens the palette by its action and waits for the list."""
    page.model.open_message(PASSWORD)
    qtbot.waitUntil(lambda: page.model.current is not None and page.model.current.is_check_current, timeout=8_000)
    idle.wait()
    page.handlers()["reply.snippet"]()
    dialog = page.window().findChild(SnippetDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.rows.rowCount() > 0)
    return dialog


def choose(dialog: SnippetDialog, qtbot: QtBot, words: str, title: str) -> None:
    """Types words and takes the first reply by Enter."""
    QTest.keyClicks(dialog.words, words)
    qtbot.waitUntil(lambda: str(dialog.rows.index(0).data() or "").startswith(title) and dialog.rows.rowCount() == 1)
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)


def choose_row(dialog: SnippetDialog, row: int) -> None:
    """Goes down to a row by arrow keys."""
    for _ in range(row):
        QTest.keyClick(dialog.words, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == row


def test_a_reply_that_asks_nothing_is_inserted_before_the_closing(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    dialog = open_palette(page, idle, qtbot)
    assert str(dialog.rows.index(0).data()) == "Darba laiks\nlv en"
    assert str(dialog.rows.index(1).data()) == "Meistara vizīte\nlv – en missing"
    before = page.draft.editor.toPlainText()

    with qtbot.waitSignal(dialog.accepted):
        choose(dialog, qtbot, "darba laiks", "Darba laiks")

    work = page.model.current
    assert work is not None
    assert work.base_draft is not None
    (closing,) = [part.text for part in work.base_draft.parts if part.act is Act.CLOSING]
    assert f"Strādājam katru dienu.\n\n{closing}" in page.draft.editor.toPlainText()

    page.draft.editor.undo()
    assert page.draft.editor.toPlainText() == before


def test_the_places_are_asked_for_and_filled_by_keyboard(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    dialog = open_palette(page, idle, qtbot)
    choose(dialog, qtbot, "meistara", "Meistara")
    qtbot.waitUntil(lambda: dialog.form is not None)
    assert dialog.form is not None
    (day,) = dialog.form.findChildren(QLineEdit)
    (when,) = dialog.form.findChildren(ChoiceBox)

    QTest.keyClicks(day, "5.12.2026")
    when.setFocus()
    QTest.keyClick(when, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(day, Qt.Key.Key_Return)

    text = page.draft.editor.toPlainText()
    assert "Meistars ieradīsies 05.12.2026., rītā." in text
    assert "Labdien" not in text.partition("\n")[2]


def test_a_place_left_open_blocks_copying_until_it_is_filled(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    dialog = open_palette(page, idle, qtbot)
    choose(dialog, qtbot, "meistara", "Meistara")
    qtbot.waitUntil(lambda: dialog.form is not None)
    with qtbot.waitSignals([dialog.accepted, page.model.checked]):
        dialog.insert.click()
    editor = page.draft.editor
    assert "{visit_date}, {when}" in editor.toPlainText()

    with qtbot.waitSignal(page.model.copying.refused) as refused:
        page.handlers()["reply.copy"]()
    assert refused.args[0].code == "reply_open_place"
    with qtbot.waitSignal(page.model.copying.refused):
        page.model.copy_anyway()

    with qtbot.waitSignal(page.model.checked):
        editor.setPlainText(editor.toPlainText().replace("{visit_date}, {when}", "rīt"))
    with qtbot.waitSignal(page.model.copied):
        page.handlers()["reply.copy"]()
    idle.wait()


def test_escape_goes_back_to_the_list_and_then_closes(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    dialog = open_palette(page, idle, qtbot)
    choose(dialog, qtbot, "meistara", "Meistara")
    qtbot.waitUntil(lambda: dialog.form is not None)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.form is None

    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_missing_language_is_written_by_keyboard_and_found_at_once(
    page: ReplyPage, home: Home, idle: Any, qtbot: QtBot
) -> None:
    dialog = open_palette(page, idle, qtbot)
    choose_row(dialog, 1)
    assert dialog.write.isVisible()

    QTest.keyClick(dialog.words, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = dialog.variant
    qtbot.waitUntil(form.isVisible)
    assert not form.save.isEnabled()
    QTest.keyClicks(form.title, "Visit")
    form.body.setPlainText("The engineer comes on {visit_date}.")
    assert any("{customer_name}, {when}, {agent_name}" in label.text() for label in form.findChildren(TextLabel))
    with qtbot.waitSignal(dialog.model.offers_changed):
        QTest.keyClick(form.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert str(dialog.rows.index(1).data()) == "Meistara vizīte\nlv en"
    assert dialog.list.currentIndex().row() == 1
    assert not dialog.write.isVisible()
    written = home.snippets.variant("visit", "en")
    assert (written.content.title, written.content.placeholders) == ("Visit", ("visit_date",))
    idle.wait()


def test_what_was_begun_in_a_missing_language_is_kept_while_the_palette_is_open(
    page: ReplyPage, idle: Any, qtbot: QtBot
) -> None:
    dialog = open_palette(page, idle, qtbot)
    choose_row(dialog, 1)
    dialog.write.click()
    dialog.variant.body.setPlainText("The engineer")

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.words.isVisible()
    dialog.write.click()

    assert dialog.variant.body.toPlainText() == "The engineer"


def test_a_reply_is_opened_in_articles_by_keyboard(page: ReplyPage, home: Home, idle: Any, qtbot: QtBot) -> None:
    dialog = open_palette(page, idle, qtbot)
    choose_row(dialog, 1)

    with qtbot.waitSignal(page.go_asked) as asked:
        QTest.keyClick(dialog.words, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)

    assert asked.args == ["articles", home.snippets.variant("visit").id]


def test_places_are_called_in_words_and_unknown_ones_as_their_author_did(qapp: QApplication) -> None:
    assert place_text("request_number") == "Request number"
    assert place_text("router_model") == "Router model"


def test_every_place_of_the_starter_replies_has_a_name(qapp: QApplication) -> None:
    texts = [file.read_text(encoding="utf-8") for file in (knowledge_folder() / "canned").rglob("*") if file.is_file()]
    names = {place.name for text in texts for place in places_of(text.replace("\\n", "\n"))}

    assert len(names) > 40
    assert names - set(NAMES) == set()


@pytest.mark.parametrize(
    ("text", "before", "after", "inserted"),
    [
        ("Viens.", "", "", "Viens."),
        ("Viens.", "Nulle.", "Divi.", " Viens. "),
        ("Viens.", "Nulle.\n\n", "Ar cieņu", "Viens.\n\n"),
        ("Viens.\n\nDivi.", "Nulle.", "\nTrīs.", "\n\nViens.\n\nDivi.\n"),
    ],
)
def test_what_is_inserted_stands_apart_from_its_neighbours(text: str, before: str, after: str, inserted: str) -> None:
    assert fitted(text, before, after) == inserted
