"""Backups that the window makes by itself."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kbassist.bootstrap import Home, open_home
from kbassist.services.maintenance import MaintenanceService
from kbassist.storage.store import open_store
from kbassist.ui.application import Session
from kbassist.ui.backup_keeper import BackupKeeper
from kbassist.ui.notices import Notice
from kbassist.ui.page import PageContext
from kbassist.ui.single_instance import SingleInstance
from tests.support.builders import new_item
from tests.support.clock import FixedClock
from tests.ui.conftest import Idle

NEVER_MS = 3_600_000


@pytest.fixture
def keeper(context: PageContext) -> BackupKeeper:
    return BackupKeeper(
        context.home, context.jobs, context.notices, context.jobs, first_ask_ms=10, ask_every_ms=NEVER_MS
    )


def block_backups(home: Home) -> Path:
    """Puts a file where the folder of the backups belongs."""
    folder = home.folder / "backups"
    shutil.rmtree(folder, ignore_errors=True)
    folder.write_text("in the way")
    return folder


def write_as_a_newer_version(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "knowledge.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def test_a_backup_is_made_soon_after_the_start(keeper: BackupKeeper, home: Home, qtbot: QtBot) -> None:
    keeper.start()

    qtbot.waitUntil(lambda: len(home.maintenance.backups()) == 1)


def test_it_is_asked_again_and_again_and_made_when_due(
    home: Home, context: PageContext, qtbot: QtBot, idle: Idle
) -> None:
    clock = FixedClock()
    store = open_store(home.folder, clock)
    home.maintenance = MaintenanceService(store)
    keeper = BackupKeeper(home, context.jobs, context.notices, context.jobs, first_ask_ms=10, ask_every_ms=20)
    keeper.start()
    qtbot.waitUntil(lambda: len(store.backups()) == 1)

    home.items.create(new_item("another"), author="Anna")
    clock.advance(timedelta(minutes=31))

    qtbot.waitUntil(lambda: len(store.backups()) == 2)
    keeper.stop()
    idle.wait()
    store.close()


def test_trouble_is_told_once_until_the_person_tries_again(
    keeper: BackupKeeper, context: PageContext, idle: Idle, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[Notice] = []
    context.notices.shown.connect(told.append)
    folder = block_backups(home)

    for _ in range(3):
        keeper.ask()
        idle.wait()
    assert [notice.text.startswith("No backup of the knowledge could be made.") for notice in told] == [True]
    assert told[0].action is not None
    told[0].action()
    idle.wait()
    assert len(told) == 2

    folder.unlink()
    keeper.ask()
    idle.wait()
    assert context.notices.current is None
    assert len(home.maintenance.backups()) == 1


def test_quitting_makes_the_backup_that_is_due(home: Home, qapp: QApplication, qtbot: QtBot) -> None:
    session = Session(qapp, home, SingleInstance(home.folder, qapp), None)
    session.open("show")
    qtbot.waitUntil(lambda: not session.context().jobs.is_busy)
    assert home.maintenance.backups() == ()

    session.end()

    assert len(home.maintenance.backups()) == 1


def test_a_home_that_can_only_be_read_is_left_alone(home: Home, context: PageContext, idle: Idle, qtbot: QtBot) -> None:
    write_as_a_newer_version(home.folder)
    read_only = open_home(home.folder)
    keeper = BackupKeeper(read_only, context.jobs, context.notices, context.jobs, first_ask_ms=1, ask_every_ms=1)

    keeper.start()
    qtbot.wait(20)
    keeper.stop()
    idle.wait()

    assert read_only.store.is_read_only
    assert read_only.maintenance.backups() == ()
    read_only.close()
