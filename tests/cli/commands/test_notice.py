"""Notices on the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command

TEXTS = ("--text", "lv=Purvciemā nedarbojas internets.", "--text", "en=The internet is down.")


def post(command: Command, home: Path, *options: str) -> str:
    finished = command("notice", "add", *TEXTS, "--about", "internets", *options, "--home", home)
    assert finished.code == 0, finished.errors
    return finished.output.strip()


def test_a_posted_notice_is_listed_with_the_agreed_keys(command: Command, tmp_path: Path) -> None:
    notice_id = post(command, tmp_path, "--familiar", "lv=Tev nav interneta.", "--until", "2099-11-22 18:00")

    (listed,) = command("notice", "list", "--json", "--home", tmp_path).json()["notices"]

    assert listed["id"] == notice_id
    assert (listed["kind"], listed["state"], listed["about"]) == ("outage", "current", ["internets"])
    assert listed["texts"] == {
        "lv": {"formal": "Purvciemā nedarbojas internets.", "familiar": "Tev nav interneta."},
        "en": {"formal": "The internet is down.", "familiar": ""},
    }
    assert listed["until"].startswith("2099-11-22")
    assert set(listed) >= {"from", "languages", "note", "author"}


def test_a_draft_says_the_notice_first_and_names_it(command: Command, home: Path, tmp_path: Path) -> None:
    notice_id = post(command, tmp_path)

    draft = command("draft", "--json", "--tone", "warm", "--home", tmp_path, stdin="Labdien! Man nav interneta.").json()

    assert draft["notices"] == [{"id": notice_id, "kind": "outage"}]
    (part,) = [part for part in draft["drafts"][0]["parts"] if part["act"] == "notice"]
    assert part["text"] == "Purvciemā nedarbojas internets."
    assert (part["citation"]["source"], part["citation"]["id"]) == ("notices", notice_id)


def test_an_ended_notice_leaves_the_list(command: Command, tmp_path: Path) -> None:
    notice_id = post(command, tmp_path)

    assert command("notice", "end", notice_id, "--home", tmp_path).code == 0

    assert "There are no notices." in command("notice", "list", "--home", tmp_path).errors
    assert notice_id in command("notice", "list", "--all", "--home", tmp_path).output


def test_a_notice_ends_with_the_word_that_it_is_solved(command: Command, tmp_path: Path) -> None:
    notice_id = post(command, tmp_path)

    solved = command("notice", "end", notice_id, "--solved", "lv=Viss darbojas.", "--json", "--home", tmp_path).json()

    assert (solved["kind"], solved["state"]) == ("solved", "current")
    assert solved["texts"] == {"lv": {"formal": "Viss darbojas.", "familiar": ""}}


@pytest.mark.parametrize(
    "options",
    [
        ("--about", "internets"),
        ("--text", "lv=Nav interneta."),
        ("--text", "Nav interneta.", "--about", "internets"),
        ("--text", "lv=Nav.", "--about", "internets", "--until", "soon"),
        ("--text", "lv=Nav.", "--about", "internets", "--until", "2001-01-01 10:00"),
    ],
)
def test_what_cannot_be_posted_is_an_input_problem(command: Command, tmp_path: Path, options: tuple[str, ...]) -> None:
    assert command("notice", "add", *options, "--home", tmp_path).code == 2


def test_an_unknown_notice_is_an_input_problem(command: Command, tmp_path: Path) -> None:
    assert command("notice", "end", "nothing", "--home", tmp_path).code == 2
