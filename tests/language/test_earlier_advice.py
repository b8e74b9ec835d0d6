"""Advice given before is known again: word for word, in part, in the other form of address, retold."""

import pytest

from kbassist.language.earlier_advice import SaidBefore

ADVICE = (
    "Pieslēdziet datoru maršrutētājam ar tīkla kabeli un izmēriet ātrumu. "
    "Ja rezultāts ir zemāks par garantēto, atsūtiet mērījumus sadaļā „Pieteikumi”."
)


@pytest.mark.parametrize(
    "said",
    [
        f"Labdien!\n> {ADVICE}\n> Ar cieņu",
        "Pieslēdz datoru maršrutētājam ar tīkla kabeli un izmēri ātrumu. "
        "Ja rezultāts ir zemāks par garantēto, atsūti mērījumus sadaļā „Pieteikumi”.",
    ],
)
def test_advice_that_stands_in_the_quotation_was_given(said: str) -> None:
    assert SaidBefore(said).holds(ADVICE)


def test_what_the_customer_says_he_has_done_was_advised() -> None:
    said = SaidBefore("", done="Jau pieslēdzu datoru maršrutētājam ar tīkla kabeli un izmērīju ātrumu.")

    assert said.holds(ADVICE)


@pytest.mark.parametrize(
    "said",
    ["", "Mans internets ir lēns, ātrums vakaros krīt.", "Kā nomainīt e-pasta paroli un kur atrast rēķinu?"],
)
def test_a_question_about_the_same_thing_is_no_advice(said: str) -> None:
    assert not SaidBefore(said, done=said).holds(ADVICE)
