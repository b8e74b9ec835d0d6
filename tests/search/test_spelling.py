"""Unknown words and typing errors, found by a small vocabulary and by a real index."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.evidence import Query
from kbassist.core.item import ItemFilter
from kbassist.language.tokens import fold
from kbassist.search.analysis import key_of
from kbassist.search.index import WhooshIndex
from kbassist.search.query import StopWords
from kbassist.search.spelling import suggest, unknown_words
from tests.search.articles import STOP_WORDS

STOP = StopWords(STOP_WORDS)


class Words:
    """A vocabulary of words given with how many passages have them; those of titles are named apart."""

    def __init__(self, counts: dict[str, int], titles: tuple[str, ...] = ()) -> None:
        self._titles = sorted(map(fold, titles))
        self._keys = Counter[str]()
        for word, count in counts.items():
            for key in {key_of(fold(word), language) for language in ("lv", "en")}:
                self._keys[key] = max(self._keys[key], count)

    def head_words(self) -> Sequence[str]:
        return self._titles

    def how_many(self, _field: str, key: str) -> int:
        return self._keys[key]

    def has(self, _field: str, key: str) -> bool:
        return key in self._keys

    def has_beginning(self, _field: str, start: str) -> bool:
        return any(key.startswith(start) for key in self._keys)


KNOWN = Words(
    {"password": 40, "rēķins": 30, "router": 5, "пароль": 20, "route": 1, "account": 9}, ("password", "rēķins")
)


def asked(text: str) -> Query:
    return Query(text, None, ItemFilter(), 5)


def unknown(text: str) -> list[str]:
    return [span.of(text) for span in unknown_words(asked(text), STOP, KNOWN)]


def corrected(text: str, vocabulary: Words = KNOWN) -> str:
    return suggest(asked(text), STOP, vocabulary)


def test_words_that_nothing_has_are_told_from_blank_to_blank() -> None:
    assert unknown("gjl[jlbn password ") == ["gjl[jlbn"]


def test_a_word_being_typed_is_known_while_a_known_word_begins_so() -> None:
    assert unknown("passw") == []
    assert unknown("passw ") == ["passw"]


@pytest.mark.parametrize("text", ['"zzzz zzzz"', "-zzzz", "tag:zzzz", "zz9000", "how to", "12345", ""])
def test_phrases_conditions_numbers_and_common_words_are_not_judged(text: str) -> None:
    assert unknown(text) == []


def test_the_name_of_a_field_is_no_part_of_the_word() -> None:
    assert unknown("title:zzzz ") == ["zzzz"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pasword ", "password "),
        ("passwrod", "password"),
        ("passwords", ""),
        ("passqord now", "password now"),
        ("title:pasword", "title:password"),
        ("rēķinns", "rekins"),
        ("параоль", "пароль"),
        ("acount pasword", "account password"),
    ],
)
def test_one_letter_too_many_missing_wrong_or_swapped_is_put_right(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


def test_a_word_of_titles_comes_before_a_commoner_one_of_texts() -> None:
    words = Words({"router": 2, "rooter": 50}, ("router",))

    assert corrected("roiter ", words) == "router "


def test_the_commonest_neighbour_is_taken_and_the_first_letter_kept() -> None:
    words = Words({"mailbox": 3, "railbox": 90, "maibox": 1}, ("mailbox", "railbox", "maibox"))

    assert corrected("ailbox ", words) in ("mailbox ", "railbox ")
    assert corrected("mailbxx ", words) == "mailbox "


def test_short_words_and_the_first_letter_of_short_ones_are_left_alone() -> None:
    words = Words({"cat": 9, "room": 9}, ("cat", "room"))

    assert corrected("cta ", words) == ""
    assert corrected("zoom ", words) == ""


def test_a_rare_known_word_is_doubted_beside_a_far_commoner_neighbour() -> None:
    words = Words({"invoice": 80, "invioce": 1, "invoices": 5}, ("invoice", "invioce"))

    assert corrected("invioce ", words) == "invoice "


def test_another_ending_of_a_rare_word_is_no_error() -> None:
    words = Words({"rēķini": 80, "rēķinz": 1}, ("rēķini", "rēķinz"))

    assert corrected("rēķinz ", words) == ""


def test_a_real_index_knows_its_own_words(filled: WhooshIndex) -> None:
    assert filled.suggest(asked("maršrutetaja lampnias")) == "maršrutetaja lampinas"
    assert filled.unknown_words(asked("maršrutētāja lampiņas")) == ()
    assert filled.suggest(asked("zzzzzzzz")) == ""


@given(st.text(max_size=40))
def test_any_text_can_be_asked_about(typed: str) -> None:
    spans = unknown_words(asked(typed), STOP, KNOWN)

    assert all(0 <= span.start < span.end <= len(typed) for span in spans)
    assert not typed or corrected(typed) != typed
