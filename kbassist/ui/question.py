"""A question that must be answered before something that cannot be undone; opened, never waited for."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and the words on the two buttons; where yes loses something, Enter means no."""

    title: str
    text: str
    yes: str
    no: str
    is_risky: bool = False


def ask(parent: QWidget, question: Question, on_yes: Callable[[], None]) -> QMessageBox:
    """Opens the question; `on_yes` is called only when the person agrees."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, question.title, question.title, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setInformativeText(question.text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    yes = box.addButton(question.yes, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(question.no, QMessageBox.ButtonRole.RejectRole)
    for button in (yes, no):
        button.setAccessibleName(button.text())
    box.setDefaultButton(no if question.is_risky else yes)
    box.setEscapeButton(no)
    box.accepted.connect(on_yes)
    yes.clicked.connect(box.accept)
    box.open()
    return box
