"""The one broadcaster of changes: whoever changed the knowledge says so here, whoever shows it listens."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from kbassist.core.item import ItemId


class Changes(QObject):
    """Tells everybody what changed.

    Signals: `items_changed(frozenset of ItemId, initiator)` the database holds new content, an empty set means
    "anything"; `index_caught_up()` searches now see it; `notices_changed()` a notice was posted, changed or ended. The
    initiator is the object that made the change, so that it can pass over its own.
    """

    items_changed = Signal(object, object)
    index_caught_up = Signal()
    notices_changed = Signal()

    def announce(self, item_ids: Iterable[ItemId], initiator: object = None) -> None:
        """Tells that these items are new, changed or gone."""
        self.items_changed.emit(frozenset(item_ids), initiator)

    def announce_all(self, initiator: object = None) -> None:
        """Tells that anything may have changed, as after an import."""
        self.items_changed.emit(frozenset(), initiator)
