"""Drafts in languages with a short pack, and in German: greeted, answered or held, closed; nothing is missed."""

from collections.abc import Mapping
from itertools import product

import pytest

from kbassist.core.reply import Act, Channel, Tone
from kbassist.core.understanding import Address, Mood, Situation
from kbassist.drafting.tone import ToneStyle
from kbassist.language.identify import identify
from kbassist.language.pack import LanguagePacks
from tests.drafting.letters import Desk, evidence_of, password_article, texts_of
from tests.support.builders import an_item

GERMAN = "Wie kann ich mein Passwort ändern?"
LITHUANIAN = "Kaip pakeisti slaptažodį?"
GERMAN_BODY = """1. Öffnen Sie auf der Anmeldeseite **Passwort vergessen**.
2. Geben Sie Ihre E-Mail-Adresse ein.

Der Link ist 60 Minuten gültig.
"""
QUESTIONS = {
    "de": GERMAN,
    "lt": LITHUANIAN,
    "et": "Kuidas parooli vahetada?",
    "uk": "Як змінити пароль?",
    "pl": "Jak zmienić hasło?",
    "fr": "Comment changer mon mot de passe ?",
    "es": "¿Cómo puedo cambiar mi contraseña?",
}


@pytest.fixture(scope="session")
def desk(packs: LanguagePacks, tones: Mapping[Tone, ToneStyle]) -> Desk:
    return Desk(packs, tones)


def test_a_german_question_is_answered_from_a_german_article(desk: Desk) -> None:
    article = an_item("passwort", language="de", title="Passwort", body=GERMAN_BODY, url="https://help.example/de/pw")

    draft = desk.draft(GERMAN, GERMAN, evidence=[[evidence_of(article)]], language="de", name="Lena")

    assert texts_of(draft, Act.STEPS)[0].startswith("1. Öffnen Sie auf der Anmeldeseite **Passwort vergessen**.")
    assert "Lena!" in texts_of(draft, Act.GREETING)[0]
    assert "https://help.example/de/pw" in texts_of(draft, Act.LINK)[0]
    assert draft.language == "de"


def test_a_familiar_german_message_gets_the_steps_in_du(desk: Desk) -> None:
    article = an_item("passwort", language="de", title="Passwort", body=GERMAN_BODY)

    draft = desk.draft(
        GERMAN, GERMAN, evidence=[[evidence_of(article)]], language="de", address=Address.FAMILIAR, name="Lena"
    )

    assert texts_of(draft, Act.STEPS)[0].startswith("1. Öffne auf der Anmeldeseite **Passwort vergessen**.")
    assert draft.address is Address.FAMILIAR


def test_a_lithuanian_answer_is_said_between_greeting_and_closing(desk: Desk) -> None:
    article = an_item("slaptazodis", language="lt", title="Slaptažodis", body="Spauskite „Pamiršau slaptažodį“.")

    draft = desk.draft(LITHUANIAN, LITHUANIAN, evidence=[[evidence_of(article)]], language="lt", name="Jonas")

    assert texts_of(draft, Act.GREETING)[0].endswith(", Jonai!")
    assert texts_of(draft, Act.ANSWER) == ["Spauskite „Pamiršau slaptažodį“."]
    assert texts_of(draft, Act.CLOSING)
    assert draft.notes == ()


def test_several_answers_need_no_words_between_them(desk: Desk) -> None:
    second = "Kaip gauti sąskaitą?"
    articles = [
        an_item("slaptazodis", language="lt", title="Slaptažodis", body="Spauskite „Pamiršau slaptažodį“."),
        an_item("saskaita", language="lt", title="Sąskaita", body="Sąskaitos yra skiltyje „Mokėjimai“."),
    ]

    draft = desk.draft(
        f"{LITHUANIAN} {second}", LITHUANIAN, second, evidence=[[evidence_of(item)] for item in articles], language="lt"
    )

    assert texts_of(draft, Act.ANSWER) == [item.content.body for item in articles]


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("language", QUESTIONS)
def test_without_knowledge_the_reply_says_honestly_that_an_answer_follows(
    desk: Desk, packs: LanguagePacks, language: str, tone: Tone
) -> None:
    question = QUESTIONS[language]

    draft = desk.draft(question, question, language=language, tone=tone)

    assert draft.parts[0].act is Act.GREETING
    assert texts_of(draft, Act.HOLD)
    assert texts_of(draft, Act.PROMISE)
    assert texts_of(draft, Act.CLOSING)
    assert identify(draft.text.replace("Anna Bērziņa\natbalsta speciāliste", ""), packs).value == language
    assert draft.notes == ("nothing_suitable",)


@pytest.mark.parametrize("language", QUESTIONS)
def test_what_is_known_only_in_another_language_is_said_to_be(desk: Desk, language: str) -> None:
    question = QUESTIONS[language]

    draft = desk.draft(question, question, other_language=[[evidence_of(password_article())]], language=language)

    assert texts_of(draft, Act.HOLD)
    assert draft.notes == ("other_language",)


@pytest.mark.parametrize("address", [Address.FORMAL, Address.FAMILIAR])
@pytest.mark.parametrize("language", QUESTIONS)
def test_every_situation_and_mood_has_its_words(desk: Desk, language: str, address: Address) -> None:
    question = QUESTIONS[language]
    cases = product(Situation, Mood, (Channel.EMAIL, Channel.PHONE, Channel.SMS))

    for situation, mood, channel in cases:
        asks = () if situation is Situation.THANKS else (question,)
        drafts = desk.drafts(
            question, *asks, language=language, channel=channel, mood=mood, situation=situation, address=address
        )

        assert all(draft.text.strip() and "{" not in draft.text for draft in drafts.values())


def test_a_spanish_greeting_on_the_phone_ends_as_a_sentence(desk: Desk) -> None:
    question = QUESTIONS["es"]

    draft = desk.draft(question, question, language="es", channel=Channel.PHONE)

    assert texts_of(draft, Act.GREETING)[0].endswith(".")
