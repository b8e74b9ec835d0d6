"""The settings say for which languages spelling is not checked."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from kbassist.ui.page import PageContext
from kbassist.ui.preferences.spelling_note import SpellingNote
from tests.support.dictionaries import write_dictionary
from tests.ui.conftest import Idle


def test_a_missing_dictionary_is_told_with_its_package_until_it_is_there(
    context: PageContext, idle: Idle, qtbot: QtBot
) -> None:
    note = SpellingNote(context.home.spelling.coverage, context.jobs)
    qtbot.addWidget(note)
    idle.wait()
    assert "Spelling: Latvian – no dictionary found (Debian: hunspell-lv)" in note.text()

    write_dictionary(Path(context.home.folder) / "dictionaries", "lv_LV", "un ir")
    note.look_again()
    idle.wait()

    assert "Spelling: Latvian – checked by lv_LV" in note.text()
