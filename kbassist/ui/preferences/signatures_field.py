"""A signature for each channel: choose the channel, write the text."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from kbassist.core.reply import Channel
from kbassist.ui.preferences.mapping_field import MappingField
from kbassist.ui.texts import channel_text
from kbassist.ui.widgets.choice_box import ChoiceBox

HEIGHT = 84


class SignaturesField(MappingField):
    """Edits a mapping of channel to signature; an empty text means the usual signature."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signatures: dict[str, str] = {}
        self._channel = ChoiceBox(self.tr("Channel of the signature"), self)
        self._channel.offer({channel.value: channel_text(channel) for channel in Channel})
        self._text = QPlainTextEdit(self)
        self._text.setAccessibleName(self.tr("Signature for this channel"))
        self._text.setPlaceholderText(self.tr("The usual signature: name, role, company"))
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(HEIGHT)
        self._channel.chosen_changed.connect(self._show_channel)
        self._text.textChanged.connect(self._take)
        self.setFocusProxy(self._channel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._channel)
        column.addWidget(self._text)

    @property
    def value(self) -> dict[str, str]:
        return {channel: text for channel, text in self._signatures.items() if text.strip()}

    def show_value(self, value: Mapping[str, str]) -> None:
        self._signatures = dict(value)
        self._show_channel(self._channel.chosen)

    @Slot(str)
    def _show_channel(self, channel: str) -> None:
        text = self._signatures.get(channel, "")
        if text != self._text.toPlainText():
            self._text.blockSignals(True)
            self._text.setPlainText(text)
            self._text.blockSignals(False)

    @Slot()
    def _take(self) -> None:
        self._signatures[self._channel.chosen] = self._text.toPlainText()
        self.pause.start()
