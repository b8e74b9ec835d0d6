import pytest

from kbassist.language.mentions import mentions


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        ("internets", "Man kopš rīta nav interneta!", "lv"),
        ("televīzija Purvciemā", "purvciema nerada televiziju", "lv"),
        ("посылка", "Где мои посылки?", "ru"),
        ("delivery", "What about deliveries?", "en"),
    ],
)
def test_words_are_met_in_any_inflected_form(phrase: str, text: str, language: str) -> None:
    assert mentions([phrase], text, language, frozenset())


def test_all_words_of_a_phrase_must_be_said() -> None:
    assert not mentions(["televīzija Purvciemā"], "Nerāda televīzija", "lv", frozenset())


def test_one_phrase_of_several_is_enough() -> None:
    assert mentions(["интернет", "internets"], "nav interneta", "lv", frozenset())


def test_common_words_alone_are_no_mention() -> None:
    assert not mentions(["par to"], "Es par to nezinu", "lv", frozenset({"par", "to"}))
