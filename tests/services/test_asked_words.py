"""With which of a customer's words a question is looked up."""

import pytest

from kbassist.core.message import Corrections
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand
from kbassist.services.asked_words import asked_words, own_words_of


def words_of(text: str, packs: LanguagePacks) -> list[str]:
    message = message_from(text)
    understanding = understand(message, packs, Corrections())
    own = own_words_of(message, understanding)
    pack = packs.pack_of(understanding.language.value)
    return [" ".join(asked_words(ask, own, understanding, pack).split()) for ask in understanding.asks]


def test_an_only_question_is_explained_anywhere_in_the_message(packs: LanguagePacks) -> None:
    assert words_of("My site shows an error. How do I mend it? It runs WordPress.", packs) == [
        "My site shows an error. How do I mend it? It runs WordPress."
    ]


def test_advice_that_failed_is_not_looked_for_again(packs: LanguagePacks) -> None:
    assert words_of("Письма от клиентов не доходят. Ваш совет проверить спам не помог.", packs) == [
        "Письма от клиентов не доходят."
    ]


def test_advice_that_failed_stays_where_nothing_else_is_told(packs: LanguagePacks) -> None:
    assert words_of("Restartēju maršrutētāju, kā rakstījāt, nepalīdzēja.", packs) == [
        "Restartēju maršrutētāju, kā rakstījāt, nepalīdzēja."
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Как продлить домен и сколько это стоит?",
            ["Как продлить домен", "Как продлить домен сколько это стоит?"],
        ),
        (
            "Cik maksā domēns un kur var apmaksāt interneta rēķinu ar bankas karti?",
            ["Cik maksā domēns", "kur var apmaksāt interneta rēķinu ar bankas karti?"],
        ),
    ],
)
def test_a_second_half_that_says_little_is_looked_up_with_the_first(
    packs: LanguagePacks, text: str, words: list[str]
) -> None:
    assert words_of(text, packs) == words
