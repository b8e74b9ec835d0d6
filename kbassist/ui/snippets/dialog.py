"""The palette: type some words, choose a canned reply, fill in what it asks for; Enter goes on, Escape goes back.

A reply that is missing in a language can be written in it right here, or opened in Articles.
"""

from functools import partial
from html import escape

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kbassist.core.errors import KbassistProblem
from kbassist.core.item import Item
from kbassist.markup.snippets import places_of
from kbassist.services.snippets import LetterInHand, Snippet, SnippetOffer
from kbassist.ui.page import PageContext
from kbassist.ui.snippets.list_delegate import SnippetDelegate
from kbassist.ui.snippets.list_model import SnippetListModel
from kbassist.ui.snippets.place_names import place_text
from kbassist.ui.snippets.places_form import PlacesForm
from kbassist.ui.snippets.variant_form import VariantForm
from kbassist.ui.snippets.view_model import SnippetsViewModel
from kbassist.ui.texts import language_text, problem_hint, problem_text
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.safe_browser import SafeBrowser
from kbassist.ui.widgets.search_field import SearchField

WIDTH, HEIGHT = 620, 560
CHOOSING, FILLING, WRITING = 0, 1, 2


class SnippetDialog(QDialog):
    """Offers canned replies for a letter.

    Signals: `chosen(text)` this is to be inserted; `open_asked(item id)` the reply shall be shown in Articles.
    """

    chosen = Signal(str)
    open_asked = Signal(str)

    def __init__(self, context: PageContext, letter: LetterInHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Insert a canned reply"))
        share = max(100, context.appearance.text_percent) / 100
        self.resize(round(WIDTH * share), round(HEIGHT * share))
        self._today = context.home.snippets.today()
        self.model = SnippetsViewModel(context.home, context.jobs, context.changes, letter, self)
        self.rows = SnippetListModel(self)
        self.form: PlacesForm | None = None
        self._told = ""
        self._make_parts(context)
        self._lay_out()
        self._connect()
        self.words.setFocus()
        self.model.find()

    def _make_parts(self, context: PageContext) -> None:
        appearance = context.appearance
        self._stack = QStackedWidget(self)
        self.words = SearchField(appearance, self.tr("Search the canned replies"), self)
        self.list = QListView(self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(SnippetDelegate(appearance))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Canned replies"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self._hint = TextLabel("", "soft", self, wraps=True)
        self._title = TextLabel("", "strong", self, wraps=True)
        self._fields = QVBoxLayout()
        self._preview = SafeBrowser(appearance, self.tr("What will be inserted"), self)
        self._preview.setProperty("framed", True)
        self._preview.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._open_places = TextLabel("", "small", self, wraps=True)
        self.write = push_button(
            appearance,
            self.tr("Write the missing language"),
            icon="edit",
            kind="quiet",
            tip=self.tr("Write the reply in a language that it is missing in (Ctrl+N)"),
            parent=self,
        )
        self.show_item = push_button(
            appearance,
            self.tr("Open in Articles"),
            icon="open",
            kind="quiet",
            tip=self.tr("Show the reply in Articles (Ctrl+O)"),
            parent=self,
        )
        self.variant = VariantForm(appearance, self)
        self._back = push_button(appearance, self.tr("Back"), parent=self)
        self.insert = push_button(appearance, self.tr("Insert"), icon="add", kind="primary", parent=self)
        self.insert.setDefault(True)

    def _lay_out(self) -> None:
        choosing, filling = QWidget(self), QWidget(self)
        upper = QVBoxLayout(choosing)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(10)
        upper.addWidget(self.words)
        upper.addWidget(self.list, 1)
        upper.addWidget(self._hint)
        deeds = QHBoxLayout()
        deeds.addWidget(self.write)
        deeds.addStretch(1)
        deeds.addWidget(self.show_item)
        upper.addLayout(deeds)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self.insert)
        lower = QVBoxLayout(filling)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(10)
        lower.addWidget(self._title)
        lower.addLayout(self._fields)
        lower.addWidget(self._preview, 1)
        lower.addWidget(self._open_places)
        lower.addLayout(buttons)
        self._stack.addWidget(choosing)
        self._stack.addWidget(filling)
        self._stack.addWidget(self.variant)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.addWidget(self._stack)

    def _connect(self) -> None:
        self.words.textChanged.connect(self.model.set_words)
        self.words.moved.connect(self._move)
        self.words.entered.connect(self.take_chosen)
        self.words.escaped.connect(self.reject)
        self.list.activated.connect(self.take_chosen)
        self._back.clicked.connect(self._go_back)
        self.insert.clicked.connect(self._finish)
        self.model.offers_changed.connect(self._show_offers)
        self.model.opened.connect(self._show_form)
        self.model.failed.connect(self._show_problem)
        self.model.finished.connect(self._end)
        self.list.selectionModel().currentChanged.connect(self._show_deeds)
        self.write.clicked.connect(self.write_variant)
        self.show_item.clicked.connect(self.open_in_articles)
        self.variant.left.connect(self._go_back)
        self.variant.saved.connect(self.model.write)
        self.model.written.connect(self._tell_written)
        for keys, button in (("Ctrl+N", self.write), ("Ctrl+O", self.show_item)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._press, button))
        self.finished.connect(self.model.close)

    @Slot()
    def take_chosen(self) -> None:
        """Goes on with the chosen reply."""
        offer = self.rows.offer_at(self.list.currentIndex())
        if offer is not None:
            self.model.choose(offer)

    @Slot()
    def write_variant(self) -> None:
        """Lets the chosen reply be written in a language that it is missing in."""
        offer = self.rows.offer_at(self.list.currentIndex())
        if offer is not None and offer.missing:
            self._stack.setCurrentIndex(WRITING)
            self.variant.begin(offer, self.model.language_to_write(offer))

    @Slot()
    def open_in_articles(self) -> None:
        """Closes the palette and shows the chosen reply in Articles."""
        offer = self.rows.offer_at(self.list.currentIndex())
        if offer is not None:
            super().reject()
            self.open_asked.emit(offer.item.id)

    @Slot()
    def reject(self) -> None:
        """Goes back to the list from the fields, and closes from there."""
        if self._stack.currentIndex():
            self._go_back()
        else:
            super().reject()

    @Slot(object)
    def _show_offers(self, offers: tuple[SnippetOffer, ...]) -> None:
        before = self.rows.offer_at(self.list.currentIndex())
        self.rows.show_offers(offers)
        self._say(self._told if offers else self.tr("There is no such canned reply. Try other words."))
        place = self.rows.place_of(before) if self._told else 0
        self.list.setCurrentIndex(self.rows.index(place) if offers else QModelIndex())
        self._told = ""

    @Slot(int)
    def _move(self, rows: int) -> None:
        last = self.rows.rowCount() - 1
        if last >= 0:
            place = min(max(0, self.list.currentIndex().row() + rows), last)
            self.list.setCurrentIndex(self.rows.index(place))

    @Slot(object)
    def _show_form(self, snippet: Snippet) -> None:
        self._drop_form()
        self._title.setText(snippet.item.content.title)
        self.form = PlacesForm(snippet, self._today, self)
        self._fields.addWidget(self.form)
        self.form.changed.connect(self._show_preview)
        self._stack.setCurrentIndex(FILLING)
        self._show_preview()
        self.form.focus_first()

    @Slot()
    def _show_preview(self) -> None:
        text = self.model.text_with(self.form.values if self.form is not None else {})
        self._preview.show_html(f"<p>{escape(text).replace(chr(10), '<br>')}</p>")
        left = ", ".join(place_text(place.name) for place in places_of(text))
        words = self.tr("Left open: {places}. The reply cannot be copied before they are filled or removed.")
        self._open_places.setText(words.replace("{places}", left) if left else "")

    @Slot(object)
    def _show_problem(self, problem: KbassistProblem) -> None:
        text = " ".join(filter(None, (problem_text(problem), problem_hint(problem))))
        if self._stack.currentIndex() == WRITING:
            self.variant.tell(text)
        else:
            self._say(text)

    @Slot(object, object)
    def _tell_written(self, offer: SnippetOffer, item: Item) -> None:
        self.variant.forget(offer, item.language)
        self._go_back()
        text = self.tr("“{title}” can be used now; language: {language}.")
        language = language_text(item.language)
        self._told = text.replace("{title}", item.content.title).replace("{language}", language)

    def _say(self, text: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    @Slot()
    def _show_deeds(self) -> None:
        """Offers only what the chosen reply allows."""
        offer = self.rows.offer_at(self.list.currentIndex())
        self.show_item.setEnabled(offer is not None)
        self.write.setVisible(offer is not None and bool(offer.missing))

    def _press(self, button: QPushButton) -> None:
        if self._stack.currentIndex() == CHOOSING and button.isVisible():
            button.click()

    @Slot()
    def _go_back(self) -> None:
        self._stack.setCurrentIndex(CHOOSING)
        self._drop_form()
        self.words.setFocus()

    @Slot()
    def _finish(self) -> None:
        if self.form is not None:
            self.model.finish(self.form.values)

    @Slot(str)
    def _end(self, text: str) -> None:
        self.chosen.emit(text)
        self.accept()

    def _drop_form(self) -> None:
        if self.form is not None:
            self._fields.removeWidget(self.form)
            self.form.deleteLater()
            self.form = None
