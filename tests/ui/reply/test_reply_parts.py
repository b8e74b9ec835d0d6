"""The pure parts of the Reply page: state, corrections, marks, chips, notes, context, layout."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QWidget

from kbassist.core.errors import EnvironmentProblem, InputProblem
from kbassist.core.evidence import Citation, Retrieval
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.reply import Act, Agent, Channel, Draft, DraftPart, Tone
from kbassist.core.resource_files import resource_folder
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Mood, Situation
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.language.understand import understand
from kbassist.markup.channels import Length
from kbassist.markup.channels.counting import LengthUnit
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.chip_choices import Deed, choices_of
from kbassist.ui.reply.corrections import moved_to, trimmed, with_ask, without_ask
from kbassist.ui.reply.entry_work import EntryWork
from kbassist.ui.reply.markdown_highlighter import MarkdownHighlighter
from kbassist.ui.reply.marks import MarkKind, marks_of, marks_of_kind, shown_marks
from kbassist.ui.reply.pasted_text import showable_message
from kbassist.ui.reply.reply_notes import OPEN_SETTINGS, TRY_AGAIN, USE_FRESH_DRAFT, notes_of
from kbassist.ui.reply.reply_texts import length_text
from kbassist.ui.reply.samples import sample_message
from kbassist.ui.reply.source_context import context_of
from kbassist.ui.reply.understanding_chips import chips_of
from kbassist.ui.widgets.flow_layout import FlowLayout
from tests.support.builders import an_entry, an_item
from tests.support.messages import PASSWORD, TWO_QUESTIONS

AGENT = Agent("Līga Ozola")
SERVED = frozenset({"lv", "ru", "en"})


@pytest.fixture(scope="module")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))


def a_citation(quote: str, start: int, *, field: str = "body") -> Citation:
    item = an_item()
    span = Span(start, start + len(quote))
    return Citation(item.id, "password", "help", "lv", "Parole", "", "", 1, field, quote, span)


def a_draft(text: str, *, fact: str = "", notes: tuple[str, ...] = ()) -> Draft:
    parts = (DraftPart(Act.ANSWER, fact, text.index(fact), a_citation(fact, 0)),) if fact else ()
    return Draft(Tone.WARM, Channel.EMAIL, "lv", Address.FORMAL, text, parts, notes)


def a_work(draft: Draft | None = None) -> EntryWork:
    work = EntryWork(an_entry())
    if draft is not None:
        work.drafts = {draft.tone: draft}
        work.retrieval = Retrieval(())
    return work


def test_only_facts_that_still_stand_as_drafted_keep_their_source() -> None:
    work = a_work(a_draft("Labdien! Cena ir 12 eiro. Jauku dienu!", fact="Cena ir 12 eiro."))
    assert [sentence.span for sentence in work.cited_sentences()] == [Span(9, 25)]

    work.put_text("Sveiki! Cena ir 12 eiro.")
    assert [sentence.span for sentence in work.cited_sentences()] == [Span(8, 24)]
    work.put_text("Sveiki! Cena ir 15 eiro.")

    assert work.cited_sentences() == ()


def test_an_edited_text_offers_a_fresh_draft_only_once_there_is_a_newer_one() -> None:
    work = a_work(a_draft("Viens"))
    work.put_text("Mans")
    assert not work.has_fresh_draft

    work.drafts[Tone.WARM] = a_draft("Divi")

    assert work.has_fresh_draft
    assert work.text == "Mans"


def test_a_question_added_over_another_one_takes_its_place(packs: LanguagePacks) -> None:
    understanding = understand(CustomerMessage(TWO_QUESTIONS), packs)
    first, second = (ask.span for ask in understanding.asks)

    corrections = with_ask(Corrections(), understanding, Span(first.start, first.end - 3))

    assert corrections.asks == (Span(first.start, first.end - 3), second)


def test_the_last_question_can_be_dropped(packs: LanguagePacks) -> None:
    understanding = understand(CustomerMessage(PASSWORD), packs)
    corrections = Corrections()
    for ask in understanding.asks:
        corrections = without_ask(corrections, understanding, ask.span)

    assert corrections.asks == ()


def test_questions_set_by_hand_are_found_again_in_an_edited_message() -> None:
    corrections = Corrections(asks=(Span(9, 16),))

    moved = moved_to(corrections, "Labdien! Kāpēc? Jo.", "Sveiki un labdien! Kāpēc? Jo.")

    assert moved.asks == (Span(19, 26),)
    assert moved_to(corrections, "Labdien! Kāpēc? Jo.", "Cita ziņa").asks is None


@given(st.text(alphabet=" \nabā", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_a_trimmed_stretch_holds_the_same_words(text: str, one: int, other: int) -> None:
    span = Span(min(one, other), max(one, other))

    inner = trimmed(span, text)

    assert (inner.of(text) if inner is not None else "") == span.of(text).strip()


def test_every_mark_points_into_the_message(packs: LanguagePacks) -> None:
    understanding = understand(CustomerMessage(TWO_QUESTIONS), packs)

    marks = marks_of(understanding)

    assert all(0 <= mark.span.start <= mark.span.end <= len(TWO_QUESTIONS) for mark in marks)
    assert [mark.number for mark in marks_of_kind(understanding, MarkKind.ASK)] == [1, 2]
    assert MarkKind.LANGUAGE not in {mark.kind for mark in shown_marks(understanding, is_calm=True)}


def test_a_chip_tells_how_sure_it_is_and_what_proves_it(packs: LanguagePacks, qapp: QApplication) -> None:
    message = CustomerMessage(PASSWORD)
    chips = {chip.kind: chip for chip in chips_of(message, understand(message, packs), Corrections())}

    assert chips[MarkKind.LANGUAGE].text == "Latvian"
    assert "How sure:" in chips[MarkKind.LANGUAGE].tip
    assert "Alt+1" in chips[MarkKind.LANGUAGE].tip
    assert chips[MarkKind.NAME].text == "Anita Kalniņa"
    assert chips[MarkKind.URGENT].is_quiet


def test_a_corrected_chip_looks_corrected_and_offers_the_way_back(packs: LanguagePacks, qapp: QApplication) -> None:
    message, corrections = CustomerMessage(PASSWORD), Corrections(mood=Mood.ANGRY)
    understanding = understand(message, packs, corrections)

    chips = {chip.kind: chip for chip in chips_of(message, understanding, corrections)}
    choices = choices_of(MarkKind.MOOD, message, understanding, corrections, ("lv",), has_selection=False)

    assert chips[MarkKind.MOOD].is_corrected
    assert "Set by you" in chips[MarkKind.MOOD].tip
    assert choices[-1].deed is Deed.RESET


def test_the_situation_can_be_set_right_and_taken_back(packs: LanguagePacks, qapp: QApplication) -> None:
    message, corrections = CustomerMessage(PASSWORD), Corrections(situation=Situation.COMPLAINT)
    understanding = understand(message, packs, corrections)

    chips = {chip.kind: chip for chip in chips_of(message, understanding, corrections)}
    choices = choices_of(MarkKind.SITUATION, message, understanding, corrections, ("lv",), has_selection=False)

    assert chips[MarkKind.SITUATION].text == "Complaint"
    assert chips[MarkKind.SITUATION].is_corrected
    assert "Alt+5" in chips[MarkKind.SITUATION].tip
    assert [choice.value for choice in choices[:-1]] == list(Situation)
    assert [choice.text for choice in choices if choice.is_current] == ["Complaint"]
    assert choices[-1].deed is Deed.RESET


def test_a_plain_question_has_a_quiet_chip_for_its_situation(packs: LanguagePacks, qapp: QApplication) -> None:
    message = CustomerMessage(PASSWORD)
    chips = {chip.kind: chip for chip in chips_of(message, understand(message, packs), Corrections())}

    assert chips[MarkKind.SITUATION].text == "Question"
    assert chips[MarkKind.SITUATION].is_quiet


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (Length(500, 25_000, LengthUnit.CHARACTERS, 1), "Characters: 500"),
        (Length(20_000, 25_000, LengthUnit.CHARACTERS, 1), "Characters: 20000 of 25000"),
        (Length(463, 6, LengthUnit.SMS_PARTS, 4), "Characters: 463, SMS: 4 of 6"),
    ],
)
def test_the_limit_is_told_once_it_is_near(length: Length, text: str, qapp: QApplication) -> None:
    assert length_text(length) == text


def test_english_has_no_chip_for_the_form_of_address(packs: LanguagePacks, qapp: QApplication) -> None:
    message = CustomerMessage("Hello, how do I change the password of my router?")

    chips = chips_of(message, understand(message, packs), Corrections())

    assert MarkKind.ADDRESS not in {chip.kind for chip in chips}


def test_notes_say_what_failed_what_is_newer_and_who_signs(qapp: QApplication) -> None:
    work = a_work(a_draft("Viens", notes=("nothing_suitable", "code_of_tomorrow")))
    work.put_text("Mans")
    work.drafts[Tone.WARM] = a_draft("Divi", notes=("nothing_suitable",))
    work.problem = EnvironmentProblem("home_locked", "Locked.")
    work.retrieval = replace(work.retrieval or Retrieval(()), notice="index_stale")

    notes = notes_of(work, Agent(), SERVED)

    assert [note.action for note in notes] == [TRY_AGAIN, "", USE_FRESH_DRAFT, "", OPEN_SETTINGS]
    assert all(note.text for note in notes)


def test_a_language_that_replies_cannot_be_written_in_is_said(packs: LanguagePacks, qapp: QApplication) -> None:
    work = a_work(a_draft("Hello"))
    work.understanding = understand(CustomerMessage("Sveiki"), packs, Corrections(language="de"))

    notes = notes_of(work, AGENT, SERVED)

    assert "German" in notes[0].text


def test_a_quote_is_shown_among_the_words_around_it() -> None:
    item = an_item(body="Pirms tam. Spiediet „Aizmirsu”. Pēc tam.")

    context = context_of(a_citation("Spiediet „Aizmirsu”.", 11), item)

    assert (context.before, context.quote, context.after) == ("Pirms tam. ", "Spiediet „Aizmirsu”.", " Pēc tam.")


def test_a_quote_from_a_source_that_changed_stands_alone() -> None:
    context = context_of(a_citation("Spiediet.", 900), an_item(body="Īss."))

    assert (context.before, context.quote, context.after) == ("", "Spiediet.", "")


def test_a_long_source_is_cut_at_words() -> None:
    body = "vārds " * 200 + "Citāts." + " vārds" * 200

    context = context_of(a_citation("Citāts.", body.index("Citāts.")), an_item(body=body))

    assert context.before.startswith("… vārds")
    assert context.after.endswith("vārds …")


def test_pasted_text_keeps_nothing_that_a_database_refuses() -> None:
    assert showable_message("a\r\nb\rc\0d").text == "a\nb\ncd"


@pytest.mark.parametrize("text", ["garš teksts " * 20_000, "a" * 20_000])
def test_a_text_that_would_freeze_the_window_is_refused_in_words(text: str) -> None:
    with pytest.raises(InputProblem) as caught:
        showable_message(text)

    assert caught.value.code == "message_too_long"


@pytest.mark.parametrize("language", ["lv", "ru", "en"])
def test_there_is_a_sample_in_every_language_of_the_window(language: str) -> None:
    assert len(sample_message(language)) > 50


def test_an_unknown_language_has_no_sample() -> None:
    assert sample_message("xx") == ""


def test_chips_flow_into_as_many_lines_as_they_need(qapp: QApplication) -> None:
    holder = QWidget()
    flow = FlowLayout(holder, 6)
    for _ in range(6):
        chip = QWidget(holder)
        chip.setFixedSize(QSize(100, 30))
        flow.addWidget(chip)

    assert flow.heightForWidth(700) == 30
    assert flow.heightForWidth(330) == 2 * 30 + 6
    assert flow.heightForWidth(90) == 6 * 30 + 5 * 6
    holder.deleteLater()


def test_bold_words_are_bold_and_the_text_stays_as_it_is(appearance: Appearance) -> None:
    document = QTextDocument("Spiediet 😀 **Saglabāt** tagad")
    highlighter = MarkdownHighlighter(appearance, document)
    highlighter.rehighlight()

    formats = document.firstBlock().layout().formats()
    bold = [(part.start, part.length) for part in formats if part.format.fontWeight() == 700]

    assert bold == [(14, 8)]
    assert document.toPlainText() == "Spiediet 😀 **Saglabāt** tagad"
    highlighter.deleteLater()
