"""A combo box of codes and their words."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class ChoiceBox(QComboBox):
    """Shows words, speaks codes.

    Signals: `chosen_changed(code)` the person chose.
    """

    chosen_changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._tell)

    @property
    def chosen(self) -> str:
        """The code that is chosen, "" where there is none."""
        return str(self.currentData() or "")

    def offer(self, words_by_code: Mapping[str, str]) -> None:
        """Offers codes with their words, in this order; the chosen one stays chosen."""
        chosen = self.chosen
        self.clear()
        for code, words in words_by_code.items():
            self.addItem(words, code)
        self.choose(chosen)

    def choose(self, code: str) -> None:
        """Chooses without telling; an unknown code is added as it is."""
        place = self.findData(code)
        if place < 0 and code:
            self.addItem(code, code)
            place = self.count() - 1
        self.setCurrentIndex(max(0, place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Lets the page scroll: a wheel over a closed box must not change it."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the words with an ellipsis where they are too long, and the arrow in the color of the theme."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        metrics = self.fontMetrics()
        option.currentText = metrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, field.width())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = QRect(self.width() - 26, 0, 20, self.height()).center()
        painter.drawPolyline([middle + QPoint(-4, -2), middle + QPoint(0, 2), middle + QPoint(4, -2)])
        painter.end()

    @Slot(int)
    def _tell(self, _place: int) -> None:
        self.chosen_changed.emit(self.chosen)
