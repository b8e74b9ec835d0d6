"""Replies to many: who is told, what is copied one after another, what is saved."""

import json
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home
from kbassist.core.message import CustomerMessage
from kbassist.core.notice import Notice
from kbassist.core.reply import Channel
from kbassist.ui.page import PageContext
from kbassist.ui.posted_notices.replies_dialog import RepliesDialog
from tests.support.notices import OUTAGE_LV, OUTAGE_RU, a_content
from tests.ui.conftest import AUTHOR, Idle


@pytest.fixture
def notice(home: Home) -> Notice:
    return home.notices.post(a_content(starts_at=home.clock.now()), AUTHOR)


@pytest.fixture
def dialog(context: PageContext, home: Home, notice: Notice, qtbot: QtBot, idle: Idle) -> RepliesDialog:
    """The dialog with two open messages that the notice touches; a third one it does not touch."""
    for text in ("Man nav interneta!\nAnita Kalniņa", "Kur ir rēķins?", "Не работает интернет. Олег"):
        home.entries.open(CustomerMessage(text))
    dialog = RepliesDialog(context, notice)
    qtbot.addWidget(dialog)
    dialog.show()
    idle.wait()
    return dialog


def shown(dialog: RepliesDialog) -> list[str]:
    return [str(dialog._rows.index(row).data()) for row in range(dialog._rows.rowCount())]


def test_the_open_messages_that_the_notice_touches_are_told(dialog: RepliesDialog) -> None:
    assert shown(dialog) == ["Anita Kalniņa\nLatvian  ·  Formal", "Олег\nRussian  ·  Formal"]
    assert OUTAGE_LV in dialog._text.toPlainText()
    ModelTester(None).check(dialog._rows)


def test_replies_are_copied_one_after_another(dialog: RepliesDialog, context: PageContext) -> None:
    dialog.copy_and_go_on()
    assert OUTAGE_LV in context.clipboard.paste()
    assert OUTAGE_RU in dialog._text.toPlainText()

    dialog.copy_and_go_on()
    assert OUTAGE_RU in context.clipboard.paste()
    assert [row.endswith("copied") for row in shown(dialog)] == [True, True]
    assert dialog._hint.text().startswith("2 of 2 copied.")


def test_another_channel_writes_them_anew(dialog: RepliesDialog, idle: Idle) -> None:
    dialog._model.set_channel(Channel.SMS)
    idle.wait()

    assert {row.reply.draft.channel for row in dialog._model.rows if row.reply is not None} == {Channel.SMS}


def test_customers_come_from_a_file_and_replies_go_into_one(dialog: RepliesDialog, idle: Idle, tmp_path: Path) -> None:
    customers = tmp_path / "customers.csv"
    customers.write_text("id,name,language\n7,Anita Kalniņa,lv\n8,Hans,de\n", encoding="utf-8")

    dialog.use_file(str(customers))
    idle.wait()
    dialog.save_to(str(tmp_path / "replies.jsonl"))
    idle.wait()

    assert shown(dialog)[1].startswith("Hans\nThe notice has no text")
    (line,) = (tmp_path / "replies.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["id"] == "7"
    assert OUTAGE_LV in json.loads(line)["text"]


def test_a_file_that_cannot_be_read_leaves_the_list_as_it_was(
    dialog: RepliesDialog, context: PageContext, idle: Idle, tmp_path: Path
) -> None:
    before = shown(dialog)

    dialog.use_file(str(tmp_path / "missing.csv"))
    idle.wait()

    assert shown(dialog) == before
    assert context.notices.current is not None


def test_without_open_messages_the_dialog_says_what_to_do(
    context: PageContext, notice: Notice, qtbot: QtBot, idle: Idle
) -> None:
    dialog = RepliesDialog(context, notice)
    qtbot.addWidget(dialog)
    dialog.show()
    idle.wait()

    assert dialog._hint.text().startswith("No open message speaks of this.")
    assert not dialog._copy.isEnabled()
