"""Texts typed without the letters of their language, as their writer meant them."""

from collections.abc import Sequence

import pytest

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.language.respelling import as_meant, respellings
from kbassist.language.respelling_letters import likely_spellings


@pytest.fixture(scope="module")
def packs() -> LanguagePacks:
    return load_packs(resource_folder("languages"))


def test_russian_in_latin_letters_becomes_cyrillic(packs: LanguagePacks) -> None:
    assert as_meant("kak prodlit domen?", "ru", packs) == "как продлить домен?"


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


def test_a_word_on_the_other_layout_is_turned_back(packs: LanguagePacks) -> None:
    assert as_meant("ghbdtn, gfhjkm yt gjl[jlbn", "ru", packs) == "привет, пароль не подходит"


def test_the_names_of_products_are_not_respelled(packs: LanguagePacks) -> None:
    assert as_meant("ne rabotaet Outlook", "ru", packs) == "не работает Outlook"


def test_a_word_has_a_spelling_for_each_language_that_is_typed_so(packs: LanguagePacks) -> None:
    assert "lūdzu" in respellings("luudzu", packs)
    assert respellings("rabotaet", packs)[0] == "работает"


def test_the_soft_sign_that_nobody_types_is_tried(packs: LanguagePacks) -> None:
    assert "поменять" in respellings("pomenyat", packs)


@pytest.mark.parametrize("word", ["wi-fi", "пароль", "E-1042", ""])
def test_other_words_have_no_other_spelling(word: str, packs: LanguagePacks) -> None:
    assert respellings(word, packs) == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nuzno pomenyat parolj, pocemu ne rabotaet pochta", "нужно поменять пароль, почему не работает почта"),
        ("kto mozhet pomoch", "кто может помочь"),
        ("spasibo za 4asy", "спасибо за часы"),
        ("ya oplatila schyot", "я оплатила счёт"),
    ],
)
def test_letters_that_stand_for_several_are_read_as_words_need_them(
    packs: LanguagePacks, typed: str, meant: str
) -> None:
    assert as_meant(typed, "ru", packs) == meant


def test_a_spelling_that_the_knowledge_has_is_taken_before_a_likelier_one(packs: LanguagePacks) -> None:
    likeliest, second, *_ = respellings("zyrk", packs)

    def known(words: Sequence[str]) -> frozenset[str]:
        return frozenset(words) & {second}

    assert as_meant("zyrk", "ru", packs) == likeliest
    assert as_meant("zyrk", "ru", packs, known) == second


def test_abbreviations_and_foreign_letters_leave_the_rest_respelled(packs: LanguagePacks) -> None:
    assert as_meant("u vas est VPS na Mājas 100", "ru", packs) == "у вас есть VPS на Mājas 100"


def test_a_word_with_a_letter_that_means_nothing_stays(packs: LanguagePacks) -> None:
    assert likely_spellings("abba", (("a", "а"),), packs.familiar_words(is_cyrillic=True)) == ()
