from pathlib import Path

import pytest

from kbassist.cli.evaluations import retrieval
from kbassist.services.evaluation_thresholds import Thresholds
from tests.cli.conftest import Command
from tests.support.question_sets import write_question_sets


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_question_sets(tmp_path_factory.mktemp("sets"))


def measure(folder: Path, *arguments: object) -> list[object]:
    return ["evaluate", "retrieval", "--data", folder, "--set", "askubuntu-5lang", "--processes", 1, *arguments]


def test_one_table_tells_what_was_found_refused_and_believed(command: Command, folder: Path) -> None:
    finished = command(*measure(folder))

    assert finished.code == 0
    for words in ("plain R@5", "askubuntu-5lang   mean", "area under curve", "ECE"):
        assert words in finished.output
    assert "1/1 gnome-help" in finished.errors


def test_json_tells_the_same_figures_for_programs(command: Command, folder: Path) -> None:
    told = command(*measure(folder, "--json")).json()

    assert set(told) == {"sets", "refusals", "reliability"}
    english = told["sets"][0]
    assert (english["name"], english["language"], english["n"], english["main"]) == ("askubuntu-5lang", "en", 1, "R@5")
    assert set(english["figures"]) == set(english["plain"]) == {"R@1", "R@3", "R@5", "R@10", "MRR@10", "nDCG@10"}
    assert len(told["reliability"][0]["reliability"]["bins"]) == 10


def test_intents_have_a_table_of_their_own(command: Command, folder: Path) -> None:
    finished = command("evaluate", "retrieval", "--data", folder, "--set", "banking77")

    assert "macro acc@1" in finished.output
    assert "R@1" not in finished.output


def test_a_set_that_there_is_not_is_an_input_problem(command: Command, folder: Path) -> None:
    finished = command("evaluate", "retrieval", "--data", folder, "--set", "trivia")

    assert finished.code == 2
    assert "gnome-desc-left-out" in finished.errors


@pytest.mark.parametrize(("limit", "code", "last_line"), [(0.0, 0, "PASS"), (1.1, 3, "1.100 is wanted")])
def test_checking_fails_where_a_figure_is_below_its_threshold(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch, limit: float, code: int, last_line: str
) -> None:
    thresholds = Thresholds({"askubuntu-5lang en": {"R@5": limit}}, {})
    monkeypatch.setattr(retrieval, "load_thresholds", lambda _: thresholds)

    finished = command(*measure(folder, "--check"))

    assert finished.code == code
    assert last_line in finished.output.splitlines()[-1]


def test_checking_lists_what_falls_short_for_programs_too(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    thresholds = Thresholds({}, {"askubuntu-5lang": {"ECE": 0.0}})
    monkeypatch.setattr(retrieval, "load_thresholds", lambda _: thresholds)

    finished = command(*measure(folder, "--check", "--json"))

    assert finished.code == 3
    assert [(found["label"], found["figure"]) for found in finished.json()["shortfalls"]] == [
        ("askubuntu-5lang", "ECE")
    ]
