"""The editor lets an item name files and takes them off again, by keyboard."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from kbassist.core.item import Item, ItemFilter
from kbassist.ui.articles.editor import Editor
from kbassist.ui.articles.files_row import FilesRow
from kbassist.ui.page import PageContext


@pytest.fixture
def item(context: PageContext) -> Item:
    return context.home.items.item(context.home.items.list(ItemFilter(), limit=1)[0].id)


@pytest.fixture
def editor(context: PageContext, item: Item, qtbot: QtBot) -> Editor:
    made = Editor(context)
    qtbot.addWidget(made)
    made.open_item(item)
    made.show()
    return made


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    path = tmp_path / "rokasgrāmata.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


def names(context: PageContext, item: Item) -> list[str]:
    return [attachment.name for attachment in context.home.items.item(item.id).content.attachments]


def removers(editor: Editor) -> list[QToolButton]:
    row = editor.findChild(FilesRow)
    assert row is not None
    return [button for button in row.findChildren(QToolButton) if button.isVisibleTo(editor)]


def test_a_file_is_added_saved_and_taken_off_again(
    editor: Editor, context: PageContext, item: Item, manual: Path, idle: Any
) -> None:
    editor.add_paths([str(manual)])
    idle.wait()
    assert editor.is_changed
    editor.save()
    idle.wait()
    assert names(context, item) == ["rokasgrāmata.pdf"]

    (remover,) = removers(editor)
    assert "rokasgrāmata.pdf" in remover.accessibleName()
    remover.setFocus()
    QTest.keyClick(remover, Qt.Key.Key_Space)
    editor.save()
    idle.wait()

    assert names(context, item) == []


def test_a_file_that_is_too_large_is_refused_in_words(
    editor: Editor, context: PageContext, tmp_path: Path, idle: Any
) -> None:
    (tmp_path / "video.mp4").write_bytes(b"x" * 20_000_001)

    editor.add_paths([str(tmp_path / "video.mp4")])
    idle.wait()

    notice = context.notices.current
    assert notice is not None
    assert "video.mp4" in notice.text
    assert not editor.is_changed


def test_files_of_an_item_that_was_left_meanwhile_go_nowhere(
    editor: Editor, context: PageContext, manual: Path, idle: Any
) -> None:
    editor.add_paths([str(manual)])
    editor.open_new("lv")
    idle.wait()

    assert removers(editor) == []
    assert not editor.is_changed


def test_the_command_asks_for_files(editor: Editor) -> None:
    editor.add_file()

    chooser = editor.findChild(QFileDialog)
    assert chooser is not None
    assert chooser.isVisible()
    chooser.close()
