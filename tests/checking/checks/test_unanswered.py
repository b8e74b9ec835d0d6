"""Every question of the customer is touched."""

import pytest

from kbassist.checking.checks.unanswered import check
from kbassist.checking.tools import CheckTools
from kbassist.core.message import CustomerMessage
from kbassist.core.reply import Finding, Severity
from kbassist.core.understanding import Understanding
from kbassist.language.understand import understand
from tests.checking.replies import a_reply
from tests.support.builders import an_item

MESSAGES = {
    "lv": "Labdien! Kā atjaunot aizmirstu paroli? Vai šī mēneša rēķinu var samaksāt pa daļām?",
    "ru": "Здравствуйте! Как восстановить забытый пароль? Можно ли оплатить счёт за этот месяц частями?",
    "en": "Hello! How do I reset a forgotten password? Can I pay this month's invoice in parts?",
}
ANSWERS = {
    "lv": "Paroli nomaina pieteikšanās lapā, nospiežot „Aizmirsu paroli”.",
    "ru": "Пароль меняется на странице входа по кнопке «Забыли пароль?».",
    "en": "Choose “Forgot password?” on the sign-in page.",
}
SECOND_ANSWERS = {
    "lv": "Rēķinus var sadalīt līdz 3 daļās.",
    "ru": "Счета можно разделить на 3 части.",
    "en": "Invoices may be split into 3 parts.",
}
HOLDS = {
    "lv": "Par otro jautājumu noskaidrošu un atbildēšu.",
    "ru": "Второй вопрос уточню у коллег.",
    "en": "As to the second question, I will get back to you.",
}


@pytest.mark.parametrize("language", MESSAGES)
def test_a_question_that_nothing_touches_is_reported_with_its_words(tools: CheckTools, language: str) -> None:
    (finding,) = _check(tools, ANSWERS[language], language)

    assert (finding.code, finding.severity) == ("wishes.unanswered_question", Severity.WARN)
    assert finding.text.strip("?") in MESSAGES[language]
    assert finding.text.strip("?") not in MESSAGES[language].split("?")[0]
    assert finding.span.start == finding.span.end == len(ANSWERS[language])


@pytest.mark.parametrize("language", MESSAGES)
def test_answers_in_other_forms_of_the_words_pass(tools: CheckTools, language: str) -> None:
    assert _check(tools, f"{ANSWERS[language]} {SECOND_ANSWERS[language]}", language) == ()


@pytest.mark.parametrize("language", MESSAGES)
def test_a_promise_to_find_out_passes(tools: CheckTools, language: str) -> None:
    assert _check(tools, f"{ANSWERS[language]} {HOLDS[language]}", language) == ()


@pytest.mark.parametrize("language", MESSAGES)
def test_every_holding_phrase_of_the_pack_is_known(tools: CheckTools, language: str) -> None:
    texts = [
        text
        for phrase in tools.packs[language].phrases
        if phrase.act in ("hold", "handover", "promise")
        for text in phrase.texts
    ]

    assert [text for text in texts if _check(tools, f"{ANSWERS[language]} {text}", language)] == []


def test_a_source_about_the_question_that_the_reply_uses_passes(tools: CheckTools) -> None:
    source = an_item(
        title="Rēķina samaksa pa daļām",
        body="Summu varat sadalīt trijos vienādos maksājumos, ja tā pārsniedz trīsdesmit eiro.",
    )
    text = f"{ANSWERS['lv']} Summu varat sadalīt trijos vienādos maksājumos, ja tā pārsniedz trīsdesmit eiro."

    assert check(a_reply(text, understanding=_understood(tools, MESSAGES["lv"]), sources=(source,)), tools) == ()


def test_without_sources_it_is_only_a_hint(tools: CheckTools) -> None:
    reply = a_reply(ANSWERS["lv"], understanding=_understood(tools, MESSAGES["lv"]))

    assert [finding.severity for finding in check(reply, tools)] == [Severity.HINT]


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("Liels paldies, viss strādā!", "Prieks dzirdēt!"),
        ("Как оплатить счёт и сколько ждать?", "Prieks palīdzēt!"),
        ("kak oplatit schet za etot mesjac?", "Мы рады помочь."),
    ],
)
def test_where_nothing_can_be_compared_nothing_is_said(tools: CheckTools, message: str, text: str) -> None:
    language = "ru" if text.startswith("М") else "lv"
    reply = a_reply(text, language, message=message, understanding=_understood(tools, message), sources=(an_item(),))

    assert check(reply, tools) == ()


def test_without_a_message_nothing_is_asked(tools: CheckTools) -> None:
    assert check(a_reply(ANSWERS["lv"]), tools) == ()


def _check(tools: CheckTools, text: str, language: str) -> tuple[Finding, ...]:
    understanding = _understood(tools, MESSAGES[language])
    reply = a_reply(text, language, understanding=understanding, message=MESSAGES[language], sources=(an_item(),))
    return check(reply, tools)


def _understood(tools: CheckTools, message: str) -> Understanding:
    return understand(CustomerMessage(message), tools.packs)
