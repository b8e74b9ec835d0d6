"""The files of an article go along with the reply, by keyboard, and only on demand as a list."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home, open_home
from kbassist.core.errors import EnvironmentProblem
from kbassist.core.item import ItemFilter
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.reply import Act, Channel
from kbassist.core.settings import AgentSettings
from kbassist.ui.insertion import Absence, Target
from kbassist.ui.page import PageContext
from kbassist.ui.reply.files_side import with_sentence
from kbassist.ui.reply.page import ReplyPage
from kbassist.ui.reply.pasting import Pasting
from tests.support.messages import PASSWORD

NAMES = ["Soli pa solim.pdf", "veidlapa.docx"]


@pytest.fixture
def home(filled_folder: Path, tmp_path: Path) -> Iterator[Home]:
    """A home in which every article names two files."""
    shutil.copytree(filled_folder, tmp_path / "home")
    opened = open_home(tmp_path / "home")
    attachments = []
    for name in NAMES:
        (tmp_path / name).write_bytes(name.encode())
        attachments.append(opened.store.attachments.put(tmp_path / name))
    for row in opened.items.list(ItemFilter(), limit=100):
        content = replace(opened.items.item(row.id).content, attachments=tuple(attachments))
        opened.items.revise(row.id, content, based_on=1, author="Anna")
    opened.indexing.bring_up_to_date(no_progress, CancelToken())
    opened.settings = replace(opened.settings, agent=AgentSettings("Līga Ozola", "Klientu atbalsts", "Dzintarnet"))
    yield opened
    opened.close()


@pytest.fixture
def filled(page: ReplyPage, idle: Any, qtbot: QtBot) -> ReplyPage:
    """The page with a checked reply."""
    page.model.open_message(PASSWORD)
    wait_for_check(page, qtbot)
    idle.wait()
    return page


def wait_for_check(page: ReplyPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.model.current is not None and page.model.current.is_check_current, timeout=8_000)


def codes(page: ReplyPage) -> list[str]:
    work = page.model.current
    assert work is not None
    assert work.checked is not None
    return [finding.code for finding in work.checked.findings]


def sentence(page: ReplyPage) -> str:
    work = page.model.current
    assert work is not None
    assert work.draft is not None
    return next(part.text for part in work.draft.parts if part.act is Act.ATTACHMENT)


def press_space(page: ReplyPage, number: int, qtbot: QtBot) -> None:
    box = page.draft.files.boxes[number]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    wait_for_check(page, qtbot)


def test_the_files_stand_under_the_letter_that_speaks_of_them(filled: ReplyPage) -> None:
    strip = filled.draft.files

    assert strip.isVisible()
    assert [box.text().partition(" (")[0] for box in strip.boxes] == NAMES
    assert all(box.isChecked() for box in strip.boxes)
    assert sentence(filled) in filled.draft.editor.toPlainText()
    assert "wishes.attachment" not in codes(filled)


def test_the_sentence_leaves_with_the_last_file_and_comes_back(filled: ReplyPage, qtbot: QtBot) -> None:
    before = filled.draft.editor.toPlainText()

    press_space(filled, 0, qtbot)
    assert filled.draft.editor.toPlainText() == before
    press_space(filled, 1, qtbot)
    assert sentence(filled) not in filled.draft.editor.toPlainText()
    assert "\n\n\n" not in filled.draft.editor.toPlainText()
    assert not filled.draft.files.copy_button.isEnabled()

    press_space(filled, 1, qtbot)
    assert filled.draft.editor.toPlainText() == before


def test_a_promise_without_a_file_is_pointed_out(filled: ReplyPage, qtbot: QtBot) -> None:
    for number in (0, 1):
        press_space(filled, number, qtbot)
    editor = filled.draft.editor
    editor.moveCursor(editor.textCursor().MoveOperation.End)

    with qtbot.waitSignal(filled.model.checked):
        editor.insertPlainText("\nVajadzīgo failu pievienoju šai ziņai.")

    assert "wishes.attachment" in codes(filled)


def test_the_files_are_copied_as_a_list_and_can_be_put_back(
    filled: ReplyPage, idle: Any, qapp: QApplication, context: PageContext
) -> None:
    qapp.clipboard().setText("earlier")

    filled.handlers()["reply.copy_files"]()
    idle.wait()

    paths = [Path(url.toLocalFile()) for url in qapp.clipboard().mimeData().urls()]
    assert [path.name for path in paths] == NAMES
    assert [path.read_bytes() for path in paths] == [name.encode() for name in NAMES]
    assert context.clipboard.is_ours
    assert context.clipboard.put_back()
    assert context.clipboard.paste() == "earlier"


def test_a_file_left_out_is_not_copied(filled: ReplyPage, idle: Any, qtbot: QtBot, qapp: QApplication) -> None:
    press_space(filled, 0, qtbot)

    filled.handlers()["reply.copy_files"]()
    idle.wait()

    assert [Path(url.toLocalFile()).name for url in qapp.clipboard().mimeData().urls()] == NAMES[1:]


def test_copying_the_reply_offers_its_files_next(
    filled: ReplyPage, idle: Any, context: PageContext, qapp: QApplication
) -> None:
    filled.handlers()["reply.copy"]()
    idle.wait()

    assert qapp.clipboard().mimeData().urls() == []
    notice = context.notices.current
    assert notice is not None
    assert notice.action is not None
    notice.action()
    idle.wait()
    assert len(qapp.clipboard().mimeData().urls()) == 2


def test_a_channel_without_files_shows_none(filled: ReplyPage, idle: Any, qtbot: QtBot) -> None:
    filled.model.set_channel(Channel.SMS)
    idle.wait()
    wait_for_check(filled, qtbot)

    assert not filled.draft.files.isVisible()


def test_a_text_that_somebody_rewrote_is_left_as_it_is(filled: ReplyPage) -> None:
    work = filled.model.current
    assert work is not None
    assert work.draft is not None

    assert with_sentence(work.draft, "Pavisam cits teksts.", is_wanted=True) == "Pavisam cits teksts."
    own = f"Labdien!\n\n{sentence(filled)}\n\nLīga"
    assert with_sentence(work.draft, own, is_wanted=False) == "Labdien!\n\nLīga"


class OtherWindow:
    """Stands for the desktop: a window before ours that says what was done with it."""

    def __init__(self, *, is_there: bool = True) -> None:
        self.done: list[str] = []
        self._is_there = is_there

    def bring_forward(self) -> Target:
        if not self._is_there:
            raise EnvironmentProblem("previous_window_missing", "There is no other window to paste into.")
        self.done.append("forward")
        return Target(7, "Pasts")

    def press_paste(self, target: Target) -> None:
        self.done.append(f"paste into {target.title}")


@pytest.fixture
def window() -> OtherWindow:
    return OtherWindow()


@pytest.fixture
def pasting(filled: ReplyPage, context: PageContext, window: OtherWindow) -> Pasting:
    reply = replace(context.settings.current.reply, paste_into_previous=True)
    context.settings.change(replace(context.settings.current, reply=reply))
    return Pasting(filled.model, filled._files, context, filled, previous=window)


def test_pasting_is_off_until_somebody_wants_it(filled: ReplyPage) -> None:
    assert "reply.paste_previous" not in filled.handlers()


def test_the_reply_is_copied_and_pasted_in_one_command(
    pasting: Pasting, window: OtherWindow, idle: Any, context: PageContext, filled: ReplyPage
) -> None:
    pasting.paste()
    idle.wait()

    assert window.done == ["forward", "paste into Pasts"]
    assert context.clipboard.paste().startswith(filled.draft.editor.toPlainText()[:20])
    notice = context.notices.current
    assert notice is not None
    assert "Pasts" in notice.text


def test_what_blocks_copying_blocks_pasting_and_copying_anyway_only_copies(
    pasting: Pasting, window: OtherWindow, idle: Any, qtbot: QtBot, filled: ReplyPage
) -> None:
    filled.draft.editor.moveCursor(filled.draft.editor.textCursor().MoveOperation.End)
    with qtbot.waitSignal(filled.model.checked):
        filled.draft.editor.insertPlainText("\nKonts: LV80BANK0000435195001, parole: Rudens!2026x")

    pasting.paste()
    idle.wait()
    assert filled.draft.override.isVisible()
    filled.model.copy_anyway()
    idle.wait()

    assert window.done == []


def test_a_plain_copy_never_pastes(pasting: Pasting, window: OtherWindow, idle: Any, filled: ReplyPage) -> None:
    filled.model.copy()
    idle.wait()

    assert window.done == []


def test_nothing_is_pasted_when_the_clipboard_changed(
    pasting: Pasting, window: OtherWindow, idle: Any, context: PageContext, qapp: QApplication
) -> None:
    pasting.paste()
    qapp.clipboard().setText("something else")
    idle.wait()

    assert window.done == ["forward"]
    notice = context.notices.current
    assert notice is not None
    assert "nothing was pasted" in notice.text


@pytest.mark.parametrize(
    ("absence", "words"),
    [
        (Absence("wayland"), "Wayland"),
        (Absence("programs", "xdotool"), "install xdotool"),
        (Absence("platform"), "This system"),
    ],
)
def test_where_the_system_cannot_do_it_the_reason_is_said(
    filled: ReplyPage, context: PageContext, absence: Absence, words: str
) -> None:
    pasting = Pasting(filled.model, filled._files, context, filled, previous=absence)

    reply = replace(context.settings.current.reply, paste_into_previous=True)
    context.settings.change(replace(context.settings.current, reply=reply))

    assert not pasting.is_offered
    notice = context.notices.current
    assert notice is not None
    assert words in notice.text
