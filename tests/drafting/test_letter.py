"""Parts keep their places; the signature takes the form of its channel."""

import pytest

from kbassist.core.reply import Act, Agent
from kbassist.drafting.letter import Letter, signature_of
from kbassist.drafting.pieces import Piece
from kbassist.drafting.tone import SignatureForm


def test_paragraphs_stand_apart_and_every_part_knows_its_place() -> None:
    letter = Letter()
    letter.add((Piece(Act.GREETING, "Labdien!"),))
    letter.add(())
    letter.add((Piece(Act.CLOSING, "Ar cieņu"), Piece(Act.SIGNATURE, ""), Piece(Act.SIGNATURE, "Anna")), joint="\n")

    assert letter.text == "Labdien!\n\nAr cieņu\nAnna"
    assert [part.span.of(letter.text) for part in letter.parts] == ["Labdien!", "Ar cieņu", "Anna"]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (SignatureForm.FULL, "Anna\nDzintarnet"),
        (SignatureForm.LINE, "Anna, Dzintarnet"),
        (SignatureForm.NAME, "Anna"),
        (SignatureForm.SPOKEN, ""),
    ],
)
def test_a_signature_takes_the_form_of_its_channel(form: SignatureForm, expected: str) -> None:
    assert signature_of(Agent(" Anna ", "", "Dzintarnet"), form) == expected


def test_a_company_alone_signs_nothing() -> None:
    assert signature_of(Agent("", "speciāliste", "Dzintarnet"), SignatureForm.FULL) == ""
