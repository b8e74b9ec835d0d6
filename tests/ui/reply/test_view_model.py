"""The Reply page without widgets, over a real home."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import Any

from kbassist.core.item import ItemId
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.reply import Channel, Severity, Tone
from kbassist.core.settings import AgentSettings
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Mood
from kbassist.ui.page import PageContext
from kbassist.ui.reply.entry_work import EntryWork, Stage
from kbassist.ui.reply.view_model import ReplyViewModel
from tests.support.messages import PASSWORD, RUSSIAN, THANKS, TWO_QUESTIONS, UNKNOWN

IBAN = "LV80BANK0000435195001"


def opened(model: ReplyViewModel, idle: Any, message: str) -> EntryWork:
    """Opens a message and waits for its checked reply."""
    model.open_message(message)
    settle(model, idle)
    assert model.current is not None
    return model.current


def settle(model: ReplyViewModel, idle: Any) -> None:
    idle.wait()
    if model.current is not None and model.current.draft is not None and not model.current.is_check_current:
        model.copying.checker.check_now(model.current, model.agent)
        idle.wait()


def test_a_pasted_message_goes_through_all_stages_to_a_ready_reply(model: ReplyViewModel, idle: Any) -> None:
    stages: list[Stage] = []
    model.stage_changed.connect(lambda: stages.append(model.current.stage if model.current else Stage.EMPTY))

    work = opened(model, idle, PASSWORD)

    assert stages == [Stage.UNDERSTANDING, Stage.RETRIEVING, Stage.DRAFTING, Stage.READY]
    assert "Anita" in work.text
    assert "Līga Ozola" in work.text
    assert work.cited_sentences()


def test_an_empty_clipboard_opens_nothing_and_says_so(model: ReplyViewModel, context: PageContext) -> None:
    assert model.open_message(" \n\x00 ") is False

    assert model.current is None
    assert context.notices.current is not None


def test_correcting_the_address_drafts_again_without_searching_again(model: ReplyViewModel, idle: Any) -> None:
    work = opened(model, idle, PASSWORD)
    before, found = work.text, work.retrieval

    model.correct("address", Address.FAMILIAR)
    settle(model, idle)

    assert work.retrieval is found
    assert work.text != before
    assert work.draft is not None
    assert work.draft.address is Address.FAMILIAR


def test_correcting_the_language_searches_and_drafts_again(model: ReplyViewModel, idle: Any) -> None:
    work = opened(model, idle, PASSWORD)
    found = work.retrieval

    model.correct("language", "en")
    settle(model, idle)

    assert work.retrieval is not found
    assert work.draft is not None
    assert work.draft.language == "en"


def test_a_correction_can_be_taken_back(model: ReplyViewModel, idle: Any) -> None:
    work = opened(model, idle, PASSWORD)
    assert work.understanding is not None
    understood = work.understanding.mood.value

    model.correct("mood", Mood.ANGRY)
    settle(model, idle)
    model.reset_correction("mood")
    settle(model, idle)

    assert work.understanding.mood.value is understood
    assert work.corrections.mood is None


def test_a_dropped_question_is_answered_no_more(model: ReplyViewModel, idle: Any) -> None:
    work = opened(model, idle, TWO_QUESTIONS)
    assert work.understanding is not None
    assert len(work.understanding.asks) == 2

    model.drop_ask(work.understanding.asks[1].span)
    settle(model, idle)

    assert work.retrieval is not None
    assert len(work.retrieval.asks) == 1


def test_selected_words_become_a_question(model: ReplyViewModel, idle: Any) -> None:
    work = opened(model, idle, PASSWORD)
    start = PASSWORD.index("nevaru")

    model.add_ask(Span(start - 1, start + len("nevaru pieslēgties")))
    settle(model, idle)

    assert work.understanding is not None
    assert "nevaru pieslēgties" in [ask.text for ask in work.understanding.asks]


def test_an_edited_reply_survives_tone_channel_and_correction(model: ReplyViewModel, idle: Any) -> None:
    work = opened(model, idle, PASSWORD)

    model.edit_text("Mana atbilde")
    model.set_tone(Tone.BRIEF)
    model.set_channel(Channel.WHATSAPP)
    model.correct("address", Address.FAMILIAR)
    settle(model, idle)
    model.set_tone(Tone.WARM)

    assert work.text == "Mana atbilde"
    assert work.has_fresh_draft


def test_a_fresh_draft_is_taken_only_when_wanted_and_undo_brings_the_text_back(
    model: ReplyViewModel, idle: Any, context: PageContext
) -> None:
    work = opened(model, idle, PASSWORD)
    model.edit_text("Mana atbilde")

    model.use_fresh_draft()
    assert work.draft is not None
    assert work.text == work.draft.text
    notice = context.notices.current
    assert notice is not None
    assert notice.action is not None
    notice.action()

    assert work.text == "Mana atbilde"


def test_typing_the_draft_back_is_no_edit(model: ReplyViewModel, idle: Any) -> None:
    work = opened(model, idle, PASSWORD)
    draft = work.text

    model.edit_text(draft + "!")
    model.edit_text(draft)

    assert not work.is_edited


def test_switching_customers_loses_nothing(model: ReplyViewModel, idle: Any) -> None:
    first = opened(model, idle, PASSWORD)
    model.set_tone(Tone.NEUTRAL)
    model.edit_text("Pusceļā")
    model.remember_cursor(3)
    model.correct("urgent", True)

    opened(model, idle, RUSSIAN)
    model.select(first.entry.id)
    settle(model, idle)

    assert model.current is first
    assert first.text == "Pusceļā"
    assert first.entry.tone is Tone.NEUTRAL
    assert first.corrections.urgent is True
    assert first.cursors[Tone.NEUTRAL] == 3


def test_arrow_keys_walk_the_list_and_stop_at_its_ends(model: ReplyViewModel, idle: Any) -> None:
    first = opened(model, idle, PASSWORD)
    second = opened(model, idle, RUSSIAN)

    model.select_next(-1)
    assert model.current is second
    model.select_next(1)
    assert model.current is first
    model.select_next(1)

    assert model.current is first


def test_a_closed_entry_comes_back_by_undo(model: ReplyViewModel, idle: Any, context: PageContext) -> None:
    work = opened(model, idle, PASSWORD)
    model.edit_text("Sākts")

    model.close_current()
    assert model.current is None
    assert model.entries.rowCount() == 0
    notice = context.notices.current
    assert notice is not None
    assert notice.action is not None
    notice.action()

    assert model.current is work
    assert work.text == "Sākts"


def test_copying_fills_the_clipboard_and_records_the_outcome(
    model: ReplyViewModel, idle: Any, context: PageContext
) -> None:
    work = opened(model, idle, PASSWORD)
    model.edit_text(work.text.replace("Līga Ozola", "Līga Ozola, atbalsts"))

    model.copy()
    idle.wait()

    assert work.stage is Stage.COPIED
    assert work.entry.is_copied
    assert "Līga Ozola, atbalsts" in context.clipboard.paste()
    with context.home.store.read() as transaction:
        outcome = transaction.outcomes(limit=1)[0]
    assert outcome.edit_distance == len(", atbalsts")
    assert outcome.item_ids
    assert not outcome.is_override


def test_a_blocking_finding_holds_the_copy_until_the_agent_decides(
    model: ReplyViewModel, idle: Any, context: PageContext
) -> None:
    work = opened(model, idle, PASSWORD)
    context.clipboard.copy_text("before")
    asked: list[bool] = []
    model.override_asked.connect(lambda: asked.append(True))
    model.edit_text(work.text + f"\n\n{IBAN}")

    model.copy()
    idle.wait()
    assert asked == [True]
    assert context.clipboard.paste() == "before"
    model.copy_anyway()
    idle.wait()

    assert IBAN in context.clipboard.paste()
    with context.home.store.read() as transaction:
        assert transaction.outcomes(limit=1)[0].is_override


def test_a_question_without_an_answer_is_noted_once_as_a_gap(
    model: ReplyViewModel, idle: Any, context: PageContext
) -> None:
    work = opened(model, idle, UNKNOWN)
    assert work.draft is not None
    assert "nothing_suitable" in work.draft.notes

    model.copy_anyway()
    idle.wait()
    model.copy_anyway()
    idle.wait()

    with context.home.store.read() as transaction:
        gaps = transaction.gaps(limit=5)
    assert [gap.count for gap in gaps] == [1]


def test_another_item_answers_when_it_is_chosen(model: ReplyViewModel, idle: Any) -> None:
    work = opened(model, idle, PASSWORD)
    assert work.retrieval is not None
    ask = work.retrieval.asks[0]
    assert ask.ask is not None
    other = (*ask.evidence[1:], *ask.possible)[0].item.id

    model.use_evidence(ask.ask.text, ItemId(other))
    settle(model, idle)

    assert work.retrieval.asks[0].evidence[0].item.id == other
    assert work.draft is not None
    assert other in {part.citation.item_id for part in work.draft.parts if part.citation is not None}


def test_findings_come_after_an_edit(model: ReplyViewModel, idle: Any, qtbot: Any) -> None:
    work = opened(model, idle, PASSWORD)

    with qtbot.waitSignal(model.checked):
        model.edit_text(work.text + "\n\nSumma: {SUMMA}")

    assert work.checked is not None
    assert any(finding.severity is Severity.BLOCK for finding in work.checked.findings)


def test_editing_the_message_understands_it_anew_after_a_pause(model: ReplyViewModel, idle: Any, qtbot: Any) -> None:
    work = opened(model, idle, PASSWORD)

    with qtbot.waitSignal(model.message_changed):
        model.edit_message(RUSSIAN)
    idle.wait()

    assert work.understanding is not None
    assert work.understanding.language.value == "ru"


def test_a_thank_you_message_gets_a_reply_without_questions(model: ReplyViewModel, idle: Any) -> None:
    work = opened(model, idle, THANKS)

    assert work.text
    assert work.retrieval is not None
    assert work.retrieval.asks == ()


def test_a_new_name_of_the_agent_is_signed_at_once(model: ReplyViewModel, idle: Any, context: PageContext) -> None:
    work = opened(model, idle, PASSWORD)
    settings = context.settings.current

    context.settings.change(type(settings)(agent=AgentSettings("Jānis Liepa")))
    settle(model, idle)

    assert "Jānis Liepa" in work.text


def test_what_was_open_is_back_after_a_crash(model: ReplyViewModel, idle: Any, context: PageContext) -> None:
    opened(model, idle, RUSSIAN)
    work = opened(model, idle, PASSWORD)
    model.set_tone(Tone.BRIEF)
    model.edit_text("Pusceļā rakstīts")
    model.correct("address", Address.FAMILIAR)
    model.flush()
    settle(model, idle)

    again = ReplyViewModel(context.home, context.jobs, context.settings, context.notices, context.clipboard)
    again.restore()
    settle(again, idle)

    assert again.entries.rowCount() == 2
    assert again.current is not None
    assert again.current.entry.id == work.entry.id
    assert again.current.text == "Pusceļā rakstīts"
    assert again.current.corrections.address is Address.FAMILIAR
    again.deleteLater()


def test_an_incomplete_index_is_said_and_searched_again_once_it_is_whole(
    model: ReplyViewModel, idle: Any, context: PageContext
) -> None:
    shutil.rmtree(context.home.folder / "index")
    work = opened(model, idle, PASSWORD)
    assert work.retrieval is not None
    assert work.retrieval.notice
    assert work.text

    context.home.indexing.bring_up_to_date(no_progress, CancelToken())
    model.search_again()
    settle(model, idle)

    assert work.retrieval.notice == ""
    assert work.retrieval.asks[0].evidence


def test_a_changed_article_drafts_anew_and_keeps_what_was_edited(
    model: ReplyViewModel, idle: Any, context: PageContext
) -> None:
    work = opened(model, idle, PASSWORD)
    assert work.retrieval is not None
    model.edit_text("Mana atbilde")
    item = work.retrieval.asks[0].evidence[0].item
    content = replace(item.content, short_formal="Saiti saņemsiet īsziņā.")
    context.home.items.revise(item.id, content, based_on=item.revision, note="", author="Anna")
    context.home.indexing.bring_up_to_date(no_progress, CancelToken())

    model.note_changed_items(frozenset({item.id}), None)
    model.search_again()
    settle(model, idle)

    assert work.text == "Mana atbilde"
    assert work.draft is not None
    assert "Saiti saņemsiet īsziņā." in work.draft.text
    assert work.has_fresh_draft


def test_a_stage_that_fails_keeps_the_earlier_results_and_can_be_tried_again(
    model: ReplyViewModel, idle: Any, context: PageContext
) -> None:
    work = opened(model, idle, PASSWORD)
    before = work.text
    rename_table(context, "items", "items_away")

    model.correct("asks", (Span(0, 8),))
    settle(model, idle)
    assert work.problem is not None
    assert work.failed_stage is Stage.RETRIEVING
    assert work.text == before
    rename_table(context, "items_away", "items")
    model.try_again()
    settle(model, idle)

    assert work.problem is None
    assert work.stage is Stage.READY


def rename_table(context: PageContext, before: str, after: str) -> None:
    """Makes the database unreadable for the program, or readable again."""
    with closing(sqlite3.connect(context.home.folder / "knowledge.db")) as connection:
        connection.execute("PRAGMA legacy_alter_table = ON")
        connection.execute(f"ALTER TABLE {before} RENAME TO {after}")
        connection.commit()
