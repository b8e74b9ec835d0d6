"""An item as it is read: title, what it is, its text, and what can be done with it."""

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from kbassist.core.item import ItemContent, ItemStatus
from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.articles.view_model import Reading
from kbassist.ui.item_texts import badges_of
from kbassist.ui.links import open_link
from kbassist.ui.texts import calendar_day_text
from kbassist.ui.widgets.badges import BadgeRow
from kbassist.ui.widgets.buttons import icon_button, push_button
from kbassist.ui.widgets.card import Card
from kbassist.ui.widgets.empty_state import EmptyState
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.safe_browser import SafeBrowser


class ReadingPanel(QWidget):
    """Shows one item.

    Signals: `edit_asked()`, `revisions_asked()`, `archive_asked()`, `publish_asked()`.
    """

    edit_asked = Signal()
    revisions_asked = Signal()
    archive_asked = Signal()
    publish_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = EmptyState(appearance, "articles", self)
        self._empty.say(
            self.tr("Choose an item to read it"),
            self.tr("Enter opens it for editing; Ctrl+N begins a new article."),
        )
        self._card = Card(self, margin=20)
        self._title = TextLabel("", "title", self._card, wraps=True)
        self._badges = BadgeRow(self._card)
        self._facts = TextLabel("", "small", self._card, wraps=True)
        self._browser = SafeBrowser(appearance, self.tr("Text of the item"), self._card)
        self._edit = push_button(
            appearance, self.tr("Edit"), icon="edit", kind="primary", tip=tip("articles.edit"), parent=self._card
        )
        self._revisions = icon_button(
            appearance, "history", self.tr("Versions"), tip=tip("articles.revisions"), parent=self._card
        )
        self._archive = icon_button(
            appearance, "archive", self.tr("Archive"), tip=tip("articles.archive"), parent=self._card
        )
        self._publish = push_button(appearance, self.tr("Publish"), icon="check", parent=self._card)
        self._lay_out()
        self._edit.clicked.connect(self.edit_asked)
        self._revisions.clicked.connect(self.revisions_asked)
        self._archive.clicked.connect(self.archive_asked)
        self._publish.clicked.connect(self.publish_asked)
        self._browser.link_asked.connect(self._ask_link)

    @Slot(object)
    def show_reading(self, reading: Reading) -> None:
        item = reading.item
        self._title.setText(item.content.title)
        self._badges.show_words(badges_of(item))
        tags = ", ".join(item.content.tags)
        version = self.tr("Version {number}").format(number=item.revision)
        files = ", ".join(attachment.name for attachment in item.content.attachments)
        facts = (version, tags, item.content.url, files, *self._days(item.content))
        self._facts.setText("  ·  ".join(part for part in facts if part))
        self._browser.show_html(reading.html)
        is_archived = item.content.status is ItemStatus.ARCHIVED
        self._archive.setVisible(not is_archived)
        self._publish.setVisible(item.content.status is not ItemStatus.PUBLISHED)
        self._stack.setCurrentWidget(self._card)

    @Slot()
    def close_reading(self) -> None:
        self._stack.setCurrentWidget(self._empty)

    def _days(self, content: ItemContent) -> list[str]:
        told = []
        if content.valid_until is not None:
            told.append(self.tr("Holds until {day}").format(day=calendar_day_text(content.valid_until)))
        if content.review_by is not None:
            told.append(self.tr("To review by {day}").format(day=calendar_day_text(content.review_by)))
        return told

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._edit, self._publish):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for quiet_button in (self._revisions, self._archive):
            buttons.addWidget(quiet_button)
        for widget in (self._title, self._badges, self._facts):
            self._card.column.addWidget(widget)
        self._card.column.addSpacing(4)
        self._card.column.addWidget(self._browser, 1)
        self._card.column.addLayout(buttons)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._card)

    @Slot(QUrl)
    def _ask_link(self, url: QUrl) -> None:
        open_link(self, url)
