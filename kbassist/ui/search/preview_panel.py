"""The chosen result beside the list: its text with marked words, and what can be done with it."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from kbassist.core.evidence import Snippet
from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.item_texts import badges_of
from kbassist.ui.links import open_link
from kbassist.ui.search.similar_button import SimilarButton
from kbassist.ui.search.view_model import Preview
from kbassist.ui.widgets.badges import BadgeRow
from kbassist.ui.widgets.buttons import icon_button, push_button
from kbassist.ui.widgets.card import Card
from kbassist.ui.widgets.empty_state import EmptyState
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.safe_browser import SafeBrowser


class PreviewPanel(QWidget):
    """Shows one item.

    Signals: `copy_asked()`, `link_asked()`, `open_asked()`, `similar_asked(item id)` open one that says the same,
    `text_shown(plain text)` ready to be marked.
    """

    copy_asked = Signal()
    link_asked = Signal()
    open_asked = Signal()
    similar_asked = Signal(str)
    text_shown = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = EmptyState(appearance, "eye", self)
        self._empty.say(
            self.tr("The text appears here"), self.tr("Choose a result with the arrow keys; Enter moves into its text.")
        )
        self._card = Card(self, margin=20)
        self._title = TextLabel("", "title", self._card, wraps=True)
        self._badges = BadgeRow(self._card)
        self._similar = SimilarButton(appearance, self._card)
        self.browser = SafeBrowser(appearance, self.tr("Text of the chosen result"), self._card)
        self._copy = push_button(
            appearance, self.tr("Copy answer"), icon="copy", kind="primary", tip=tip("search.copy"), parent=self._card
        )
        self._link = push_button(
            appearance, self.tr("Copy link"), icon="link", tip=tip("search.copy_link"), parent=self._card
        )
        self._open = icon_button(appearance, "open", self.tr("Open"), tip=tip("search.open"), parent=self._card)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._copy, self._link):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._open)
        told = QHBoxLayout()
        told.addWidget(self._badges, 1, Qt.AlignmentFlag.AlignVCenter)
        told.addWidget(self._similar)
        self._card.column.addWidget(self._title)
        self._card.column.addLayout(told)
        self._card.column.addSpacing(4)
        self._card.column.addWidget(self.browser, 1)
        self._card.column.addLayout(buttons)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._card)
        self._copy.clicked.connect(self.copy_asked)
        self._link.clicked.connect(self.link_asked)
        self._open.clicked.connect(self.open_asked)
        self._similar.open_asked.connect(self.similar_asked)
        self.browser.link_asked.connect(self._ask_link)

    @Slot(object)
    def show_preview(self, preview: Preview) -> None:
        item = preview.item
        self._title.setText(item.content.title)
        self._badges.show_words(badges_of(item))
        self._similar.show_items(preview.similar)
        self.browser.show_html(preview.html)
        self._link.setEnabled(bool(item.content.url))
        self._stack.setCurrentWidget(self._card)
        self.text_shown.emit(self.browser.toPlainText())

    @Slot(object)
    def mark(self, marks: Snippet) -> None:
        """Marks the words, unless another text is shown by now."""
        if marks.text == self.browser.toPlainText():
            self.browser.mark(marks.marks)
            self.browser.show_first_mark()

    @Slot()
    def close_preview(self) -> None:
        self._stack.setCurrentWidget(self._empty)

    @Slot(QUrl)
    def _ask_link(self, url: QUrl) -> None:
        open_link(self, url)
