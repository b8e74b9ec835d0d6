"""A reply greets, closes and is signed by a person, where the channel asks for it."""

import pytest

from kbassist.checking.checks.identity import check
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Agent, Channel
from kbassist.core.understanding import Address
from tests.checking.replies import a_reply, applied, codes

LETTERS = {
    "lv": "Labdien, Anna!\n\nParole ir nomainīta.\n\nAr cieņu\nJānis Bērziņš",
    "ru": "Здравствуйте, Анна!\n\nПароль изменён.\n\nС уважением,\nИван Петров",
    "en": "Hello Anna,\n\nYour password is changed.\n\nKind regards,\nJohn Berry",
}
AGENTS = {"lv": Agent(name="Jānis Bērziņš"), "ru": Agent(name="Иван Петров"), "en": Agent(name="John Berry")}


@pytest.mark.parametrize("language", LETTERS)
def test_a_whole_letter_passes(tools: CheckTools, language: str) -> None:
    reply = a_reply(LETTERS[language], language, channel=Channel.EMAIL, agent=AGENTS[language])

    assert check(reply, tools) == ()


@pytest.mark.parametrize("language", LETTERS)
def test_the_missing_parts_are_told(tools: CheckTools, language: str) -> None:
    body = LETTERS[language].split("\n\n")[1]
    reply = a_reply(body, language, channel=Channel.EMAIL, agent=AGENTS[language])

    assert codes(check(reply, tools)) == ["identity.greeting", "identity.closing", "identity.name"]


@pytest.mark.parametrize(
    ("part", "code"), [(0, "identity.greeting"), (2, "identity.closing")], ids=["greeting", "closing"]
)
@pytest.mark.parametrize("language", LETTERS)
def test_a_suggestion_puts_the_missing_part_where_it_belongs(
    tools: CheckTools, language: str, part: int, code: str
) -> None:
    pieces = LETTERS[language].split("\n\n")
    pieces[part] = pieces[part].split("\n")[1] if part == 2 else ""
    text = "\n\n".join(piece for piece in pieces if piece)
    reply = a_reply(text, language, address=Address.FORMAL, channel=Channel.EMAIL, agent=AGENTS[language])

    (finding,) = check(reply, tools)

    assert finding.code == code
    mended = a_reply(applied(reply, finding), language, channel=Channel.EMAIL, agent=AGENTS[language])
    assert check(mended, tools) == ()


def test_the_name_is_added_below_the_closing(tools: CheckTools) -> None:
    reply = a_reply("Labdien!\n\nGatavs.\n\nAr cieņu", channel=Channel.EMAIL, agent=AGENTS["lv"])

    (finding,) = check(reply, tools)

    assert applied(reply, finding) == "Labdien!\n\nGatavs.\n\nAr cieņu\nJānis Bērziņš"


def test_the_given_name_is_enough(tools: CheckTools) -> None:
    reply = a_reply("Labdien!\n\nGatavs.\n\nAr cieņu\nJānis", channel=Channel.EMAIL, agent=AGENTS["lv"])

    assert check(reply, tools) == ()


def test_a_chat_needs_no_closing_and_an_sms_no_greeting(tools: CheckTools) -> None:
    chat = a_reply("Labdien! Gatavs.", channel=Channel.CHAT, agent=AGENTS["lv"])
    sms = a_reply("Gatavs. Jānis", channel=Channel.SMS, agent=AGENTS["lv"])

    assert check(chat, tools) == ()
    assert check(sms, tools) == ()


def test_an_agent_without_a_name_cannot_sign(tools: CheckTools) -> None:
    reply = a_reply("Labdien!\n\nGatavs.\n\nAr cieņu", channel=Channel.EMAIL, agent=Agent())

    assert check(reply, tools) == ()


def test_without_agent_or_channel_nothing_is_asked_for(tools: CheckTools) -> None:
    assert check(a_reply("Gatavs.", channel=Channel.EMAIL), tools) == ()
    assert check(a_reply("Gatavs.", agent=AGENTS["lv"]), tools) == ()
