"""The starter knowledge answers its frozen questions: how often the right item comes first, and how honest silence is.

The thresholds stand in resources/evaluation/retrieval.toml, a few points below what was measured; they keep quality
from falling and are no goal. `kbassist evaluate retrieval` prints the figures.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.bootstrap import Home, open_home
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.message import Corrections
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.read_pasted import message_from
from kbassist.services.evaluation import Evaluation
from kbassist.services.evaluation_homes import home_with, measuring_folder
from kbassist.services.evaluation_report import report_of
from kbassist.services.evaluation_sets import data_sets, starter_sets
from kbassist.services.evaluation_thresholds import load_thresholds

DATA = "KBASSIST_DATA"
"""Names the folder of development data."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the home with the starter knowledge stays for all tests of this file."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(scope="module")
def starter_home(kept: Path) -> Iterator[Home]:
    corpus = starter_sets(knowledge_folder())[0].corpus
    with measuring_folder(corpus, kept) as folder, home_with(corpus, folder, open_home) as home:
        assert isinstance(home, Home)
        yield home


def test_the_starter_questions_are_found_and_refused_as_often_as_before(kept: Path) -> None:
    sets = starter_sets(knowledge_folder())

    answers = Evaluation(open_home, keep=kept).answers(sets, no_progress)

    figures = report_of(sets, answers).figures()
    assert load_thresholds(resource_folder("evaluation")).shortfalls(figures) == ()


@pytest.mark.data
@pytest.mark.timeout(3_600)
@pytest.mark.skipif(DATA not in os.environ, reason=f"{DATA} names no folder of development data")
def test_the_development_questions_are_found_and_refused_as_often_as_before() -> None:
    sets = data_sets(Path(os.environ[DATA]))

    answers = Evaluation(open_home, processes=2).answers(sets, no_progress)

    figures = report_of(sets, answers).figures()
    assert load_thresholds(resource_folder("evaluation")).shortfalls(figures) == ()


def test_a_name_and_a_cry_for_help_do_not_hide_the_answer(starter_home: Home) -> None:
    message = message_from("Labdien! Aizmirsu paroli. Ko darīt? Inese Liepa")
    understanding = starter_home.replies.understand(message, Corrections())

    retrieval = starter_home.replies.retrieve(message, understanding, CancelToken())

    best = next(ask.evidence[0] for ask in retrieval.asks if ask.evidence)
    assert best.item.key.external_id == "reset-password"


@pytest.mark.parametrize("question", ["Pamiršau slaptažodį", "Passwort vergessen"])
def test_questions_in_languages_that_are_not_served_find_their_article(starter_home: Home, question: str) -> None:
    message = message_from(question)
    understanding = starter_home.replies.understand(message, Corrections())

    (found,) = starter_home.replies.retrieve(message, understanding, CancelToken()).asks

    assert (*found.evidence, *found.possible)[0].item.key.external_id == "reset-password"
