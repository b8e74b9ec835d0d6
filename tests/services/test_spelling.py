"""Spelling in a real home: dictionaries of its folder, words of its knowledge, words of its own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kbassist.bootstrap import Home, open_home
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.reply import ReplyToCheck
from kbassist.core.settings import CheckSettings
from tests.support.builders import new_item
from tests.support.dictionaries import write_dictionaries


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    write_dictionaries(tmp_path / "home" / "dictionaries")
    opened = open_home(tmp_path / "home")
    opened.items.create(new_item("router", body="Pārbaudiet maršrutētāju un zuzkodu."), author="Anna")
    opened.indexing.bring_up_to_date(no_progress, CancelToken())
    yield opened
    opened.close()


def marked(home: Home, text: str) -> dict[str, str | None]:
    findings = home.replies.check(ReplyToCheck(text, "lv"))
    return {finding.text: finding.suggestion for finding in findings if finding.code == "spelling.word"}


def test_the_knowledge_says_what_is_right_and_how_marks_are_put_back(home: Home) -> None:
    assert marked(home, "Pārbaudiet zuzkoda un marsrutetaju, un zazkodu.") == {
        "marsrutetaju": "maršrutētāju",
        "zazkodu": None,
    }


def test_a_word_of_ones_own_is_right_until_it_is_taken_back(home: Home) -> None:
    home.spelling.add_word("Zazkods")
    assert marked(home, "Pārbaudiet zazkodu.") == {}

    home.spelling.remove_word("Zazkods")
    assert marked(home, "Pārbaudiet zazkodu.") == {"zazkodu": None}


def test_spelling_can_be_switched_off_and_on(home: Home) -> None:
    home.use_settings(replace(home.settings, check=CheckSettings(spelling=False)))
    assert marked(home, "Pārbaudiet zazkodu.") == {}

    home.use_settings(replace(home.settings, check=CheckSettings()))
    assert marked(home, "Pārbaudiet zazkodu.") == {"zazkodu": None}


def test_a_folder_of_the_settings_and_words_of_the_glossary_count(home: Home, tmp_path: Path) -> None:
    (tmp_path / "home" / "dictionaries").rename(tmp_path / "elsewhere")
    glossary = {"sistēma": "zazkods"}
    home.use_settings(
        replace(home.settings, check=CheckSettings(dictionaries=str(tmp_path / "elsewhere"), glossary=glossary))
    )

    assert marked(home, "Pārbaudiet zazkodu un zizkodu.") == {"zizkodu": None}


def test_the_doctor_says_which_dictionary_is_missing(home: Home, tmp_path: Path) -> None:
    (tmp_path / "home" / "dictionaries" / "ru_RU.dic").unlink()

    told = next(check for check in home.health.examine().checks if check.code == "spelling")

    assert told.is_well
    assert "lv by lv_LV" in told.detail
    assert "ru not checked, no dictionary found (Debian: hunspell-ru)" in told.detail
