"""Texts typed without the letters of their language, as their writer meant them."""

import pytest

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.language.respelling import as_meant


@pytest.fixture(scope="module")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))


def test_russian_in_latin_letters_becomes_cyrillic(packs: LanguagePacks) -> None:
    assert as_meant("kak prodlit domen?", "ru", packs) == "как продлит домен?"


def test_latvian_in_chat_spelling_gets_its_letters(packs: LanguagePacks) -> None:
    assert as_meant("luudzu, shodien", "lv", packs) == "lūdzu, šodien"


@pytest.mark.parametrize("word", ["anna@example.com", "https://a.example/b", "E-1042", "index.php"])
def test_addresses_and_codes_stay_as_they_are(word: str, packs: LanguagePacks) -> None:
    assert as_meant(f"ne rabotaet {word}", "ru", packs).endswith(word)


def test_a_text_with_letters_of_its_own_is_left_alone(packs: LanguagePacks) -> None:
    assert as_meant("как поменять wifi password", "ru", packs) == "как поменять wifi password"
    assert as_meant("chats nestrādā", "lv", packs) == "chats nestrādā"


def test_a_language_without_respelling_is_left_alone(packs: LanguagePacks) -> None:
    assert as_meant("shop", "en", packs) == "shop"
    assert as_meant("shop", None, packs) == "shop"
