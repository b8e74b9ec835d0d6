"""Keeps the index up with the knowledge: follows the change log, rebuilds when asked to.

The database is the truth. Nothing here decides to rebuild behind anybody's back but `bring_up_to_date`, whose name
says so.
"""

from collections.abc import Iterator

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.item import Item, ItemFilter, ItemId
from kbassist.core.jobs import CancelToken, OnProgress, Progress, no_progress
from kbassist.core.ports import ReadTransaction, SearchBackend, Store

CHANGES_AT_ONCE = 500
ITEMS_AT_ONCE = 200


class IndexingService:
    """Catches up and rebuilds; may be called from any thread."""

    def __init__(self, store: Store, index: SearchBackend) -> None:
        self._store = store
        self._index = index

    def state(self) -> str:
        """Returns "" for an index that can catch up, else "index_missing", "index_stale" or "index_damaged".

        An index that knows changes which the database does not (a backup was restored) is stale.
        """
        state = self._index.state()
        if state.notice:
            return state.notice
        with self._store.read() as transaction:
            return "index_stale" if state.sequence > transaction.last_sequence() else ""

    def passage_count(self) -> int:
        """Returns the number of passages that search knows."""
        return self._index.state().passage_count

    def sequence(self) -> int:
        """Returns the change log entry up to which the index is complete."""
        return self._index.state().sequence

    def waiting(self) -> int:
        """Returns how many entries of the change log the index does not know yet; 0 for one that is ahead."""
        with self._store.read() as transaction:
            return max(0, transaction.last_sequence() - self.sequence())

    def catch_up(self, token: CancelToken, on_progress: OnProgress = no_progress) -> int:
        """Applies what changed since the index was last complete; returns the number of change log entries.

        Does nothing, or no more, for an index that needs a rebuild (see `state`). Tells progress after each commit, in
        entries. EnvironmentProblem where the index cannot be written; Cancelled between two commits.
        """
        applied = 0
        total = self.waiting()
        while not self.state():
            token.check()
            try:
                count = self._apply_next()
            except EnvironmentProblem:
                if self.state():
                    break
                raise
            if not count:
                break
            applied += count
            on_progress(Progress(applied, max(applied, total)))
        return applied

    def rebuild(self, on_progress: OnProgress, token: CancelToken) -> None:
        """Builds the index anew beside the old one, which answers until then. Cancelled; EnvironmentProblem."""
        with self._store.read() as transaction:
            item_ids = transaction.item_ids(ItemFilter())
            sequence = transaction.last_sequence()
            self._index.rebuild(_items(transaction, item_ids), len(item_ids), sequence, on_progress, token)

    def bring_up_to_date(self, on_progress: OnProgress, token: CancelToken) -> None:
        """Catches up, and rebuilds where that is impossible, also where it shows only then."""
        if not self.state():
            self.catch_up(token)
        if self.state():
            self.rebuild(on_progress, token)
            self.catch_up(token)

    def _apply_next(self) -> int:
        after = self._index.state().sequence
        with self._store.read() as transaction:
            changes = transaction.changes_after(after, limit=CHANGES_AT_ONCE)
            changed = dict.fromkeys(change.item_id for change in changes)
            present = transaction.items(changed)
        if changes:
            removed = [item_id for item_id in changed if item_id not in present]
            self._index.apply(list(present.values()), removed, changes[-1].sequence)
        return len(changes)


def _items(transaction: ReadTransaction, item_ids: tuple[ItemId, ...]) -> Iterator[Item]:
    for start in range(0, len(item_ids), ITEMS_AT_ONCE):
        yield from transaction.items(item_ids[start : start + ITEMS_AT_ONCE]).values()
