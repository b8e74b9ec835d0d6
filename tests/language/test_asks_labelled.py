"""Labelled messages: how many asks there are and what each is about, the situation and the reader.

The bars are a few points below what was measured and keep quality from falling.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.tokens import words
from kbassist.language.understand import understand

LEAST_COUNT_RIGHT = 0.95
LEAST_RECALL = 0.95
LEAST_PRECISION = 0.95
LEAST_SITUATION = 0.93
LEAST_READER = 0.97


@dataclass(frozen=True)
class Labelled:
    text: str
    asks: tuple[str, ...]
    situation: str
    reader: str | None


@dataclass(frozen=True)
class Judged:
    label: Labelled
    asks: tuple[str, ...]
    situation: str | None
    reader: str | None

    @property
    def hits(self) -> int:
        """How many expected asks have one of their own that holds all their words."""
        left = list(self.asks)
        for expected in self.label.asks:
            found = next((ask for ask in left if words_of(expected) <= words_of(ask)), None)
            if found is not None:
                left.remove(found)
        return len(self.asks) - len(left)


def words_of(text: str) -> set[str]:
    return {word.text.lower() for word in words(text)}


@pytest.fixture(scope="module")
def judged(packs: LanguagePacks) -> list[Judged]:
    path = resource_folder("evaluation") / "understanding" / "asks.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [judge(Labelled(row["text"], tuple(row["asks"]), row["situation"], row["reader"]), packs) for row in rows]


def judge(label: Labelled, packs: LanguagePacks) -> Judged:
    understanding = understand(message_from(label.text), packs)
    return Judged(
        label,
        tuple(ask.text for ask in understanding.asks),
        understanding.situation.value,
        understanding.reader.value,
    )


def share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags)


def test_as_many_asks_are_found_as_there_are(judged: list[Judged]) -> None:
    assert share([len(one.asks) == len(one.label.asks) for one in judged]) >= LEAST_COUNT_RIGHT


def test_each_ask_is_found_and_no_other(judged: list[Judged]) -> None:
    hits = sum(one.hits for one in judged)

    assert hits / sum(len(one.label.asks) for one in judged) >= LEAST_RECALL
    assert hits / sum(len(one.asks) for one in judged) >= LEAST_PRECISION


def test_every_situation_is_recognised(judged: list[Judged]) -> None:
    by_situation: dict[str, list[bool]] = defaultdict(list)
    for one in judged:
        by_situation[one.label.situation].append(one.situation == one.label.situation)

    assert sum(map(share, by_situation.values())) / len(by_situation) >= LEAST_SITUATION


def test_novices_and_experts_are_told_apart_and_others_left_alone(judged: list[Judged]) -> None:
    assert share([one.reader == one.label.reader for one in judged]) >= LEAST_READER
