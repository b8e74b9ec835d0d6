"""Stands for our window: copies a text and pastes it into the window before, as lines on standard input say."""

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from kbassist.core.errors import KbassistProblem
from kbassist.core.reply import RenderedReply
from kbassist.ui.clipboard import QtClipboard
from kbassist.ui.insertion import Absence, previous_window


class Commands(QObject):
    """Signals: `copy_asked(text)`, `files_asked(path)`."""

    copy_asked = Signal(str)
    files_asked = Signal(str)

    def __init__(self, clipboard: QtClipboard) -> None:
        super().__init__()
        self._clipboard = clipboard
        self.copy_asked.connect(self._copy)
        self.files_asked.connect(self._copy_files)

    @Slot(str)
    def _copy(self, text: str) -> None:
        self._clipboard.copy(RenderedReply(text, f"<p>{text}</p>"))
        say("copied" if self._clipboard.is_ours else "refused")

    @Slot(str)
    def _copy_files(self, path: str) -> None:
        self._clipboard.copy_files([Path(path)])
        say("copied" if self._clipboard.is_ours else "refused")


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def listen(commands: Commands) -> None:
    previous = previous_window("xcb", {})
    assert not isinstance(previous, Absence)
    target = None
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        try:
            if word == "copy":
                commands.copy_asked.emit(rest)
            elif word == "files":
                commands.files_asked.emit(rest)
            elif word == "forward":
                target = previous.bring_forward()
                say(target.title)
            elif word == "paste":
                assert target is not None
                previous.press_paste(target)
                say("pasted")
        except KbassistProblem as problem:
            say(problem.code)


def main() -> None:
    application = QApplication(sys.argv)
    window = QWidget()
    window.setWindowTitle("kbassist")
    window.show()
    application.processEvents()
    commands = Commands(QtClipboard(application.clipboard(), None))
    threading.Thread(target=listen, args=(commands,), daemon=True).start()
    say("shown")
    application.exec()


if __name__ == "__main__":
    main()
