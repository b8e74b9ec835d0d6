"""Canned replies are found in the reply's language and get ready for the letter in hand."""

from collections.abc import Iterator

import pytest

from kbassist.bootstrap import Home, open_home
from kbassist.core.errors import InputProblem
from kbassist.core.item import Audience, ItemKind, NewItem
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.reply import Agent
from kbassist.core.understanding import Address
from kbassist.markup.snippets import OpenPlace, PlaceKind
from kbassist.services.snippets import LetterInHand
from tests.support.builders import new_item

ANNA = Agent("Anna Liepa", "speciāliste", "Dzintarnet")
MESSAGE = "Labdien! Kad saņemšu pasūtījumu Nr. 123456?\n\nAr cieņu,\nJānis Ozols"
DELIVERY = (
    "Labdien, {customer_name}!\n\nJūsu pieteikumu {order_number} izpildīsim {delivery_date}. Veids: {way: kurjers | "
    "pakomāts}.\n\n{include: hours}\n\nAr cieņu\n{agent_name}, {company}"
)


def canned(external_id: str, title: str, body: str, language: str = "lv", **fields: object) -> NewItem:
    return new_item(external_id, kind=ItemKind.CANNED, title=title, body=body, language=language, **fields)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    opened = open_home(tmp_path_factory.mktemp("snippets") / "home")
    for new in (
        canned("delivery", "Piegāde apstiprināta", DELIVERY),
        canned("hours", "Darba laiks", "Strādājam katru dienu."),
        canned("hours", "Часы работы", "Работаем каждый день.", "ru"),
        canned("thanks", "Thanks", "Thank you, {customer_name}, on {date}!", "en"),
        canned("mine", "Mans teikums", "Lai jauka diena!", tags=("personal:Anna Liepa",)),
        canned("draft", "Melnraksts", "Vēl nav gatavs.", audience=Audience.INTERNAL),
        new_item("password", title="Parole", short_formal="Atveriet {page}.", short_familiar="Atver {page}."),
        new_item("bare", title="Bez atbildes", body="Raksts."),
    ):
        opened.items.create(new, author="Anna")
    opened.indexing.bring_up_to_date(no_progress, CancelToken())
    yield opened
    opened.close()


def letter(home: Home, text: str = MESSAGE, *, is_begun: bool = False, language: str = "lv") -> LetterInHand:
    understanding = home.replies.understand(CustomerMessage(text), Corrections())
    return LetterInHand(language, Address.FORMAL, ANNA, understanding, is_begun=is_begun)


def titles(home: Home, words: str, language: str, agent: str = "Anna Liepa") -> list[str]:
    return [offer.item.content.title for offer in home.snippets.find(words, language, agent, CancelToken())]


def test_without_words_all_are_offered_those_in_the_replys_language_first(home: Home) -> None:
    assert titles(home, "", "lv") == ["Darba laiks", "Mans teikums", "Piegāde apstiprināta", "Thanks"]
    assert titles(home, "", "ru")[0] == "Часы работы"


def test_words_find_canned_replies_only_and_in_the_replys_language(home: Home) -> None:
    assert titles(home, "piegāde", "lv") == ["Piegāde apstiprināta"]
    assert titles(home, "strādājam katru dienu", "ru")[0] == "Часы работы"
    assert "Parole" not in titles(home, "parole", "lv")


def test_the_missing_languages_are_marked(home: Home) -> None:
    (offer,) = home.snippets.find("darba laiks", "lv", "", CancelToken())

    assert (offer.languages, offer.missing) == (("lv", "ru"), ("en",))


def test_a_personal_reply_is_offered_to_its_agent_only(home: Home) -> None:
    assert "Mans teikums" in titles(home, "jauka diena", "lv")
    assert "Mans teikums" not in titles(home, "jauka diena", "lv", agent="Pēteris")
    assert "Mans teikums" not in titles(home, "", "lv", agent="Pēteris")


def test_what_message_and_settings_tell_fills_itself_and_the_rest_asks(home: Home) -> None:
    opened = home.snippets.open(home.snippets.variant("delivery"), letter(home))

    assert opened.known == {"customer_name": "Jāni", "agent_name": "Anna Liepa", "company": "Dzintarnet"}
    assert opened.proposed == {"order_number": "123456"}
    assert opened.asked == (
        OpenPlace("order_number"),
        OpenPlace("delivery_date", PlaceKind.DATE),
        OpenPlace("way", PlaceKind.CHOICE, ("kurjers", "pakomāts")),
    )


def test_the_filled_text_has_days_as_its_language_writes_them_and_leaves_the_rest_open(home: Home) -> None:
    opened = home.snippets.open(home.snippets.variant("delivery"), letter(home))

    text = home.snippets.fill(opened, {"order_number": "77", "delivery_date": "2026-12-05", "way": ""})

    assert text == (
        "Labdien, Jāni!\n\nJūsu pieteikumu 77 izpildīsim 05.12.2026. Veids: {way}.\n\nStrādājam katru dienu.\n\n"
        "Ar cieņu\nAnna Liepa, Dzintarnet"
    )


def test_a_letter_that_is_begun_keeps_its_own_greeting_and_closing(home: Home) -> None:
    text = home.snippets.open(home.snippets.variant("delivery"), letter(home, is_begun=True)).text

    assert text.startswith("Jūsu pieteikumu")
    assert text.endswith("Strādājam katru dienu.")


def test_a_familiar_letter_gets_the_reply_in_its_form(home: Home) -> None:
    familiar = LetterInHand("lv", Address.FAMILIAR, ANNA)

    assert "Tavu pieteikumu" in home.snippets.open(home.snippets.variant("delivery"), familiar).text
    assert home.snippets.open(home.snippets.variant("password"), familiar).text == "Atver {page}."


def test_what_is_brought_in_must_exist_in_the_same_language(home: Home) -> None:
    item = home.items.create(canned("lost", "Lost", "{include: delivery}", "en"), author="Anna")
    try:
        with pytest.raises(InputProblem) as problem:
            home.snippets.open(item, letter(home))
    finally:
        home.items.archive(item.id, author="Anna")

    assert problem.value.code == "snippet_missing"


@pytest.mark.parametrize(("name", "code"), [("nothing", "snippet_unknown"), ("bare", "snippet_without_text")])
def test_what_cannot_be_inserted_is_said(home: Home, name: str, code: str) -> None:
    with pytest.raises(InputProblem) as problem:
        home.snippets.open(home.snippets.variant(name), letter(home))

    assert problem.value.code == code
