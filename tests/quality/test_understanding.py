"""What is understood of the project's own labelled messages does not fall below the committed lines.

They stand in resources/evaluation/understanding.toml; `kbassist evaluate understanding` prints the figures.
"""

import os
from pathlib import Path

import pytest

from kbassist.core.jobs import no_progress
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.pack import load_packs
from kbassist.services.understanding_evaluation.evaluation import TASKS, measure
from kbassist.services.understanding_evaluation.limits import load_limits
from kbassist.services.understanding_evaluation.values import Sources

DATA = "KBASSIST_DATA"
"""Names the folder of development data."""

JUDGING = [name for name in TASKS if name != "speed"]


def sources(data: Path | None) -> Sources:
    packs = load_packs(resource_folder("languages"))
    return Sources(packs, resource_folder("evaluation") / "understanding", knowledge_folder(), data)


@pytest.mark.parametrize("task", [name for name in JUDGING if name != "personal-data"])
def test_our_own_messages_are_understood_as_well_as_before(task: str) -> None:
    rows = measure(sources(None), [task], no_progress)

    assert rows
    assert load_limits(resource_folder("evaluation")).shortfalls(rows) == ()


@pytest.mark.data
@pytest.mark.timeout(3_600)
@pytest.mark.skipif(DATA not in os.environ, reason=f"{DATA} names no folder of development data")
def test_the_development_texts_are_understood_as_well_as_before() -> None:
    rows = measure(sources(Path(os.environ[DATA])), JUDGING, no_progress)

    assert load_limits(resource_folder("evaluation")).shortfalls(rows) == ()
