from collections.abc import Iterable
from pathlib import Path

import pytest

from kbassist.bootstrap import open_home
from kbassist.core.errors import InputProblem
from kbassist.core.jobs import Progress, no_progress
from kbassist.search.bench.plain_whoosh import PlainWhoosh
from kbassist.services.evaluation import Answer, Evaluation
from kbassist.services.evaluation_homes import PlainDocument
from kbassist.services.evaluation_report import ALL_SETS, MEAN, RetrievalReport, report_of
from kbassist.services.evaluation_sets import EvaluationSet, chosen_sets, data_sets
from tests.support.question_sets import PAGES, PAST, write_question_sets, write_rows


class CountedPlainWhoosh:
    """The plain engine; notes the documents of every index that it builds."""

    def __init__(self) -> None:
        self.built: list[list[PlainDocument]] = []

    def __call__(self, documents: Iterable[PlainDocument], language: str | None, folder: Path) -> PlainWhoosh:
        self.built.append(list(documents))
        return PlainWhoosh(self.built[-1], language, folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_question_sets(tmp_path_factory.mktemp("sets"))


@pytest.fixture(scope="module")
def sets(folder: Path) -> tuple[EvaluationSet, ...]:
    return data_sets(folder)


@pytest.fixture(scope="module")
def answers(sets: tuple[EvaluationSet, ...]) -> tuple[Answer, ...]:
    return Evaluation(open_home, plain=PlainWhoosh).answers(sets, no_progress)


@pytest.fixture(scope="module")
def report(sets: tuple[EvaluationSet, ...], answers: tuple[Answer, ...]) -> RetrievalReport:
    return report_of(sets, answers)


def test_every_question_of_every_set_is_answered_in_order(
    sets: tuple[EvaluationSet, ...], answers: tuple[Answer, ...]
) -> None:
    asked = [(found.label, question.qid) for found in sets for question in found.questions]

    assert [(answer.set_label, answer.qid) for answer in answers] == asked
    assert all(0 <= answer.confidence <= 1 for answer in answers)


def test_what_search_finds_is_what_is_scored(answers: tuple[Answer, ...]) -> None:
    printer = next(answer for answer in answers if answer.qid == "desk/printer#lv")

    assert printer.ranked[0] == "desk/printer"
    assert printer.is_right


def test_a_page_that_was_left_out_is_never_found(answers: tuple[Answer, ...]) -> None:
    left_out = [answer for answer in answers if answer.set_name == "gnome-desc-left-out"]

    assert len(left_out) == 10
    assert not any(answer.qid.partition("#")[0] in answer.ranked for answer in left_out)
    assert not any(answer.is_answerable or answer.plain for answer in left_out)


def test_past_messages_are_ranked_by_their_intents(answers: tuple[Answer, ...]) -> None:
    card = next(answer for answer in answers if answer.qid == "m1")

    assert card.ranked[0] == "card_arrival"
    assert card.plain is not None
    assert card.plain.ranked[0] == "card_arrival"


def test_beside_every_row_stands_the_plain_engine_with_the_same_figures(report: RetrievalReport) -> None:
    row = next(row for row in report.sets if row.label == "gnome-desc en plain")

    assert row.n == len(PAGES["en"])
    assert set(row.plain) == set(row.figures)
    assert 0 < row.plain["R@1"] <= 1
    assert row.interval[0] <= row.figures["R@1"] <= row.interval[1]


def test_a_set_in_several_languages_has_a_row_with_their_mean(report: RetrievalReport) -> None:
    forum = {row.language: row for row in report.sets if row.name == "askubuntu-5lang"}

    assert set(forum) == {"en", "lv", MEAN}
    assert forum[MEAN].n == 2
    assert forum[MEAN].figures["R@5"] == (forum["en"].figures["R@5"] + forum["lv"].figures["R@5"]) / 2


def test_refusing_is_told_for_every_set_with_both_kinds_of_questions(report: RetrievalReport) -> None:
    told = {(row.name, row.language): row.refusals for row in report.refusals}

    assert set(told) == {
        (name, part) for name in ("gnome-desc-left-out", "askubuntu-5lang") for part in ("en", "lv", MEAN)
    }
    assert (told["gnome-desc-left-out", "lv"].answerable, told["gnome-desc-left-out", "lv"].unanswerable) == (5, 5)


def test_reliability_is_told_set_by_set_and_over_all(report: RetrievalReport, answers: tuple[Answer, ...]) -> None:
    rows = {row.name: row for row in report.reliability}

    assert set(rows) == {"gnome-desc", "gnome-desc-left-out", "askubuntu-5lang", "banking77", ALL_SETS}
    assert rows[ALL_SETS].count == len(answers)
    assert sum(found.count for found in rows[ALL_SETS].reliability.bins) == len(answers)


def test_every_figure_has_a_name_that_a_threshold_can_use(report: RetrievalReport) -> None:
    figures = report.figures()

    assert set(figures["gnome-desc lv no diacritics"]) == {"R@1", "R@3", "R@5", "R@10", "MRR@10", "nDCG@10"}
    assert {"refused", "answerable refused", "refused at 10 %"} <= set(figures["askubuntu-5lang lv"])
    assert set(figures["banking77"]) == {"ECE", "Brier"}


def test_a_kept_home_serves_again_until_its_files_change(tmp_path: Path) -> None:
    folder = write_question_sets(tmp_path / "sets")
    engine = CountedPlainWhoosh()
    evaluation = Evaluation(open_home, keep=tmp_path / "kept", plain=engine)
    sets = chosen_sets(data_sets(folder), ["banking77"])

    first = evaluation.answers(sets, no_progress)
    again = evaluation.answers(sets, no_progress)

    assert [answer.judged for answer in again] == [answer.judged for answer in first]
    assert [answer.plain for answer in again] == [answer.plain for answer in first]
    assert len(engine.built) == 1

    write_rows(folder / "retrieval" / "banking77" / "index.jsonl", [row for row in PAST if row["intent"] == "refund"])
    without_cards = evaluation.answers(sets, no_progress)

    assert [len(documents) for documents in engine.built] == [4, 2]
    assert {intent for answer in without_cards for intent in answer.ranked} == {"refund"}


def test_several_processes_find_what_one_finds(
    sets: tuple[EvaluationSet, ...], answers: tuple[Answer, ...], tmp_path: Path
) -> None:
    some = chosen_sets(sets, ["askubuntu-5lang", "banking77"])
    labels: list[str] = []

    def note(progress: Progress) -> None:
        labels.append(progress.label)

    found = Evaluation(open_home, processes=2).answers(some, note)

    expected = [answer for answer in answers if answer.set_name in ("askubuntu-5lang", "banking77")]
    assert [answer.judged for answer in found] == [answer.judged for answer in expected]
    assert sorted(labels) == ["banking77", "gnome-help"]


def test_a_corpus_that_cannot_be_imported_whole_is_an_input_problem(tmp_path: Path) -> None:
    folder = write_question_sets(tmp_path)
    with (folder / "retrieval" / "banking77" / "index.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "p9"}\n')

    with pytest.raises(InputProblem, match="It holds no text"):
        Evaluation(open_home).answers(chosen_sets(data_sets(folder), ["banking77"]), no_progress)


def test_a_corpus_that_is_not_there_is_an_input_problem(tmp_path: Path) -> None:
    folder = write_question_sets(tmp_path)
    (folder / "retrieval" / "banking77" / "index.jsonl").unlink()

    with pytest.raises(InputProblem, match="There is no file or folder"):
        Evaluation(open_home).answers(chosen_sets(data_sets(folder), ["banking77"]), no_progress)
