"""The search page: a field, filters, results and a preview; everything works from the field by keyboard."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.item import Facets, ItemFilter
from kbassist.core.reply import RenderedReply
from kbassist.services.search import SearchResults
from kbassist.ui.actions import action_text, on_trigger, shortcut_text, spec_of
from kbassist.ui.page import Page, PageContext
from kbassist.ui.search.filter_bar import FilterBar
from kbassist.ui.search.preview_panel import PreviewPanel
from kbassist.ui.search.quote import quote_of
from kbassist.ui.search.result_delegate import ResultDelegate
from kbassist.ui.search.result_model import ResultModel
from kbassist.ui.search.suggestion_line import SuggestionLine
from kbassist.ui.search.view_model import SearchViewModel
from kbassist.ui.texts import notice_text
from kbassist.ui.widgets.empty_state import EmptyState
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.search_field import SearchField

MENU_OF_A_RESULT = ("search.copy", "search.copy_link", "search.copy_quote", "search.open")


class SearchPage(Page):
    """Finds items and shows them."""

    page_id = "search"
    icon_name = "search"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._has_knowledge = True
        self._model = SearchViewModel(context.home, context.jobs, context.changes, self)
        self._make_parts(context)
        self._lay_out()
        self._connect()
        self._show_empty()
        self._model.refresh()

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("SearchPage", "Search")

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return {
            "search.copy": self._model.ask_answer,
            "search.copy_link": self._copy_link,
            "search.copy_quote": self._copy_quote,
            "search.suggestion": self._model.take_suggestion,
            "search.open": self._open_chosen,
            "search.clear": self._clear,
        }

    def focus_first(self) -> None:
        self._field.setFocus()
        self._field.selectAll()

    def show_argument(self, argument: str) -> None:
        """Searches for the words that another page asks about."""
        self._field.setText(argument)

    def _make_parts(self, context: PageContext) -> None:
        appearance = context.appearance
        self._field = SearchField(appearance, self.tr("Search articles, past answers and canned replies"), self)
        self._filters = FilterBar(appearance, self)
        self._count = TextLabel("", "small", self)
        self._suggestion = SuggestionLine(appearance, self)
        self._notice = TextLabel("", "small", self, wraps=True)
        self._notice.setVisible(False)
        self._rows = ResultModel(self)
        self._list = QListView(self)
        self._list.setModel(self._rows)
        self._list.setItemDelegate(ResultDelegate(appearance))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("Results"))
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._list.addActions([self._menu_entry(action_id) for action_id in MENU_OF_A_RESULT])
        self._empty = EmptyState(appearance, "search", self)
        self._left = QStackedWidget(self)
        self._left.addWidget(self._empty)
        self._left.addWidget(self._list)
        self._preview = PreviewPanel(appearance, self)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("search")
        splitter.setHandleWidth(16)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left)
        splitter.addWidget(self._preview)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 6)
        splitter.setSizes([540, 600])
        self._left.setMinimumWidth(280)
        filters = QHBoxLayout()
        filters.addWidget(self._filters, 1)
        filters.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._field)
        column.addLayout(filters)
        column.addWidget(self._suggestion)
        column.addWidget(self._notice)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._model.set_words)
        self._field.moved.connect(self._move)
        self._field.entered.connect(self._enter_preview)
        self._filters.changed.connect(self._set_filter)
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._list.activated.connect(self._enter_preview)
        self._empty.action_asked.connect(self._ask_import)
        self._preview.browser.escaped.connect(self._field.setFocus)
        self._preview.copy_asked.connect(self._model.ask_answer)
        self._preview.link_asked.connect(self._copy_link)
        self._preview.open_asked.connect(self._open_chosen)
        self._preview.similar_asked.connect(self._open_similar)
        self._preview.text_shown.connect(self._model.mark_preview)
        self._model.results_changed.connect(self._show_results)
        self._model.snippets_completed.connect(self._complete_rows)
        self._model.emptied.connect(self._show_empty)
        self._model.facets_changed.connect(self._show_facets)
        self._model.preview_changed.connect(self._preview.show_preview)
        self._model.preview_closed.connect(self._preview.close_preview)
        self._model.preview_marked.connect(self._preview.mark)
        self._model.answer_ready.connect(self._copy_answer)
        self._model.notice_changed.connect(self._show_notice)
        self._suggestion.taken.connect(self._take_suggestion)
        self._model.suggestion_changed.connect(self._suggestion.show_suggestion)
        self._model.words_wanted.connect(self._field.setText)

    @Slot(object)
    def _show_results(self, results: SearchResults) -> None:
        chosen = self._model.chosen_id
        self._rows.show_rows(results.rows)
        self._count.setText(self.tr("%n result(s)", "", len(results.rows)))
        if not results.rows:
            self._say_nothing_found()
            self._model.choose(None)
            return
        self._left.setCurrentWidget(self._list)
        index = self._rows.index(max(0, self._rows.place_of(chosen)))
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index)
        self._choose(index, QModelIndex())

    @Slot(object)
    def _complete_rows(self, results: SearchResults) -> None:
        self._rows.show_rows(results.rows)

    @Slot()
    def _show_empty(self) -> None:
        self._rows.show_rows(())
        self._count.setText("")
        self._left.setCurrentWidget(self._empty)
        if self._has_knowledge:
            self._empty.say(
                self.tr("Type a few words"),
                self.tr(
                    "Endings and missing diacritics do not matter. “Quotes” keep words together, "
                    "a minus leaves a word out. Arrow keys choose, Ctrl+C copies the answer."
                ),
            )
        else:
            self._empty.say(
                self.tr("There is no knowledge yet"),
                self.tr("Import your articles, past answers and canned replies to search them."),
                self.tr("Import knowledge"),
            )

    def _say_nothing_found(self) -> None:
        self._left.setCurrentWidget(self._empty)
        hint = (
            self.tr("Filters are on: clear them, or try fewer words.")
            if self._filters.filter != ItemFilter()
            else self.tr("Try fewer or other words, as a customer would say it.")
        )
        self._empty.say(self.tr("Nothing found"), hint)

    @Slot(object)
    def _show_facets(self, facets: Facets) -> None:
        self._filters.offer(facets)
        self._has_knowledge = bool(facets.kinds)
        if not self._model.words:
            self._show_empty()

    @Slot(str)
    def _show_notice(self, code: str) -> None:
        self._notice.setText(notice_text(code) if code else "")
        self._notice.setVisible(bool(code))

    @Slot(object)
    def _set_filter(self, item_filter: ItemFilter) -> None:
        self._model.set_filter(item_filter)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self._rows.row_at(current)
        if row is not None and row is not self._model.chosen:
            self._model.choose(row)

    @Slot(int)
    def _move(self, rows: int) -> None:
        if not self._rows.rowCount():
            return
        place = self._list.currentIndex().row() + rows
        self._list.setCurrentIndex(self._rows.index(min(max(0, place), self._rows.rowCount() - 1)))

    @Slot()
    def _enter_preview(self) -> None:
        if self._model.chosen is not None:
            self._preview.browser.setFocus()

    @Slot(object)
    def _copy_answer(self, answer: RenderedReply) -> None:
        self._copy(answer, self.tr("The answer is copied."))

    @Slot()
    def _copy_link(self) -> None:
        if self._model.link:
            self._copy(RenderedReply(self._model.link), self.tr("The link is copied."))
        elif self._model.chosen is not None:
            self._context.notices.info(self.tr("This item has no link."))

    @Slot()
    def _copy_quote(self) -> None:
        if self._model.chosen is not None:
            self._copy(RenderedReply(quote_of(self._model.chosen)), self.tr("The quote is copied."))

    @Slot()
    def _take_suggestion(self) -> None:
        self._model.take_suggestion()
        self._field.setFocus()

    def _menu_entry(self, action_id: str) -> QAction:
        """Makes an entry that names its shortcut; the shortcut itself belongs to the window."""
        spec = spec_of(action_id)
        entry = QAction(f"{action_text(spec)}\t{shortcut_text(spec)}", self._list)
        self._context.appearance.dress(entry, spec.icon, "text_soft")
        on_trigger(entry, self.handlers()[action_id])
        return entry

    def _copy(self, content: RenderedReply, done: str) -> None:
        try:
            self._context.clipboard.copy(content)
        except EnvironmentProblem as problem:
            self._context.notices.problem(problem)
            return
        self._context.notices.done(done)

    @Slot()
    def _open_chosen(self) -> None:
        if self._model.chosen_id is not None:
            self.go_asked.emit("articles", self._model.chosen_id)

    @Slot(str)
    def _open_similar(self, item_id: str) -> None:
        self.go_asked.emit("articles", item_id)

    @Slot()
    def _clear(self) -> None:
        self._filters.clear()
        self._field.clear()
        self._field.setFocus()

    @Slot()
    def _ask_import(self) -> None:
        self.go_asked.emit("import", "")
