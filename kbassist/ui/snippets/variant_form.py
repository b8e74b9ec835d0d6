"""Writes a canned reply in a language that it is missing in: its words in view, title and text to be written."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kbassist.markup.snippets import places_of
from kbassist.services.snippets import SnippetOffer, Variant
from kbassist.ui.appearance import Appearance
from kbassist.ui.item_texts import html_of
from kbassist.ui.texts import language_text
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.safe_browser import SafeBrowser

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class VariantForm(QWidget):
    """One reply and one language at a time; what was begun is kept for each until it is saved.

    Signals: `saved(SnippetOffer, Variant)` this is to be kept; `left()` the person goes back.
    """

    saved = Signal(object, object)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: SnippetOffer | None = None
        self._language = ""
        self._begun: dict[tuple[str, str], tuple[str, str]] = {}
        self._heading = TextLabel("", "strong", self, wraps=True)
        self._languages = ChoiceBox(self.tr("Language"), self)
        self._original = SafeBrowser(appearance, self.tr("The reply as it is written"), self)
        self._original.setProperty("framed", True)
        self._original.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.title = QLineEdit(self)
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setPlaceholderText(self.tr("Title"))
        self.body = QPlainTextEdit(self)
        self.body.setAccessibleName(self.tr("Text"))
        self.body.setPlaceholderText(self.tr("The same reply in this language. Words in braces stay as they are."))
        self.body.setTabChangesFocus(True)
        self.body.installEventFilter(self)
        self._note = TextLabel("", "small", self, wraps=True)
        self._back = push_button(appearance, self.tr("Back"), parent=self)
        self.save = push_button(appearance, self.tr("Save"), icon="save", kind="primary", parent=self)
        self.save.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self._lay_out()
        self._languages.chosen_changed.connect(self._use_language)
        self.title.textChanged.connect(self._look)
        self.title.returnPressed.connect(self.body.setFocus)
        self.body.textChanged.connect(self._look)
        self._back.clicked.connect(self.left)
        self.save.clicked.connect(self._save)

    def begin(self, offer: SnippetOffer, language: str) -> None:
        """Shows a reply and what is written of it in that language so far."""
        self._keep()
        self._offer, self._language = offer, ""
        self._languages.offer({code: language_text(code) for code in offer.missing})
        self._languages.choose(language)
        self._heading.setText(self.tr("Write “{title}” in:").replace("{title}", offer.item.content.title))
        self._original.show_html(html_of(offer.item.content.body, offer.item.kind))
        self._use_language(language)
        self.title.setFocus()

    def forget(self, offer: SnippetOffer, language: str) -> None:
        """Lets go of what was saved."""
        self._begun.pop((offer.item.id, language), None)
        self._language = ""

    def tell(self, text: str) -> None:
        """Says why nothing was saved."""
        self._note.setText(text)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Saves by Ctrl+Enter, also from the text, where Enter begins a line."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in ENTER or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self.save.click()
        return True

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._languages)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._original, 2)
        column.addWidget(self.title)
        column.addWidget(self.body, 3)
        column.addWidget(self._note)
        column.addLayout(buttons)

    @Slot(str)
    def _use_language(self, language: str) -> None:
        self._keep()
        self._language = language
        title, body = self._begun.get(self._key(), ("", ""))
        self.title.setText(title)
        self.body.setPlainText(body)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Says which places of the reply the new text lacks; a text without title or words cannot be saved."""
        if self._offer is None:
            return
        written = {place.name for place in places_of(self.body.toPlainText())}
        lacking = [place.name for place in places_of(self._offer.item.content.body) if place.name not in written]
        words = self.tr("Not in your text yet: {places}").replace(
            "{places}", ", ".join(f"{{{name}}}" for name in lacking)
        )
        self._note.setText(words if lacking else "")
        self.save.setEnabled(bool(self.title.text().strip() and self.body.toPlainText().strip()))

    @Slot()
    def _save(self) -> None:
        if self._offer is not None and self.save.isEnabled():
            self._keep()
            variant = Variant(self._language, self.title.text().strip(), self.body.toPlainText().strip())
            self.saved.emit(self._offer, variant)

    def _keep(self) -> None:
        """Remembers what is in the fields, so that going back or to another language loses nothing."""
        if self._offer is not None and self._language:
            self._begun[self._key()] = (self.title.text(), self.body.toPlainText())

    def _key(self) -> tuple[str, str]:
        return (self._offer.item.id if self._offer is not None else "", self._language)
