"""What remains of a pasted thread is the customer's present words, whatever program it was copied from."""

import tomllib
from pathlib import Path

import pytest

from kbassist.language.clean import find_set_aside, without
from kbassist.language.pack import LanguagePacks
from kbassist.language.thread import earlier_turns

CASES = tomllib.loads((Path(__file__).parent / "thread_cases.toml").read_text(encoding="utf-8"))["case"]


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_only_the_present_words_remain(packs: LanguagePacks, case: dict[str, str]) -> None:
    text = case["text"].strip("\n")

    own = without(text, find_set_aside(text, packs))

    assert lines_of(own) == lines_of(case["remains"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_cleaning_what_was_cleaned_finds_nothing_more(packs: LanguagePacks, case: dict[str, str]) -> None:
    text = case["text"].strip("\n")
    own = without(text, find_set_aside(text, packs))

    again = without(own, find_set_aside(own, packs))

    assert lines_of(again) == lines_of(own)


def test_the_agents_lines_of_a_chat_are_an_earlier_turn(packs: LanguagePacks) -> None:
    chat = (
        "[12.10.2026, 14:03:10] Anna: Nevaru pieslēgties\n"
        "[12.10.2026, 14:05:41] Atbalsts: Lūdzu, pārstartējiet rūteri.\n"
        "[12.10.2026, 14:15:02] Anna: Nepalīdzēja"
    )

    turns = earlier_turns(chat, find_set_aside(chat, packs), packs, most=4)

    assert any("pārstartējiet rūteri" in turn for turn in turns)
