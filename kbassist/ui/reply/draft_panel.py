"""Our side: tone and channel, explanations, the reply itself, what the check found, and the way to the clipboard."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kbassist.core.reply import Channel, Tone
from kbassist.markup.channels import Length
from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.draft_editor import DraftEditor
from kbassist.ui.reply.entry_work import CheckedText
from kbassist.ui.reply.files_strip import FilesStrip
from kbassist.ui.reply.findings_panel import FindingsPanel
from kbassist.ui.reply.notes_panel import NOTE_ICON, NotesPanel
from kbassist.ui.reply.reply_preview import ReplyPreview
from kbassist.ui.reply.reply_texts import copy_text, length_text, too_long_text
from kbassist.ui.reply.scrolling_column import ScrollingColumn
from kbassist.ui.reply.tone_switch import ToneSwitch
from kbassist.ui.texts import channel_text
from kbassist.ui.widgets.busy_bar import BusyBar
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.flow_layout import FlowLayout
from kbassist.ui.widgets.labels import TextLabel

WIDEST = 16_777_215
BUSY_HEIGHT = 4


class DraftPanel(QWidget):
    """Everything around the reply.

    Signals: `copy_asked()`, `override_asked()`, `preview_toggled(is_on)`.
    """

    copy_asked = Signal()
    override_asked = Signal()
    preview_toggled = Signal(bool)

    def __init__(self, appearance: Appearance, tones: tuple[Tone, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.tones = ToneSwitch(tones, self)
        self.channels = ChoiceBox(self.tr("Channel"), self)
        self.channels.offer({channel.value: channel_text(channel) for channel in Channel})
        self.channels.setMaxVisibleItems(len(Channel))
        self.channels.setToolTip(tip("reply.channel"))
        self.notes = NotesPanel(appearance, self)
        self.editor = DraftEditor(appearance, self.tr("The reply"), self)
        self.preview = ReplyPreview(appearance, self.tr("The reply as the customer sees it"), self)
        self.preview.setProperty("framed", True)
        self.files = FilesStrip(appearance, self)
        self.findings = FindingsPanel(appearance, self)
        self.busy = BusyBar(self)
        self.busy.setMinimumWidth(0)
        self.busy.setMaximumWidth(WIDEST)
        self.busy.setFixedHeight(BUSY_HEIGHT)
        self._stack = QStackedWidget(self)
        self._override = OverrideBar(appearance, self)
        self._length = TextLabel("", "small", self, wraps=True)
        self._length.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._preview_button = push_button(
            appearance, self.tr("Preview"), icon="eye", kind="toggle", tip=tip("reply.preview"), parent=self
        )
        self._preview_button.setCheckable(True)
        self.copy_button = push_button(
            appearance, copy_text(1, 1), icon="copy", kind="primary", tip=tip("reply.copy"), parent=self
        )
        self._bottom = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._preview_button.toggled.connect(self._show_preview)
        self.copy_button.clicked.connect(self.copy_asked)
        self._override.accepted.connect(self.override_asked)
        self._lay_out()

    def show_length(self, length: Length | None) -> None:
        """Shows how long the reply is; over the limit in words and in the color of problems."""
        is_over = length is not None and length.is_over
        self._length.setProperty("kind", "problem" if is_over else "small")
        self._length.style().unpolish(self._length)
        self._length.style().polish(self._length)
        if length is None:
            self._length.setText("")
        else:
            self._length.setText(too_long_text(length) if is_over else length_text(length))
        self._arrange()

    def show_next_message(self, number: int, count: int) -> None:
        """Says on the button which message of the reply is copied next."""
        self.copy_button.setText(copy_text(number, count))
        self.copy_button.setAccessibleName(self.copy_button.text())
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def show_preview(self, checked: CheckedText | None) -> None:
        """Fills the preview."""
        self.preview.show_reply(checked)

    def show_override(self, is_shown: bool, first_words: str = "") -> None:
        """Shows the question whether to copy over what blocks."""
        self._override.show_words(first_words)
        self._override.setVisible(is_shown)

    @property
    def override(self) -> "OverrideBar":
        return self._override

    @Slot()
    def toggle_preview(self) -> None:
        self._preview_button.toggle()

    @property
    def is_previewing(self) -> bool:
        return self._preview_button.isChecked()

    @Slot(bool)
    def _show_preview(self, is_on: bool) -> None:
        self._stack.setCurrentWidget(self.preview if is_on else self.editor)
        self.preview_toggled.emit(is_on)

    def _lay_out(self) -> None:
        """Lets everything scroll but the way to the clipboard."""
        body = QWidget(self)
        top = QWidget(body)
        flow = FlowLayout(top, 10)
        for widget in (self.tones, self.channels):
            flow.addWidget(widget)
        self._stack.addWidget(self.editor)
        self._stack.addWidget(self.preview)
        self._stack.setMinimumHeight(140)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.busy)
        text.addWidget(self._stack, 1)
        upper = QVBoxLayout(body)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(8)
        upper.addWidget(top)
        upper.addWidget(self.notes)
        upper.addLayout(text, 1)
        upper.addWidget(self.files)
        upper.addWidget(self.findings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(ScrollingColumn(body), 1)
        column.addWidget(self._override)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._preview_button)
        buttons.addWidget(self.copy_button)
        self._bottom.setSpacing(8)
        self._bottom.addWidget(self._length, 1)
        self._bottom.addLayout(buttons)
        column.addLayout(self._bottom)

    def _arrange(self) -> None:
        """Puts the length above the buttons where it does not fit beside them."""
        words = self._length.fontMetrics().horizontalAdvance(self._length.text())
        buttons = self._preview_button.sizeHint().width() + self.copy_button.sizeHint().width()
        fits = words + buttons + 3 * self._bottom.spacing() <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._bottom.setDirection(direction)


class OverrideBar(QFrame):
    """Says that something blocks copying and asks for a decision, in place and without a dialog.

    Signals: `accepted()` copy anyway.
    """

    accepted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("notice", "problem")
        self._icon = QLabel(self)
        self._text = TextLabel("", parent=self, wraps=True)
        self.accept_button: QPushButton = push_button(appearance, self.tr("Copy anyway"), parent=self)
        self._cancel = push_button(appearance, self.tr("Mend it first"), parent=self)
        self.accept_button.clicked.connect(self._accept)
        self._cancel.clicked.connect(self.hide)
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._text, 1)
        below = QWidget(self)
        buttons = FlowLayout(below, 8)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(words)
        column.addWidget(below)
        appearance.changed.connect(self._renew)
        self._renew()
        self.setVisible(False)

    def show_words(self, words: str) -> None:
        text = self.tr("Not copied yet. {words} Copying anyway is noted.").format(words=words)
        self._text.setText(text)
        self._text.setAccessibleName(text)

    @Slot()
    def _accept(self) -> None:
        self.hide()
        self.accepted.emit()

    @Slot()
    def _renew(self) -> None:
        self._icon.setPixmap(self._appearance.icon("problem", "problem").pixmap(NOTE_ICON))
