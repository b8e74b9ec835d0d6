"""A field for a day, typed or reached with the arrow keys."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kbassist.language.written_dates import typed_date

DAY_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}


class DayField(QLineEdit):
    """A field for a day, typed as 22.11. or 2026-11-22; arrow keys go from day to day, words are left alone."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setPlaceholderText(self.tr("22.11. or arrow keys"))

    @property
    def day(self) -> date | None:
        """The day that stands in the field, None where it is empty or holds no day."""
        return typed_date(self.text(), self._today)

    @property
    def is_unclear(self) -> bool:
        """True where something stands in the field that is no day."""
        return bool(self.text().strip()) and self.day is None

    def show_day(self, day: date | None) -> None:
        """Shows a day, or none."""
        self.setText(f"{day:%d.%m.%Y}" if day is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = DAY_STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        day = self.day
        self.show_day(day + timedelta(days=step) if day is not None else self._today)
