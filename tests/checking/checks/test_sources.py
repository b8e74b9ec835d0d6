"""What a reply rests on is published, and its addresses open for customers."""

from datetime import date

import pytest

from kbassist.checking.checks.sources import check
from kbassist.checking.tools import CheckTools
from kbassist.core.item import ItemStatus
from tests.checking.replies import a_reply, marked
from tests.support.builders import an_item

BODY = "Vecā cena ir deviņi eiro mēnesī par katru papildu punktu."


@pytest.mark.parametrize("status", [ItemStatus.DRAFT, ItemStatus.IN_REVIEW, ItemStatus.ARCHIVED])
def test_words_of_a_source_that_is_not_published_are_reported(tools: CheckTools, status: ItemStatus) -> None:
    item = an_item(body=BODY, status=status)

    findings = check(a_reply(f"Atbildam: {BODY[:-1].lower()}, paldies!", sources=(item,)), tools)

    assert marked(findings) == [("grounding.source", BODY[:-1].lower())]


def test_words_of_a_source_that_does_not_hold_any_more_are_reported_with_its_last_day(tools: CheckTools) -> None:
    item = an_item(body=BODY, valid_until=date(2026, 10, 31))
    reply = a_reply(f"Atbildam: {BODY[:-1].lower()}, paldies!", sources=(item,), day=date(2026, 11, 1))

    findings = check(reply, tools)

    assert marked(findings) == [("grounding.expired", BODY[:-1].lower())]
    assert findings[0].day == date(2026, 10, 31)


@pytest.mark.parametrize("day", [date(2026, 10, 31), None])
def test_a_source_holds_through_its_last_day(tools: CheckTools, day: date | None) -> None:
    item = an_item(body=BODY, valid_until=date(2026, 10, 31))

    assert check(a_reply(BODY, sources=(item,), day=day), tools) == ()


def test_the_address_of_an_archived_page_is_reported(tools: CheckTools) -> None:
    item = an_item(body=BODY, url="https://a.example/veca", status=ItemStatus.ARCHIVED)

    findings = check(a_reply("Lasiet https://a.example/veca.", sources=(item,)), tools)

    assert marked(findings) == [("grounding.source", "https://a.example/veca")]


def test_words_of_a_published_source_pass(tools: CheckTools) -> None:
    assert check(a_reply(BODY, sources=(an_item(body=BODY),)), tools) == ()


@pytest.mark.parametrize(
    "address",
    [
        "http://wiki.uznemums.local/cenas",
        "https://intranet.uznemums.lv",
        "http://localhost:8080/admin",
        "https://jira.a.lv/x-1",
    ],
)
def test_an_address_that_customers_cannot_open_is_reported(tools: CheckTools, address: str) -> None:
    assert marked(check(a_reply(f"Skatiet {address}"), tools)) == [("privacy.internal_link", address)]


def test_an_address_that_a_public_source_gives_passes(tools: CheckTools) -> None:
    item = an_item(body="Maršrutētājs atveras lapā http://router.local.")

    assert check(a_reply("Atveriet http://router.local.", sources=(item,)), tools) == ()
