"""One transaction over all repositories; promises core.ports.ReadTransaction and WriteTransaction."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection

from kbassist.core.attachment import Attachment
from kbassist.core.change import Change
from kbassist.core.contact import Contact
from kbassist.core.entry import EntryId, OpenEntry
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
from kbassist.core.notice import Notice, NoticeId
from kbassist.core.outcome import Gap, Outcome
from kbassist.core.ports import Clock
from kbassist.core.usage import Usage
from kbassist.core.vectors import PassageVector
from kbassist.storage.change_log import ChangeLog
from kbassist.storage.contacts import Contacts
from kbassist.storage.entries import Entries
from kbassist.storage.habits import Habits
from kbassist.storage.item_changes import ItemChanges
from kbassist.storage.items import Items
from kbassist.storage.notices import NoticeRows
from kbassist.storage.outcomes import Outcomes
from kbassist.storage.rows import Rows
from kbassist.storage.vectors import Vectors


class SqlReadTransaction:
    """Sees one state of the database; used by one thread at a time."""

    def __init__(self, connection: Connection) -> None:
        self._rows = Rows(connection)
        self._items = Items(self._rows)
        self._log = ChangeLog(self._rows)
        self._outcomes = Outcomes(self._rows)
        self._entries = Entries(self._rows)
        self._contacts = Contacts(self._rows)
        self._notices = NoticeRows(self._rows)
        self._habits = Habits(self._rows)
        self._vectors = Vectors(self._rows)

    def item(self, item_id: ItemId) -> Item | None:
        return self._items.item(item_id)

    def items(self, item_ids: Iterable[ItemId]) -> dict[ItemId, Item]:
        return self._items.by_ids(item_ids)

    def item_by_key(self, key: ItemKey) -> Item | None:
        return self._items.by_key(key)

    def variants(self, source: str, external_id: str) -> tuple[Item, ...]:
        return self._items.variants(source, external_id)

    def summaries(self, item_filter: ItemFilter, *, limit: int, offset: int = 0) -> tuple[ItemSummary, ...]:
        return self._items.summaries(item_filter, limit=limit, offset=offset)

    def item_ids(self, item_filter: ItemFilter) -> tuple[ItemId, ...]:
        return self._items.ids(item_filter)

    def count(self, item_filter: ItemFilter) -> int:
        return self._items.count(item_filter)

    def facets(self) -> Facets:
        return self._items.facets()

    def attachments(self) -> dict[ItemId, tuple[Attachment, ...]]:
        return self._items.attachments()

    def revisions(self, item_id: ItemId) -> tuple[Revision, ...]:
        return self._items.revisions(item_id)

    def changes_after(self, sequence: int, *, limit: int) -> tuple[Change, ...]:
        return self._log.after(sequence, limit=limit)

    def last_sequence(self) -> int:
        return self._log.last_sequence()

    def outcomes(self, *, limit: int) -> tuple[Outcome, ...]:
        return self._outcomes.newest(limit=limit)

    def usage(self, item_ids: Iterable[ItemId]) -> dict[ItemId, Usage]:
        return self._outcomes.usage(item_ids)

    def gaps(self, *, limit: int, language: str | None = None) -> tuple[Gap, ...]:
        return self._outcomes.gaps(limit=limit, language=language)

    def entries(self) -> tuple[OpenEntry, ...]:
        return self._entries.all()

    def contact(self, key: str) -> Contact | None:
        return self._contacts.contact(key)

    def notices(self) -> tuple[Notice, ...]:
        return self._notices.all()

    def habits(self, agent: str) -> tuple[Habit, ...]:
        return self._habits.of(agent)

    def items_without_vectors(self, model: str, languages: Iterable[str]) -> tuple[ItemId, ...]:
        return self._vectors.items_without(model, languages)

    def vectors(self, model: str, item_ids: Iterable[ItemId]) -> tuple[PassageVector, ...]:
        return self._vectors.of_items(model, item_ids)

    def vectors_after(self, model: str, number: int) -> Iterator[PassageVector]:
        return self._vectors.after(model, number)

    def newest_vector(self) -> int:
        return self._vectors.newest_number()

    def vector_count(self, model: str) -> int:
        return self._vectors.count(model)


class SqlWriteTransaction(SqlReadTransaction):
    """Changes the database in the name of `author`; the store commits it."""

    def __init__(self, connection: Connection, clock: Clock, author: str) -> None:
        super().__init__(connection)
        self._changes = ItemChanges(self._rows, self._log, clock, author)
        self._has_forgotten = False

    @property
    def has_forgotten(self) -> bool:
        """True where a customer's words were given up and must leave the files, too."""
        return self._has_forgotten

    def flush(self) -> None:
        """Sends the rows that still wait for their batch."""
        self._rows.flush()

    def add_item(self, new: NewItem, *, note: str) -> Item:
        return self._changes.add(new, note)

    def revise_item(self, item_id: ItemId, content: ItemContent, *, note: str, based_on: int) -> Item:
        return self._changes.revise(item_id, content, note=note, based_on=based_on)

    def remove_item(self, item_id: ItemId) -> None:
        self._changes.remove(item_id)
        self._vectors.remove_of(item_id)

    def restore_item(self, item_id: ItemId) -> Item:
        return self._changes.restore(item_id)

    def add_outcome(self, outcome: Outcome) -> None:
        self._outcomes.add(outcome)

    def note_gap(self, text: str, language: str, at: datetime) -> None:
        self._outcomes.note_gap(text, language, at)

    def close_gap(self, text: str, language: str) -> Gap | None:
        return self._outcomes.close_gap(text, language)

    def restore_gap(self, gap: Gap) -> None:
        self._outcomes.restore_gap(gap)

    def save_entry(self, entry: OpenEntry) -> None:
        self._entries.save(entry)

    def close_entry(self, entry_id: EntryId) -> None:
        self._has_forgotten = self._entries.close(entry_id) or self._has_forgotten

    def put_contact(self, contact: Contact) -> None:
        self._contacts.put(contact)

    def put_notice(self, notice: Notice) -> None:
        self._notices.put(notice)

    def remove_notice(self, notice_id: NoticeId) -> None:
        self._notices.remove(notice_id)

    def put_habit(self, habit: Habit) -> None:
        self._habits.put(habit)

    def remove_habit(self, agent: str, language: str, phrase: str) -> None:
        self._habits.remove(agent, language, phrase)

    def put_vectors(self, model: str, vectors: Sequence[PassageVector]) -> None:
        self._vectors.put(model, vectors)

    def remove_other_vectors(self, model: str) -> int:
        return self._vectors.remove_others(model)

    def remove_all_vectors(self) -> int:
        return self._vectors.remove_all()
