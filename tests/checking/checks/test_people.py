"""Other customers stay unnamed; colleagues and the customer himself may be named."""

import pytest

from kbassist.checking.checks.people import check
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Agent
from tests.checking.replies import a_reply, marked
from tests.support.builders import an_item


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("lv", "To pašu pagājušajā nedēļā piedzīvoja mūsu kliente Ilze Bērziņa.", "Ilze Bērziņa"),
        ("lv", "Tieši tas pats bija Ilzes Bērziņas frizētavai.", "Ilzes Bērziņas"),
        ("ru", "То же было у нашего абонента Сергея Петрова.", "Сергея Петрова"),
        ("en", "Your neighbour Peter Hollis called us about the same thing.", "Peter Hollis"),
    ],
)
def test_another_customers_name_is_reported(tools: CheckTools, language: str, text: str, name: str) -> None:
    assert marked(check(a_reply(text, language), tools)) == [("privacy.person", name)]


def test_a_colleague_may_be_named(tools: CheckTools) -> None:
    assert check(a_reply("Jums piezvanīs mūsu kolēģe Ilze Bērziņa."), tools) == ()


def test_names_of_the_message_the_agent_and_public_sources_pass(tools: CheckTools) -> None:
    text = "Klients Jānis Kalniņš, līgumu noslēdza Ilze Bērziņa, vadītājs Pēteris Ozols."
    item = an_item(body="Vadītājs ir Pēteris Ozols.")

    reply = a_reply(text, message="Esmu Jānis Kalniņš.", agent=Agent("Ilze Bērziņa"), sources=(item,))

    assert check(reply, tools) == ()
