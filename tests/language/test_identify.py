"""Languages are told apart, mixed messages parted, and what tells nothing is left open."""

import pytest

from kbassist.language.identify import identify, identify_parts
from kbassist.language.pack import LanguagePacks


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Labdien, nevaru pieslēgties savam kontam.", "lv"),
        ("labdien, nevaru pieslegties savam kontam", "lv"),
        ("kaa nomainiit paroli?", "lv"),
        ("Kā WordPress lapā nomainīt theme un logo?", "lv"),
        ("rēķins", "lv"),
        ("Здравствуйте, не работает почта", "ru"),
        ("ne rabotaet pochta, chto delat", "ru"),
        ("kak oplatit schet?", "ru"),
        ("хорошо, договорились", "ru"),
        ("My password does not work", "en"),
        ("Laba diena, negaliu prisijungti prie savo paskyros", "lt"),
        ("Tere, ma ei saa oma kontole sisse logida", "et"),
        ("Добрий день, не працює пошта, що робити?", "uk"),
        ("Guten Tag, ich kann mich nicht anmelden", "de"),
        ("Dzień dobry, nie mogę się zalogować", "pl"),
        ("Bonjour, je ne peux pas me connecter", "fr"),
        ("Hola, no puedo entrar en mi cuenta", "es"),
    ],
)
def test_a_language_is_told(packs: LanguagePacks, text: str, language: str) -> None:
    assert identify(text, packs).value == language


@pytest.mark.parametrize("text", ["", "   ", "😀😀", "12345 67", "https://example.com/labdien", "???", "Xqzt"])
def test_what_tells_no_language_stays_open(packs: LanguagePacks, text: str) -> None:
    assert identify(text, packs).value is None
    assert identify_parts(text, packs) == ()


def test_the_proof_are_words_of_the_text(packs: LanguagePacks) -> None:
    text = "Labdien, kā nomainīt paroli?"

    assert "paroli" in [span.of(text) for span in identify(text, packs).proof]


def test_a_mixed_message_is_parted(packs: LanguagePacks) -> None:
    text = "Labdien, es neko nesaprotu, lūdzu palīdziet. Я не могу войти в свою почту, что мне делать?"

    parts = identify_parts(text, packs)

    assert [(part.language, part.span.of(text)[:7]) for part in parts] == [("lv", "Labdien"), ("ru", "Я не мо")]


def test_a_product_name_is_no_part_of_its_own(packs: LanguagePacks) -> None:
    assert len(identify_parts("Kā lietot Google Search Console? Man tas vajadzīgs.", packs)) == 1
