"""Steps must stand in the sources; those that cannot be undone in the same sense."""

import pytest

from kbassist.checking.checks.steps import check
from kbassist.checking.tools import CheckTools
from tests.checking.replies import a_reply, marked
from tests.support.builders import an_item

SOURCE = an_item(
    body="Atveriet pasta iestatījumus un izdzēsiet veco paroli. Ievadiet jauno paroli un saglabājiet iestatījumus. "
    "Wi-Fi nosaukumu neaiztieciet."
)


def test_a_deletion_that_a_source_names_passes(tools: CheckTools) -> None:
    assert check(a_reply("Pasta lietotnē izdzēsiet veco paroli.", sources=(SOURCE,)), tools) == ()


def test_a_deletion_of_something_else_is_reported(tools: CheckTools) -> None:
    findings = check(a_reply("Tad izdzēsiet visas datnes diskā.", sources=(SOURCE,)), tools)

    assert marked(findings) == [("grounding.step", "izdzēsiet visas datnes diskā")]


@pytest.mark.parametrize("text", ["Nekad neizdzēsiet pastkasti.", "Vēstules tiks izdzēstas pašas."])
def test_what_is_no_order_to_delete_passes(tools: CheckTools, text: str) -> None:
    assert check(a_reply(text, sources=(SOURCE,)), tools) == ()


def test_names_in_capitals_must_be_the_same(tools: CheckTools) -> None:
    source = an_item(language="en", body="Delete the AAAA record. Leave the MX record alone.")

    assert check(a_reply("Delete the AAAA record.", "en", sources=(source,)), tools) == ()
    assert marked(check(a_reply("Delete the MX record.", "en", sources=(source,)), tools)) == [
        ("grounding.step", "Delete the MX record")
    ]


def test_a_numbered_step_of_which_the_sources_know_nothing_is_reported(tools: CheckTools) -> None:
    text = "1. Ievadiet jauno paroli un saglabājiet iestatījumus.\n2. Pieskrūvējiet antenas kronšteinu dienvidu sienā."

    findings = check(a_reply(text, sources=(SOURCE,)), tools)

    assert marked(findings) == [("grounding.step", "Pieskrūvējiet antenas kronšteinu dienvidu sienā.")]


def test_without_sources_steps_are_not_judged(tools: CheckTools) -> None:
    assert check(a_reply("Izdzēsiet visu."), tools) == ()


@pytest.mark.parametrize(
    ("language", "body", "text", "step"),
    [
        (
            "lv",
            "Parole ir uz uzlīmes.",
            "Pēc tam aizpildiet dzelteno anketu pastā.",
            "Pēc tam aizpildiet dzelteno anketu pastā",
        ),
        (
            "ru",
            "Пароль на наклейке.",
            "Затем распечатайте синюю анкету на почте.",
            "Затем распечатайте синюю анкету на почте",
        ),
        (
            "en",
            "The password is on the label.",
            "Before you call, print the yellow form in landscape.",
            "print the yellow form in landscape",
        ),
    ],
)
def test_a_command_of_which_the_sources_know_little_is_reported(
    tools: CheckTools, language: str, body: str, text: str, step: str
) -> None:
    source = an_item(language=language, body=body)

    assert marked(check(a_reply(text, language, sources=(source,)), tools)) == [("grounding.step", step)]


@pytest.mark.parametrize(
    "text",
    [
        "Please write to us whenever something puzzles you again.",
        "Even if you unplug the yellow antenna outside, nothing breaks.",
        "The neighbours print yellow forms in landscape.",
    ],
)
def test_what_may_always_be_asked_and_what_is_no_command_needs_no_source(tools: CheckTools, text: str) -> None:
    source = an_item(language="en", body="The password is on the label.")

    assert check(a_reply(text, "en", sources=(source,)), tools) == ()


def test_what_we_always_ask_for_needs_no_source(tools: CheckTools) -> None:
    pack = tools.packs["en"]
    (asked, *_) = (
        text for phrase in pack.phrases if (phrase.act, phrase.when) == ("ask", "secret") for text in phrase.texts
    )

    assert check(a_reply(asked, "en", sources=(SOURCE,)), tools) == ()


def test_what_nobody_has_to_do_is_no_step(tools: CheckTools) -> None:
    text = "You do not have to print the yellow form in landscape."

    assert (
        check(a_reply(text, "en", sources=(an_item(language="en", body="The password is on the label."),)), tools) == ()
    )
