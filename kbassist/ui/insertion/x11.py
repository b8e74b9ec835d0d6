"""The previous window on X11, by the programs xdotool and xprop.

The window managers keep the windows in the order in which they lie above each other (EWMH 1.5, 2011); the one below
ours was used last. Whether it became active is asked before the keys are pressed, and a paste is Ctrl+V only: xdotool
drops letters when it types (measured: all Latvian and Russian ones at full speed).
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping

from kbassist.ui.insertion.target import Target, lost, missing

PROGRAMS = ("xdotool", "xprop")
PATIENCE_SECONDS = 3

ORDINARY = ("_NET_WM_WINDOW_TYPE_NORMAL", "_NET_WM_WINDOW_TYPE_DIALOG", "_NET_WM_WINDOW_TYPE_UTILITY")
NOT_USED = ("_NET_WM_STATE_HIDDEN", "_NET_WM_STATE_SKIP_TASKBAR")
EVERY_DESKTOP = 0xFFFFFFFF

_PROPERTIES = ("_NET_WM_PID", "_NET_WM_STATE", "_NET_WM_WINDOW_TYPE", "_NET_WM_DESKTOP")
_NUMBER = re.compile(r"0x[0-9a-f]+")
_LINE = re.compile(r"(\w+)(?:\([^)]*\))?\s*(?:=|: window id #|:)\s*(.*)")


def missing_programs() -> tuple[str, ...]:
    """Returns which of the programs are not installed."""
    return tuple(name for name in PROGRAMS if shutil.which(name) is None)


class X11Windows:
    """Promises PreviousWindow on X11."""

    def bring_forward(self) -> Target:
        target = _below_ours()
        _run("xdotool", "windowactivate", "--sync", str(target.number))
        if _active() != target.number:
            raise lost()
        return target

    def press_paste(self, target: Target) -> None:
        if _active() != target.number:
            raise lost()
        _run("xdotool", "key", "--clearmodifiers", "ctrl+v")


def _below_ours() -> Target:
    root = _properties("-root", ("_NET_CLIENT_LIST_STACKING", "_NET_CURRENT_DESKTOP"))
    stacking = [int(number, 16) for number in _NUMBER.findall(root.get("_NET_CLIENT_LIST_STACKING", ""))]
    for number in reversed(stacking):
        found = _properties("-id", _PROPERTIES, str(number))
        if _is_used(found, root.get("_NET_CURRENT_DESKTOP", "")):
            return Target(number, _run("xdotool", "getwindowname", str(number)).strip())
    raise missing()


def _is_used(found: Mapping[str, str], desktop: str) -> bool:
    """Returns whether it is another program's ordinary window on the desktop that is shown."""
    if found.get("_NET_WM_PID", "") == str(os.getpid()):
        return False
    if any(state in found.get("_NET_WM_STATE", "") for state in NOT_USED):
        return False
    kind = found.get("_NET_WM_WINDOW_TYPE", "")
    place = found.get("_NET_WM_DESKTOP", "")
    is_here = not place or not desktop or place in (desktop, str(EVERY_DESKTOP))
    return is_here and (not kind or any(ordinary in kind for ordinary in ORDINARY))


def _properties(target: str, names: Iterable[str], number: str = "") -> dict[str, str]:
    answer = _run("xprop", target, *((number,) if number else ()), *names)
    lines = (_LINE.match(line) for line in answer.splitlines())
    return {match[1]: match[2].strip() for match in lines if match is not None and "not found" not in match[2]}


def _active() -> int:
    answer = _run("xdotool", "getactivewindow").strip()
    return int(answer) if answer.isdigit() else 0


def _run(program: str, *arguments: str) -> str:
    """Returns what a program says, "" where it fails; a window may vanish at any moment."""
    try:
        done = subprocess.run(
            (program, *arguments),
            capture_output=True,
            timeout=PATIENCE_SECONDS,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""
