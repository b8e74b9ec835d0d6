"""What cannot wait: haste, danger, money gone, standstill; and a date or a second message beside a trouble."""

import pytest

from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand


@pytest.mark.parametrize(
    ("text", "proof"),
    [
        ("No jūsu sildītāja nāk dūmi!", "dūmi"),
        ("С карты списали деньги за чужой заказ.", "списали деньги"),
        ("Our shop is down and nobody can pay.", "shop is down"),
        ("Veikals stāv, kases nestrādā.", "Veikals stāv"),
        ("У нас третий день нет воды.", "третий день нет"),
        ("You charged me twice.", "charged me twice"),
    ],
)
def test_danger_loss_and_standstill_cannot_wait(packs: LanguagePacks, text: str, proof: str) -> None:
    urgent = understand(message_from(text), packs).urgent

    assert urgent.value is True
    assert proof in {span.of(text) for span in urgent.proof}


def test_a_date_makes_haste_only_beside_a_trouble(packs: LanguagePacks) -> None:
    calm = "Vai varat paturēt sūtījumu līdz piektdienai?"
    pressing = "Līdz piektdienai jāiesniedz pārskats, bet lapa neatveras."

    assert understand(message_from(calm), packs).urgent.value is False
    assert understand(message_from(pressing), packs).urgent.value is True


def test_a_writer_who_is_in_no_hurry_is_believed(packs: LanguagePacks) -> None:
    text = "Not urgent: you charged me twice, please look when you have time."

    assert understand(message_from(text), packs).urgent.value is False
