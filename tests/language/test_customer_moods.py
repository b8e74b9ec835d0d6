"""Mood, satisfaction and urgency of the project's own customer messages, which no model learnt: what must not fall.

The floors stand some points below what was measured on 2026-11-22 (mood .91, satisfaction .90, urgency .90).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.core.understanding import Mood, Understanding
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand

MESSAGES = resource_folder("evaluation") / "understanding" / "mood.jsonl"
QUESTIONS = knowledge_folder() / "questions"


@dataclass(frozen=True, slots=True)
class Judged:
    """A message, what it should be understood as and what it is."""

    wanted: dict[str, object]
    found: Understanding


@pytest.fixture(scope="module")
def judged(packs: LanguagePacks) -> tuple[Judged, ...]:
    rows = [json.loads(line) for line in MESSAGES.read_text(encoding="utf-8").splitlines()]
    return tuple(Judged(row, understand(message_from(row["text"]), packs)) for row in rows)


def macro_f1(pairs: Sequence[tuple[object, object]]) -> float:
    classes = {wanted for wanted, _ in pairs}
    return sum(f1(pairs, kind) for kind in classes) / len(classes)


def f1(pairs: Sequence[tuple[object, object]], kind: object) -> float:
    right = sum(wanted == found == kind for wanted, found in pairs)
    named = sum(wanted == kind for wanted, _ in pairs) + sum(found == kind for _, found in pairs)
    return 2 * right / max(named, 1)


def test_the_mood_of_customers_is_mostly_right(judged: tuple[Judged, ...]) -> None:
    assert macro_f1([(row.wanted["mood"], row.found.mood.value) for row in judged]) >= 0.87


def test_the_satisfaction_of_customers_is_mostly_right(judged: tuple[Judged, ...]) -> None:
    assert macro_f1([(row.wanted["satisfaction"], row.found.satisfaction) for row in judged]) >= 0.86


def test_what_cannot_wait_is_found(judged: tuple[Judged, ...]) -> None:
    assert f1([(row.wanted["urgent"], row.found.urgent.value) for row in judged], True) >= 0.85


def test_every_mood_but_neutral_and_every_urgency_names_its_words(judged: tuple[Judged, ...]) -> None:
    for row in judged:
        assert row.found.mood.proof or row.found.mood.value is Mood.NEUTRAL
        assert row.found.urgent.proof or not row.found.urgent.value


def test_a_sure_mood_is_right_more_often_than_an_unsure_one(judged: tuple[Judged, ...]) -> None:
    held: dict[bool, list[bool]] = {True: [], False: []}
    for row in judged:
        held[row.found.mood.confidence >= 0.7].append(row.wanted["mood"] == row.found.mood.value)

    assert sum(held[True]) / len(held[True]) > sum(held[False]) / len(held[False])


@pytest.mark.parametrize("code", ["lv", "ru", "en"])
def test_calm_questions_are_seldom_called_urgent(packs: LanguagePacks, code: str) -> None:
    lines = [line for path in (QUESTIONS / code).glob("*.jsonl") for line in path.read_text("utf-8").splitlines()]
    rows = [json.loads(line) for line in lines]
    calm = [row["text"] for row in rows if row["mood"] == "neutral"]

    urgent = [text for text in calm if understand(message_from(text), packs).urgent.value]

    assert len(urgent) / len(calm) < 0.05
