"""What is pasted becomes a message: letters as they are typed, and every place told in the pasted text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.text import Span
from kbassist.language.read_pasted import message_from, read_pasted

SENTENCE = "Sveiki, kāpēc rēķins vēl nav atsūtīts? Jānis Šķēle"
LETTERS = st.text(st.sampled_from("aāeēcčkķnņsšzžйеёñé ,.\r\n"), min_size=1, max_size=40).filter(
    lambda text: bool(text.strip())
)


@pytest.mark.parametrize("text", [SENTENCE, "Почему счёт не пришёл? Йод", "Wo ist die Straße, Müller?", "¿Qué pasó?"])
def test_letters_with_their_marks_apart_come_as_they_are_typed(text: str) -> None:
    assert message_from(unicodedata.normalize("NFD", text)).text == text


@given(text=LETTERS)
def test_a_place_in_the_message_is_told_in_what_was_pasted(text: str) -> None:
    given_text = unicodedata.normalize("NFD", text)
    pasted = read_pasted(given_text)
    message = pasted.message.text

    for start in range(len(message)):
        place = pasted.span_as_given(Span(start, start + 1))
        written = given_text[place.start : place.end]
        assert unicodedata.normalize("NFC", written).replace("\r\n", "\n").replace("\r", "\n") == message[start]


def test_letters_of_html_are_put_together_too() -> None:
    assert message_from("<p>Ka&#772;pe&#772;c?</p><p>Paldies</p>").text.startswith("Kāpēc?")


def test_a_stress_mark_that_no_letter_has_stays() -> None:
    assert message_from("за\u0301мок").text == "за\u0301мок"
