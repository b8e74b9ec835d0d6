"""The system's clipboard through pyperclip: for the command line, and where the window's own does not reach.

pyperclip knows plain text only and reports success where nothing was copied (no display, no seat), so what was
copied is always read back and compared.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pyperclip

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.reply import RenderedReply


class SystemClipboard:
    """Promises core.ports.Clipboard; the rich form of a reply is left out."""

    def copy(self, reply: RenderedReply) -> None:
        """Copies the plain text; EnvironmentProblem "clipboard_unreachable" where it did not arrive."""
        try:
            with _quiet_output():
                pyperclip.copy(reply.plain)
            arrived: str = pyperclip.paste()
        except (pyperclip.PyperclipException, OSError, UnicodeError) as error:
            raise _unreachable() from error
        if _lines(arrived) != _lines(reply.plain):
            raise _unreachable()

    def paste(self) -> str:
        """Returns the clipboard's text; EnvironmentProblem "clipboard_unreachable" where there is no clipboard."""
        try:
            text: str = pyperclip.paste()
        except (pyperclip.PyperclipException, OSError, UnicodeError) as error:
            raise _unreachable() from error
        return text


@contextmanager
def _quiet_output() -> Iterator[None]:
    """Keeps the helper that holds the clipboard from holding our output too: whoever reads it would wait for ever."""
    if os.name != "posix":
        yield
        return
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").rstrip("\n")


def _unreachable() -> EnvironmentProblem:
    return EnvironmentProblem(
        "clipboard_unreachable",
        "The clipboard cannot be reached, so nothing was copied.",
        "Select the text and copy it, or install xclip (X11) or wl-clipboard (Wayland).",
    )
