"""A change that happened to the knowledge; written in the same transaction as its rows."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kbassist.core.item import ItemId


class ChangeKind(StrEnum):
    ITEM_ADDED = "item_added"
    ITEM_REVISED = "item_revised"
    ITEM_REMOVED = "item_removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the change log; `sequence` grows with every entry."""

    sequence: int
    kind: ChangeKind
    item_id: ItemId
    at: datetime
    author: str
