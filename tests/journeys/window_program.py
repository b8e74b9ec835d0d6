"""A window in a program of its own, for stories in which it is killed: HOME MESSAGE WORDS.

Pastes the message, writes the words at the end of the reply, says "written" once they are saved, and waits.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from kbassist.bootstrap import open_home
from kbassist.ui.application import Session, make_application
from kbassist.ui.reply.page import ReplyPage
from kbassist.ui.single_instance import SingleInstance

LOOK_EVERY_MS = 50


def main(folder: str, message: str, words: str) -> int:
    """Runs until it is killed."""
    application = make_application()
    home = open_home(Path(folder))
    session = Session(application, home, SingleInstance(home.folder, application), fallback_clipboard=None)
    session.open("show")
    assert session.window is not None
    page = session.window.page
    assert isinstance(page, ReplyPage)
    page.model.open_message(message)
    timer = QTimer()

    def write() -> None:
        work = page.model.current
        if work is None or not work.is_check_current:
            return
        if words not in work.text:
            page.draft.editor.appendPlainText(words)
        elif any(words in text for entry in home.entries.all() for text in entry.edited_texts.values()):
            timer.stop()
            sys.stdout.write("written\n")
            sys.stdout.flush()

    timer.timeout.connect(write)
    timer.start(LOOK_EVERY_MS)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
