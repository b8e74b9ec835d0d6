"""What is known of a key before it is made."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kbassist.search.analysis import LIKE_BEGINNING, PROBE, WORD, beginning_of_key, key_of, like_beginning

LANGUAGES = ("lv", "ru", "en", "de", "lt", "et", "pl", "fr", "es", "uk", "")
CHANGED = {
    "lv": "jāmaksā jāizmanto koplietotājs devām dosim doties pērku pirku sāciet redzēt mazāku dažus epastu videi",
    "en": "dying lying using any trying skies ties early ugly dries hopped",
    "ru": "ещё лучшего подписанный ведущие",
    "de": "Uebung Oelfilter zuerst Straßen Ärzte",
    "et": "tuua tehakse joob süüakse viiakse",
}


def begins_alike(word: str, language: str) -> bool:
    beginning = beginning_of_key(word[:LIKE_BEGINNING], language)
    key = like_beginning(key_of(word, language))
    return key.startswith(beginning) or beginning.startswith(key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_begins_as_is_told_from_the_first_letters_of_its_word(language: str) -> None:
    words = WORD.findall(f"{PROBE} {' '.join(CHANGED.values())}")

    assert [word for word in words if not begins_alike(word, language)] == []


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9), st.sampled_from(["ing", "ies", "ed", ""])
)
@example("us", "ing")
def test_it_does_for_english_words_however_odd(stem: str, ending: str) -> None:
    assert begins_alike(stem + ending, "en")


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=2, max_size=9))
def test_it_does_for_russian_words_however_odd(word: str) -> None:
    assert begins_alike(word, "ru")


@given(st.text(alphabet="aābcčdeēfgģhiījkķlļmnņoprsštuūvzž", min_size=2, max_size=9))
def test_it_does_for_latvian_words_however_odd(word: str) -> None:
    assert begins_alike(word, "lv")
