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
from kbassist.core.reply import Act, Agent, Channel, ReplyRequest, Tone
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.read_pasted import message_from
from kbassist.services.evaluation import Evaluation
from kbassist.services.evaluation_homes import home_with, measuring_folder
from kbassist.services.evaluation_report import report_of
from kbassist.services.evaluation_sets import data_sets, starter_sets
from kbassist.services.evaluation_thresholds import load_thresholds
from kbassist.services.reply import Reply

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
def test_questions_in_languages_without_articles_of_their_own_find_their_article(
    starter_home: Home, question: str
) -> None:
    message = message_from(question)
    understanding = starter_home.replies.understand(message, Corrections())

    (found,) = starter_home.replies.retrieve(message, understanding, CancelToken()).asks

    first = (*found.evidence, *found.other_language, *found.possible)[0]
    assert first.item.key.external_id in ("reset-password", "mail-password")


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ("Internets vakaros ir ļoti lēns, ko darīt?", "Tas nepalīdzēja, internets joprojām lēns."),
        ("Как поменять пароль Wi-Fi?", "Не помогло, пароль Wi-Fi поменять не получается."),
        ("How do I change my Wi-Fi password?", "That didn't help, I still can't change the Wi-Fi password."),
    ],
)
def test_advice_that_did_not_help_is_not_given_again(starter_home: Home, question: str, complaint: str) -> None:
    first = run(starter_home, question)
    quoted = "\n".join(f"> {line}" for line in first.drafts[0].text.splitlines())

    second = run(starter_home, f"{complaint}\n\nOn 12 Oct 2026, at 14:03, Help <help@example.com> wrote:\n\n{quoted}")

    told = {part.citation.item_id for part in first.drafts[0].parts if part.citation is not None}
    told_again = [found for found in second.retrieval.asks[0].evidence if found.item.id in told]
    assert told
    assert all(found.is_already_advised for found in told_again)
    for draft in second.drafts:
        said = [part.act for part in draft.parts]
        assert not told & {part.citation.item_id for part in draft.parts if part.citation is not None}
        assert Act.ACKNOWLEDGE in said
        assert Act.HANDOVER in said or Act.HOLD in said or Act.ANSWER in said


def run(home: Home, text: str) -> Reply:
    request = ReplyRequest((Tone.NEUTRAL,), Channel.EMAIL, Agent("Anna", "", ""))
    return home.replies.run(message_from(text), request, Corrections(), CancelToken())


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Labdien, esmu aizmirsusi paroli, ka to atjaunot?", "lv"),
        ("Labdien, esmu aizmirsusi paroli, kaa to atjaunot? luudzu paliidziet", "lv"),
        ("Zdravstvuyte, zabyla parol ot kabineta, kak ego vosstanovit?", "ru"),
        ("Zdrastvujte, zabyl parol', kak poluchit novyj?", "ru"),
        ("Lj,hsq ltym! Pf,skf gfhjkm jn rf,bytnf? rfr tuj djccnfyjdbnm&", "ru"),
    ],
)
def test_a_question_typed_without_its_letters_finds_its_article_and_is_answered_in_its_language(
    starter_home: Home, question: str, language: str
) -> None:
    message = message_from(question)
    understanding = starter_home.replies.understand(message, Corrections())

    retrieval = starter_home.replies.retrieve(message, understanding, CancelToken())

    best = next(ask.evidence[0] for ask in retrieval.asks if ask.evidence)
    assert (best.item.key.external_id, best.item.language) == ("reset-password", language)
    assert starter_home.replies.reply_language(understanding) == language
