"""Finds the internal items that a reply may have its words from, so that the check can tell.

They are never evidence and never reach a draft: the check alone sees them.
"""

from kbassist.core.evidence import Query
from kbassist.core.item import Audience, Item, ItemFilter, ItemStatus
from kbassist.core.jobs import CancelToken
from kbassist.core.ports import SearchBackend, Store

MOST_ITEMS = 5

_INTERNAL = ItemFilter(
    statuses=frozenset({ItemStatus.PUBLISHED}),
    audiences=frozenset({Audience.INTERNAL, Audience.CONFIDENTIAL}),
)


def internal_items_like(text: str, language: str, index: SearchBackend, store: Store) -> tuple[Item, ...]:
    """Returns the internal items closest to the words of a reply, best first; at most `MOST_ITEMS`."""
    hits = index.match(Query(text, language, _INTERNAL, MOST_ITEMS), CancelToken())
    ids = tuple(dict.fromkeys(hit.item_id for hit in hits))
    if not ids:
        return ()
    with store.read() as view:
        items = view.items(ids)
    return tuple(items[found] for found in ids if found in items)
