"""A home in trouble: full, read-only, broken or in the wrong place. What can be done is done, the rest is told."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kbassist.core.resource_files import knowledge_folder
from tests.journeys.conftest import PROGRAM, RunCommand
from tests.journeys.desk import Desk
from tests.support.disks import files_end_at, read_only, small_disk
from tests.support.importing import write

PASSWORD = "Labdien! Kā atjaunot aizmirstu paroli?\n\nAr cieņu,\nAnita Kalniņa"
ARTICLE = "---\nid: a\nlanguage: lv\ntitle: Raksts\n---\nTeksts par rēķiniem.\n"
ANSWER = "„Aizmirsu paroli”"
COMMANDS = (("search", "parole"), ("draft",), ("understand",), ("doctor",), ("backup",), ("reindex",), ("where",))


def test_a_home_that_can_only_be_read_still_answers(home_folder: Path, command: RunCommand, tmp_path: Path) -> None:
    with read_only(home_folder):
        drafted = command("draft", "--home", home_folder, "--tone", "warm", stdin=PASSWORD.encode())
        imported = command("import", write(tmp_path / "a.md", ARTICLE), "--home", home_folder)

    assert drafted.code == 0
    assert ANSWER in drafted.output
    assert imported.code == 3
    assert "read but not written" in imported.errors


def test_the_window_works_on_a_home_that_can_only_be_read(home_folder: Path, open_desk: Callable[[], Desk]) -> None:
    with read_only(home_folder):
        desk = open_desk()
        told = desk.notice
        reply = desk.paste(PASSWORD)
        copied = desk.copy()
        desk.close()

    assert "only be read" in told
    assert ANSWER in reply
    assert ANSWER in copied


@pytest.mark.parametrize("kilobytes", [64, 700, 2_000])
@pytest.mark.slow
def test_a_full_disk_is_told_and_loses_nothing(
    knowledge_home: Path, child_command: RunCommand, tmp_path: Path, kilobytes: int
) -> None:
    disk = tmp_path / "disk"
    size = sum(file.stat().st_size for file in knowledge_home.rglob("*") if file.is_file()) // 1024
    with small_disk(disk, size + kilobytes):
        home = Path(shutil.copytree(knowledge_home, disk / "home"))
        imported = child_command("import", knowledge_folder(), "--home", home, "--json")
        found = child_command("search", "parole", "--home", home, "--json")
        drafted = child_command("draft", "--home", home, "--tone", "warm", stdin=PASSWORD.encode())

    assert imported.code == 3
    assert "disk took no more data" in imported.errors
    assert "Traceback" not in imported.errors
    assert found.code in (0, 3)
    assert drafted.code in (0, 3)
    assert "Traceback" not in found.errors + drafted.errors


def test_the_window_keeps_what_a_full_disk_does_not_take(desk: Desk, home_folder: Path) -> None:
    desk.paste(PASSWORD)
    desk.write("\n\nPirms diska beigām.")
    desk.page.model.flush()
    desk.wait()

    with files_end_at(40_000):
        desk.write("\n\nPēc diska beigām. " + "vārds " * 12_000)
        desk.page.model.flush()
        desk.wait()
        told = desk.notice
        shown = desk.reply
    desk.write(" Un vēl.")
    desk.page.model.flush()
    desk.wait()

    assert "disk is full" in told
    assert "Pēc diska beigām." in shown
    (entry,) = desk.home.entries.all()
    assert "Pēc diska beigām." in entry.edited_texts[entry.tone]


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_home_that_is_a_file_is_told_and_left_alone(
    command: RunCommand, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    home = write(tmp_path / "home", "a letter")

    finished = command(*arguments, "--home", home, stdin=PASSWORD.encode())

    assert finished.code == 3
    assert "folder for the knowledge cannot be used" in finished.errors
    assert home.read_text() == "a letter"


@pytest.mark.parametrize(
    "content", [b"name = ", b"\xff\xfe\x00", b"[agent]\nname = 5\n", b"version = 'x'\n", b"\0" * 99]
)
def test_broken_settings_are_kept_aside_and_the_usual_ones_serve(
    home_folder: Path, command: RunCommand, content: bytes
) -> None:
    (home_folder / "settings.toml").write_bytes(content)

    drafted = command("draft", "--home", home_folder, "--tone", "warm", stdin=PASSWORD.encode())

    assert drafted.code == 0
    assert ANSWER in drafted.output
    assert any(file.read_bytes() == content for file in home_folder.glob("settings*.toml"))


@pytest.mark.parametrize("damage", ["cut", "noise", "gone", "pointer"])
def test_a_damaged_index_is_built_anew(home_folder: Path, command: RunCommand, damage: str) -> None:
    _damage_index(home_folder / "index", damage)

    told = command("doctor", "--home", home_folder)
    found = command("search", "parole", "--home", home_folder, "--json")

    assert told.code == 3
    assert found.code == 0
    assert found.json()["hits"]
    assert command("doctor", "--home", home_folder).code == 0


def test_the_window_answers_once_a_damaged_index_is_rebuilt(home_folder: Path, open_desk: Callable[[], Desk]) -> None:
    _damage_index(home_folder / "index", "noise")

    desk = open_desk()
    desk.wait_until(lambda: not desk.home.indexing.state())
    reply = desk.paste(PASSWORD)

    assert ANSWER in reply


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read every folder")
def test_an_unreadable_folder_is_skipped_with_its_reason(command: RunCommand, tmp_path: Path) -> None:
    write(tmp_path / "files" / "a.md", "# Labs\n\nTeksts par rēķiniem.")
    closed = tmp_path / "files" / "closed"
    write(closed / "b.md", "# Slēgts\n\nTeksts.")
    closed.chmod(0)

    report = command("import", tmp_path / "files", "--home", tmp_path / "home", "--json").json()

    closed.chmod(0o700)
    assert report["added"] == 1
    assert [Path(entry["path"]).name for entry in report["skipped"]] == ["closed"]


def test_a_second_window_on_one_home_only_raises_the_first(desk: Desk, home_folder: Path) -> None:
    second = subprocess.Popen(
        [sys.executable, "-m", "kbassist", "--home", home_folder],
        cwd=PROGRAM,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    desk.wait_until(lambda: second.poll() is not None)

    assert second.returncode == 0
    assert ANSWER in desk.paste(PASSWORD)


def _damage_index(index: Path, damage: str) -> None:
    files = [file for file in index.rglob("*") if file.is_file() and file.stat().st_size]
    assert files
    if damage == "gone":
        shutil.rmtree(index)
    elif damage == "pointer":
        for file in index.iterdir():
            if file.is_file() and file.stat().st_size:
                file.write_bytes(b"nowhere")
    else:
        for file in files:
            content = file.read_bytes()
            file.write_bytes(content[: len(content) // 2] if damage == "cut" else b"\xa5" * len(content))
