"""Drafts keep to what no reply may break, and the gallery shows what the program really makes.

A quick part of `kbassist evaluate drafts`; the thresholds stand in resources/evaluation/drafts.toml.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kbassist.bootstrap import open_home
from kbassist.core.jobs import no_progress
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.pack import load_packs
from kbassist.markup.channels import load_channels
from kbassist.services.draft_evaluation.evaluation import DraftTools, evaluate_drafts, home_of
from kbassist.services.draft_evaluation.gallery import gallery_text
from kbassist.services.draft_evaluation.messages import (
    COMMITTED,
    GALLERY,
    PLANTED,
    MessageSet,
    committed_sets,
    load_signatories,
)
from kbassist.services.draft_evaluation.speech import LanguageJudge, load_forms
from kbassist.services.draft_evaluation.values import EXCEPTIONS
from kbassist.services.evaluation_homes import MeasuredHome
from kbassist.services.evaluation_thresholds import load_draft_thresholds

EVALUATION = resource_folder("evaluation")
GALLERY_PAGE = Path(__file__).with_name("gallery.md")
QUICK_MESSAGES = 12
"""Messages of each set that a quick test answers."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the homes stay for all tests of this file."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(scope="module")
def sets() -> dict[str, MessageSet]:
    return {found.name: found for found in committed_sets(EVALUATION, knowledge_folder(), COMMITTED)}


@pytest.fixture(scope="module")
def starter_home(sets: dict[str, MessageSet], folder: Path) -> Iterator[MeasuredHome]:
    with home_of(sets[GALLERY], folder, open_home) as home:
        yield home


@pytest.fixture(scope="module")
def tools() -> DraftTools:
    packs = load_packs(resource_folder("languages"))
    return DraftTools(
        packs,
        load_channels(resource_folder("channels")),
        load_forms(EVALUATION / "drafts"),
        LanguageJudge(packs),
        load_signatories(EVALUATION / "drafts").agent,
    )


def test_drafts_break_no_more_than_the_listed_exceptions(
    sets: dict[str, MessageSet], tools: DraftTools, folder: Path
) -> None:
    report = evaluate_drafts(map(a_part_of, sets.values()), tools, open_home, folder, no_progress)

    allowed = load_draft_thresholds(EVALUATION).at_most["all"][EXCEPTIONS]
    assert len(report.exceptions) <= allowed, report.exceptions


@pytest.mark.slow
@pytest.mark.timeout(1_200)
def test_drafts_for_all_frozen_messages_are_as_good_as_before(
    sets: dict[str, MessageSet], tools: DraftTools, folder: Path
) -> None:
    report = evaluate_drafts(sets.values(), tools, open_home, folder, no_progress)

    assert load_draft_thresholds(EVALUATION).shortfalls(report.figures()) == (), report.exceptions


def test_the_gallery_shows_what_the_program_makes(sets: dict[str, MessageSet], starter_home: MeasuredHome) -> None:
    agent_for = load_signatories(EVALUATION / "drafts").agent

    written = gallery_text(sets[GALLERY].messages, starter_home.replies, agent_for)

    assert written == GALLERY_PAGE.read_text(encoding="utf-8"), "kbassist evaluate drafts --gallery writes it anew"


def a_part_of(whole: MessageSet) -> MessageSet:
    """Returns some messages of a set, evenly apart; of the planted ones only those that hold private data."""
    messages = [message for message in whole.messages if whole.name != PLANTED or message.planted]
    return replace(whole, messages=tuple(messages[:: max(len(messages) // QUICK_MESSAGES, 1)][:QUICK_MESSAGES]))
