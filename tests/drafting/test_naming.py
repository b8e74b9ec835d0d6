"""Questions are named in the customer's words, where that is fit to be repeated."""

from dataclasses import replace

import pytest

from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import Address, CustomerName, Gender, LanguageSpan, Mood, Sensitive, Situation
from kbassist.drafting.naming import customer_in_greeting, named_ask, quotable_title
from kbassist.language.pack import LanguagePacks
from tests.drafting.letters import understood


def test_a_question_is_quoted_without_marks_and_line_ends(packs: LanguagePacks) -> None:
    understanding = understood("kā *ātri*\n„nomainīt” paroli?", "kā *ātri*\n„nomainīt” paroli?")

    assert named_ask(understanding.asks[0], understanding, packs["lv"]) == "Kā ātri nomainīt paroli?"


@pytest.mark.parametrize(
    "written", ["vārds " * 39 + "vārds?", "Prasu paskaidrojumu un kompensāciju.", "cik maksa majas"]
)
def test_what_is_too_long_or_no_question_is_not_quoted(packs: LanguagePacks, written: str) -> None:
    understanding = understood(written, written)

    assert named_ask(understanding.asks[0], understanding, packs["lv"]) == ""


@pytest.mark.parametrize(
    ("language", "written", "quoted"),
    [
        ("lv", "Labdien, vai varat pateikt, kur ir līgums?", "Kur ir līgums?"),
        ("lv", "Un vai ir līgumsods?", "Vai ir līgumsods?"),
        ("lv", "Un kad?", "Un kad?"),
        ("ru", "И есть ли у вас ТВ?", "Есть ли у вас ТВ?"),
        ("ru", "Подскажите, пожалуйста, как продлить домен?", "Как продлить домен?"),
        ("en", "And do you offer TV?", "Do you offer TV?"),
    ],
)
def test_a_question_is_quoted_from_its_own_first_word(
    packs: LanguagePacks, language: str, written: str, quoted: str
) -> None:
    understanding = understood(written, written, language=language)

    assert named_ask(understanding.asks[0], understanding, packs[language]) == quoted


def test_of_several_sentences_the_question_is_quoted(packs: LanguagePacks) -> None:
    written = "Ekrāns ir pārāk spilgts. Kā samazināt spilgtumu?"
    understanding = understood(written, written)

    assert named_ask(understanding.asks[0], understanding, packs["lv"]) == "Kā samazināt spilgtumu?"


def test_what_only_scolds_is_not_quoted(packs: LanguagePacks) -> None:
    understanding = understood("Ko jūs tur darāt??", "Ko jūs tur darāt??", mood=Mood.ANGRY)

    assert named_ask(understanding.asks[0], understanding, packs["lv"]) == ""


def test_an_insult_is_never_quoted(packs: LanguagePacks) -> None:
    understanding = understood("Vai jūs esat idioti?", "Vai jūs esat idioti?")
    insulted = replace(understanding, situation=Judgement(Situation.ABUSE, 0.9, (Span(13, 19),)))

    assert named_ask(understanding.asks[0], insulted, packs["lv"]) == ""


@pytest.mark.parametrize(
    ("language", "title", "quoted"),
    [
        ("lv", "Kļūda „Nevar pieslēgties”", "Kļūda ‘Nevar pieslēgties’"),
        ("ru", "Ошибка «Нет связи»", "Ошибка „Нет связи“"),
        ("lv", "Savienojums ar tīklu.", "Savienojums ar tīklu"),
    ],
)
def test_a_title_keeps_its_own_quotation_marks_apart(
    packs: LanguagePacks, language: str, title: str, quoted: str
) -> None:
    assert quotable_title(title, packs[language]) == quoted


def test_of_a_story_with_a_question_the_question_is_quoted(packs: LanguagePacks) -> None:
    story = "Jau otro vakaru internets mājās ir tik lēns, ka nevaru pabeigt steidzamu darbu. Ko man pārbaudīt?"
    understanding = understood(story, story)

    assert named_ask(understanding.asks[0], understanding, packs["lv"]) == "Ko man pārbaudīt?"


def test_a_question_is_named_without_its_announcement(packs: LanguagePacks) -> None:
    understanding = understood("Un vēl: kā samaksāt rēķinu?", "Un vēl: kā samaksāt rēķinu?")

    assert named_ask(understanding.asks[0], understanding, packs["lv"]) == "Kā samaksāt rēķinu?"


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


@pytest.mark.parametrize(
    ("language", "address", "given", "family", "gender", "called"),
    [
        ("de", Address.FORMAL, "Sabine", "Weber", Gender.FEMALE, "Frau Weber"),
        ("de", Address.FORMAL, "Kim", "Sommer", None, "Kim Sommer"),
        ("de", Address.FAMILIAR, "Sabine", "Weber", Gender.FEMALE, "Sabine"),
        ("de", Address.FORMAL, "Thomas", "", Gender.MALE, "Thomas"),
        ("de", Address.FORMAL, "Анна", "Кузнецова", Gender.FEMALE, ""),
        ("fr", Address.FORMAL, "Claire", "Dupont", Gender.FEMALE, "Madame Dupont"),
        ("lt", Address.FORMAL, "Jonas", "Petraitis", Gender.MALE, "Jonai"),
        ("lt", Address.FAMILIAR, "Agnė", "", Gender.FEMALE, "Agne"),
        ("et", Address.FORMAL, "Mari", "Tamm", Gender.FEMALE, "Mari"),
    ],
)
def test_people_are_called_as_their_language_does(
    packs: LanguagePacks, language: str, address: Address, given: str, family: str, gender: Gender | None, called: str
) -> None:
    name = CustomerName(f"{given} {family}".strip(), given, family, gender, None)
    understanding = replace(understood("?", language=language), customer_name=name)

    assert customer_in_greeting(understanding, language, address, packs) == called


def test_quotes_in_a_german_title_become_the_inner_ones(packs: LanguagePacks) -> None:
    assert quotable_title("Seite „Konto“ öffnen", packs["de"]) == "Seite ‚Konto‘ öffnen"
