"""The words that a house does not use, and what it decided about the other rules."""

import pytest

from kbassist.checking.house import HouseRules
from kbassist.checking.run import check_reply
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, ReplyToCheck, Severity


def found(tools: CheckTools, text: str, *, severities: dict[str, str], glossary: dict[str, str]) -> list[Finding]:
    house = HouseRules.of(severities, glossary)
    own = CheckTools(tools.packs, tools.rules, tools.channels, house)
    return list(check_reply(ReplyToCheck(text, language="lv"), own))


def test_an_unwanted_word_is_marked_in_any_form_with_what_to_say_instead(tools: CheckTools) -> None:
    (finding,) = found(tools, "Tiketu saņēmām.", severities={}, glossary={"tiket*": "pieteikums"})

    assert (finding.code, finding.text, finding.suggestion) == ("house.word", "Tiketu", "Pieteikums")


def test_a_banned_word_has_no_other_in_its_place(tools: CheckTools) -> None:
    (finding,) = found(tools, "Lēti pieslēgsim.", severities={}, glossary={"lēti": ""})

    assert finding.suggestion is None


@pytest.mark.parametrize("text", ["Jūs rakstījāt „tikets”, un mēs sapratām.", "Pieteikumu saņēmām."])
def test_quoted_and_other_words_pass(tools: CheckTools, text: str) -> None:
    assert found(tools, text, severities={}, glossary={"tiket*": "pieteikums"}) == []


def test_a_team_makes_a_rule_graver_or_lighter(tools: CheckTools) -> None:
    (finding,) = found(tools, "Tā ir Jūsu vaina.", severities={"respect.blaming": "block"}, glossary={})

    assert finding.severity is Severity.BLOCK


def test_a_rule_that_is_switched_off_is_silent(tools: CheckTools) -> None:
    assert found(tools, "Tā ir Jūsu vaina.", severities={"respect.blaming": "off"}, glossary={}) == []


def test_a_line_without_words_finds_nothing(tools: CheckTools) -> None:
    assert found(tools, "Viss kārtībā.", severities={}, glossary={"…": "x", "": "y"}) == []
