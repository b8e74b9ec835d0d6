import json
from pathlib import Path

from tests.cli.conftest import Command
from tests.support.importing import write


def test_an_import_reports_in_the_agreed_words(command: Command, knowledge: Path, tmp_path: Path) -> None:
    arguments = ("import", knowledge, "--home", tmp_path, "--json")

    first, second = command(*arguments), command(*arguments)

    assert first.json() == {"read": 4, "added": 4, "updated": 0, "unchanged": 0, "skipped": []}
    assert second.json() == {"read": 4, "added": 0, "updated": 0, "unchanged": 4, "skipped": []}


def test_a_dry_run_changes_nothing(command: Command, knowledge: Path, tmp_path: Path) -> None:
    dry = command("import", knowledge, "--home", tmp_path, "--dry-run")

    assert dry.output == "This would read 4 items: 4 new, 0 changed, 0 as they were, 0 skipped.\n"
    assert command("import", knowledge, "--home", tmp_path, "--json").json()["added"] == 4


def test_what_is_skipped_is_told_with_its_reason(command: Command, tmp_path: Path) -> None:
    broken = write(tmp_path / "files" / "x.md", "---\ntitle: [\n---\n")

    as_json = command("import", broken, "--home", tmp_path / "home", "--json")
    for_people = command("import", broken, "--home", tmp_path / "home")

    assert as_json.code == 0
    assert as_json.json()["skipped"][0]["path"] == str(broken)
    assert f"skipped {broken}: The header" in for_people.errors


def test_kind_source_and_language_can_be_named(command: Command, tmp_path: Path) -> None:
    path = write(tmp_path / "files" / "x.jsonl", '{"id": "a", "body": "12345"}')
    named = ("--as", "canned", "--source", "own", "--language", "lv")

    command("import", path, *named, "--home", tmp_path / "home")

    (hit,) = command("search", "12345", "--home", tmp_path / "home", "--json").json()["hits"]
    assert (hit["kind"], hit["source"], hit["language"]) == ("canned", "own", "lv")


def test_progress_is_a_line_of_json_a_step(command: Command, knowledge: Path, tmp_path: Path) -> None:
    finished = command("import", knowledge, "--home", tmp_path, "--json", "--progress", "json")

    steps = [json.loads(line) for line in finished.errors.splitlines()]
    assert {"done": 0, "total": 4, "label": "answers.jsonl"} in steps
    assert {"done": 4, "total": 4, "label": ""} in steps


def test_nothing_to_import_and_a_wrong_path_are_input_problems(command: Command, tmp_path: Path) -> None:
    assert command("import", "--home", tmp_path).code == 2
    assert command("import", tmp_path / "nowhere", "--home", tmp_path).code == 2


def test_the_starter_goes_into_an_empty_home_only_if_asked_so(command: Command, home: Path) -> None:
    finished = command("import", "--starter", "--if-empty", "--home", home, "--json")

    assert finished.json() == {"read": 0, "added": 0, "updated": 0, "unchanged": 0, "skipped": []}
