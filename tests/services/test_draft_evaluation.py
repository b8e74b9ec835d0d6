"""Drafts are judged strictly: each invariant notices a draft that was spoilt in its way."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kbassist.bootstrap import open_home
from kbassist.core.item import Item, ItemId
from kbassist.core.jobs import no_progress
from kbassist.core.message import CustomerMessage
from kbassist.core.reply import Act, Channel, Finding, Precept, RenderedReply, Severity, Tone
from kbassist.core.resource_files import resource_folder
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Ask
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.markup.channels import load_channels
from kbassist.services.draft_evaluation.content import judge_asks, judge_findings, judge_secrets
from kbassist.services.draft_evaluation.evaluation import DraftTools, evaluate_drafts, home_of
from kbassist.services.draft_evaluation.form import judge_length, judge_markup
from kbassist.services.draft_evaluation.grounding import judge_other_facts, judge_sources
from kbassist.services.draft_evaluation.homes import items_of
from kbassist.services.draft_evaluation.making import ReadMessage, channels_for
from kbassist.services.draft_evaluation.messages import (
    GALLERY,
    MessageSet,
    load_gallery,
    load_plants,
    load_signatories,
    sampled_sets,
)
from kbassist.services.draft_evaluation.openings import opening_of, opening_rows
from kbassist.services.draft_evaluation.speech import LanguageJudge, judge_form, load_forms
from kbassist.services.draft_evaluation.values import FrozenMessage, Invariant, MadeDraft
from kbassist.services.evaluation_homes import MeasuredHome
from kbassist.services.evaluation_sets import Corpus
from tests.support.importing import write
from tests.support.question_sets import write_question_sets

DRAFTS = resource_folder("evaluation") / "drafts"
ARTICLE = """---
id: wifi-password
language: lv
title: Kā nomainīt Wi-Fi paroli
url: https://palidziba.dzintarnet.example/lv/wifi
---
Lai nomainītu Wi-Fi paroli, atveriet Jūsu maršrutētāja [iestatījumus](settings.md) un ievadiet jauno paroli divreiz.
"""
QUESTION = "Labdien! Kā lai Jūs man palīdzat nomainīt Wi-Fi paroli? Mans personas kods ir 120385-11114. Ieva"


@pytest.fixture(scope="module")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("knowledge")
    write(folder / "articles" / "lv" / "wifi-password.md", ARTICLE)
    return Corpus("small", (folder,), "small", None)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(scope="module")
def home(corpus: Corpus, folder: Path) -> Iterator[MeasuredHome]:
    with home_of(MessageSet("small", corpus, ()), folder, open_home) as opened:
        yield opened


@pytest.fixture(scope="module")
def items(home: MeasuredHome) -> dict[ItemId, Item]:
    return {item.id: item for item in items_of(home)}


@pytest.fixture(scope="module")
def made(home: MeasuredHome) -> MadeDraft:
    """Returns the warm e-mail draft for the question, which quotes the article."""
    frozen = FrozenMessage("lv-01", "small", QUESTION, language="lv", address=Address.FORMAL)
    read = ReadMessage(frozen, home.replies, load_signatories(DRAFTS).agent)
    (draft,) = read.drafts([Tone.WARM], Channel.EMAIL)
    return draft


def spoilt(made: MadeDraft, act: Act, change: Callable[[str], str]) -> MadeDraft:
    """Returns the draft with the words of one act changed."""
    parts = tuple(replace(part, text=change(part.text)) if part.act is act else part for part in made.draft.parts)
    text = "\n\n".join(part.text for part in parts)
    rendered = RenderedReply(text)
    return replace(made, draft=replace(made.draft, parts=parts, text=text), rendered=rendered)


def test_a_draft_that_quotes_its_article_keeps_to_everything(
    made: MadeDraft, items: dict[ItemId, Item], packs: LanguagePacks
) -> None:
    email = load_channels(resource_folder("channels"))[Channel.EMAIL]

    judged = [
        judge_sources(made, items, packs),
        judge_other_facts(made),
        LanguageJudge(packs).judge(made),
        judge_form(made, load_forms(DRAFTS)),
        judge_secrets(made, ()),
        judge_asks(made),
        judge_markup(made, email),
        judge_length(made, email),
    ]

    assert [found.wrong for found in judged] == [()] * len(judged)
    assert all(found.count for found in judged)


def test_a_changed_word_is_not_in_the_source(made: MadeDraft, items: dict[ItemId, Item], packs: LanguagePacks) -> None:
    changed = spoilt(made, Act.ANSWER, lambda text: text.replace("divreiz", "trīsreiz"))

    (wrong,) = judge_sources(changed, items, packs).wrong

    assert wrong.endswith("[other words]")


def test_a_quote_that_left_the_database_proves_nothing(
    made: MadeDraft, items: dict[ItemId, Item], packs: LanguagePacks
) -> None:
    revised = {
        item_id: replace(item, content=replace(item.content, body=f"Jauns. {item.content.body}"))
        for item_id, item in items.items()
    }

    wrong = judge_sources(made, revised, packs).wrong

    assert "the quote is not there" in wrong[0]


def test_words_rewritten_to_the_other_form_are_those_of_the_source(
    home: MeasuredHome, items: dict[ItemId, Item], packs: LanguagePacks
) -> None:
    frozen = FrozenMessage("lv-02", "small", "čau! kā tu man ieteiktu nomainīt Wi-Fi paroli?", language="lv")
    (made,) = ReadMessage(frozen, home.replies, load_signatories(DRAFTS).agent).drafts([Tone.WARM], Channel.CHAT)

    assert "atver tav" in made.draft.text
    assert judge_sources(made, items, packs).wrong == ()
    assert judge_form(made, load_forms(DRAFTS)).wrong == ()


def test_a_number_out_of_nowhere_is_a_fact_without_a_source(made: MadeDraft) -> None:
    changed = spoilt(made, Act.NEXT_STEP, lambda text: f"{text} Zvaniet 67000000.")

    assert judge_other_facts(changed).wrong


def test_a_reply_in_another_language_or_form_is_noticed(made: MadeDraft, packs: LanguagePacks) -> None:
    english = spoilt(made, Act.ANSWER, lambda _: "Open the settings of the router and enter the new password " * 9)
    familiar = spoilt(made, Act.NEXT_STEP, lambda text: f"{text} Ja vari, atver to.")

    assert LanguageJudge(packs).judge(english).wrong
    assert judge_form(familiar, load_forms(DRAFTS)).wrong == ("formal with “vari”", "formal with “atver”")


def test_a_reply_in_another_form_than_the_message_is_noticed(made: MadeDraft) -> None:
    labelled = replace(made, frozen=replace(made.frozen, address=Address.FAMILIAR))
    familiar = replace(labelled, message=CustomerMessage("čau! vai tu vari nomainīt paroli?"))

    assert judge_form(familiar, load_forms(DRAFTS)).wrong == ("formal for a familiar message",)
    assert judge_form(labelled, load_forms(DRAFTS)).wrong == ()


@pytest.mark.parametrize("repeated", ["120385-11114", "120385 11114", "LV80BANK0000435195001"])
def test_private_data_is_noticed_however_it_is_spaced(made: MadeDraft, repeated: str) -> None:
    changed = spoilt(made, Act.NEXT_STEP, lambda text: f"{text} {repeated}")

    assert judge_secrets(changed, ["LV80 BANK 0000 4351 9500 1"]).wrong


def test_a_question_that_is_neither_answered_nor_named_is_noticed(made: MadeDraft) -> None:
    unanswered = replace(made.retrieval.asks[0], evidence=(), ask=Ask("Cik tas maksā?", Span(0, 4)))
    changed = replace(made, retrieval=replace(made.retrieval, asks=(*made.retrieval.asks, unanswered)))

    assert judge_asks(changed).wrong


@pytest.mark.parametrize(
    "leftover",
    [
        "## Soļi",
        "{formal: Jūs | familiar: tu}",
        "{{ name }}",
        "{client_name}",
        "[raksts](settings.md)",
        "TODO pārbaudīt",
        "divas  atstarpes",
        "Beigas..",
        "vārds , vārds",
        "<br>",
    ],
)
def test_leftover_markup_is_noticed_but_not_in_code(made: MadeDraft, leftover: str) -> None:
    email = load_channels(resource_folder("channels"))[Channel.EMAIL]

    assert judge_markup(spoilt(made, Act.ANSWER, lambda text: f"{text}\n\n{leftover}"), email).wrong
    assert not judge_markup(spoilt(made, Act.ANSWER, lambda text: f"{text} `{leftover}`"), email).wrong


def test_a_message_longer_than_its_channel_takes_is_noticed(made: MadeDraft) -> None:
    viber = load_channels(resource_folder("channels"))[Channel.VIBER]
    long = replace(made, rendered=RenderedReply("a " * 600))
    split = replace(made, rendered=RenderedReply("a " * 600, parts=("a " * 300, "a " * 300)))

    assert judge_length(long, viber).wrong
    assert judge_length(split, viber) == replace(judge_length(split, viber), count=2, wrong=())


def test_only_findings_of_weight_count(made: MadeDraft) -> None:
    def found(severity: Severity) -> Finding:
        return Finding("respect.blame", severity, Precept.RESPECT, Span(0, 4), "Lab")

    assert judge_findings(replace(made, findings=(found(Severity.WARN),))).wrong
    assert not judge_findings(replace(made, findings=(found(Severity.HINT),))).wrong


def test_openings_are_counted_by_language_and_situation(made: MadeDraft) -> None:
    other = spoilt(made, Act.THANKS, lambda _: "Cita sākuma frāze!")

    whole, _ = opening_rows([made, made, other])

    assert opening_of(other.draft) == "Cita sākuma frāze!"
    assert (whole.n, whole.distinct, round(whole.most_frequent, 2)) == (3, 2, 0.67)


def test_every_message_is_answered_in_its_channel_and_two_others() -> None:
    channels = [channels_for(frozen) for frozen in load_gallery(DRAFTS)]

    assert all(len(set(found)) == 3 for found in channels)
    assert {channel for found in channels for channel in found} == set(Channel)


def test_a_report_lists_a_message_once_for_all_its_drafts_that_break_an_invariant(
    corpus: Corpus, packs: LanguagePacks, folder: Path
) -> None:
    tools = DraftTools(
        packs,
        load_channels(resource_folder("channels")),
        load_forms(DRAFTS),
        LanguageJudge(packs),
        load_signatories(DRAFTS).agent,
    )
    asked = FrozenMessage("lv-01", "small", QUESTION, language="ru")

    report = evaluate_drafts([MessageSet("small", corpus, (asked,))], tools, open_home, folder, no_progress)

    (found,) = [known for known in report.exceptions if known.first.invariant is Invariant.LANGUAGE]
    assert (found.drafts, found.first.words) == (9, "lv for a message in ru")
    assert report.figures()["language"] == {"exceptions": 1.0}


def test_planted_data_stands_in_the_messages_and_items_that_are_to_keep_it() -> None:
    plants = load_plants(DRAFTS)

    assert all(
        message.planted and all(words in message.text for words in message.planted) for message in plants.messages
    )
    assert all("{" not in new.content.body for new in plants.items)
    assert {message.language for message in plants.messages} == {"lv", "ru", "en"}


def test_the_gallery_has_forty_messages_and_development_data_gives_samples(tmp_path: Path) -> None:
    sampled = list(sampled_sets(write_question_sets(tmp_path), tmp_path))

    assert len(load_gallery(DRAFTS)) == 40
    assert all(message.set_name == GALLERY for message in load_gallery(DRAFTS))
    assert "banking77" in {found.name for found in sampled}
