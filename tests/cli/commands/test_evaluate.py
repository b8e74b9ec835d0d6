from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kbassist.cli.evaluations import drafts, retrieval, understanding
from kbassist.services.draft_evaluation.messages import MessageSet
from kbassist.services.evaluation_thresholds import Thresholds
from kbassist.services.understanding_evaluation.limits import Limits
from tests.cli.conftest import Command
from tests.support.labelled_texts import write_labelled_texts
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


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_labelled_texts(tmp_path_factory.mktemp("labelled"))


def test_one_table_tells_how_much_is_understood_beside_plainer_ways(command: Command, labelled: Path) -> None:
    finished = command("evaluate", "understanding", "--data", labelled, "--task", "language")

    assert finished.code == 0
    for words in ("lid-questions", "translit", "naive Bayes", "lingua", "function words"):
        assert words in finished.output
    assert "language lid-questions lv ascii" in finished.errors


def test_json_tells_of_understanding_whether_rows_taught_a_model(command: Command, labelled: Path) -> None:
    rows = command("evaluate", "understanding", "--data", labelled, "--task", "language", "--json").json()["rows"]

    by_set = {row["set_name"]: row for row in rows}
    assert by_set["lid-questions"]["seen"] is None
    assert by_set["lid-lingua sentences"]["seen"] is not None
    assert {"task", "language", "variant", "n", "figure", "score", "wrong", "abstained", "plain", "bar"} <= set(rows[0])


def test_a_task_that_there_is_not_is_an_input_problem(command: Command) -> None:
    finished = command("evaluate", "understanding", "--task", "telepathy")

    assert finished.code == 2
    assert "personal-data" in finished.errors


@pytest.mark.parametrize(("limit", "code", "last_line"), [(0.0, 0, "PASS"), (1.1, 3, "1.100 is wanted")])
def test_checking_understanding_fails_where_a_figure_is_below_its_threshold(
    command: Command, monkeypatch: pytest.MonkeyPatch, limit: float, code: int, last_line: str
) -> None:
    nothing = Thresholds({}, {})
    limits = Limits(nothing, Thresholds({"language own messages": {"right": limit}}, {}), {}, {})
    monkeypatch.setattr(understanding, "load_limits", lambda _: limits)

    finished = command("evaluate", "understanding", "--task", "language", "--check")

    assert finished.code == code
    assert last_line in finished.output.splitlines()[-1]


@pytest.fixture
def two_drafted_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves two messages in each set: the command is tried, not drafting."""
    whole = drafts.committed_sets

    def short(*arguments: Any) -> Iterator[MessageSet]:
        for found in whole(*arguments):
            yield replace(found, messages=found.messages[:2])

    monkeypatch.setattr(drafts, "committed_sets", short)


@pytest.mark.usefixtures("two_drafted_messages")
@pytest.mark.parametrize(("limit", "code", "last_line"), [(1_000.0, 0, "PASS"), (-1.0, 3, "-1.000 is wanted")])
def test_drafts_are_counted_by_invariant_and_checking_fails_where_there_are_more_exceptions_than_allowed(
    command: Command, monkeypatch: pytest.MonkeyPatch, limit: float, code: int, last_line: str
) -> None:
    monkeypatch.setattr(drafts, "load_draft_thresholds", lambda _: Thresholds({}, {"all": {"exceptions": limit}}))

    finished = command("evaluate", "drafts", "--set", "gallery", "--check")

    assert finished.code == code
    for words in ("sentences found in their source", "form of address", "Openings", "Exceptions"):
        assert words in finished.output
    assert last_line in finished.output.splitlines()[-1]


@pytest.mark.usefixtures("two_drafted_messages")
def test_json_tells_of_drafts_what_was_looked_at_and_each_exception(command: Command) -> None:
    told = command("evaluate", "drafts", "--set", "gallery", "--json").json()

    assert {"messages", "rows", "exceptions", "openings", "speed"} <= set(told)
    assert {"invariant", "set_name", "count", "drafts", "broken", "exceptions"} == set(told["rows"][0])


@pytest.mark.usefixtures("two_drafted_messages")
def test_the_gallery_is_written_side_by_side(command: Command, tmp_path: Path) -> None:
    finished = command("evaluate", "drafts", "--gallery", tmp_path / "gallery.md")

    assert finished.code == 0
    assert "## lv-02: familiar, chat" in (tmp_path / "gallery.md").read_text(encoding="utf-8")


def test_a_set_of_messages_that_there_is_not_is_an_input_problem(command: Command) -> None:
    finished = command("evaluate", "drafts", "--set", "poems")

    assert finished.code == 2
    assert "planted" in finished.errors


def test_the_check_is_measured_on_seeded_faults(command: Command) -> None:
    finished = command("evaluate", "faults", "--set", "blind", "--misses", "--check")

    assert finished.code == 0
    assert "right precept" in finished.output
    assert "Untouched replies" in finished.output
    assert finished.output.splitlines()[-1].startswith("PASS")


def test_json_tells_every_missed_fault_by_its_id(command: Command) -> None:
    told = command("evaluate", "faults", "--set", "fresh", "--json").json()

    assert {row["set_name"] for row in told["rows"]} == {"all", "fresh"}
    assert all(identity.startswith("fresh-") for identity in told["missed"])
    assert {group["group"] for group in told["alarms"]} == {"carriers", "starter"}


def test_a_set_of_faults_that_there_is_not_is_an_input_problem(command: Command) -> None:
    finished = command("evaluate", "faults", "--set", "closed")

    assert finished.code == 2
    assert "fresh" in finished.errors
