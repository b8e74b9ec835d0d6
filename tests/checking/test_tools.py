"""The rule files: what they must say, and how a slip in them is told."""

from pathlib import Path

import pytest

from kbassist.checking.tools import CheckTools, load_check_rules
from kbassist.core.errors import InputProblem
from kbassist.core.text import Span
from kbassist.language.reading import read_words_of

RULE = """
[[rules]]
code = "respect.rude"
severity = "block"
precept = "respect"
words = ["stulb*"]
fires = ["Tas ir stulbi."]
quiet = ["Tas ir labi."]
"""


def test_every_shipped_language_has_rules(tools: CheckTools) -> None:
    assert set(tools.rules.by_language) == {"lv", "ru", "en", "de"}


def test_every_language_knows_every_wording_that_a_reply_does_without(tools: CheckTools) -> None:
    known = {language: {rule.code for rule in rules.rules} for language, rules in tools.rules.by_language.items()}

    assert known["lv"] == known["ru"] == known["en"]


def test_the_german_rules_use_no_codes_of_their_own(tools: CheckTools) -> None:
    assert {rule.code for rule in tools.rules.by_language["de"].rules} < {
        rule.code for rule in tools.rules.by_language["en"].rules
    }


def test_a_shared_list_takes_the_place_of_its_name(tmp_path: Path) -> None:
    lists = '[lists]\nbad = ["stulb*", "dumj*"]\n'
    folder = tmp_path / "lv"
    folder.mkdir()
    (folder / "check.toml").write_text(lists + RULE.replace('"stulb*"', '"@bad"'), encoding="utf-8")

    rules = load_check_rules(tmp_path).by_language["lv"]

    assert [hit.label for hit in rules.cues.find(read_words_of("Tas ir dumji.", Span(0, 13), None))] == ["0.words"]


def test_a_language_without_a_rule_file_has_no_rules(tools: CheckTools) -> None:
    assert tools.rules.of("fr") is None
    assert tools.rules.of(None) is None


@pytest.mark.parametrize(
    ("slip", "key"),
    [
        (RULE.replace("stulb*", "!"), "words"),
        (RULE.replace('"block"', '"fatal"'), "severity"),
        (RULE.replace('["Tas ir labi."]', "[]"), "fires"),
        (RULE.replace('words = ["stulb*"]', "words = []"), "words"),
        (RULE.replace('words = ["stulb*"]', "patterns = ['(']"), "patterns"),
        (RULE.replace("quiet", "silent"), "fires"),
        (RULE.replace('"stulb*"', '"@nowhere"'), "words"),
        (RULE + 'reach = "far"\n', "reach"),
        (RULE + "least = -1\n", "least"),
        (RULE + "\n[unknown]\n", "unknown"),
    ],
)
def test_a_slip_in_a_rule_file_is_told_with_file_and_key(tmp_path: Path, slip: str, key: str) -> None:
    folder = tmp_path / "lv"
    folder.mkdir()
    (folder / "check.toml").write_text(slip, encoding="utf-8")

    with pytest.raises(InputProblem, match=r"check\.toml") as problem:
        load_check_rules(tmp_path).of("lv")

    assert problem.value.code == "pack_broken"
    assert key in problem.value.values["key"]
