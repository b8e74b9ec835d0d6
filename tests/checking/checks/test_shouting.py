"""Capitals and heaps of marks shout; abbreviations do not."""

import pytest

from kbassist.checking.checks.shouting import check
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Severity
from tests.checking.replies import a_reply, applied
from tests.support.builders import an_item


@pytest.mark.parametrize(
    ("language", "text", "calm"),
    [
        ("lv", "Lūdzu, NEKAD NEDARIET tā.", "Lūdzu, nekad nedariet tā."),
        ("ru", "СРОЧНО ПЕРЕЗВОНИТЕ нам.", "Срочно перезвоните нам."),
        ("en", "Please DO NOT HIJACK threads.", "Please do not hijack threads."),
        ("lv", "Gatavs!!!", "Gatavs!"),
        ("en", "Have you read it???", "Have you read it?"),
        ("ru", "Готово!!", "Готово!"),
        ("lv", "Tas ir ĻOTI svarīgi, NEKAVĒJIETIES.", "Tas ir ĻOTI svarīgi, nekavējieties."),
    ],
)
def test_a_shout_is_marked_with_its_calm_form(tools: CheckTools, language: str, text: str, calm: str) -> None:
    reply = a_reply(text, language)

    (finding,) = check(reply, tools)

    assert finding.code == "respect.shouting"
    assert applied(reply, finding) == calm


@pytest.mark.parametrize(
    "text",
    [
        "Serveris: IMAP, SMTP un STARTTLS ar SSL/TLS.",
        "DNS A un CNAME ieraksti, SPF, DKIM.",
        "Paldies!",
        "Nospiediet „SAGLABĀT IZMAIŅAS”.",
        "Fails `README_FIRST` ir mapē.",
        "Rakstiet uz https://A.LV/IZMAINAS.",
    ],
)
def test_abbreviations_and_quoted_words_do_not_shout(tools: CheckTools, text: str) -> None:
    assert check(a_reply(text), tools) == ()


def test_one_long_word_is_only_a_hint(tools: CheckTools) -> None:
    (finding,) = check(a_reply("Tas jādara NEKAVĒJOTIES."), tools)

    assert finding.severity is Severity.HINT


def test_what_a_source_writes_in_capitals_is_a_name(tools: CheckTools) -> None:
    source = an_item(body="Ieslēdziet režīmu MAXIMUM POWER.")

    assert check(a_reply("Ieslēdziet MAXIMUM POWER.", sources=(source,)), tools) == ()


def test_a_short_heading_in_capitals_is_only_a_hint(tools: CheckTools) -> None:
    (heading,) = check(a_reply("**TOPIC MERGED.**\n\nThank you.", "en"), tools)
    (order,) = check(a_reply("**PLEASE DO NOT WRITE!**\n\nThank you.", "en"), tools)

    assert heading.severity is Severity.HINT
    assert order.severity is Severity.WARN
