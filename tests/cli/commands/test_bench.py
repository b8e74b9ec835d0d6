from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command
from tests.support.importing import write

TINY = ("--n", "120", "--queries", "1")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where the first run leaves its indexes for the others."""
    return tmp_path_factory.mktemp("kept")


def columns_of(report: Any) -> set[str]:
    return {column for row in report["sizes"][0]["compared"].values() for column in row}


def test_a_comparison_ends_with_its_verdict_and_the_exit_code_says_the_same(command: Command, kept: Path) -> None:
    finished = command("bench", "search", "--compare", "--keep", kept, *TINY)

    verdict = finished.output.splitlines()[-1]
    assert (verdict, finished.code) in {("PASS", 0), ("FAIL", 3)}
    assert "120 passages" in finished.output
    for name in ("kbassist warm", "kbassist cold", "stock Whoosh", "array + 10 key terms", "SQLite FTS5"):
        assert name in finished.output


def test_a_kept_index_is_used_again_and_json_tells_everything(command: Command, kept: Path) -> None:
    finished = command("bench", "search", "--compare", "--keep", kept, *TINY, "--json")

    report = finished.json()
    size = report["sizes"][0]
    assert finished.code == (0 if report["passed"] else 3)
    assert report["passed"] == all(bar["met"] is not False for bar in size["bars"])
    assert all(engine["is_kept"] for engine in size["engines"])
    assert {"kbassist warm", "kbassist prepared", "kbassist cold", "stock Whoosh"} <= columns_of(report)
    assert size["passages"] == 120
    assert size["update"]["count"] > 0
    assert size["fresh"]["first_result_ms"] > 0


def test_without_comparison_only_our_own_search_is_measured(command: Command, tmp_path: Path) -> None:
    lines = "\n".join(f'{{"title": "Title {number}", "body": "Body number {number}."}}' for number in range(40))
    corpus = write(tmp_path / "corpus.jsonl", lines)

    arguments = ("--corpus", corpus, "--n", "50", "--queries", "1", "--processor-time")

    report = command("bench", "search", *arguments, "--json").json()

    assert report["is_processor_time"]
    assert columns_of(report) == {"kbassist warm", "kbassist prepared", "kbassist cold"}
    assert report["sizes"][0]["recombined"] == 10
    assert report["sizes"][0]["overlaps"] == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--n", "0"), "At least 10 passages"),
        (("--n", "many"), "is not a list of numbers"),
        (("--queries", "0"), "At least 10 passages and one query"),
        (("--corpus", "nowhere.jsonl"), "does not exist"),
    ],
)
def test_what_cannot_be_measured_is_an_input_problem(
    command: Command, arguments: tuple[str, ...], sentence: str
) -> None:
    finished = command("bench", "search", *arguments)

    assert finished.code == 2
    assert sentence in finished.errors


def test_a_malformed_line_is_named(command: Command, tmp_path: Path) -> None:
    corpus = write(tmp_path / "corpus.jsonl", '{"title": "Only a title"}')

    finished = command("bench", "search", "--corpus", corpus, "--n", "50")

    assert finished.code == 2
    assert f"Line 1 of {corpus} is no passage" in finished.errors


def test_bench_alone_lists_what_it_can_measure(command: Command) -> None:
    assert "search" in command("bench").output
