"""Answers from canned replies: only what leaves no place open."""

from kbassist.core.item import ItemKind
from kbassist.drafting.drafters.from_canned import extract
from kbassist.language.pack import LanguagePacks
from tests.drafting.letters import evidence_of, what_is_wanted
from tests.support.builders import an_item


def said(packs: LanguagePacks, body: str) -> list[str]:
    found = extract(evidence_of(an_item("canned", kind=ItemKind.CANNED, body=body)), what_is_wanted(packs))
    return [piece.text for piece in found.pieces] if found is not None else []


def test_complete_sentences_are_taken_and_open_ones_left(packs: LanguagePacks) -> None:
    body = "Labdien!\n\nDatus eksportē sadaļā **Profils**. Tas ir bez maksas. Numurs ir {number}."

    assert said(packs, body) == ["Datus eksportē sadaļā **Profils**. Tas ir bez maksas."]


def test_a_form_that_waits_to_be_filled_in_is_no_answer(packs: LanguagePacks) -> None:
    assert said(packs, "Numurs ir {number}. Summa ir {amount}. Paldies par gaidīšanu.") == []
