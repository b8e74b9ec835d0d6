"""The tones side by side; the chosen one is pressed, one that holds edited text says so."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from kbassist.core.reply import Tone
from kbassist.ui.actions import tip
from kbassist.ui.texts import tone_text

EDITED_SIGN = " •"


class ToneSwitch(QFrame):
    """One button a tone.

    Signals: `chosen(tone)`.
    """

    chosen = Signal(str)

    def __init__(self, tones: Iterable[Tone], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "well")
        self.setAccessibleName(self.tr("Tone of the reply"))
        self._group = QButtonGroup(self)
        self._buttons: dict[Tone, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for tone in tones:
            button = QPushButton(tone_text(tone), self)
            button.setProperty("kind", "segment")
            button.setProperty("tone", tone.value)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setToolTip(tip("reply.next_tone"))
            self._group.addButton(button)
            self._buttons[tone] = button
            row.addWidget(button)
        self._group.buttonClicked.connect(self._tell)

    def show_state(self, chosen: Tone, edited: Iterable[Tone]) -> None:
        """Presses the chosen tone and marks those with edited text."""
        marked = set(edited)
        for tone, button in self._buttons.items():
            words = tone_text(tone)
            button.setText(words + EDITED_SIGN if tone in marked else words)
            button.setAccessibleName(self.tr("{tone}, edited").format(tone=words) if tone in marked else words)
            button.setChecked(tone is chosen)

    def button(self, tone: Tone) -> QPushButton:
        return self._buttons[tone]

    @Slot(QAbstractButton)
    def _tell(self, button: QAbstractButton) -> None:
        self.chosen.emit(str(button.property("tone")))
