"""What the services need from the world, as protocols; storage, search, transfer and ui promise them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kbassist.core.attachment import Attachment, Attachments
from kbassist.core.backup import Backup
from kbassist.core.change import Change
from kbassist.core.contact import Contact
from kbassist.core.entry import EntryId, OpenEntry
from kbassist.core.evidence import Hit, Query, Snippet
from kbassist.core.habits import Habit
from kbassist.core.item import (
    Facets,
    Item,
    ItemContent,
    ItemFilter,
    ItemId,
    ItemKey,
    ItemSummary,
    NewItem,
    Revision,
)
from kbassist.core.jobs import CancelToken, OnProgress
from kbassist.core.notice import Notice, NoticeId
from kbassist.core.outcome import Gap, Outcome
from kbassist.core.records import ImportedRecord, Skipped
from kbassist.core.reply import RenderedReply
from kbassist.core.text import Span
from kbassist.core.usage import Usage
from kbassist.core.vectors import PassageVector


class Clock(Protocol):
    def now(self) -> datetime:
        """Returns the present time, timezone-aware UTC."""
        ...


class Clipboard(Protocol):
    def copy(self, reply: RenderedReply) -> None:
        """Puts the reply on the clipboard and reads it back; EnvironmentProblem when it is not there."""
        ...

    def paste(self) -> str:
        """Returns the clipboard's plain text, "" where it holds none."""
        ...


class WordList(Protocol):
    """Words that count as rightly spelled in one home."""

    def words(self) -> frozenset[str]:
        """Returns the words as written."""
        ...

    def add(self, word: str) -> None:
        """Adds a word; EnvironmentProblem where it cannot be kept."""
        ...

    def remove(self, word: str) -> None: ...


class Importer(Protocol):
    """Reads one kind of file."""

    @property
    def name(self) -> str: ...

    def accepts(self, path: Path, head: bytes) -> bool:
        """True for a file of this kind; `head` is its beginning, or all of it."""
        ...

    def read(self, path: Path) -> Iterable[ImportedRecord | Skipped]:
        """Yields what the file holds and what of it is unreadable, in order.

        InputProblem where the file as a whole cannot be read.
        """
        ...


class Exporter(Protocol):
    """Writes items as one kind of files."""

    @property
    def name(self) -> str: ...

    def write(self, folder: Path, items: Iterable[Item]) -> dict[str, int]:
        """Writes the items into an empty folder; returns how many of each kind."""
        ...


class ReadTransaction(Protocol):
    """A consistent view of the database."""

    def item(self, item_id: ItemId) -> Item | None: ...

    def items(self, item_ids: Iterable[ItemId]) -> dict[ItemId, Item]:
        """Returns the items that exist, by id."""
        ...

    def item_by_key(self, key: ItemKey) -> Item | None: ...

    def variants(self, source: str, external_id: str) -> tuple[Item, ...]:
        """Returns an item in all its languages, sorted by language."""
        ...

    def summaries(self, item_filter: ItemFilter, *, limit: int, offset: int = 0) -> tuple[ItemSummary, ...]:
        """Returns a page of the list of items, latest change first."""
        ...

    def item_ids(self, item_filter: ItemFilter) -> tuple[ItemId, ...]: ...

    def count(self, item_filter: ItemFilter) -> int: ...

    def facets(self) -> Facets: ...

    def attachments(self) -> dict[ItemId, tuple[Attachment, ...]]:
        """Returns the files that items name, by item; items without any are left out."""
        ...

    def revisions(self, item_id: ItemId) -> tuple[Revision, ...]:
        """Returns every revision of an item, newest first."""
        ...

    def changes_after(self, sequence: int, *, limit: int) -> tuple[Change, ...]:
        """Returns the change log after `sequence`, oldest first."""
        ...

    def last_sequence(self) -> int:
        """Returns the newest sequence of the change log, 0 for an empty one."""
        ...

    def outcomes(self, *, limit: int) -> tuple[Outcome, ...]: ...

    def usage(self, item_ids: Iterable[ItemId]) -> dict[ItemId, Usage]:
        """Returns how the items were used in copied replies, by id; those that never were are left out."""
        ...

    def gaps(self, *, limit: int, language: str | None = None) -> tuple[Gap, ...]:
        """Returns what nobody could answer, most frequent first; None means in any language."""
        ...

    def entries(self) -> tuple[OpenEntry, ...]:
        """Returns the open entries, oldest first."""
        ...

    def contact(self, key: str) -> Contact | None:
        """Returns the customer kept under a key, None where there is none."""
        ...

    def notices(self) -> tuple[Notice, ...]:
        """Returns all posted notices, the one that begins last first."""
        ...

    def habits(self, agent: str) -> tuple[Habit, ...]:
        """Returns what an agent says in the place of the program's phrases, the newest first."""
        ...

    def items_without_vectors(self, model: str, languages: Iterable[str]) -> tuple[ItemId, ...]:
        """Returns the items in these languages whose newest revision has no vectors of `model` yet."""
        ...

    def vectors(self, model: str, item_ids: Iterable[ItemId]) -> tuple[PassageVector, ...]:
        """Returns the vectors that the items have of `model`, of whatever revision."""
        ...

    def vectors_after(self, model: str, number: int) -> Iterator[PassageVector]:
        """Yields the vectors of `model` stored after that number, in order, while the transaction lasts."""
        ...

    def newest_vector(self) -> int:
        """Returns the highest number of a vector of any model, 0 where there is none."""
        ...

    def vector_count(self, model: str) -> int: ...


