"""Languages are told apart, mixed messages parted, and what tells nothing is left open."""

from time import process_time

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
        ("kā uzstādīt SSL certificate uz WordPress?", "lv"),
        ("как установить SSL certificate на WordPress?", "ru"),
        ("от Purvciems до Imanta", "ru"),
        ("kaapeec shodien nestraadaa inets", "lv"),
        ("Zdravstvuite, ne mogu voiti v pochtu", "ru"),
        ("paldies", "lv"),
        ("спасибо", "ru"),
        ("ačiū", "lt"),
        ("aitäh", "et"),
        ("danke", "de"),
        ("Sveiki", "lv"),
    ],
)
def test_a_language_is_told(packs: LanguagePacks, text: str, language: str) -> None:
    assert identify(text, packs).value == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("руддщ", "en"),
        ("ьн зфыыцщкв вщуы тще цщкл", "en"),
        ("lj,hsq ltym", "ru"),
        ("Lj,hsq ltym! Yt hf,jnftn gjxnf, xnj ltkfnm&", "ru"),
    ],
)
def test_a_message_on_the_wrong_keyboard_layout_is_in_the_language_that_was_meant(
    packs: LanguagePacks, text: str, language: str
) -> None:
    (part,) = identify_parts(f" {text}\n", packs)

    assert identify(text, packs).value == language
    assert (part.language, part.span.of(f" {text}\n")) == (language, text)


@pytest.mark.parametrize(
    "text",
    [
        "Hej, jag kan inte logga in på mitt konto",
        "Hei, en pääse kirjautumaan tililleni",
        "Прывітанне, я не магу ўвайсці ў свой рахунак",
        "Dobrý den, nemohu se přihlásit ke svému účtu",
    ],
)
def test_a_language_that_no_pack_knows_stays_open(packs: LanguagePacks, text: str) -> None:
    assert identify(text, packs).value is None


@pytest.mark.parametrize(
    "text", ["ok", "Anna", "Jānis Bērziņš", "Сергей Иванович", "Emily Shaw", "WordPress", "iPhone 15 Pro"]
)
def test_names_products_and_a_bare_ok_tell_no_language(packs: LanguagePacks, text: str) -> None:
    assert identify(text, packs).value is None


def test_a_clear_message_is_surer_than_a_word_that_two_languages_have(packs: LanguagePacks) -> None:
    clear = identify("Labdien, kāpēc man jau trešo dienu nestrādā internets?", packs)

    assert 1 > clear.confidence > 0.95 > identify("Sveiki", packs).confidence


def test_a_long_message_is_judged_in_a_few_milliseconds_of_one_processor(packs: LanguagePacks) -> None:
    text = "Labdien! Man jau trešo dienu nestrādā internets un es nezinu, ko darīt. " * 12
    identify(text, packs)

    started = process_time()
    for _ in range(20):
        identify(text, packs)

    assert (process_time() - started) / 20 < 0.01


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


def test_a_greeting_goes_with_the_sentence_in_its_language(packs: LanguagePacks) -> None:
    text = "Tere! Ma ei saa sisse logida. Я не могу войти в систему, помогите пожалуйста."

    parts = identify_parts(text, packs)

    assert [(part.language, part.span.of(text)[:4]) for part in parts] == [("et", "Tere"), ("ru", "Я не")]


def test_a_sentence_that_goes_on_in_another_script_is_parted_there(packs: LanguagePacks) -> None:
    text = "Es nevaru ieiet savā kontā, потому что забыл пароль от почты"

    parts = identify_parts(text, packs)

    assert [(part.language, part.span.of(text)[:5]) for part in parts] == [("lv", "Es ne"), ("ru", "потом")]


def test_a_quoted_error_text_is_no_part_of_its_own(packs: LanguagePacks) -> None:
    text = "Здравствуйте, при входе пишет «Your connection is not private», что делать?"

    assert [part.language for part in identify_parts(text, packs)] == ["ru"]
