"""What the articles page knows: the list of items, the one that is read, and the steps on it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from kbassist.bootstrap import Home
from kbassist.core.errors import InputProblem
from kbassist.core.item import Item, ItemFilter, ItemId, ItemSummary, Revision, summary_of
from kbassist.core.jobs import CancelToken
from kbassist.ui.background import JobRunner
from kbassist.ui.changes import Changes
from kbassist.ui.item_texts import item_html, short_answers_html
from kbassist.ui.notices import Notices
from kbassist.ui.settings_keeper import SettingsKeeper

PAGE_OF_LIST = 200
"""Rows put into the list at once: more would hold up the window (0.1 s for 500 where titles are sorted)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An item ready to be read; `html` is safe."""

    item: Item
    html: str


class ArticlesViewModel(QObject):
    """Loads the list page by page, refreshes what changed, archives and brings back.

    Signals: `list_begun()`, `list_grown(tuple of ItemSummary)`, `rows_changed(tuple of ItemSummary, frozenset of
    ItemId that are gone)`, `reading_changed(Reading)`, `reading_closed()`, `revisions_ready(Item, tuple of Revision)`.
    """

    list_begun = Signal()
    list_grown = Signal(object)
    rows_changed = Signal(object, object)
    reading_changed = Signal(object)
    reading_closed = Signal()
    revisions_ready = Signal(object, object)

    def __init__(
        self,
        home: Home,
        jobs: JobRunner,
        changes: Changes,
        notices: Notices,
        settings: SettingsKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._changes = changes
        self._notices = notices
        self._settings = settings
        self._item: Item | None = None
        changes.items_changed.connect(self._follow)

    @property
    def item(self) -> Item | None:
        """The item that is read."""
        return self._item

    @property
    def author(self) -> str:
        return self._settings.current.agent.name

    @Slot()
    def load(self) -> None:
        """Loads the whole list anew."""
        self.list_begun.emit()
        self._load_from(0)

    def read(self, item_id: ItemId) -> None:
        """Shows an item."""
        self._jobs.read(partial(self._reading, item_id), self._show_reading, key="articles.read", on_error=self._lose)

    def close_reading(self) -> None:
        self._jobs.cancel("articles.read")
        self._item = None
        self.reading_closed.emit()

    def archive(self) -> None:
        """Archives the item that is read, with a way back."""
        if self._item is None:
            return
        done = QCoreApplication.translate("ArticlesViewModel", "“{title}” is archived and no longer used in replies.")
        self._give_back(self._item, partial(self._archive, self._item.id), done)

    def publish(self) -> None:
        """Lets the item that is read reach drafts, with a way back."""
        if self._item is None:
            return
        done = QCoreApplication.translate("ArticlesViewModel", "“{title}” is published.")
        self._give_back(self._item, partial(self._publish, self._item.id), done)

    def load_revisions(self) -> None:
        if self._item is not None:
            self._jobs.read(partial(self._revisions, self._item), self._show_revisions, key="articles.revisions")

    def revert(self, item: Item, number: int) -> None:
        """Makes an older version the newest, with a way back."""
        done = QCoreApplication.translate("ArticlesViewModel", "Version {number} of “{title}” is the newest again.")
        self._give_back(item, partial(self._revert, item.id, number), done.replace("{number}", str(number)))

    def announce(self, item: Item) -> None:
        """Tells everybody that an item was saved, and reads it again here."""
        self._changes.announce((item.id,))

    def _give_back(self, before: Item, work: Callable[[CancelToken], Item], done: str) -> None:
        """Changes an item and offers the version before as Undo."""
        self._jobs.change(work, partial(self._changed, before, done.replace("{title}", before.content.title)))

    def _changed(self, before: Item, done: str, after: Item) -> None:
        self._changes.announce((after.id,))
        if after.revision == before.revision:
            return
        undo_text = QCoreApplication.translate("ArticlesViewModel", "Undo")
        self._notices.done(done, undo_text=undo_text, undo=partial(self._undo, before))

    def _undo(self, before: Item) -> None:
        self._jobs.change(partial(self._revert, before.id, before.revision), self.announce)

    def _archive(self, item_id: ItemId, _token: CancelToken) -> Item:
        return self._home.items.archive(item_id, author=self.author)

    def _publish(self, item_id: ItemId, _token: CancelToken) -> Item:
        return self._home.items.publish(item_id, author=self.author)

    def _revert(self, item_id: ItemId, number: int, _token: CancelToken) -> Item:
        return self._home.items.revert(item_id, number, author=self.author)

    def _load_from(self, offset: int) -> None:
        self._jobs.read(partial(self._page_of_list, offset), partial(self._grow, offset), key="articles.list")

    def _page_of_list(self, offset: int, _token: CancelToken) -> tuple[ItemSummary, ...]:
        return self._home.items.list(ItemFilter(), limit=PAGE_OF_LIST, offset=offset)

    def _grow(self, offset: int, rows: tuple[ItemSummary, ...]) -> None:
        self.list_grown.emit(rows)
        if len(rows) == PAGE_OF_LIST:
            self._load_from(offset + PAGE_OF_LIST)

    def _reading(self, item_id: ItemId, token: CancelToken) -> Reading:
        item = self._home.items.item(item_id)
        token.check()
        formal = QCoreApplication.translate("ArticlesViewModel", "Ready answer, formal")
        familiar = QCoreApplication.translate("ArticlesViewModel", "Ready answer, familiar")
        return Reading(item, item_html(item) + short_answers_html(item, formal, familiar))

    def _show_reading(self, reading: Reading) -> None:
        self._item = reading.item
        self.reading_changed.emit(reading)

    def _lose(self, _problem: BaseException) -> None:
        self.close_reading()

    def _revisions(self, item: Item, _token: CancelToken) -> tuple[Revision, ...]:
        return self._home.items.revisions(item.id)

    def _show_revisions(self, revisions: tuple[Revision, ...]) -> None:
        if self._item is not None:
            self.revisions_ready.emit(self._item, revisions)

    @Slot(object, object)
    def _follow(self, item_ids: frozenset[ItemId], _initiator: object) -> None:
        if not item_ids:
            self.load()
        else:
            self._jobs.read(partial(self._summaries, item_ids), self._show_changed)
        if self._item is not None and (not item_ids or self._item.id in item_ids):
            self.read(self._item.id)

    def _summaries(
        self, item_ids: frozenset[ItemId], _token: CancelToken
    ) -> tuple[tuple[ItemSummary, ...], frozenset[ItemId]]:
        found, gone = [], set()
        for item_id in item_ids:
            try:
                found.append(summary_of(self._home.items.item(item_id)))
            except InputProblem:
                gone.add(item_id)
        return tuple(found), frozenset(gone)

    def _show_changed(self, changed: tuple[tuple[ItemSummary, ...], frozenset[ItemId]]) -> None:
        self.rows_changed.emit(*changed)
