"""What the editor knows: the content as typed, whether it differs, its preview, saving and conflicts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kbassist.bootstrap import Home
from kbassist.core.attachment import Attachment
from kbassist.core.errors import InputProblem
from kbassist.core.item import Item, ItemContent, ItemKey, ItemKind, NewItem
from kbassist.core.jobs import CancelToken
from kbassist.core.ports import Store
from kbassist.language.tokens import fold
from kbassist.ui.background import JobRunner
from kbassist.ui.item_texts import html_of

PREVIEW_PAUSE_MS = 150
OWN_SOURCE = "own"
LONGEST_NAME = 60
MOST_TRIES = 50
EMPTY = ItemContent(title="", body="")


class EditorViewModel(QObject):
    """Edits one item, new or present.

    Signals: `opened(ItemContent, ItemKind, language, is_new)`, `changed(is_changed)`, `previewed(html)`,
    `saved(Item)`, `conflicted(Item)` the newer version of somebody else, `refused(KbassistProblem)`,
    `files_changed()` the item names other files.
    """

    opened = Signal(object, str, str, bool)
    changed = Signal(bool)
    previewed = Signal(str)
    saved = Signal(object)
    conflicted = Signal(object)
    refused = Signal(object)
    files_changed = Signal()

    def __init__(self, home: Home, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._item: Item | None = None
        self._based_on = 0
        self._kind = ItemKind.ARTICLE
        self._language = ""
        self._before = EMPTY
        self._content = EMPTY
        self._is_saving = False
        self._opened = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PREVIEW_PAUSE_MS)
        self._pause.timeout.connect(self._render)

    @property
    def item(self) -> Item | None:
        """The item that is edited, None for a new one."""
        return self._item

    @property
    def content(self) -> ItemContent:
        return self._content

    @property
    def is_changed(self) -> bool:
        return self._content != self._before

    def open_item(self, item: Item) -> None:
        """Begins to edit an item."""
        self._begin(item, item.content, item.kind, item.language)

    def open_new(self, language: str, title: str = "") -> None:
        """Begins a new article."""
        self._begin(None, replace(EMPTY, title=title), ItemKind.ARTICLE, language)

    def set_content(self, content: ItemContent) -> None:
        """Takes what was typed."""
        if content == self._content:
            return
        has_new_body = content.body != self._content.body
        self._content = content
        self.changed.emit(self.is_changed)
        if has_new_body:
            self._pause.start()

    def set_identity(self, kind: ItemKind, language: str) -> None:
        """Takes kind and language of a new item; a present one keeps its own."""
        if self._item is None:
            is_other_kind = kind is not self._kind
            self._kind, self._language = kind, language
            if is_other_kind:
                self._pause.start()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Brings files into the home and lets the item name them."""
        put = partial(_put, self._home.store, paths)
        self._jobs.change(put, partial(self._take_files, self._opened), on_error=self._refuse)

    def remove_file(self, number: int) -> None:
        """Lets the item not name a file any more, counted from 0."""
        kept = self._content.attachments[:number] + self._content.attachments[number + 1 :]
        self._change_files(kept)

    def save(self, author: str) -> None:
        """Saves a revision, or adds the new item."""
        if self._is_saving or not (self.is_changed or self._item is None):
            return
        self._is_saving = True
        content = self._content
        work = (
            partial(self._revise, self._item, content, self._based_on, author)
            if self._item is not None
            else partial(self._create, self._kind, self._language, content, author)
        )
        self._jobs.change(work, partial(self._show_saved, content), on_error=self._refuse)

    def save_over(self, newer: Item, author: str) -> None:
        """Saves this text after somebody's newer version, which stays among the earlier ones."""
        self._item, self._based_on, self._before = newer, newer.revision, newer.content
        self.save(author)

    def drop_changes(self) -> None:
        """Forgets what was typed."""
        self._content = self._before
        self._pause.stop()

    def _take_files(self, opened: int, attachments: tuple[Attachment, ...]) -> None:
        if opened == self._opened:
            self._change_files(tuple(dict.fromkeys((*self._content.attachments, *attachments))))

    def _change_files(self, attachments: tuple[Attachment, ...]) -> None:
        self.set_content(replace(self._content, attachments=attachments))
        self.files_changed.emit()

    def _begin(self, item: Item | None, content: ItemContent, kind: ItemKind, language: str) -> None:
        self._item, self._based_on = item, item.revision if item is not None else 0
        self._before = self._content = content
        self._kind, self._language = kind, language
        self._is_saving = False
        self._opened += 1
        self.opened.emit(content, kind.value, language, item is None)
        self.changed.emit(False)
        self._render()

    @Slot()
    def _render(self) -> None:
        self._jobs.read(partial(_rendered, self._content.body, self._kind), self.previewed.emit, key="articles.preview")

    def _revise(self, item: Item, content: ItemContent, based_on: int, author: str, _token: CancelToken) -> Item:
        return self._home.items.revise(item.id, content, based_on=based_on, author=author)

    def _create(self, kind: ItemKind, language: str, content: ItemContent, author: str, _token: CancelToken) -> Item:
        """Adds the item under a name made from its title; a name that is taken gets a number."""
        name = name_of(content.title)
        for number in range(1, MOST_TRIES):
            external_id = name if number == 1 else f"{name}-{number}"
            try:
                new = NewItem(ItemKey(OWN_SOURCE, external_id, language), kind, content)
                return self._home.items.create(new, author=author)
            except InputProblem as problem:
                if problem.code != "item_exists":
                    raise
        raise InputProblem("item_exists", "There is already an item with this name in this language.")

    def _show_saved(self, content: ItemContent, item: Item) -> None:
        self._is_saving = False
        self._item, self._based_on = item, item.revision
        self._before = content
        self.changed.emit(self.is_changed)
        self.saved.emit(item)

    def _refuse(self, problem: BaseException) -> None:
        self._is_saving = False
        if isinstance(problem, InputProblem) and problem.code == "edit_conflict" and self._item is not None:
            self._jobs.read(partial(self._newest, self._item), self.conflicted.emit)
        else:
            self.refused.emit(problem)

    def _newest(self, item: Item, _token: CancelToken) -> Item:
        return self._home.items.item(item.id)


def name_of(title: str) -> str:
    """Returns a name for addresses and files: small letters, digits and hyphens."""
    name = re.sub(r"[^\w]+", "-", fold(title)).strip("-_")[:LONGEST_NAME].strip("-")
    return name or "item"


def _put(store: Store, paths: Sequence[Path], token: CancelToken) -> tuple[Attachment, ...]:
    token.check()
    return tuple(store.attachments.put(path) for path in paths)


def _rendered(markdown: str, kind: ItemKind, _token: CancelToken) -> str:
    return html_of(markdown, kind)
