"""English has one form of address and two ways of writing: told by phrases, contractions and small letters."""

import pytest

from kbassist.core.understanding import Register
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand


@pytest.mark.parametrize(
    ("text", "register"),
    [
        ("Dear Sir or Madam, could you please send the invoice?", Register.FORMAL),
        ("Good afternoon, I am writing regarding invoice 12. Kind regards, Ann Smith", Register.FORMAL),
        ("Please be advised that I haven't received the refund.", Register.FORMAL),
        ("hey guys, my wifi is gonna drive me mad lol", Register.CASUAL),
        ("i need help with my router", Register.CASUAL),
        ("Hi there! Thanks for the quick reply :)", Register.CASUAL),
        ("How do I change my password?", None),
        ("What's the price? I don't know where to look.", None),
        ("Hey, could you please send the invoice?", None),
    ],
)
def test_english_has_a_register_instead(packs: LanguagePacks, text: str, register: Register | None) -> None:
    understanding = understand(message_from(text), packs)

    assert understanding.register.value == register
    assert understanding.address.value is None


def test_the_proof_of_a_casual_text_are_its_easy_words(packs: LanguagePacks) -> None:
    text = "hey guys, the router is gonna die"

    proof = understand(message_from(text), packs).register.proof

    assert {"hey", "guys", "gonna"} <= {span.of(text) for span in proof}


def test_a_language_with_two_forms_of_address_has_no_register(packs: LanguagePacks) -> None:
    assert understand(message_from("labdien, kad salabosiet internetu!!!"), packs).register.value is None
