"""The unanswered questions: the list, the chosen question in full beside it, and what can be done about it."""

from html import escape

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from kbassist.core.outcome import Gap
from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.articles.gap_table_model import GapColumn, GapFilterModel, GapTableModel
from kbassist.ui.articles.list_table import ListTable
from kbassist.ui.texts import day_text, language_text
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.card import Card
from kbassist.ui.widgets.empty_state import EmptyState
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.safe_browser import SafeBrowser

LEAST_LIST_WIDTH = 340


class GapsPanel(QWidget):
    """Shows unanswered questions, one of which is chosen.

    Signals: `write_asked(Gap)` an article should be written, `drop_asked(Gap)` none is needed.
    """

    write_asked = Signal(object)
    drop_asked = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows = GapTableModel(self)
        self._filtered = GapFilterModel(self._rows, self)
        self._make_parts(appearance)
        self._lay_out()
        self._table.selectionModel().currentRowChanged.connect(self._show_current)
        self._table.activated.connect(self.write_current)
        self._write.clicked.connect(self.write_current)
        self._drop.clicked.connect(self.drop_current)
        appearance.changed.connect(self._fit_rows)
        self._fit_rows()
        self._show_state()

    @property
    def shown_count(self) -> int:
        """How many questions fit the filter."""
        return self._filtered.rowCount()

    @property
    def current(self) -> Gap | None:
        """The chosen question."""
        index = self._table.currentIndex()
        return self._rows.gap_at(self._filtered.mapToSource(index).row()) if index.isValid() else None

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Shows these questions; the chosen one stays chosen where it is still there."""
        self._rows.show_gaps(gaps)
        self._show_state()

    def filter(self, words: str, languages: frozenset[str]) -> None:
        """Shows only questions with all these words in one of these languages; an empty set means any."""
        self._filtered.set_words(words)
        self._filtered.set_languages(languages)
        self._show_state()

    def focus_list(self) -> None:
        self._table.setFocus()

    def step(self, rows: int) -> None:
        """Chooses a question further down, or up for a negative number."""
        if self.shown_count:
            place = self._table.currentIndex().row() + rows
            self._table.setCurrentIndex(self._filtered.index(min(max(0, place), self.shown_count - 1), 0))

    @Slot()
    def write_current(self) -> None:
        if self.current is not None:
            self.write_asked.emit(self.current)

    @Slot()
    def drop_current(self) -> None:
        if self.current is not None:
            self.drop_asked.emit(self.current)

    def _make_parts(self, appearance: Appearance) -> None:
        self._table = ListTable(GapColumn.QUESTION, (GapColumn.LAST_SEEN, GapColumn.LANGUAGE), self)
        self._table.setAccessibleName(self.tr("Unanswered questions"))
        self._table.show_model(self._filtered, GapColumn.COUNT)
        self._empty = EmptyState(appearance, "question", self)
        self._card = Card(self, margin=20)
        self._title = TextLabel(self.tr("Nothing in the knowledge answers this question"), "strong", self._card)
        self._title.setWordWrap(True)
        self._facts = TextLabel("", "small", self._card, wraps=True)
        self._text = SafeBrowser(appearance, self.tr("The question in full"), self._card)
        self._write = push_button(
            appearance,
            self.tr("Write an article"),
            icon="edit",
            kind="primary",
            tip=tip("articles.answer_gap"),
            parent=self._card,
        )
        self._drop = push_button(
            appearance, self.tr("Not needed"), icon="close", tip=tip("articles.drop_gap"), parent=self._card
        )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._write)
        buttons.addWidget(self._drop)
        buttons.addStretch(1)
        for widget in (self._title, self._facts):
            self._card.column.addWidget(widget)
        self._card.column.addSpacing(4)
        self._card.column.addWidget(self._text, 1)
        self._card.column.addLayout(buttons)
        self._table.setMinimumWidth(LEAST_LIST_WIDTH)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setObjectName("gaps")
        self._splitter.setHandleWidth(16)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._table)
        self._splitter.addWidget(self._card)
        self._splitter.setSizes([660, 500])
        content = QWidget(self)
        self._stack = QStackedLayout(content)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)

    def _show_state(self) -> None:
        if self._rows.rowCount():
            self._empty.say(self.tr("Nothing fits the filter"), self.tr("Clear the words or the filters above."))
        else:
            self._empty.say(
                self.tr("There are no unanswered questions"),
                self.tr(
                    "When you copy a reply and nothing in the knowledge answers one of the customer's questions, the"
                    " question is noted here, without personal data. The most frequent ones show which articles are"
                    " missing."
                ),
            )
        has_rows = self.shown_count > 0
        if has_rows and not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._filtered.index(0, 0))
        self._stack.setCurrentWidget(self._splitter if has_rows else self._empty)
        self._table.fit_columns()
        self._show_current()

    @Slot(QModelIndex, QModelIndex)
    def _show_current(self, *_rows: QModelIndex) -> None:
        gap = self.current
        if gap is None:
            return
        times = self.tr("asked %n time(s)", "", gap.count)
        last = self.tr("last on {day}").format(day=day_text(gap.last_seen))
        self._facts.setText("  ·  ".join((language_text(gap.language), times, last)))
        lines = escape(gap.text.strip()).replace("\n", "<br>")
        self._text.show_html(f"<p>{lines}</p>")

    @Slot()
    def _fit_rows(self) -> None:
        """Gives rows the height that the text size needs."""
        self._table.verticalHeader().setDefaultSectionSize(self._appearance.pixels() * 2 + 10)
        self._table.fit_columns()
