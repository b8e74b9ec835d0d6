"""Answers from past replies: the sentences without that day's greetings."""

from kbassist.core.item import ItemKind
from kbassist.core.understanding import Address
from kbassist.drafting.drafters.from_past_reply import extract
from kbassist.drafting.extract import keys_of
from kbassist.language.pack import LanguagePacks
from tests.drafting.letters import evidence_of, what_is_wanted
from tests.support.builders import an_item


def said(packs: LanguagePacks, body: str) -> list[str]:
    found = extract(evidence_of(an_item("past", kind=ItemKind.ANSWER, body=body)), what_is_wanted(packs))
    return [piece.text for piece in found.pieces] if found is not None else []


def test_the_answer_is_taken_without_greeting_and_closing(packs: LanguagePacks) -> None:
    body = "Labdien, Anna!\n\nRēķinu var labot. To izdarām bez maksas.\n\nAr cieņu, Jānis"

    assert said(packs, body) == ["Rēķinu var labot. To izdarām bez maksas."]


def test_a_sentence_with_an_open_place_is_left_out(packs: LanguagePacks) -> None:
    assert said(packs, "Paldies, {customer_name}. Rēķinu var labot.") == ["Rēķinu var labot."]


def test_bare_imperatives_take_the_form_of_the_question_that_they_answered(packs: LanguagePacks) -> None:
    past = an_item("past", kind=ItemKind.ANSWER, body="Paej tuvāk.", question="čau, vai tu vari palīdzēt?")

    found = extract(evidence_of(past), what_is_wanted(packs))

    assert found is not None
    assert (found.address, found.source_address) == (Address.FORMAL, Address.FAMILIAR)
    assert [piece.text for piece in found.pieces] == ["Paejiet tuvāk."]


def test_a_sentence_that_takes_up_anothers_case_ends_the_answer(packs: LanguagePacks) -> None:
    past = an_item(
        "past",
        kind=ItemKind.ANSWER,
        body="Līgumu pārrakstīt var bez maksas. Norādiet mammas klienta numuru.",
        question="Mamma nomira, kā pārrakstīt līgumu?",
    )
    wanted = what_is_wanted(packs, keys=keys_of("Kā pārrakstīt līgumu uz mani?", packs["lv"]))

    found = extract(evidence_of(past), wanted)

    assert found is not None
    assert [piece.text for piece in found.pieces] == ["Līgumu pārrakstīt var bez maksas."]


def test_a_yes_to_anothers_question_is_no_answer(packs: LanguagePacks) -> None:
    assert said(packs, "Nē, jauns rūteris nav jāpērk. Pietiek ar veco.") == []


def test_courtesies_alone_are_no_answer(packs: LanguagePacks) -> None:
    assert said(packs, "Labdien, Anna!") == []


def test_its_sentences_are_put_into_the_wanted_form(packs: LanguagePacks) -> None:
    familiar = an_item("past", kind=ItemKind.ANSWER, body="Tev jāspiež „Labi”, un tu saņemsi saiti.")

    found = extract(evidence_of(familiar), what_is_wanted(packs))

    assert found is not None
    assert found.address is Address.FORMAL
    assert [piece.text for piece in found.pieces] == ["Jums jāspiež „Labi”, un Jūs saņemsiet saiti."]


def test_the_form_of_address_stays_where_a_sentence_cannot_be_rewritten(packs: LanguagePacks) -> None:
    familiar = an_item("past", kind=ItemKind.ANSWER, body="Tev jāspiež „Labi”. Failus arhivē serverī.")

    found = extract(evidence_of(familiar), what_is_wanted(packs))

    assert found is not None
    assert found.address is Address.FAMILIAR
