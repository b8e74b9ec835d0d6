"""Opens a link or a file of the knowledge in its program, after asking; other kinds of links are never opened."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from kbassist.ui.question import Question, ask

SCHEMES = frozenset(("http", "https", "mailto"))


def can_open(url: QUrl) -> bool:
    return url.isValid() and url.scheme().lower() in SCHEMES


def open_link(parent: QWidget, url: QUrl) -> None:
    """Asks whether to leave the program for `url`; does nothing for other kinds of links."""
    if not can_open(url):
        return
    question = Question(
        QCoreApplication.translate("links", "Open this link?"),
        url.toDisplayString(),
        QCoreApplication.translate("links", "Open"),
        QCoreApplication.translate("links", "Stay here"),
    )
    ask(parent, question, partial(_open, url))


def open_file(parent: QWidget, path: Path) -> None:
    """Asks whether to open a file of the knowledge in the program that the system has for it."""
    question = Question(
        QCoreApplication.translate("links", "Open this file?"),
        path.name,
        QCoreApplication.translate("links", "Open"),
        QCoreApplication.translate("links", "Stay here"),
    )
    ask(parent, question, partial(_open, QUrl.fromLocalFile(str(path))))


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)
