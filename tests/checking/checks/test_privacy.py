"""Personal data and secrets do not go out in a reply."""

import pytest

from kbassist.checking.checks.privacy import check
from kbassist.checking.tools import CheckTools
from kbassist.core.item import Audience
from kbassist.core.reply import Agent, Severity
from tests.checking.replies import a_reply, applied, marked
from tests.support.builders import an_item

IBAN = "LV80BANK0000435195001"
CARD = "4111 1111 1111 1111"


@pytest.mark.parametrize(
    ("language", "text", "secret"),
    [
        ("lv", f"Naudu pārskaitījām uz kontu {IBAN}.", IBAN),
        ("ru", f"Платёж с карты {CARD} отклонён.", CARD),
        ("en", "Your new password: Zirgs-42-Lapa.", "Zirgs-42-Lapa"),
    ],
)
def test_accounts_cards_and_passwords_block_even_if_the_customer_wrote_them(
    tools: CheckTools, language: str, text: str, secret: str
) -> None:
    findings = check(a_reply(text, language, message=text, sources=(an_item(),)), tools)

    assert [(finding.code, finding.severity) for finding in findings] == [("privacy.personal", Severity.BLOCK)]
    assert secret in findings[0].text


def test_a_suggestion_keeps_the_last_four_characters(tools: CheckTools) -> None:
    reply = a_reply(f"Платёж с карты {CARD} отклонён.", "ru")

    (finding,) = check(reply, tools)

    assert applied(reply, finding) == "Платёж с карты …1111 отклонён."


@pytest.mark.parametrize("contact", ["anna.kalnina@pasts.example", "+371 2912 3456"])
def test_contacts_of_others_are_marked_and_the_customers_own_pass(tools: CheckTools, contact: str) -> None:
    text = f"Sazinājāmies ar Jums: {contact}."
    sources = (an_item(),)

    assert marked(check(a_reply(text, sources=sources), tools)) == [("privacy.personal", contact)]
    assert check(a_reply(text, sources=sources, message=f"Mans kontakts ir {contact}"), tools) == ()


def test_contacts_of_public_sources_and_of_the_company_pass(tools: CheckTools) -> None:
    public = an_item(body="Rakstiet uz rekini.nodala@pasts.example vai zvaniet +371 2800 0100.")
    agent = Agent(name="Anna", company="Dzintarnet")
    text = "Rakstiet uz rekini.nodala@pasts.example vai anna.b@dzintarnet.example, zvaniet +371 2800 0100."

    assert check(a_reply(text, sources=(public,), agent=agent), tools) == ()


def test_contacts_of_internal_sources_do_not_pass(tools: CheckTools) -> None:
    internal = an_item(body="Maiņas vadītājs: juris.k@pasts.example.", audience=Audience.INTERNAL)

    findings = check(a_reply("Rakstiet juris.k@pasts.example.", sources=(internal,)), tools)

    assert marked(findings) == [("privacy.personal", "juris.k@pasts.example")]


@pytest.mark.parametrize(
    "text",
    [
        "Rakstiet uz atbalsts@uznemums.lv vai info@uznemums.lv.",
        "Zvaniet +371 6700 0100.",
        "Ievadiet, piemēram, vards@example.com.",
        "Pasūtījuma numurs ir 20261122, klienta numurs 100200300.",
        "Atveriet http://192.168.8.1 un nomainiet paroli.",
    ],
)
def test_company_contacts_examples_and_order_numbers_pass(tools: CheckTools, text: str) -> None:
    assert check(a_reply(text), tools) == ()


def test_without_sources_a_mobile_number_is_only_a_hint(tools: CheckTools) -> None:
    (finding,) = check(a_reply("Zvaniet Jurim: +371 2912 3456."), tools)

    assert finding.severity is Severity.HINT
