"""Opens a link from knowledge in the browser or mail program, after asking; other kinds of links are never opened."""

from functools import partial

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


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)
