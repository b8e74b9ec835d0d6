"""What speaks for a language: words, letters and word ends, and what is no language at all."""

import pytest

from kbassist.core.text import Span
from kbassist.language.pack import LanguagePacks
from kbassist.language.recognition import Scores, respelled, spoken_words


def scores_of(packs: LanguagePacks, text: str) -> Scores:
    return packs.recogniser.scores(text, Span(0, len(text)))


def spoken(text: str) -> list[str]:
    return [word.text for word in spoken_words(text, Span(0, len(text)))]


def best(packs: LanguagePacks, text: str) -> str:
    by_language = scores_of(packs, text).by_language
    return max(by_language, key=lambda code: by_language[code])


@pytest.mark.parametrize(
    "text",
    [
        *("https://example.com/labdien", "www.labdien.lv", "anna@labdien.lv", "E-1042", "wp_config", "index.php"),
        *("C:\\labdien\\konts", "foo(labdien)", "<labdien>", "{labdien}", "labdien=paldies", "$labdien"),
    ],
)
def test_addresses_files_and_code_hold_no_words_of_a_language(text: str) -> None:
    assert spoken(text) == []


def test_words_are_letters_only_and_keep_their_places() -> None:
    text = "Kā, lūdzu: e-pasts?"

    assert spoken(text) == ["Kā", "lūdzu", "e", "pasts"]
    assert [word.span.of(text) for word in spoken_words(text, Span(4, len(text)))] == ["lūdzu", "e", "pasts"]


def test_a_common_word_speaks_for_its_language_and_is_its_proof(packs: LanguagePacks) -> None:
    text = "lūdzu"

    scores = scores_of(packs, text)

    assert best(packs, text) == "lv"
    assert [span.of(text) for span in scores.proof["lv"]] == ["lūdzu"]
    assert (scores.word_count, scores.common_count) == (1, 1)


def test_a_letter_of_its_own_speaks_for_a_language_and_against_those_without_it(packs: LanguagePacks) -> None:
    scores = scores_of(packs, "ķibele").by_language

    assert scores["lv"] > 0 > scores["et"]


def test_a_word_that_languages_share_counts_less_for_each(packs: LanguagePacks) -> None:
    shared, own = scores_of(packs, "не").by_language, scores_of(packs, "спасибо").by_language

    assert shared["ru"] == shared["uk"] < own["ru"]


def test_a_word_in_chat_spelling_counts_as_what_was_meant(packs: LanguagePacks) -> None:
    assert best(packs, "luudzu") == "lv"


def test_russian_in_latin_letters_counts_for_russian(packs: LanguagePacks) -> None:
    assert best(packs, "podskazhite pozhaluysta") == "ru"


def test_nothing_speaks_where_there_are_no_words(packs: LanguagePacks) -> None:
    assert scores_of(packs, "12345 ??? 😀") == Scores({}, {}, 0, 0)


def test_letters_as_typed_become_letters_as_meant_longest_first() -> None:
    assert respelled("shodien", [("sh", "š"), ("s", "z")]) == "šodien"
