"""The calm view: insults are dimmed wherever they stand, and nothing that may matter for the answer is."""

import pytest

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import load_packs
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand

PACKS = load_packs(resource_folder("languages"))


def heat_in(text: str) -> list[str]:
    return [span.of(text) for span in understand(message_from(text), PACKS).heat]


@pytest.mark.parametrize(
    ("text", "heat"),
    [
        ("Jūs visi tur esat idioti! Kad beidzot strādās internets?", ["Jūs visi tur esat idioti!"]),
        ("Idioti, kad strādās internets?", ["Idioti"]),
        ("Какое безобразие! Верните мне деньги за март.", ["Какое безобразие!"]),
        ("You morons, where is my refund for order 4711?", ["morons"]),
        ("Internets neiet jau trešo dienu!!!", ["!!"]),
    ],
)
def test_what_only_hurts_is_found(text: str, heat: list[str]) -> None:
    assert heat_in(text) == heat


@pytest.mark.parametrize(
    "text",
    [
        "Labdien! Kā nomainīt paroli?",
        "Nepieņemami, ka rēķins Nr. 20417 atkal nav pareizs.",
        "Я недоволен: интернет не работает с понедельника.",
        "This is ridiculous, the site has been down since 9 am.",
    ],
)
def test_trouble_told_in_anger_is_no_heat(text: str) -> None:
    assert heat_in(text) == []
