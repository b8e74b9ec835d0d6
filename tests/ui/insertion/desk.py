"""A screen of its own: Xvfb with the window manager openbox, for what only a real desktop shows."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NEEDED = ("Xvfb", "openbox", "xdotool", "xprop", "xclip")
PATIENCE_SECONDS = 20.0
FOLDER = Path(__file__).parent


class Screen:
    """Runs programs on the screen and waits for what they say."""

    def __init__(self, display: str) -> None:
        self.environment = {
            **{name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(FOLDER.parents[2]),
        }
        self._running: list[subprocess.Popen[str]] = []

    def start(self, program: str, *arguments: str) -> "subprocess.Popen[str]":
        """Starts one of the programs beside this module; its first line says that its window is shown."""
        started = subprocess.Popen(
            (sys.executable, str(FOLDER / program), *arguments),
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._running.append(started)
        assert line_of(started) == "shown"
        return started

    def run(self, *command: str) -> str:
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True).stdout

    def window(self, title: str) -> str:
        """Returns the number of the window with a title, waiting until it can be seen."""
        command = ("xdotool", "search", "--sync", "--onlyvisible", "--name", f"^{title}$")
        found = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=True, timeout=PATIENCE_SECONDS
        )
        return found.stdout.split()[0]

    def close(self) -> None:
        for started in self._running:
            started.kill()
            started.communicate()


def line_of(started: "subprocess.Popen[str]") -> str:
    assert started.stdout is not None
    return started.stdout.readline().strip()


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@contextmanager
def screen() -> Iterator[Screen]:
    """Offers a screen; skips the test where a program for it is not installed."""
    absent = [name for name in NEEDED if shutil.which(name) is None]
    if absent:
        pytest.skip(f"not installed: {', '.join(absent)}")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ("Xvfb", "-displayfd", str(writing), "-screen", "0", "1000x700x24"),
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        display = f":{answer.readline().strip()}"
    made = Screen(display)
    manager = subprocess.Popen(("openbox",), env=made.environment, stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: "window id" in made.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))
        yield made
    finally:
        made.close()
        for process in (manager, server):
            process.terminate()
            process.wait()