class WriteTransaction(ReadTransaction, Protocol):
    """One atomic change; leaving the block without an exception commits it, an exception undoes it all."""

    def add_item(self, new: NewItem, *, note: str) -> Item:
        """Adds an item as revision 1; InputProblem "item_exists" where the key is taken."""
        ...

    def revise_item(self, item_id: ItemId, content: ItemContent, *, note: str, based_on: int) -> Item:
        """Writes a new revision; InputProblem "edit_conflict" where `based_on` is not the newest."""
        ...

    def remove_item(self, item_id: ItemId) -> None:
        """Takes an item out of the knowledge; its revisions stay and `restore_item` brings it back."""
        ...

    def restore_item(self, item_id: ItemId) -> Item: ...

    def add_outcome(self, outcome: Outcome) -> None: ...

    def note_gap(self, text: str, language: str, at: datetime) -> None:
        """Notes an unanswered question; the same text in the same language only counts up."""
        ...

    def close_gap(self, text: str, language: str) -> Gap | None:
        """Takes a question off the list and returns it as it stood there, None where it is not there."""
        ...

    def restore_gap(self, gap: Gap) -> None:
        """Puts a question back on the list; what was noted of it meanwhile is counted in."""
        ...

    def save_entry(self, entry: OpenEntry) -> None: ...

    def close_entry(self, entry_id: EntryId) -> None: ...

    def put_contact(self, contact: Contact) -> None:
        """Keeps a customer; what was kept under his key before is replaced."""
        ...

    def put_notice(self, notice: Notice) -> None:
        """Adds a notice or replaces the one with its id."""
        ...

    def remove_notice(self, notice_id: NoticeId) -> None: ...

    def put_habit(self, habit: Habit) -> None:
        """Keeps a habit; what was kept of the same words before is replaced."""
        ...

    def remove_habit(self, agent: str, language: str, phrase: str) -> None:
        """Forgets whatever the agent says in the place of a phrase."""
        ...

    def put_vectors(self, model: str, vectors: Sequence[PassageVector]) -> None:
        """Takes the vectors in the place of all that their items have of `model`; no change of knowledge."""
        ...

    def remove_other_vectors(self, model: str) -> int:
        """Removes the vectors of all models but one, and of items that are gone; returns how many."""
        ...

    def remove_all_vectors(self) -> int: ...


