"""What else may stand for a word: in its own language and in the languages of the knowledge."""

import json
from pathlib import Path

import pytest

from kbassist.core.errors import EnvironmentProblem
from kbassist.search.thesaurus import Related, Thesaurus

CONCEPTS = {
    "shut_down": {"en": ["shut down", "shutdown"], "lv": ["izslēgt"], "lt": ["išjungti"]},
    "printer": {"en": ["printer"], "lv": ["printeris"], "ru": ["принтер"], "lt": ["spausdintuvas"]},
    "block": {"lv": ["izslēgt", "liegt"]},
}


@pytest.fixture
def thesaurus(tmp_path: Path) -> Thesaurus:
    (tmp_path / "some.json").write_text(json.dumps(CONCEPTS), "utf-8")
    return Thesaurus(tmp_path)


def _keys(found: tuple[Related, ...]) -> set[tuple[str, ...]]:
    return {related.keys for related in found}


def test_a_word_in_any_form_leads_to_the_words_of_the_languages_asked_for(thesaurus: Thesaurus) -> None:
    (found,) = thesaurus.related(["spausdintuvo"], "lt", {"ru"})

    assert ("принтер",) in _keys(found)
    assert ("printer",) not in _keys(found)


def test_words_side_by_side_are_one_entry_and_count_for_each(thesaurus: Thesaurus) -> None:
    please, shut, down = thesaurus.related(["please", "shut", "down"], "en", {"en", "lv"})

    assert please == ()
    assert ("shutdown",) in _keys(shut)
    assert shut == down


def test_half_of_an_entry_leads_to_nothing(thesaurus: Thesaurus) -> None:
    assert thesaurus.related(["shut", "up"], "en", {"en"}) == ((), ())


def test_a_word_of_two_meanings_counts_less_for_each(thesaurus: Thesaurus) -> None:
    (of_two,) = thesaurus.related(["izslēdz"], "lv", {"lv"})
    (of_one,) = thesaurus.related(["printeri"], "lv", {"en"})

    assert {related.share for related in of_two} == {2**-0.5}
    assert {related.share for related in of_one} == {1.0}


def test_the_own_language_is_told_from_others(thesaurus: Thesaurus) -> None:
    (found,) = thesaurus.related(["liedz"], "lv", {"lv", "en"})
    (other,) = thesaurus.related(["išjungti"], "lt", {"en"})

    assert all(related.is_same_language for related in found)
    assert {related.keys: related.is_same_language for related in other}["shutdown",] is False


def test_in_an_unknown_language_the_letters_tell_where_to_look(thesaurus: Thesaurus) -> None:
    latin, cyrillic = thesaurus.related(["printer", "принтер"], None, {"lv"})

    assert latin
    assert cyrillic


def test_without_a_folder_nothing_is_related() -> None:
    assert Thesaurus(None).related(["printer"], "en", {"lv"}) == ((),)


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "some.json").write_text("{", "utf-8")

    with pytest.raises(EnvironmentProblem, match=r"some\.json"):
        Thesaurus(tmp_path).related(["printer"], "en", {"lv"})
