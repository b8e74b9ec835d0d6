"""A word that is marked as misspelled is taken for right by one key, and that is undone."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from kbassist.ui.page import PageContext
from kbassist.ui.reply.own_words import OwnWords
from tests.ui.conftest import Idle


def test_a_word_is_kept_in_the_file_and_undo_takes_it_out(context: PageContext, idle: Idle, qtbot: QtBot) -> None:
    own_words = OwnWords(context.home.spelling, context.jobs, context.notices)
    path = Path(context.home.folder) / "words.txt"

    with qtbot.waitSignal(own_words.changed):
        own_words.add("Zazkods")
    assert path.read_text(encoding="utf-8") == "Zazkods\n"
    notice = context.notices.current
    assert notice is not None
    assert "Zazkods" in notice.text
    assert notice.action is not None

    with qtbot.waitSignal(own_words.changed):
        notice.action()

    assert path.read_text(encoding="utf-8") == ""
