"""Sentences end where people end them; folding loses case and accents."""

import pytest

from kbassist.language.tokens import fold, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mainīju vakar plkst. 00.00. Nekas nenotika.", ["Mainīju vakar plkst. 00.00.", "Nekas nenotika."]),
        ("Rēķins Nr. 15 nav saņemts.", ["Rēķins Nr. 15 nav saņemts."]),
        ("Дом на ул. 8 Марта, кв. 12. Спасибо!", ["Дом на ул. 8 Марта, кв. 12.", "Спасибо!"]),
        ("Zvanīja A. Bērziņš. Viss kārtībā.", ["Zvanīja A. Bērziņš.", "Viss kārtībā."]),
        ("Maksā 5 eiro. 3 mēneši ir brīvi.", ["Maksā 5 eiro.", "3 mēneši ir brīvi."]),
        ("Pirmā rinda\nOtrā rinda", ["Pirmā rinda", "Otrā rinda"]),
    ],
)
def test_a_stop_that_shortens_a_word_ends_no_sentence(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


def test_even_letters_of_ornament_are_folded_to_lower_case() -> None:
    assert fold("𝓐Ē") == "ae"


@pytest.mark.parametrize("text", ["Guten Tag. Öffnen Sie das Menü.", "Merci. Écrivez-nous.", "Дякую. Їхня відповідь."])
def test_a_sentence_may_begin_with_any_capital_of_the_languages(text: str) -> None:
    assert len(sentences(text)) == 2
