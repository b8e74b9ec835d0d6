"""The previous window on macOS, by osascript: ours is hidden, and the system brings the program before it forward.

System Events presses the keys; macOS asks the person once to allow that (Privacy & Security, Accessibility).
"""

import os
import subprocess

from kbassist.ui.insertion.target import Target, lost, missing

PATIENCE_SECONDS = 60
"""Long enough for the person to answer what macOS asks."""

_HIDE = """
tell application "System Events"
    set visible of (first process whose unix id is {own}) to false
    delay 0.4
    set there to first process whose frontmost is true
    return ((unix id of there) as text) & tab & (name of there)
end tell
"""
_PASTE = """
tell application "System Events"
    set there to first process whose frontmost is true
    if (unix id of there) is not {number} then return "lost"
    keystroke "v" using command down
    return "pasted"
end tell
"""


class MacWindows:
    """Promises PreviousWindow on macOS; the number of a target is that of its process."""

    def bring_forward(self) -> Target:
        number, _, name = _run(_HIDE.format(own=os.getpid())).partition("\t")
        if not number.isdigit() or int(number) == os.getpid():
            raise missing()
        return Target(int(number), name)

    def press_paste(self, target: Target) -> None:
        if _run(_PASTE.format(number=target.number)) != "pasted":
            raise lost()


def _run(script: str) -> str:
    try:
        done = subprocess.run(
            ("osascript", "-e", script), capture_output=True, timeout=PATIENCE_SECONDS, check=False, text=True
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
