"""What the page says while no customer is open: three steps, and a sample to try them with."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.card import Card
from kbassist.ui.widgets.flow_layout import FlowLayout
from kbassist.ui.widgets.labels import TextLabel

CARD_WIDTH = 560
STEP_ICON = 22


class Welcome(QWidget):
    """The empty page.

    Signals: `paste_asked()`, `sample_asked()`.
    """

    paste_asked = Signal()
    sample_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icons: list[tuple[QLabel, str]] = []
        self._paste = push_button(
            appearance, self.tr("Paste message"), icon="paste", kind="primary", tip=tip("paste"), parent=self
        )
        self._sample = push_button(
            appearance, self.tr("Try with a sample message"), icon="sample", kind="quiet", parent=self
        )
        self._paste.clicked.connect(self.paste_asked)
        self._sample.clicked.connect(self.sample_asked)
        self._card = Card(self, margin=32)
        self._lay_out()
        appearance.changed.connect(self._renew)
        self._renew()

    def focus_first(self) -> None:
        self._paste.setFocus()

    def offer_sample(self, is_offered: bool) -> None:
        self._sample.setVisible(is_offered)

    def _lay_out(self) -> None:
        card = self._card
        card.column.setSpacing(16)
        card.column.addWidget(TextLabel(self.tr("Who is waiting for an answer?"), "title", card, wraps=True))
        steps = (
            ("paste", self.tr("Copy the customer’s message where you read it, and press Ctrl+V here.")),
            ("edit", self.tr("Read the reply that is drafted, and change what you like. Every fact shows its source.")),
            ("copy", self.tr("Press Ctrl+Enter to copy it, and paste it where the customer waits.")),
        )
        for icon, text in steps:
            card.column.addLayout(self._step(card, icon, text))
        below = QWidget(card)
        buttons = FlowLayout(below, 8)
        buttons.addWidget(self._paste)
        buttons.addWidget(self._sample)
        card.column.addSpacing(4)
        card.column.addWidget(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 4)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    def _step(self, card: Card, icon: str, text: str) -> QHBoxLayout:
        sign = QLabel(card)
        self._icons.append((sign, icon))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(text, parent=card, wraps=True), 1)
        return row

    @Slot()
    def _renew(self) -> None:
        share = self._appearance.text_percent / 100
        self._card.setMaximumWidth(round(CARD_WIDTH * share))
        for label, icon in self._icons:
            label.setFixedWidth(round((STEP_ICON + 4) * share))
            label.setPixmap(self._appearance.icon(icon, "accent").pixmap(round(STEP_ICON * share)))
