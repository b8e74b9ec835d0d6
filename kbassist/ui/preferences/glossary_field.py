"""The house's words: a line each, what not to say and what to say instead."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from kbassist.ui.preferences.mapping_field import MappingField

ARROW = "→"
ARROWS = (ARROW, "->", "=>")
HEIGHT = 112


class GlossaryField(MappingField):
    """Edits a mapping of unwanted words to wanted ones; a line without an arrow bans its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QPlainTextEdit(self)
        self._text.setAccessibleName(self.tr("House words"))
        self._text.setPlaceholderText(self.tr("ticket → request"))
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(HEIGHT)
        self._text.textChanged.connect(self._take)
        self.setFocusProxy(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)

    @property
    def value(self) -> dict[str, str]:
        return glossary_of(self._text.toPlainText())

    def show_value(self, value: Mapping[str, str]) -> None:
        if glossary_of(self._text.toPlainText()) != dict(value):
            self._text.blockSignals(True)
            self._text.setPlainText(glossary_text(value))
            self._text.blockSignals(False)

    @Slot()
    def _take(self) -> None:
        self.pause.start()


def glossary_of(text: str) -> dict[str, str]:
    """Returns what the lines say; empty lines and lines that only have an arrow say nothing."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        arrow = min((arrow for arrow in ARROWS if arrow in line), key=line.index, default="")
        unwanted, _, wanted = line.partition(arrow) if arrow else (line, "", "")
        if unwanted.strip():
            found[unwanted.strip()] = wanted.strip()
    return found


def glossary_text(glossary: Mapping[str, str]) -> str:
    """Returns the lines that say it."""
    return "\n".join(f"{unwanted} {ARROW} {wanted}" if wanted else unwanted for unwanted, wanted in glossary.items())
