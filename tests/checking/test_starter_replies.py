"""The starter knowledge: its own answers pass every check, and a changed fact in them never does."""

import pytest

from kbassist.checking.run import check_reply
from kbassist.checking.tools import CheckTools
from kbassist.core.item import Item
from kbassist.core.reply import Channel, Finding, ReplyToCheck
from kbassist.core.understanding import Address
from tests.checking.replies import marked
from tests.checking.starter import answers_of, articles, canned_replies, letter_from, past_answers

MUTATIONS = [
    ("pay-invoice", "lv", "20. datums", "25. datums"),
    ("pay-invoice", "lv", "Mans Dzintarnet", "Mans Baltnets"),
    ("pay-invoice", "ru", "до 20-го числа", "до 28-го числа"),
    ("pay-invoice", "ru", "«Счета»", "«Договоры»"),
    ("pay-invoice", "en", "20th", "22nd"),
    ("change-plan", "lv", "14,90", "13,90"),
    ("change-plan", "ru", "19,90", "18,90"),
    ("change-plan", "en", "29.90", "39.90"),
    ("change-plan", "lv", "6 mēnešos", "9 mēnešos"),
    ("change-plan", "en", "6 months", "8 months"),
    ("reset-password", "lv", "60 minūtes", "90 minūtes"),
    ("reset-password", "ru", "60 минут", "60 часов"),
    ("reset-password", "en", "60 minutes", "45 minutes"),
    ("account-locked", "lv", "30 minūtēm", "30 stundām"),
    ("account-locked", "ru", "После 5", "После 8"),
    ("account-locked", "en", "30 minutes", "20 minutes"),
    ("end-contract", "lv", "60 eiro", "80 eiro"),
    ("end-contract", "ru", "60 евро", "70 евро"),
    ("end-contract", "en", "EUR 60", "EUR 66"),
    ("move-address", "lv", "25 eiro", "15 eiro"),
    ("move-address", "ru", "25 евро", "35 евро"),
    ("mail-set-up-computer", "lv", "993", "995"),
    ("mail-set-up-computer", "ru", "imap.dzintarnet.example", "imap.baltnet.example"),
    ("mail-set-up-computer", "en", "465", "26"),
    ("database-import", "lv", "https://db.dzintarnet.example", "https://sql.dzintarnet.example"),
    ("database-import", "ru", "256", "512"),
    ("database-import", "en", "phpMyAdmin", "Adminer"),
    ("domain-register", "lv", "12,50", "12,90"),
    ("domain-register", "ru", "14,90", "15,90"),
    ("domain-register", "en", "11.90", "10.90"),
    ("domain-transfer-in", "lv", "„Pārcelt domēnu”", "„Importēt vārdu”"),
    ("domain-renew", "ru", "«Продлить»", "«Купить снова»"),
    ("wifi-name-password", "lv", "http://192.168.8.1", "http://192.168.0.1"),
    ("wifi-name-password", "en", "http://192.168.8.1", "http://192.168.1.1"),
    ("internet-not-working", "lv", "6700 0100", "6700 0200"),
    ("internet-not-working", "ru", "30 секунд", "30 минут"),
    ("planned-works", "en", "https://statuss.dzintarnet.example", "https://status.dzintarnet.example"),
    ("mail-rejected", "lv", "_spf.dzintarnet.example", "_spf.cits.example"),
    ("upload-site-sftp", "ru", "2222", "22"),
    ("payment-plan", "en", "3 equal parts", "4 equal parts"),
    ("dns-propagation", "lv", "24 stundām", "48 stundām"),
    ("late-payment", "ru", "14 дней", "10 дней"),
]


@pytest.mark.parametrize("language", ["lv", "ru", "en"])
def test_the_starter_answers_pass_every_check(tools: CheckTools, language: str) -> None:
    items = [item for item in (*articles().values(), *past_answers()) if item.language == language]

    alarms = [
        (item.key.external_id, marked(findings))
        for item in items
        for answer, address in answers_of(item)
        if (findings := check_reply(letter_from(item, answer, address), tools))
    ]

    assert alarms == []


def test_the_starter_canned_replies_need_only_their_places_filled(tools: CheckTools) -> None:
    alarms = [
        (item.key.external_id, item.language, marked(findings))
        for item in canned_replies()
        if (findings := [found for found in _checked_alone(item, tools) if found.code != "placeholder.open"])
    ]

    assert alarms == []


@pytest.mark.parametrize(("slug", "language", "true", "false"), MUTATIONS)
def test_a_changed_fact_in_a_starter_answer_is_found(
    tools: CheckTools, slug: str, language: str, true: str, false: str
) -> None:
    item = articles()[slug, language]
    changed = item.content.short_formal.replace(true, false)
    assert changed != item.content.short_formal

    findings = check_reply(letter_from(item, changed, Address.FORMAL), tools)

    assert any(finding.precept in ("truth", "privacy") for finding in findings)


def _checked_alone(item: Item, tools: CheckTools) -> tuple[Finding, ...]:
    reply = ReplyToCheck(item.content.body, item.language, Address.FORMAL, Channel.EMAIL)
    return check_reply(reply, tools)
