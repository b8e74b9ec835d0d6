"""The reply says tu or Jūs as wanted, all through."""

import pytest

from kbassist.checking.checks.address import check
from kbassist.checking.tools import CheckTools
from kbassist.core.understanding import Address
from tests.checking.replies import a_reply, applied, marked
from tests.checking.starter import articles

FORMAL = {
    "lv": "Labdien! Jūsu parole ir nomainīta. Lūdzu, ievadiet to profilā, un varat strādāt tālāk.",
    "ru": "Здравствуйте! Ваш пароль изменён. Введите его, пожалуйста, в профиле, и можете работать дальше.",
}
FAMILIAR = {
    "lv": "Čau! Tava parole ir nomainīta. Ievadi to profilā, un vari strādāt tālāk.",
    "ru": "Привет! Твой пароль изменён. Введи его в профиле, и можешь работать дальше.",
}


@pytest.mark.parametrize("language", FORMAL)
def test_the_wanted_form_passes(tools: CheckTools, language: str) -> None:
    assert check(a_reply(FORMAL[language], language, address=Address.FORMAL), tools) == ()
    assert check(a_reply(FAMILIAR[language], language, address=Address.FAMILIAR), tools) == ()


@pytest.mark.parametrize("language", FORMAL)
def test_a_reply_in_the_other_form_is_wrong_word_by_word(tools: CheckTools, language: str) -> None:
    to_formal = check(a_reply(FORMAL[language], language, address=Address.FAMILIAR), tools)
    to_familiar = check(a_reply(FAMILIAR[language], language, address=Address.FORMAL), tools)

    assert {finding.code for finding in (*to_formal, *to_familiar)} == {"address.wrong"}
    assert all(len(findings) >= 2 for findings in (to_formal, to_familiar))


@pytest.mark.parametrize(
    ("language", "address", "text", "word", "mended"),
    [
        ("lv", Address.FORMAL, "Jūsu rēķins ir nosūtīts. Vai tev tas pienāca?", "tev", "Jums"),
        ("lv", Address.FAMILIAR, "Tavs rēķins ir nosūtīts. Vai Jums tas pienāca?", "Jums", "tev"),
        ("ru", Address.FORMAL, "Ваш счёт отправлен. Тебе он пришёл?", "Тебе", "Вам"),
        ("ru", Address.FAMILIAR, "Твой счёт отправлен. Вам он пришёл?", "Вам", "тебе"),
    ],
)
def test_a_slip_into_the_other_form_is_mixed(
    tools: CheckTools, language: str, address: Address, text: str, word: str, mended: str
) -> None:
    reply = a_reply(text, language, address=address)

    (finding,) = check(reply, tools)

    assert (finding.code, finding.text, finding.suggestion) == ("address.mixed", word, mended)
    assert check(a_reply(applied(reply, finding), language, address=address), tools) == ()


def test_without_a_wish_the_rarer_form_is_marked(tools: CheckTools) -> None:
    reply = a_reply("Jūsu parole ir nomainīta. Jums tā jāievada profilā. Tev tas izdosies.")

    assert marked(check(reply, tools)) == [("address.mixed", "Tev")]


def test_quoted_words_are_somebody_elses(tools: CheckTools) -> None:
    reply = a_reply("Jūs rakstījāt „vai tu vari man palīdzēt”, un mēs varam.", address=Address.FORMAL)

    assert check(reply, tools) == ()


def test_a_word_that_only_looks_like_a_command_passes_inside_a_sentence(tools: CheckTools) -> None:
    reply = a_reply("Jūsu maršrutētājs pats pievieno ierīces un veic pārbaudi.", address=Address.FORMAL)

    assert check(reply, tools) == ()


def test_english_has_one_form_only(tools: CheckTools) -> None:
    assert check(a_reply("Please check your password.", "en", address=Address.FAMILIAR), tools) == ()


@pytest.mark.parametrize("language", FORMAL)
def test_the_starter_answers_have_the_form_they_claim(tools: CheckTools, language: str) -> None:
    alarms = [
        (item.key.external_id, marked(findings))
        for (_, own_language), item in articles().items()
        if own_language == language
        for text, address in (
            (item.content.short_formal, Address.FORMAL),
            (item.content.short_familiar, Address.FAMILIAR),
        )
        if (findings := check(a_reply(text, language, address=address), tools))
    ]

    assert alarms == []
