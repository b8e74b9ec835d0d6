"""Pasting into the window that was used before ours: bring it forward, make sure of it, press Ctrl+V once.

Nothing is ever typed and no key is pressed that could send a message. Each system has a module of its own; Wayland lets
no program press keys in another one's window, so there the command is absent.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from kbassist.ui.insertion.macos import MacWindows
from kbassist.ui.insertion.target import Target
from kbassist.ui.insertion.windows import WindowsWindows
from kbassist.ui.insertion.x11 import X11Windows, missing_programs


class PreviousWindow(Protocol):
    """The window that the person used before this program. Both methods take time; not for the GUI thread."""

    def bring_forward(self) -> Target:
        """Makes that window the active one; EnvironmentProblem "previous_window_missing" where there is none."""
        ...

    def press_paste(self, target: Target) -> None:
        """Presses the keys for pasting, once, only while `target` is active.

        EnvironmentProblem "previous_window_lost" where another window came between.
        """
        ...


@dataclass(frozen=True, slots=True)
class Absence:
    """Why a system cannot do it: "wayland", "programs" (`names` are missing) or "platform"."""

    reason: str
    names: str = ""


def previous_window(platform: str, environment: Mapping[str, str] = os.environ) -> PreviousWindow | Absence:
    """Returns how it is done under Qt's platform of that name, or why not."""
    if platform == "windows" and sys.platform == "win32":
        return WindowsWindows()
    if platform == "cocoa":
        return MacWindows()
    if platform.startswith("wayland") or environment.get("WAYLAND_DISPLAY"):
        return Absence("wayland")
    if platform != "xcb":
        return Absence("platform")
    missing = missing_programs()
    return Absence("programs", ", ".join(missing)) if missing else X11Windows()


__all__ = ["Absence", "PreviousWindow", "Target", "previous_window"]
