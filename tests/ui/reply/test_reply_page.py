"""The Reply page as an agent uses it: keyboard, clipboard, real widgets off screen."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kbassist.core.reply import Channel, Tone
from kbassist.core.settings import WindowSettings
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Situation
from kbassist.ui.actions import ACTIONS
from kbassist.ui.appearance import Appearance
from kbassist.ui.page import PageContext
from kbassist.ui.reply.marks import MarkKind
from kbassist.ui.reply.page import ReplyPage
from kbassist.ui.widgets.labels import TextLabel
from tests.support.messages import PASSWORD, RUSSIAN, TWO_QUESTIONS, WITH_QUOTE
from tests.support.notices import OUTAGE_LV, a_content


def paste(page: ReplyPage, idle: Any, qtbot: QtBot, message: str) -> None:
    """Pastes a message and waits for its checked reply."""
    page.model.open_message(message)
    qtbot.waitUntil(lambda: page.model.current is not None and page.model.current.is_check_current, timeout=8_000)
    idle.wait()


def mark_color(page: ReplyPage) -> str:
    selection = page.message.editor.extraSelections()[0]
    look = selection.format
    return look.background().color().name() + look.foreground().color().name()


def type_reply(page: ReplyPage, qtbot: QtBot, text: str) -> None:
    """Types at the end of the reply and waits for the check."""
    cursor = page.draft.editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    page.draft.editor.setTextCursor(cursor)
    with qtbot.waitSignal(page.model.checked):
        page.draft.editor.insertPlainText(text)


def test_an_empty_page_says_what_to_do_and_leads_through_the_sample(page: ReplyPage, qtbot: QtBot) -> None:
    assert page.welcome.isVisible()
    sample = next(button for button in page.welcome.findChildren(QAbstractButton) if "sample" in button.text())

    sample.click()
    qtbot.waitUntil(lambda: bool(page.draft.editor.toPlainText()))

    assert page.workspace.isVisible()
    assert page.entries.view.model().rowCount() == 1


def test_paste_edit_mend_copy_ends_in_the_database(
    page: ReplyPage, idle: Any, qtbot: QtBot, context: PageContext
) -> None:
    paste(page, idle, qtbot, PASSWORD)
    type_reply(page, qtbot, "\n\nJūs pats esat vainīgs. Paskatieties “šeit”.")
    findings = page.draft.findings
    assert findings.isVisible()
    row = findings.model.first_with_suggestion()
    finding = findings.model.finding(row)
    assert finding is not None

    with qtbot.waitSignal(page.model.checked):
        page.handlers()["reply.apply"]()
    idle.wait()
    page.handlers()["reply.copy"]()
    idle.wait()
    if page.draft.override.isVisible():
        page.draft.override.accept_button.click()
        idle.wait()

    assert finding.text not in page.draft.editor.toPlainText()
    assert context.clipboard.paste().startswith(page.draft.editor.toPlainText()[:10])
    with context.home.store.read() as transaction:
        assert len(transaction.outcomes(limit=5)) == 1


def test_an_applied_suggestion_is_undone_like_typing(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)
    type_reply(page, qtbot, "\n\nSkatieties “šeit”.")
    before = page.draft.editor.toPlainText()

    page.draft.findings.apply_current()
    assert page.draft.editor.toPlainText() != before
    page.draft.editor.undo()

    assert page.draft.editor.toPlainText() == before


def test_paste_in_a_text_field_stays_in_that_field(
    page: ReplyPage, idle: Any, qtbot: QtBot, context: PageContext
) -> None:
    paste(page, idle, qtbot, PASSWORD)
    context.clipboard.copy_text("ielīmēts")
    page.draft.editor.setFocus()

    QTest.keyClick(page.draft.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert "ielīmēts" in page.draft.editor.toPlainText()
    assert page.entries.view.model().rowCount() == 1


def test_paste_elsewhere_opens_another_entry_and_keeps_the_first(
    page: ReplyPage, idle: Any, qtbot: QtBot, context: PageContext
) -> None:
    paste(page, idle, qtbot, PASSWORD)
    type_reply(page, qtbot, " Mans.")
    context.clipboard.copy_text(RUSSIAN)

    assert page.paste()
    qtbot.waitUntil(lambda: "Сергей" in page.draft.editor.toPlainText())
    page.handlers()["reply.next"]()

    assert page.draft.editor.toPlainText().endswith(" Mans.")


def test_pasted_rich_text_arrives_as_plain_words(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)
    source = page.draft.editor.createMimeDataFromSelection()
    source.setHtml("<b>treknraksts</b>")
    source.setText("treknraksts\0")

    page.draft.editor.insertFromMimeData(source)

    assert page.draft.editor.toPlainText().startswith("treknraksts")
    assert "\0" not in page.draft.editor.toPlainText()


def test_a_chip_is_corrected_from_its_menu_and_looks_corrected(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)

    menu = page.message.bar.open_menu(MarkKind.ADDRESS)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "tu").trigger()
    menu.close()
    idle.wait()

    chip = page.message.bar.chip(MarkKind.ADDRESS)
    assert chip is not None
    assert chip.text() == "tu"
    assert chip.property("active") is True
    assert page.model.current is not None
    assert page.model.current.corrections.address is Address.FAMILIAR


def test_another_situation_writes_another_reply(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)
    before = page.draft.editor.toPlainText()

    menu = page.message.bar.open_menu(MarkKind.SITUATION)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Complaint").trigger()
    menu.close()
    idle.wait()

    assert page.model.current is not None
    assert page.model.current.corrections.situation is Situation.COMPLAINT
    assert page.draft.editor.toPlainText() != before


def test_the_list_has_the_keyboard_when_customers_come_back(
    page: ReplyPage, context: PageContext, idle: Any, qtbot: QtBot
) -> None:
    paste(page, idle, qtbot, PASSWORD)
    page.model.flush()
    idle.wait()

    later = ReplyPage(context)
    qtbot.addWidget(later)
    later.show()
    later.activateWindow()
    later.focus_first()
    qtbot.waitUntil(lambda: later.model.current is not None)

    assert later.focusWidget() is later.entries.view
    idle.wait()


def test_the_length_stands_above_the_buttons_where_it_does_not_fit_beside_them(
    page: ReplyPage, idle: Any, qtbot: QtBot
) -> None:
    paste(page, idle, qtbot, PASSWORD)
    length = next(label for label in page.draft.findChildren(TextLabel) if label.text().startswith("Characters:"))
    button = page.draft.copy_button

    page.resize(1600, 680)
    qtbot.waitUntil(lambda: abs(length.geometry().center().y() - button.geometry().center().y()) < 10)
    page.model.set_channel(Channel.SMS)
    page.resize(1000, 680)
    qtbot.waitUntil(lambda: length.geometry().bottom() < button.geometry().top())
    idle.wait()


def test_a_message_that_asks_nothing_says_why_nothing_was_found(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, "Paldies, viss strādā!\nKārlis")

    said = [label.text() for label in page.message.evidence.view.findChildren(TextLabel)]
    assert said == ["The message asks nothing, so nothing was looked for."]


def test_the_name_is_typed_into_its_chip(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)

    menu = page.message.bar.open_menu(MarkKind.NAME)
    assert menu is not None
    field = menu.findChild(QLineEdit)
    assert field is not None
    field.setText("Mārtiņš Ozols")
    QTest.keyClick(field, Qt.Key.Key_Return)
    idle.wait()

    assert "Mārtiņ" in page.draft.editor.toPlainText()


def test_personal_data_is_found_in_the_message_from_its_chip(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD + "\nanita@example.com")

    menu = page.message.bar.open_menu(MarkKind.SENSITIVE)
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()

    assert page.message.editor.textCursor().selectedText() == "anita@example.com"


def test_selected_words_become_a_question_by_key(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)
    start = PASSWORD.index("nevaru")
    page.message.editor.select(Span(start, start + len("nevaru pieslēgties")))

    page.handlers()["reply.add_question"]()
    idle.wait()

    work = page.model.current
    assert work is not None
    assert work.understanding is not None
    assert "nevaru pieslēgties" in [ask.text for ask in work.understanding.asks]


def test_quoted_lines_are_folded_and_can_be_shown(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, WITH_QUOTE)
    last = page.message.editor.document().findBlockByNumber(6)

    assert page.message.editor.has_folds
    assert not last.isVisible()
    page.message.editor.set_folded(False)

    assert last.isVisible()


def test_folded_lines_stay_folded_while_the_message_is_edited(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, WITH_QUOTE)
    editor = page.message.editor

    with qtbot.waitSignal(page.model.message_changed):
        editor.insertPlainText("Sveiki!\n\n")
    idle.wait()
    hidden = [
        block.text()
        for number in range(editor.document().blockCount())
        if not (block := editor.document().findBlockByNumber(number)).isVisible()
    ]

    assert hidden
    assert all(line.startswith(">") or not line for line in hidden)


def test_a_source_is_shown_by_key_and_opens_in_articles(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)

    page.handlers()["reply.source"]()
    popup = page.reply_side.popup
    assert popup.isVisible()
    with qtbot.waitSignal(page.go_asked) as asked:
        popup.findChildren(QAbstractButton)[0].click()

    assert asked.args[0] == "articles"
    assert asked.args[1]


def test_the_evidence_list_answers_from_another_item(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)
    view, model = page.message.evidence.view, page.message.evidence.model
    other = next(
        row
        for row in range(model.rowCount())
        if not model.row(row).is_heading and not model.row(row).is_used and not model.row(row).is_other_language
    )
    wanted = model.row(other).item_id

    view.setCurrentIndex(model.index(other))
    view.activated.emit(model.index(other))
    idle.wait()

    used = [model.row(row).item_id for row in range(model.rowCount()) if model.row(row).is_used]
    assert used == [wanted]


def test_tone_and_channel_are_shown_as_chosen(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)

    page.handlers()["reply.next_tone"]()
    page.draft.channels.chosen_changed.emit(Channel.SMS.value)
    idle.wait()

    assert page.draft.tones.button(Tone.NEUTRAL).isChecked()
    assert page.draft.channels.chosen == Channel.SMS.value


def test_the_preview_shows_what_the_customer_gets(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)

    page.handlers()["reply.preview"]()

    assert page.draft.preview.isVisible()
    assert "**" not in page.draft.preview.toPlainText()
    assert "Anita" in page.draft.preview.toPlainText()


def test_a_reply_over_the_limit_says_so_in_words(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, TWO_QUESTIONS)
    page.model.set_channel(Channel.WHATSAPP)
    idle.wait()

    type_reply(page, qtbot, "\n" + "garš teksts " * 500)

    shown = [label.text() for label in page.draft.findChildren(QWidget) if hasattr(label, "text")]
    assert any("Too long" in text for text in shown if isinstance(text, str))


def test_what_was_open_is_shown_by_a_new_page(page: ReplyPage, idle: Any, qtbot: QtBot, context: PageContext) -> None:
    paste(page, idle, qtbot, PASSWORD)
    type_reply(page, qtbot, " Nepabeigts teikums")
    page.hide()
    idle.wait()

    again = ReplyPage(context)
    qtbot.addWidget(again)
    idle.wait()

    assert again.draft.editor.toPlainText().endswith(" Nepabeigts teikums")


def test_a_narrow_page_shows_message_and_reply_as_tabs(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)

    page.resize(720, 560)
    assert page.draft.isVisible()
    assert not page.message.isVisible()
    page.workspace.show_message_side()

    assert page.message.isVisible()
    assert not page.draft.isVisible()


def test_the_keyboard_walks_through_all_parts(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)
    page.activateWindow()
    page.entries.view.setFocus()
    qtbot.waitUntil(page.entries.view.hasFocus)

    page.handlers()["reply.next_part"]()
    assert page.message.editor.hasFocus()
    page.handlers()["reply.next_part"]()
    assert page.message.evidence.view.hasFocus()
    page.handlers()["reply.next_part"]()

    assert page.draft.editor.hasFocus()


def test_every_action_of_the_page_has_its_work(page: ReplyPage) -> None:
    listed = {spec.id for spec in ACTIONS if spec.page == "reply"}

    assert listed - {"reply.paste_previous"} == set(page.handlers())


def test_every_control_has_a_name_for_screen_readers(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, TWO_QUESTIONS)
    kinds = (QAbstractButton, QPlainTextEdit, QAbstractItemView, QComboBox)
    controls = [widget for kind in kinds for widget in page.findChildren(kind) if widget.isVisible()]

    nameless = [widget for widget in controls if not widget.accessibleName() and not _is_inner(widget)]

    assert nameless == []


def test_marks_follow_the_theme(page: ReplyPage, idle: Any, qtbot: QtBot, appearance: Appearance) -> None:
    paste(page, idle, qtbot, TWO_QUESTIONS)
    light = mark_color(page)

    appearance.use(WindowSettings(theme="dark"))

    assert mark_color(page) != light


@pytest.mark.parametrize(
    "message", ["😀😀 Kā atjaunot aizmirstu paroli? 😀", "👍🏽 Labdien! Kā atjaunot paroli?\n😀 Anita"]
)
def test_marks_fall_on_the_right_letters_beside_emoji(page: ReplyPage, idle: Any, qtbot: QtBot, message: str) -> None:
    paste(page, idle, qtbot, message)
    work = page.model.current
    assert work is not None
    assert work.understanding is not None

    page.message.editor.select(work.understanding.asks[0].span)

    assert page.message.editor.textCursor().selectedText() == work.understanding.asks[0].text


def test_only_what_a_chip_can_do_is_offered(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, TWO_QUESTIONS)

    menu = page.message.bar.open_menu(MarkKind.ASK)
    assert menu is not None
    enabled = [action.isEnabled() for action in menu.actions()]
    menu.close()

    assert enabled == [True, True, False]


def _is_inner(widget: QWidget) -> bool:
    """Tells whether Qt itself made the widget as a part of another one."""
    return widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), QComboBox)


def test_the_calm_view_dims_insults_until_told_otherwise(
    page: ReplyPage, idle: Any, qtbot: QtBot, context: PageContext
) -> None:
    paste(page, idle, qtbot, "Idioti, kad beidzot strādās internets?")
    calm = next(button for button in page.message.findChildren(QAbstractButton) if button.text() == "Calm view")
    dimmed = [mark.span for mark in page.message.editor._marks if mark.kind is MarkKind.HEAT]
    assert (calm.isVisible(), calm.isChecked(), dimmed) == (True, True, [Span(0, 6)])

    page.handlers()["reply.calm"]()

    assert MarkKind.HEAT not in {mark.kind for mark in page.message.editor._marks}
    assert not context.settings.current.reply.calm


def test_a_calm_message_offers_no_calm_view(page: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    paste(page, idle, qtbot, PASSWORD)

    assert not any(
        button.isVisible() for button in page.message.findChildren(QAbstractButton) if button.text() == "Calm view"
    )


LONG_CHAT = (
    "Labdien, Anita!\n\n" + "Pirmais solis ir īss. " * 12 + "\n\n" + "Otrais solis ir garāks. " * 12 + "\n\nAnna"
)


def test_a_reply_in_several_messages_is_copied_one_after_another(
    page: ReplyPage, idle: Any, qtbot: QtBot, context: PageContext
) -> None:
    paste(page, idle, qtbot, PASSWORD)
    page.model.set_channel(Channel.CHAT)
    idle.wait()
    with qtbot.waitSignal(page.model.checked):
        page.draft.editor.setPlainText(LONG_CHAT)
    idle.wait()
    work = page.model.current
    assert work is not None
    assert work.checked is not None
    messages = work.checked.rendered.messages
    assert page.draft.copy_button.text() == f"Copy 1 of {len(messages)}"

    copied = []
    for _ in messages:
        page.model.copy_anyway()
        idle.wait()
        copied.append(context.clipboard.paste())

    assert tuple(copied) == messages
    assert work.entry.is_copied
    assert page.draft.copy_button.text() == f"Copy 1 of {len(messages)}"
    with context.home.store.read() as transaction:
        assert len(transaction.outcomes(limit=5)) == 1


def test_an_edit_begins_with_the_first_message_again(
    page: ReplyPage, idle: Any, qtbot: QtBot, context: PageContext
) -> None:
    paste(page, idle, qtbot, PASSWORD)
    page.model.set_channel(Channel.CHAT)
    idle.wait()
    with qtbot.waitSignal(page.model.checked):
        page.draft.editor.setPlainText(LONG_CHAT)
    idle.wait()
    page.model.copy_anyway()
    idle.wait()
    assert page.draft.copy_button.text().startswith("Copy 2 of ")

    type_reply(page, qtbot, " Paldies!")

    assert page.draft.copy_button.text().startswith("Copy 1 of ")
    assert context.notices.current is not None
    assert "Message 1 of" in context.notices.current.text


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("channel", list(Channel))
def test_every_channel_has_a_preview_in_both_themes(
    page: ReplyPage, idle: Any, qtbot: QtBot, appearance: Appearance, channel: Channel, theme: str
) -> None:
    paste(page, idle, qtbot, PASSWORD)
    appearance.use(WindowSettings(theme=theme))
    page.model.set_channel(channel)
    idle.wait()
    qtbot.waitUntil(lambda: page.model.current is not None and page.model.current.is_check_current)

    page.handlers()["reply.preview"]()

    assert page.model.current is not None
    assert page.model.current.text.split()[0] in page.draft.preview.toPlainText()
    assert "**" not in page.draft.preview.toPlainText()


def test_a_notice_that_touches_the_message_is_named_and_opened(
    page: ReplyPage, context: PageContext, idle: Any, qtbot: QtBot
) -> None:
    paste(page, idle, qtbot, "Labdien! Man nav interneta. Ko darīt?")
    home = context.home
    notice = home.notices.post(a_content(starts_at=home.clock.now()), "Anna")

    context.changes.notices_changed.emit()
    idle.wait()

    note = next(label for label in page.findChildren(TextLabel) if label.text().startswith("A notice touches"))
    assert notice.title in note.text()
    assert OUTAGE_LV in page.draft.editor.toPlainText()
    with qtbot.waitSignal(page.go_asked) as asked:
        page.handlers()["reply.notice"]()
    assert asked.args == ["notices", notice.id]
