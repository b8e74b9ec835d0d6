"""One field for each place that a canned reply asks for: text, choice, day."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from kbassist.language.written_dates import typed_date
from kbassist.markup.snippets import OpenPlace, PlaceKind
from kbassist.services.snippets import Snippet
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.labels import TextLabel

DAY_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}


class PlacesForm(QWidget):
    """The fields in the order of the places; Tab goes from one to the next.

    Signals: `changed()` something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, snippet: Snippet, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, QLineEdit | ChoiceBox] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for place in snippet.asked:
            field = self._field(place, snippet, today)
            self._fields[place.name] = field
            form.addRow(TextLabel(readable(place.name), parent=self), field)

    @property
    def values(self) -> dict[str, str]:
        """What the fields hold, by the name of the place; "" where one is left open."""
        return {
            name: field.chosen if isinstance(field, ChoiceBox) else field.text().strip()
            for name, field in self._fields.items()
        }

    def focus_first(self) -> None:
        """Puts the keyboard into the first field that is empty."""
        fields = list(self._fields.values())
        empty = (field for field in fields if isinstance(field, ChoiceBox) or not field.text())
        next(empty, fields[0]).setFocus()

    def _field(self, place: OpenPlace, snippet: Snippet, today: date) -> QLineEdit | ChoiceBox:
        name = readable(place.name)
        if place.kind is PlaceKind.CHOICE:
            box = ChoiceBox(name, self)
            box.offer({"": self.tr("Leave open"), **{choice: choice for choice in place.choices}})
            box.chosen_changed.connect(self._tell)
            return box
        field = DayField(today, self) if place.kind is PlaceKind.DATE else QLineEdit(self)
        field.setAccessibleName(name)
        field.setText(snippet.proposed.get(place.name, ""))
        field.textChanged.connect(self._tell)
        return field

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


class DayField(QLineEdit):
    """A field for a day, typed as 22.11. or 2026-11-22; arrow keys go from day to day, words are left alone."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setPlaceholderText(self.tr("22.11. or arrow keys"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = DAY_STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        day = typed_date(self.text(), self._today)
        moved = day + timedelta(days=step) if day is not None else self._today
        self.setText(f"{moved:%d.%m.%Y}")


def readable(name: str) -> str:
    """Returns the name of a place as words: "delivery_date" is "Delivery date"."""
    words = " ".join(name.replace("_", " ").split())
    return words[:1].upper() + words[1:]
