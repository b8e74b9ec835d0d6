"""One line above the results: for which words they are, or which words were probably meant."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.search.view_model import Suggestion
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel

LONGEST_SHOWN = 40


class SuggestionLine(QWidget):
    """Hidden while there is nothing to suggest.

    Signals: `taken()` the person wants what the line offers.
    """

    taken = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = TextLabel("", parent=self)
        self._offer = push_button(appearance, "", kind="link", tip=tip("search.suggestion"), parent=self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._text, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self._offer.clicked.connect(self.taken)
        self.setVisible(False)

    def show_suggestion(self, suggestion: Suggestion | None) -> None:
        """Says what is suggested; None hides the line."""
        if suggestion is None:
            self.setVisible(False)
            return
        if suggestion.is_applied:
            text = self.tr("Showing results for “{words}”.").format(words=_shortened(suggestion.words))
            offer = self.tr("Search instead for “{words}”").format(words=_shortened(suggestion.typed))
        else:
            text = ""
            offer = self.tr("Did you mean “{words}”?").format(words=_shortened(suggestion.words))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._offer.setText(offer.replace("&", "&&"))
        self._offer.setAccessibleName(f"{text} {offer}".strip())
        self._fit()
        self.setVisible(True)
        QAccessible.updateAccessibility(QAccessibleEvent(self._offer, QAccessible.Event.Alert))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Puts the offer under the sentence where there is no room beside it."""
        needed = self._text.sizeHint().width() + self._offer.sizeHint().width() + self._row.spacing()
        is_wide = self._text.isHidden() or needed <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST_SHOWN else plain[: LONGEST_SHOWN - 1].rstrip() + "…"
