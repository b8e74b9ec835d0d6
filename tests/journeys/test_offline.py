"""Nothing leaves the computer: no part of the main job opens a socket of the Internet family."""

import os
import subprocess
import sys
from pathlib import Path

from tests.journeys.conftest import PROGRAM

GUARD = """
import os, socket, sys

def forbid(event, arguments):
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        os.write(2, b"a socket of the Internet was opened")
        os._exit(70)
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        os.write(2, b"a name of the Internet was looked up")
        os._exit(71)

sys.addaudithook(forbid)

def open_sockets():
    mine = set()
    for entry in os.scandir("/proc/self/fd"):
        if entry.is_symlink() and os.readlink(entry.path).startswith("socket:["):
            mine.add(os.readlink(entry.path)[8:-1])
    found = []
    for table in ("tcp", "tcp6", "udp", "udp6"):
        with open(f"/proc/self/net/{table}") as lines:
            found += [table for line in list(lines)[1:] if line.split()[9] in mine]
    return found
"""
COMMANDS = """
from kbassist.cli.main import main
home, article, message = sys.argv[1:]
for arguments in (["import", article], ["search", "parole"], ["draft", message], ["understand", message], ["doctor"]):
    assert main([*arguments, "--home", home]) == 0, arguments
assert open_sockets() == []
"""
WINDOW = """
from pathlib import Path
from PySide6.QtCore import QTimer
from kbassist.bootstrap import open_home
from kbassist.ui.application import Session, make_application
from kbassist.ui.single_instance import SingleInstance

def work_through():
    application = make_application()
    home = open_home(Path(sys.argv[1]))
    instance = SingleInstance(home.folder, application)
    assert instance.is_first()
    session = Session(application, home, instance, None)
    session.open("show")
    model = session.window.page.model
    model.open_message(Path(sys.argv[3]).read_text())

    def look():
        if model.current is None or not model.current.is_check_current:
            return
        timer.stop()
        model.copy()
        model.copy_anyway()
        for page_id in ("search", "articles", "settings", "reply"):
            session.window.show_page(page_id)
        assert open_sockets() == []
        sys.stdout.write("copied")
        application.exit(0)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    application.exec()
    session.end()
    sys.stdout.flush()
    os._exit(0)  # the closures above would outlive the application

work_through()
"""
ARTICLE = "---\nid: a\nlanguage: lv\ntitle: Kā atjaunot paroli\n---\nSpiediet „Aizmirsu paroli” un ievadiet e-pastu.\n"
MESSAGE = "Labdien! Kā atjaunot paroli? Raksts: https://example.org/a ![](https://example.org/a.png)"


def test_the_command_line_opens_no_socket_of_the_internet(tmp_path: Path) -> None:
    done = _run(GUARD + COMMANDS, tmp_path)

    assert done.returncode == 0, done.stderr


def test_the_window_opens_no_socket_of_the_internet(tmp_path: Path) -> None:
    assert _run(GUARD + COMMANDS, tmp_path).returncode == 0

    done = _run(GUARD + WINDOW, tmp_path)

    assert done.returncode == 0, done.stderr
    assert "copied" in done.stdout


def test_the_guard_notices_a_socket(tmp_path: Path) -> None:
    assert _run(GUARD + "socket.socket()", tmp_path).returncode == 70


def _run(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    article, message = folder / "a.md", folder / "message.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    message.write_text(MESSAGE, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-c", program, str(folder / "home"), str(article), str(message)],
        capture_output=True,
        text=True,
        cwd=PROGRAM,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
        check=False,
    )
