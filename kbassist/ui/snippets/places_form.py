"""One field for each place that a canned reply asks for: text, choice, day."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from kbassist.markup.snippets import OpenPlace, PlaceKind
from kbassist.services.snippets import Snippet
from kbassist.ui.snippets.place_names import place_text
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.day_field import DayField
from kbassist.ui.widgets.labels import TextLabel


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
            form.addRow(TextLabel(place_text(place.name), parent=self), field)

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
        name = place_text(place.name)
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
