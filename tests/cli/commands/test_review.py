"""The days of items on the command line: what is due is listed, days are set and taken away."""

from datetime import date
from pathlib import Path

import pytest

from kbassist.bootstrap import open_home
from kbassist.core.item import ItemKey
from tests.cli.conftest import Command
from tests.support.builders import new_item


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A home with an outdated price in two languages, a rule to be reviewed one day and one without days."""
    home = open_home(tmp_path)
    for new in (
        new_item("price", valid_until=date(2026, 1, 31)),
        new_item("price", language="ru", valid_until=date(2026, 1, 31)),
        new_item("rule", review_by=date(2999, 1, 1)),
        new_item("about"),
    ):
        home.items.create(new, author="Anna")
    home.close()
    return tmp_path


def test_what_is_due_is_listed(command: Command, kept: Path) -> None:
    found = command("review", "list", "--home", kept, "--json").json()["items"]

    assert sorted((row["external_id"], row["language"]) for row in found) == [("price", "lv"), ("price", "ru")]
    assert {(row["valid_until"], row["review_by"], row["expired"]) for row in found} == {("2026-01-31", None, True)}


def test_what_will_be_due_by_a_day_is_listed_too(command: Command, kept: Path) -> None:
    printed = command("review", "list", "--before", "2999-01-01", "--home", kept).output

    assert printed.splitlines()[-1] == "rule (lv)  Parole  [review by 2999-01-01]"


def test_days_are_set_in_all_languages_and_taken_away(command: Command, kept: Path) -> None:
    command("review", "set", "price", "--valid-until", "never", "--review-by", "31.12.2026", "--home", kept)

    home = open_home(kept)
    for language in ("lv", "ru"):
        content = home.items.item(ItemKey("help", "price", language).item_id()).content
        assert (content.valid_until, content.review_by) == (None, date(2026, 12, 31))
    home.close()


def test_a_day_that_is_not_named_stays(command: Command, kept: Path) -> None:
    row = command("review", "set", "price", "--language", "ru", "--review-by", "2026-12-31", "--home", kept, "--json")

    assert [(item["language"], item["valid_until"]) for item in row.json()["items"]] == [("ru", "2026-01-31")]


def test_what_is_no_day_is_refused(command: Command, kept: Path) -> None:
    finished = command("review", "set", "price", "--valid-until", "soon", "--home", kept)

    assert finished.code == 2
    assert "“soon” is not a day." in finished.errors
