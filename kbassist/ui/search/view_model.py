"""What the search page knows: the words, the filter, the results, the chosen row and its preview."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kbassist.bootstrap import Home
from kbassist.core.evidence import Snippet
from kbassist.core.item import Facets, Item, ItemFilter, ItemId, ItemStatus
from kbassist.core.jobs import CancelToken
from kbassist.core.reply import RenderedReply
from kbassist.services.search import SearchResults, SearchRow
from kbassist.ui.background import JobRunner
from kbassist.ui.changes import Changes
from kbassist.ui.item_texts import answer_of, item_html

PAUSE_MS = 30
LONGER_PAUSE_MS = 400
"""Nobody wants to be corrected in the middle of a word."""

LIMIT = 50
FIRST_SNIPPETS, SNIPPETS_PAUSE_MS = 12, 100
"""Rows that a window shows without scrolling. Cutting out a snippet costs as much as finding a row: the others get
theirs once typing rests."""

SHOWN_STATUSES = frozenset(ItemStatus) - {ItemStatus.ARCHIVED}


@dataclass(frozen=True, slots=True)
class Preview:
    """An item ready to be shown; `html` is safe, `similar` say the same."""

    item: Item
    html: str
    similar: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Other words than the typed ones, in proper spelling; `is_applied` where the results are for them already."""

    words: str
    typed: str
    is_applied: bool


