"""A row of small labels that tell what an item is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kbassist.ui.widgets.labels import TextLabel


class BadgeRow(QWidget):
    """Shows words as badges, one beside the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)
        self._labels: list[TextLabel] = []

    def show_words(self, words: Sequence[str]) -> None:
        """Shows these words and no others."""
        while len(self._labels) < len(words):
            label = TextLabel("", "badge", self)
            self._labels.append(label)
            self._row.insertWidget(len(self._labels) - 1, label)
        for place, label in enumerate(self._labels):
            label.setVisible(place < len(words))
            label.setText(words[place] if place < len(words) else "")
