"""Facts that no source states are found, each with its kind."""

import pytest

from kbassist.checking.checks.grounding import check
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Agent, Severity
from tests.checking.replies import a_reply, codes, marked
from tests.support.builders import an_item

BODIES = {
    "lv": "Rēķins jāapmaksā līdz 20. datumam. Cena ir 14,90 eiro mēnesī. Rakstiet uz atbalsts@uznemums.lv vai zvaniet "
    "+371 6700 0100. Saite https://uznemums.lv/parole darbojas 60 minūtes. Kļūda E42 pazūd 12.03.2026.",
    "ru": "Счёт нужно оплатить до 20-го числа. Цена 14,90 евро в месяц. Пишите на atbalsts@uznemums.lv или звоните "
    "+371 6700 0100. Ссылка https://uznemums.lv/parole действует 60 минут. Ошибка E42 исчезнет 12.03.2026.",
    "en": "Pay the invoice by the 20th. The price is EUR 14.90 a month. Write to atbalsts@uznemums.lv or call "
    "+371 6700 0100. The link https://uznemums.lv/parole works for 60 minutes. Error E42 goes on 12.03.2026.",
}
CHANGES = [
    ("14", "19", "grounding.amount"),
    ("60", "90", "grounding.number"),
    ("20", "25", "grounding.number"),
    ("uznemums.lv/parole", "uznemums.lv/paroles", "grounding.link"),
    ("atbalsts@", "palidziba@", "grounding.email"),
    ("6700", "6711", "grounding.phone"),
    ("E42", "E43", "grounding.code"),
    ("12.03.", "13.03.", "grounding.date"),
]


@pytest.mark.parametrize("language", BODIES)
def test_what_the_source_states_passes(tools: CheckTools, language: str) -> None:
    source = an_item(language=language, body=BODIES[language])

    assert check(a_reply(BODIES[language], language, sources=(source,)), tools) == ()


@pytest.mark.parametrize(("true", "false", "code"), CHANGES)
@pytest.mark.parametrize("language", BODIES)
def test_a_changed_fact_is_found(tools: CheckTools, language: str, true: str, false: str, code: str) -> None:
    source = an_item(language=language, body=BODIES[language])
    text = BODIES[language].replace(true, false, 1)

    assert codes(check(a_reply(text, language, sources=(source,)), tools)) == [code]


def test_an_invented_link_or_price_blocks_and_the_rest_warns(tools: CheckTools) -> None:
    text = "Skatiet https://uznemums.lv/jauns, cena ir 5 eiro, termiņš 3 dienas."

    findings = check(a_reply(text, sources=(an_item(),)), tools)

    assert [(finding.code, finding.severity) for finding in findings] == [
        ("grounding.link", Severity.BLOCK),
        ("grounding.amount", Severity.BLOCK),
        ("grounding.number", Severity.WARN),
    ]


def test_the_help_pages_own_address_and_the_customers_numbers_count(tools: CheckTools) -> None:
    source = an_item(url="https://uznemums.lv/lv/parole")
    text = "Pasūtījumam 4711 viss ir kārtībā: https://uznemums.lv/lv/parole."

    assert check(a_reply(text, sources=(source,), message="Kur ir mans pasūtījums 4711?"), tools) == ()


def test_years_in_the_signature_are_no_facts_but_a_link_there_is(tools: CheckTools) -> None:
    agent = Agent(name="Anna", company="Uzņēmums", signature="Anna\nhttps://uznemums.lv")
    text = "Labdien!\n\nGatavs.\n\nAr cieņu\nAnna, kopš 1999. gada\nhttps://uznemums.lv\nhttps://cits.lv"

    findings = check(a_reply(text, sources=(an_item(),), agent=agent), tools)

    assert marked(findings) == [("grounding.link", "https://cits.lv")]


def test_a_promise_in_words_is_a_fact_where_it_counts_time(tools: CheckTools) -> None:
    source = an_item(body="Nauda pienāk 5 darba dienu laikā, ir divas iespējas.")

    assert check(a_reply("Ir trīs iespējas; nauda pienāk piecu dienu laikā.", sources=(source,)), tools) == ()
    assert marked(check(a_reply("Nauda pienāk divu dienu laikā.", sources=(source,)), tools)) == [
        ("grounding.number", "divu")
    ]


def test_open_places_are_no_facts(tools: CheckTools) -> None:
    assert check(a_reply("Summa: {amount_1}.", sources=(an_item(),)), tools) == ()


def test_without_sources_truth_is_silent(tools: CheckTools) -> None:
    assert check(a_reply("Cena ir 99 eiro, skatiet https://cits.lv.", sources=None), tools) == ()
    assert codes(check(a_reply("Cena ir 99 eiro.", sources=()), tools)) == ["grounding.amount"]
