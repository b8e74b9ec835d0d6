"""What is kept and what is forgotten: work over a crash, closed messages, knowledge over every change of home."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from kbassist.core.item import ItemFilter
from kbassist.storage.home import HomeFolder
from kbassist.storage.home_lock import HomeLock
from kbassist.ui.start_problem import open_home_or_ask
from tests.journeys.conftest import PROGRAM, RunCommand
from tests.journeys.desk import Desk
from tests.support.importing import write

PASSWORD = "Labdien! Kā atjaunot aizmirstu paroli?\n\nAr cieņu,\nAnita Kalniņa"
SECRET_WORDS = "Labdien! Es esmu Zeltīte Vārdotāja no Skrīveriem. Kā atjaunot aizmirstu paroli?"
EXTRA = (
    "---\nid: fibre\nlanguage: lv\ntitle: Optiskais internets laukos\n---\nOptisko internetu laukos ierīko 14 dienās.\n"
)


def test_half_written_work_is_back_after_a_kill(home_folder: Path, open_desk: Callable[[], Desk]) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.window_program", home_folder, PASSWORD, "Pusratā palicis teikums"],
        stdout=subprocess.PIPE,
        cwd=PROGRAM,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"written\n"
        program.kill()

    desk = open_desk()
    desk.wait_for_reply()

    assert desk.page.message.editor.toPlainText() == PASSWORD
    assert desk.reply.endswith("Pusratā palicis teikums")


def test_pasted_text_is_gone_from_every_file_of_the_home_once_its_entry_is_closed(
    desk: Desk, home_folder: Path
) -> None:
    desk.paste(SECRET_WORDS)
    desk.write("\n\nTikai Zeltītei.")
    desk.page.model.flush()
    desk.wait()
    assert _files_with(home_folder, "Zeltīt")
    desk.home.maintenance.backup()

    desk.copy()
    desk.do("reply.close")
    desk.close()

    assert _files_with(home_folder, "Zeltīt") == []
    assert _files_with(home_folder, "Skrīver") == []


@pytest.mark.parametrize("form", ["markdown", "json", "csv"])
def test_export_and_import_into_an_empty_home_give_the_same_knowledge(
    home_folder: Path, tmp_path: Path, command: RunCommand, form: str
) -> None:
    exported = command("export", tmp_path / "first", "--format", form, "--home", home_folder, "--json")
    imported = command("import", tmp_path / "first", "--home", tmp_path / "empty", "--json")
    command("export", tmp_path / "second", "--format", form, "--home", tmp_path / "empty")

    assert exported.json()["article"] == imported.json()["added"]
    assert imported.json()["skipped"] == []
    assert _contents(tmp_path / "first") == _contents(tmp_path / "second")


def test_a_damaged_home_says_so_and_a_restored_backup_brings_it_back(home_folder: Path, command: RunCommand) -> None:
    backup = command("backup", "--home", home_folder, "--json").json()["path"]
    (home_folder / "knowledge.db").write_bytes(b"no database at all" * 500)

    damaged = command("search", "parole", "--home", home_folder)
    restored = command("restore", backup, "--home", home_folder)
    found = command("search", "parole", "--home", home_folder, "--json")

    assert damaged.code == 3
    assert "damaged" in damaged.errors
    assert "Traceback" not in damaged.errors
    assert restored.code == 0
    assert found.json()["hits"]
    assert list((home_folder / "backups").glob("damaged-*"))


def test_the_window_offers_the_newest_sound_backup_of_a_damaged_home(
    home_folder: Path, command: RunCommand, qapp: QApplication
) -> None:
    sound = Path(command("backup", "--home", home_folder, "--json").json()["path"])
    (home_folder / "knowledge.db").write_bytes(b"\0" * 9_000)
    (sound.parent / "knowledge-20991231T000000Z.db").write_bytes(b"broken too")
    asked: list[str] = []

    def agree() -> None:
        asked.append(_box(qapp).informativeText())
        _box(qapp).defaultButton().click()

    stop = _whenever_a_box_shows(qapp, agree)
    home = open_home_or_ask(qapp, home_folder)
    stop()

    assert len(asked) == 2
    assert home is not None
    assert home.items.count(ItemFilter()) > 0
    home.close()


def test_giving_up_on_a_home_that_is_a_file_starts_no_window(tmp_path: Path, qapp: QApplication) -> None:
    stop = _whenever_a_box_shows(qapp, lambda: _box(qapp).escapeButton().click())

    home = open_home_or_ask(qapp, write(tmp_path / "file", "x"))

    stop()
    assert home is None
    assert (tmp_path / "file").read_text() == "x"


def test_an_older_program_on_a_newer_home_reads_and_says_so(
    home_folder: Path, command: RunCommand, open_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    with closing(sqlite3.connect(home_folder / "knowledge.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = 'from_the_future'")
    before = (home_folder / "knowledge.db").read_bytes()

    drafted = command("draft", "--home", home_folder, "--tone", "warm", stdin=PASSWORD.encode())
    imported = command("import", write(tmp_path / "fibre.md", EXTRA), "--home", home_folder)
    desk = open_desk()

    assert drafted.code == 0
    assert "Aizmirsu paroli" in drafted.output
    assert imported.code == 3
    assert "newer version" in imported.errors
    assert "newer version" in desk.notice
    assert "Aizmirsu paroli" in desk.paste(PASSWORD)
    desk.close()
    assert (home_folder / "knowledge.db").read_bytes() == before


def test_a_command_and_a_window_share_a_home(
    desk: Desk, home_folder: Path, child_command: RunCommand, tmp_path: Path
) -> None:
    desk.paste(PASSWORD)

    imported = child_command("import", write(tmp_path / "fibre.md", EXTRA), "--home", home_folder, "--json")
    desk.session.index_keeper.start()
    desk.wait()
    reply = desk.paste("Labdien! Cik dienās laukos ierīko optisko internetu?")

    assert imported.json()["added"] == 1
    assert "14 dien" in reply
    assert desk.copy()


@pytest.mark.slow
def test_a_writer_waits_its_turn_and_then_says_who_is_in_the_way(
    home_folder: Path, child_command: RunCommand, tmp_path: Path
) -> None:
    files = write(tmp_path / "fibre.md", EXTRA)
    with HomeLock(HomeFolder(home_folder).lock).held():
        refused = child_command("import", files, "--home", home_folder)
        read = child_command("search", "parole", "--home", home_folder, "--json")

    assert refused.code == 3
    assert "Another window or command" in refused.errors
    assert read.json()["hits"]
    assert child_command("import", files, "--home", home_folder, "--json").json()["added"] == 1


def _files_with(folder: Path, words: str) -> list[str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if words.encode() in file.read_bytes()]


def _contents(folder: Path) -> dict[str, str]:
    return {str(file.relative_to(folder)): file.read_text() for file in sorted(folder.rglob("*")) if file.is_file()}


def _box(application: QApplication) -> QMessageBox:
    return next(box for box in application.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible())


def _whenever_a_box_shows(application: QApplication, answer: Callable[[], None]) -> Callable[[], None]:
    """Answers every message box until the returned function is called."""
    timer = QTimer(application)

    def look() -> None:
        if any(isinstance(box, QMessageBox) and box.isVisible() for box in application.topLevelWidgets()):
            answer()

    timer.timeout.connect(look)
    timer.start(20)
    return timer.stop
