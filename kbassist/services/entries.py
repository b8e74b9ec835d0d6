"""The list of customers that an agent is answering: kept over a crash, forgotten when an entry is closed."""

from datetime import timedelta
from uuid import uuid4

from kbassist.core.entry import EntryId, OpenEntry
from kbassist.core.errors import InputProblem
from kbassist.core.message import CustomerMessage
from kbassist.core.ports import Clock, Store

_AUTHOR = "agent"


class EntryService:
    """Opens, saves and closes entries; may be called from any thread."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def open(self, message: CustomerMessage) -> OpenEntry:
        """Puts a pasted message on the list; InputProblem "message_empty" where there are no words in it."""
        if not message.text.strip():
            raise InputProblem(
                "message_empty", "There is no text in this message.", "Copy the message and paste it again."
            )
        entry = OpenEntry(EntryId(uuid4().hex), message.text, self._clock.now())
        self.save(entry)
        return entry

    def save(self, entry: OpenEntry) -> None:
        """Keeps the entry as it is now; one that was closed is open again (Undo)."""
        with self._store.write(_AUTHOR) as transaction:
            transaction.save_entry(entry)

    def close(self, entry_id: EntryId) -> None:
        """Forgets the entry and its message; closing it twice changes nothing."""
        with self._store.write(_AUTHOR) as transaction:
            transaction.close_entry(entry_id)

    def all(self) -> tuple[OpenEntry, ...]:
        """Returns the open entries, oldest first."""
        with self._store.read() as transaction:
            return transaction.entries()

    def purge(self, keep_days: int) -> int:
        """Closes the copied entries that were opened more than `keep_days` ago; returns how many.

        0 keeps no term: then a message is forgotten when its entry is closed, and nothing is purged.
        """
        if keep_days <= 0:
            return 0
        limit = self._clock.now() - timedelta(days=keep_days)
        expired = [entry.id for entry in self.all() if entry.is_copied and entry.opened_at < limit]
        if expired:
            with self._store.write(_AUTHOR) as transaction:
                for entry_id in expired:
                    transaction.close_entry(entry_id)
        return len(expired)
