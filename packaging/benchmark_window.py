"""Opens one window off screen, as the program does, and prints as JSON what that took; run by `benchmark.py`.

A process of its own, so that time and memory are those of a start. Drafts once in each language and shows each page.
"""

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

START = time.perf_counter()

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402 - the clock starts before Qt is loaded

from kbassist.bootstrap import open_home  # noqa: E402
from kbassist.core.resource_files import resource_folder  # noqa: E402
from kbassist.ui.application import Session, make_application  # noqa: E402
from kbassist.ui.main_window import PAGES  # noqa: E402
from kbassist.ui.reply.page import ReplyPage  # noqa: E402
from kbassist.ui.single_instance import SingleInstance  # noqa: E402
from kbassist.ui.stall_watch import StallWatch  # noqa: E402

LANGUAGES = ("lv", "ru", "en")
PATIENCE_MS = 20_000
SETTLING_MS = 1_500


def main() -> None:
    """Measures the window of the home that the command line names."""
    application = make_application()
    home = open_home(Path(sys.argv[1]))
    home.settings = replace(home.settings, first_run_done=True)
    session = Session(application, home, SingleInstance(home.folder, application), None)
    session.open("show")
    _run_for(0)
    measured: dict[str, object] = {"shown_ms": (time.perf_counter() - START) * 1_000, "user_s": os.times().user}
    stalls: list[int] = []
    watch = StallWatch(application, interval_ms=20)
    watch.stalled.connect(lambda _late, computed: stalls.append(computed))
    watch.start()
    _run_for(SETTLING_MS)
    drafts = [_draft(session, language) for language in LANGUAGES]
    for kind in PAGES if session.window is not None else ():
        session.window.show_page(kind.page_id)
        _run_for(SETTLING_MS)
    watch.stop()
    measured |= {"drafts_ms": drafts, "stalls_ms": stalls, "memory_mb": _memory_mb()}
    print(json.dumps(measured))
    session.end()


def _draft(session: Session, language: str) -> float:
    """Opens a sample message and returns the milliseconds until its reply was checked."""
    assert session.window is not None
    page = session.window.page
    assert isinstance(page, ReplyPage)
    message = (resource_folder("samples") / f"{language}.txt").read_text(encoding="utf-8")
    loop = QEventLoop()
    page.model.checked.connect(loop.quit)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    started = time.perf_counter()
    page.show_argument(message)
    loop.exec()
    return (time.perf_counter() - started) * 1_000


def _run_for(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _memory_mb() -> int:
    """Returns what the process holds now, in MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) // 1024
    return 0


if __name__ == "__main__":
    main()
