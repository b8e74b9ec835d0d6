"""Stands for a mail program or chat: a text that says its content at each change, and when Return was pressed in it."""

import sys
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QTextEdit


def say(words: str) -> None:
    sys.stdout.write(words.replace("\n", "|") + "\n")
    sys.stdout.flush()


def main() -> None:
    application = QApplication(sys.argv)
    window = QTextEdit()
    window.setWindowTitle(sys.argv[1])
    window.setAcceptRichText(False)
    window.textChanged.connect(lambda: say(window.toPlainText()))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QShortcut(QKeySequence(key), window).activated.connect(partial(say, "return pressed"))
    window.show()
    application.processEvents()
    say("shown")
    application.exec()


if __name__ == "__main__":
    main()
