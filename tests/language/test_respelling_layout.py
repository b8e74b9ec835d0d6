"""Words typed on the other keyboard layout, and all those that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.language.respelling_layout import CYRILLIC_KEYS, LATIN_KEYS, retyped, retypings


@pytest.fixture(scope="module")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gfhjkm", "пароль"),
        ("gfhjkm yt gjl[jlbn", "пароль не подходит"),
        ("ghbdtn? yt hf,jnftn bynthytn", "привет? не работает интернет"),
        ("руддщ", "hello"),
        ("зфыыцщкв", "password"),
        ("кэуэлшты", "rēķins"),
    ],
)
def test_words_typed_on_the_other_layout_are_turned_back(typed: str, meant: str, packs: LanguagePacks) -> None:
    assert retyped(typed, packs) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Labdien! Nevaru pieslēgties, palīdziet, lūdzu.",
        "kak pomenyat parol",
        "luudzu, shodien",
        "Здравствуйте! Не приходит письмо с кодом.",
        "gRPC, WordPress, cPanel, IMAP, SMTP, phpMyAdmin",
        "Kļūda E-1042, anna@example.com, https://a.example/ghbdtn, index.php",
        "Der Vertrag läuft nächsten Monat ab.",
        "Kaip pakeisti slaptažodį?",
        "",
        "😡😡 !!! ???",
    ],
)
def test_what_makes_sense_as_it_stands_is_left_alone(text: str, packs: LanguagePacks) -> None:
    assert retyped(text, packs) == text


def test_only_the_wrong_words_of_a_mixed_message_change(packs: LanguagePacks) -> None:
    assert retyped("Outlook: gfhjkm не подходит", packs) == "Outlook: пароль не подходит"


def test_a_short_word_changes_only_beside_a_clear_one(packs: LanguagePacks) -> None:
    assert retyped("yt", packs) == "yt"
    assert retyped("yt hf,jnftn", packs) == "не работает"


def test_marks_at_the_end_may_be_letters_or_marks() -> None:
    assert retypings("gfhjkm,") == ("парольб", "пароль,")
    assert retypings("«руддщ»") == ("«hello»",)


def test_words_of_two_scripts_or_without_letters_cannot_be_retyped() -> None:
    assert retypings("zпароль") == ()
    assert retypings("123") == ()


@given(st.text(alphabet=CYRILLIC_KEYS, min_size=1, max_size=20))
def test_every_key_of_one_layout_has_its_letter_on_the_other(word: str) -> None:
    latin = word.translate(str.maketrans(CYRILLIC_KEYS, LATIN_KEYS))

    assert latin.translate(str.maketrans(LATIN_KEYS, CYRILLIC_KEYS)) == word


@given(st.text(max_size=60))
def test_any_text_keeps_its_blanks(packs: LanguagePacks, text: str) -> None:
    assert len(retyped(text, packs).split()) == len(text.split())