class Store(Protocol):
    """The database of one home with the files that belong to it; may be called from any thread."""

    @property
    def attachments(self) -> Attachments: ...

    @property
    def is_read_only(self) -> bool: ...

    def read(self) -> AbstractContextManager[ReadTransaction]: ...

    def write(self, author: str) -> AbstractContextManager[WriteTransaction]:
        """Opens the one write transaction; EnvironmentProblem when locked, full or read-only."""
        ...

    @property
    def notice(self) -> str:
        """ "" for a home that can be changed, else why not: "home_newer" or "home_read_only"."""
        ...

    def backup(self) -> Backup:
        """Copies the database while everybody goes on working; open entries are left out."""
        ...

    def backup_if_due(self) -> Backup | None:
        """Makes a backup where the newest is half an hour old and something changed since."""
        ...

    def backups(self) -> tuple[Backup, ...]:
        """Returns the backups, newest first."""
        ...

    def restore(self, path: Path) -> Path:
        """Puts a backup in the place of the knowledge; returns the backup of what it replaced.

        Open entries stay. InputProblem "backup_unreadable" or "backup_newer"; then nothing is changed.
        """
        ...

    def integrity(self) -> tuple[str, ...]:
        """Returns a sentence for every damage that is found, () for a sound database; takes seconds."""
        ...

    def close(self) -> None: ...


class IndexState(Protocol):
    """What the index says of itself."""

    @property
    def notice(self) -> str:
        """ "" when it can be trusted, else "index_missing", "index_stale" or "index_damaged"."""
        ...

    @property
    def sequence(self) -> int:
        """The change log entry up to which the index is complete."""
        ...

    @property
    def passage_count(self) -> int: ...

    @property
    def written_at(self) -> datetime | None:
        """When it was written last, by any process; None where there is none."""
        ...


class SearchBackend(Protocol):
    """Finds passages; a disposable cache of the database. Queries may come from any thread."""

    def state(self) -> IndexState: ...

    def search(self, query: Query, token: CancelToken) -> tuple[Hit, ...]:
        """Returns hits for typed words, best first, at most `query.limit`; a malformed query is plain words."""
        ...

    def match(self, query: Query, token: CancelToken) -> tuple[Hit, ...]:
        """Returns hits for a customer's own words, best first; greetings and common words count nothing."""
        ...

    def unknown_words(self, query: Query) -> tuple[Span, ...]:
        """Returns where typed words stand that nothing in the knowledge has, from blank to blank, in order."""
        ...

    def suggest(self, query: Query) -> str:
        """Returns the typed text with typing errors put right, perhaps in folded letters; "" where it has none.

        An unknown word becomes its commonest neighbour; where all are known, a rare one gives way to a far commoner.
        """
        ...

    def snippet(self, query: Query, item: Item, ordinal: int) -> Snippet:
        """Returns the sentences of a passage that show why it matched, about 200 characters."""
        ...

    def marks(self, query: Query, text: str, language: str) -> Snippet:
        """Returns `text` with the words that match the query marked, in any inflected form."""
        ...

    def apply(self, put: Sequence[Item], removed: Sequence[ItemId], sequence: int) -> None:
        """Brings changed items into the index and stamps it with `sequence`; applying twice is harmless."""
        ...

    def rebuild(
        self, items: Iterable[Item], total: int, sequence: int, on_progress: OnProgress, token: CancelToken
    ) -> None:
        """Builds a new generation beside the old one and switches to it once it passes the gate."""
        ...

    def warm_up(self, token: CancelToken) -> None:
        """Reads on the side what the first questions would wait for; others ask meanwhile. Cancelled."""
        ...

    def indexed_revisions(self) -> dict[ItemId, int]:
        """Returns the revision under which each item is indexed, for the gate and `doctor`."""
        ...

    def close(self) -> None: ...


class Embedder(Protocol):
    """A model that turns texts into vectors: close vectors, close meanings. May be called from any thread."""

    @property
    def name(self) -> str:
        """What tells its vectors from those of any other model; another name makes stored ones useless."""
        ...

    @property
    def languages(self) -> frozenset[str]:
        """The languages whose texts it understands."""
        ...

    @property
    def dimension(self) -> int: ...

    def encode(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Returns a vector of length 1 for each text, in order; EnvironmentProblem where the model cannot be used."""
        ...