class SearchViewModel(QObject):
    """Searches as the person types; only the newest search delivers.

    Signals: `results_changed(SearchResults)`, `snippets_completed(SearchResults)` the same rows have all theirs now,
    `emptied()` there are no words, `facets_changed(Facets)`,
    `preview_changed(Preview)`, `preview_closed()`, `preview_marked(Snippet)` marks for the preview's plain text,
    `answer_ready(RenderedReply)`, `notice_changed(code)`, `suggestion_changed(Suggestion or None)`,
    `words_wanted(text)` the field should hold these words.
    """

    results_changed = Signal(object)
    snippets_completed = Signal(object)
    emptied = Signal()
    facets_changed = Signal(object)
    preview_changed = Signal(object)
    preview_closed = Signal()
    preview_marked = Signal(object)
    answer_ready = Signal(object)
    notice_changed = Signal(str)
    suggestion_changed = Signal(object)
    words_wanted = Signal(str)

    def __init__(self, home: Home, jobs: JobRunner, changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._words = ""
        self._filter = ItemFilter(statuses=SHOWN_STATUSES)
        self._results: SearchResults | None = None
        self._chosen: SearchRow | None = None
        self._shown: Item | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._is_as_typed = False
        self._suggestion: Suggestion | None = None
        self._longer_pause = QTimer(self)
        self._longer_pause.setSingleShot(True)
        self._longer_pause.setInterval(LONGER_PAUSE_MS)
        self._longer_pause.timeout.connect(self._ask_suggestion)
        self._snippets_pause = QTimer(self)
        self._snippets_pause.setSingleShot(True)
        self._snippets_pause.setInterval(SNIPPETS_PAUSE_MS)
        self._snippets_pause.timeout.connect(self._ask_snippets)
        changes.index_caught_up.connect(self.refresh)

    @property
    def words(self) -> str:
        return self._words

    @property
    def filter(self) -> ItemFilter:
        return self._filter

    @property
    def chosen(self) -> SearchRow | None:
        return self._chosen

    @Slot(str)
    def set_words(self, words: str) -> None:
        """Searches for `words` after a blink of a pause."""
        if words.strip() == self._words:
            return
        self._words = words.strip()
        self._is_as_typed = False
        self._longer_pause.stop()
        self._pause.start()

    def set_filter(self, item_filter: ItemFilter) -> None:
        """Narrows the results; statuses stay as this page shows them."""
        wanted = replace(item_filter, statuses=SHOWN_STATUSES)
        if wanted != self._filter:
            self._filter = wanted
            self._search()

    @Slot()
    def refresh(self) -> None:
        """Looks again: the knowledge changed."""
        self._jobs.read(self._read_facets, self.facets_changed.emit, key="search.facets")
        if self._words:
            self._search()

    def choose(self, row: SearchRow | None) -> None:
        """Shows the preview of a row."""
        self._chosen = row
        if row is None:
            self._jobs.cancel("search.preview")
            self._shown = None
            self.preview_closed.emit()
            return
        self._jobs.read(partial(_preview_of, row), self._show_preview, key="search.preview")

    def mark_preview(self, plain_text: str) -> None:
        """Finds the words of the query in the preview's plain text."""
        if self._results is None or self._shown is None:
            return
        work = partial(self._mark, self._results, plain_text, self._shown.language)
        self._jobs.read(work, self.preview_marked.emit, key="search.marks")

    def ask_answer(self) -> None:
        """Prepares the chosen row's answer for the clipboard."""
        if self._chosen is not None:
            self._jobs.read(partial(self._answer_of, self._chosen), self.answer_ready.emit, key="search.answer")

    def take_suggestion(self) -> None:
        """Searches for what was suggested; where that is shown already, for what was typed."""
        suggestion = self._suggestion
        if suggestion is None:
            return
        if not suggestion.is_applied:
            self.words_wanted.emit(suggestion.words)
            return
        self._is_as_typed = True
        self._search()

    @property
    def link(self) -> str:
        """The address of the chosen item, "" where it has none."""
        return self._chosen.item.content.url if self._chosen is not None else ""

    @property
    def chosen_id(self) -> ItemId | None:
        return self._chosen.item.id if self._chosen is not None else None

    @Slot()
    def _search(self) -> None:
        self._pause.stop()
        self._snippets_pause.stop()
        self._jobs.cancel("search.snippets")
        if not self._words:
            self._jobs.cancel("search")
            self._jobs.cancel("search.suggestion")
            self._results = None
            self._suggest(None)
            self.emptied.emit()
            self.choose(None)
            return
        search = self._home.search.search_as_typed if self._is_as_typed else self._home.search.search
        work = partial(_search, search, self._words, self._filter)
        self._jobs.read(work, self._show, key="search")

    def _show(self, results: SearchResults) -> None:
        self._results = results
        self.notice_changed.emit(results.notice)
        self.results_changed.emit(results)
        if results.snippet_count < len(results.rows):
            self._snippets_pause.start()
        if results.searched_for:
            self._suggest(Suggestion(results.searched_for, results.typed, is_applied=True))
            return
        offered = self._suggestion
        if offered is None or offered.is_applied or offered.typed != results.typed:
            self._suggest(None)
        if not self._is_as_typed:
            self._longer_pause.start()

    def _suggest(self, suggestion: Suggestion | None) -> None:
        if suggestion != self._suggestion:
            self._suggestion = suggestion
            self.suggestion_changed.emit(suggestion)

    @Slot()
    def _ask_suggestion(self) -> None:
        results = self._results
        if results is not None and results.typed == self._words:
            work = partial(self._home.search.did_you_mean, results)
            self._jobs.read(work, partial(self._offer, results), key="search.suggestion")

    @Slot()
    def _ask_snippets(self) -> None:
        if self._results is not None:
            work = partial(self._home.search.with_all_snippets, self._results)
            self._jobs.read(work, self._complete, key="search.snippets")

    def _complete(self, results: SearchResults) -> None:
        if self._results is None or self._results.query is not results.query:
            return
        self._results = results
        if self._chosen is not None:
            same = (row for row in results.rows if row.item is self._chosen.item)
            self._chosen = next(same, self._chosen)
        self.snippets_completed.emit(results)

    def _offer(self, results: SearchResults, words: str) -> None:
        if self._results is not None and results.query is self._results.query:
            self._suggest(Suggestion(words, results.typed, is_applied=False) if words else None)

    def _show_preview(self, preview: Preview) -> None:
        self._shown = preview.item
        self.preview_changed.emit(preview)

    def _read_facets(self, _token: CancelToken) -> Facets:
        return self._home.search.facets()

    def _mark(self, results: SearchResults, text: str, language: str, _token: CancelToken) -> Snippet:
        return self._home.index.marks(results.query, text, language)

    def _answer_of(self, row: SearchRow, _token: CancelToken) -> RenderedReply:
        whole = self._home.search.complete(row)
        return answer_of(whole.item, whole.passage.text)


def _search(
    search: Callable[..., SearchResults], words: str, item_filter: ItemFilter, token: CancelToken
) -> SearchResults:
    return search(words, None, item_filter, LIMIT, token, snippets=FIRST_SNIPPETS)


def _preview_of(row: SearchRow, _token: CancelToken) -> Preview:
    return Preview(row.item, item_html(row.item), row.similar)
