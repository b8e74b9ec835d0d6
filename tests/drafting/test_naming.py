"""Questions are named in the customer's words, where that is fit to be repeated."""

from dataclasses import replace

from kbassist.core.text import Span
from kbassist.core.understanding import Address, CustomerName, Gender, LanguageSpan, Sensitive
from kbassist.drafting.naming import LONGEST_ASK, customer_in_greeting, named_ask
from kbassist.language.pack import LanguagePacks
from tests.drafting.letters import understood


def test_a_question_is_quoted_without_marks_and_line_ends(packs: LanguagePacks) -> None:
    understanding = understood("kā *ātri*\n„nomainīt” paroli?", "kā *ātri*\n„nomainīt” paroli?")

    assert named_ask(understanding.asks[0], understanding, packs["lv"]) == "kā ātri nomainīt paroli?"


def test_a_long_question_is_cut_between_words(packs: LanguagePacks) -> None:
    understanding = understood("vārds " * 40, "vārds " * 39 + "vārds")

    name = named_ask(understanding.asks[0], understanding, packs["lv"])

    assert name.endswith("vārds…")
    assert len(name) <= LONGEST_ASK + 1


def test_of_a_story_with_a_question_the_question_is_quoted(packs: LanguagePacks) -> None:
    story = "Jau otro vakaru internets mājās ir tik lēns, ka nevaru pabeigt steidzamu darbu. Ko man pārbaudīt?"
    understanding = understood(story, story)

    assert named_ask(understanding.asks[0], understanding, packs["lv"]) == "Ko man pārbaudīt?"


def test_a_question_is_named_without_its_announcement(packs: LanguagePacks) -> None:
    understanding = understood("Un vēl: kā samaksāt rēķinu?", "Un vēl: kā samaksāt rēķinu?")

    assert named_ask(understanding.asks[0], understanding, packs["lv"]) == "kā samaksāt rēķinu?"


def test_personal_data_and_other_languages_are_not_quoted(packs: LanguagePacks) -> None:
    understanding = understood("Zvanīt 29123456?", "Zvanīt 29123456?")
    private = replace(understanding, sensitive=(Sensitive("PHONE_NUMBER", Span(7, 15)),))
    foreign = replace(understanding, languages=(LanguageSpan("en", Span(0, 16)),))

    assert named_ask(understanding.asks[0], private, packs["lv"]) == ""
    assert named_ask(understanding.asks[0], foreign, packs["lv"]) == ""


def test_a_customer_is_called_by_name_or_not_at_all(packs: LanguagePacks) -> None:
    assert customer_in_greeting(understood("Kā?", name="Jānis"), "lv", Address.FORMAL, packs) == "Jāni"
    assert customer_in_greeting(understood("Kā?"), "lv", Address.FORMAL, packs) == ""


def test_who_gave_only_the_family_name_is_called_by_it_formally(packs: LanguagePacks) -> None:
    signed = CustomerName("J. Bērziņš", "", "Bērziņš", Gender.MALE, None)
    understanding = replace(understood("Kā?"), customer_name=signed)

    assert customer_in_greeting(understanding, "lv", Address.FORMAL, packs) == "Bērziņa kungs"
    assert customer_in_greeting(understanding, "lv", Address.FAMILIAR, packs) == ""
