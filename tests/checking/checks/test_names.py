"""Screen names, products and other proper names come from a source."""

import pytest

from kbassist.checking.checks.names import check
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Agent
from tests.checking.replies import a_reply, marked
from tests.support.builders import an_item

SOURCES = {
    "lv": an_item(
        body="Vietnē Mans Dzintarnet atveriet **Rēķini → Automātiskais maksājums** un failu `wp-config.php`."
    ),
    "ru": an_item(
        language="ru",
        title="Оплата",
        body="На сайте Mans Dzintarnet откройте **Счета → Автоплатёж** и файл `wp-config.php`.",
    ),
    "en": an_item(
        language="en",
        title="Paying",
        body="In Mans Dzintarnet, open **Invoices → Automatic payment** and the file `wp-config.php`.",
    ),
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "lv",
            "Vietnē Mans Dzintarnet atveriet „Rēķini → Automātiskais maksājums” un izslēdziet automātisko maksājumu.",
        ),
        ("lv", "Mana Dzintarneta sadaļā **Automātiskais maksājums** viss ir redzams. Jums arī `wp-config.php`."),
        ("ru", "На сайте Mans Dzintarnet откройте «Счета → Автоплатёж». Вам виден `wp-config.php`."),
        ("en", "In Mans Dzintarnet, open “Invoices → Automatic payment”. I hope you see it on Monday."),
        ("lv", "Labdien, Agnese!\n\nGatavs.\n\nAr cieņu\nJānis Bērziņš\nTālais Uzņēmums"),
        ("lv", "**Svarīgi:** atveriet Rēķini."),
        ("lv", "Jūs rakstījāt: „nekas nestrādā jau trešo dienu un es vairs nezinu, ko darīt”."),
        ("de", "Öffnen Sie das Menü und die Rechnungen."),
    ],
)
def test_names_of_the_source_pass_in_any_form(tools: CheckTools, language: str, text: str) -> None:
    reply = a_reply(text, language, sources=(SOURCES.get(language, SOURCES["lv"]),), agent=Agent(name="Jānis Bērziņš"))

    assert check(reply, tools) == ()


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("lv", "Atveriet „Rēķini → Regulārais maksājums”.", ("grounding.label", "Regulārais maksājums")),
        ("lv", "Atveriet **Drošība**.", ("grounding.label", "Drošība")),
        ("lv", "Vietnē Mans Baltnets atveriet rēķinu.", ("grounding.product", "Baltnets")),
        ("lv", "To var apmaksāt ar PayPal karti.", ("grounding.product", "PayPal")),
        ("lv", "Labojiet failu `index.html`.", ("grounding.code", "index.html")),
        ("ru", "Откройте «Безопасность».", ("grounding.label", "Безопасность")),
        ("ru", "На сайте Mans Baltnet откройте счёт.", ("grounding.product", "Baltnet")),
        ("ru", "Telegram тоже подойдёт.", ("grounding.product", "Telegram")),
        ("en", "Open “Security”.", ("grounding.label", "Security")),
        ("en", "You can also use our partner Baltnet for that.", ("grounding.product", "Baltnet")),
    ],
)
def test_a_name_that_no_source_knows_is_marked(
    tools: CheckTools, language: str, text: str, found: tuple[str, str]
) -> None:
    reply = a_reply(text, language, sources=(SOURCES[language],))

    assert marked(check(reply, tools)) == [found]


def test_a_name_from_the_message_passes(tools: CheckTools) -> None:
    reply = a_reply(
        "Mūsu maršrutētājs ar iekārtu TP-Link darbojas.", sources=(SOURCES["lv"],), message="Man ir TP-Link."
    )

    assert check(reply, tools) == ()


def test_without_sources_names_are_not_judged(tools: CheckTools) -> None:
    assert check(a_reply("Atveriet „Drošība” vietnē Baltnets."), tools) == ()


def test_a_path_through_menus_must_lead_where_a_source_says(tools: CheckTools) -> None:
    source = an_item(language="en", body="Open Services → Domains → Certificate. Profile → Services is for payments.")

    assert check(a_reply("Please open Services → Domains.", "en", sources=(source,)), tools) == ()
    assert marked(check(a_reply("Please open Profile → Domains.", "en", sources=(source,)), tools)) == [
        ("grounding.label", "Domains")
    ]


def test_a_first_word_in_capitals_is_no_name(tools: CheckTools) -> None:
    source = an_item(body="Saite darbojas vienu stundu.")

    assert check(a_reply("UZMANĪBU: saite darbojas vienu stundu.", sources=(source,)), tools) == ()
