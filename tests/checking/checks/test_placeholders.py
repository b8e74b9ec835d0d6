"""A place that nobody filled must not reach a customer."""

import pytest

from kbassist.checking.checks.placeholders import check
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Severity
from tests.checking.replies import a_reply


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("lv", "{name}"),
        ("lv", "{customer_name}"),
        ("lv", "{{x}}"),
        ("lv", "%{ticket.number}"),
        ("lv", "${summa}"),
        ("lv", "[NAME]"),
        ("lv", "[VĀRDS]"),
        ("lv", "[vārds]"),
        ("lv", "[order_number]"),
        ("ru", "[имя клиента]"),
        ("ru", "<вставьте ссылку>"),
        ("ru", "ХХХ"),
        ("en", "<insert date>"),
        ("en", "[your name]"),
        ("en", "%name%"),
        ("en", "XXX"),
        ("en", "TBD"),
        ("en", "____"),
        ("de", "{name}"),
        (None, "[saite]"),
        ("lv", "<customer name>"),
        ("lv", "{_private}"),
        ("lv", "{tone: warm | cold}"),
        ("en", "{visit: date}"),
        ("ru", "{include: opening-hours}"),
    ],
)
def test_an_open_place_blocks(tools: CheckTools, language: str | None, place: str) -> None:
    (finding,) = check(a_reply(f"A {place} b.", language), tools)

    assert (finding.code, finding.severity, finding.text) == ("placeholder.open", Severity.BLOCK, place)


@pytest.mark.parametrize(
    "text",
    [
        "See [our help](https://a.lv/b) and [1].",
        "Use `{name}` in the template.",
        "```\nfunction f() { return 1; }\n```",
        "<b>Bold</b>, <br /> and <https://a.lv/b>",
        "Write to <info@company.lv>.",
        "[b]Bold[/b] in a forum, [URL=https://a.lv]here[/URL]",
        "It is 50 % done, 100 %.",
        "The file my__name.txt",
        "[sic]",
        "a < b and c > d",
    ],
)
def test_links_code_and_markup_pass(tools: CheckTools, text: str) -> None:
    assert check(a_reply(text, "en"), tools) == ()
