"""Reads, writes and publishes items for an editor; every step can be taken back by another step.

Nothing is ever overwritten: a change is a new revision, and undoing it is one more.
"""

from dataclasses import replace
from datetime import date, timedelta

from kbassist.core.errors import InputProblem
from kbassist.core.item import Item, ItemContent, ItemFilter, ItemId, ItemStatus, ItemSummary, NewItem, Revision
from kbassist.core.ports import Store, WriteTransaction
from kbassist.services.attachments import let_go

MOST_TO_REVIEW = 100_000


class ItemService:
    """The list of items and the steps of an editor; may be called from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def item(self, item_id: ItemId) -> Item:
        """Returns an item; InputProblem "item_unknown" where it is not there (any more)."""
        with self._store.read() as transaction:
            item = transaction.item(item_id)
        if item is None:
            raise _unknown(item_id)
        return item

    def by_external_id(self, external_id: str) -> Item | None:
        """Returns the item with this external id in whatever source and language comes first, None for none."""
        with self._store.read() as transaction:
            for source in sorted(transaction.facets().sources):
                variants = transaction.variants(source, external_id)
                if variants:
                    return variants[0]
        return None

    def list(self, item_filter: ItemFilter, *, limit: int, offset: int = 0) -> tuple[ItemSummary, ...]:
        """Returns a page of the list, latest change first."""
        with self._store.read() as transaction:
            return transaction.summaries(item_filter, limit=limit, offset=offset)

    def count(self, item_filter: ItemFilter) -> int:
        with self._store.read() as transaction:
            return transaction.count(item_filter)

    def to_review(self, day: date, *, limit: int) -> tuple[ItemSummary, ...]:
        """Returns the items that somebody should look at by that day, what is overdue longest first."""
        with self._store.read() as transaction:
            found = transaction.summaries(ItemFilter(to_review_on=day), limit=MOST_TO_REVIEW)
        return tuple(sorted(found, key=due_day)[:limit])

    def revisions(self, item_id: ItemId) -> tuple[Revision, ...]:
        """Returns every revision of an item, newest first."""
        with self._store.read() as transaction:
            return transaction.revisions(item_id)

    def variants(self, item_id: ItemId) -> tuple[Item, ...]:
        """Returns the item in all its languages, itself included, sorted by language."""
        with self._store.read() as transaction:
            item = transaction.item(item_id)
            if item is None:
                raise _unknown(item_id)
            return transaction.variants(item.key.source, item.key.external_id)

    def create(self, new: NewItem, *, author: str, note: str = "") -> Item:
        """Adds an item; InputProblem "title_missing", "language_missing", "name_missing" or "item_exists"."""
        _require(new.key.language, "language_missing", "Choose the language first.")
        _require(new.key.external_id, "name_missing", "The new item has no name to be known by.")
        _require_title(new.content)
        with self._store.write(author) as transaction:
            return transaction.add_item(new, note=note)

    def revise(self, item_id: ItemId, content: ItemContent, *, based_on: int, author: str, note: str = "") -> Item:
        """Saves a new revision; where nothing differs, none is made and the item is returned as it is.

        InputProblem "title_missing", "item_unknown", or "edit_conflict" where `based_on` is not the newest.
        """
        _require_title(content)
        with self._store.write(author) as transaction:
            before = _present(transaction, item_id).content
            item = _revise(transaction, item_id, content, based_on=based_on, note=note)
        let_go(self._store, set(before.attachments) - set(content.attachments))
        return item

    def publish(self, item_id: ItemId, *, author: str) -> Item:
        """Lets the item's words reach drafts."""
        return self._give_status(item_id, ItemStatus.PUBLISHED, author)

    def archive(self, item_id: ItemId, *, author: str) -> Item:
        """Takes the item out of use without taking it out of the list."""
        return self._give_status(item_id, ItemStatus.ARCHIVED, author)

    def set_days(self, item_id: ItemId, *, valid_until: date | None, review_by: date | None, author: str) -> Item:
        """Sets until when the item holds and by when it is to be reviewed, None for never."""
        with self._store.write(author) as transaction:
            item = _present(transaction, item_id)
            content = replace(item.content, valid_until=valid_until, review_by=review_by)
            return _revise(transaction, item_id, content, based_on=item.revision, note="")

    def revert(self, item_id: ItemId, number: int, *, author: str) -> Item:
        """Makes an older revision the newest again, as a revision of its own; this undoes an edit."""
        with self._store.write(author) as transaction:
            wanted = [found for found in transaction.revisions(item_id) if found.number == number]
            if not wanted:
                raise _unknown(item_id)
            item = _present(transaction, item_id)
            return _revise(transaction, item_id, wanted[0].content, based_on=item.revision, note=f"= {number}")

    def remove(self, item_id: ItemId, *, author: str) -> None:
        """Takes the item out of the knowledge with the files that nothing else names; `restore` brings it back."""
        with self._store.write(author) as transaction:
            item = transaction.item(item_id)
            transaction.remove_item(item_id)
        if item is not None:
            let_go(self._store, item.content.attachments)

    def restore(self, item_id: ItemId, *, author: str) -> Item:
        """Brings a removed item back with all its revisions."""
        with self._store.write(author) as transaction:
            return transaction.restore_item(item_id)

    def _give_status(self, item_id: ItemId, status: ItemStatus, author: str) -> Item:
        with self._store.write(author) as transaction:
            item = _present(transaction, item_id)
            content = replace(item.content, status=status)
            return _revise(transaction, item_id, content, based_on=item.revision, note=status.value)


def day_unclear(text: str) -> InputProblem:
    """Returns the problem of something typed that is no day."""
    return InputProblem("day_unclear", f"“{text}” is not a day.", "Write it as 2026-12-31.", text=text)


def due_day(summary: ItemSummary) -> date:
    """Returns the day from which an item is to be reviewed, the last of all days for one that never is."""
    expiry = summary.valid_until + timedelta(days=1) if summary.valid_until is not None else date.max
    return min(expiry, summary.review_by or date.max)


def _revise(transaction: WriteTransaction, item_id: ItemId, content: ItemContent, *, based_on: int, note: str) -> Item:
    item = _present(transaction, item_id)
    if item.content == content and item.revision == based_on:
        return item
    return transaction.revise_item(item_id, content, note=note, based_on=based_on)


def _present(transaction: WriteTransaction, item_id: ItemId) -> Item:
    item = transaction.item(item_id)
    if item is None:
        raise _unknown(item_id)
    return item


def _require_title(content: ItemContent) -> None:
    _require(content.title, "title_missing", "An item needs a title.")


def _require(text: str, code: str, sentence: str) -> None:
    if not text.strip():
        raise InputProblem(code, sentence)


def _unknown(item_id: ItemId) -> InputProblem:
    return InputProblem("item_unknown", "This item is not there any more.", "Refresh the list.", item_id=item_id)
