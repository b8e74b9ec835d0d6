"""Values of core in one line: a test names only what it is about."""

from datetime import datetime
from typing import Any

from kbassist.core.entry import EntryId, OpenEntry
from kbassist.core.item import Item, ItemContent, ItemKey, ItemKind, NewItem
from kbassist.core.outcome import Outcome
from kbassist.core.reply import Channel, Tone
from tests.support.clock import NOON


def some_content(**fields: Any) -> ItemContent:
    """Builds the content of an item; `fields` are those of ItemContent."""
    return ItemContent(**{"title": "Parole", "body": "Spiediet „Aizmirsu paroli” un ievadiet savu e-pastu.", **fields})


def new_item(
    external_id: str = "password",
    *,
    source: str = "help",
    language: str = "lv",
    kind: ItemKind = ItemKind.ARTICLE,
    **fields: Any,
) -> NewItem:
    """Builds an item that was never stored; `fields` are those of ItemContent."""
    return NewItem(ItemKey(source, external_id, language), kind, some_content(**fields))


def an_item(
    external_id: str = "password",
    *,
    source: str = "help",
    language: str = "lv",
    kind: ItemKind = ItemKind.ARTICLE,
    revision: int = 1,
    at: datetime = NOON,
    **fields: Any,
) -> Item:
    """Builds an item as the database would return it; `fields` are those of ItemContent."""
    key = ItemKey(source, external_id, language)
    return Item(key.item_id(), key, kind, some_content(**fields), revision, at, at)


def an_entry(entry_id: str = "first", message: str = "Labdien, aizmirsu paroli!", **fields: Any) -> OpenEntry:
    """Builds an open entry; `fields` are those of OpenEntry."""
    return OpenEntry(EntryId(entry_id), message, **{"opened_at": NOON, **fields})


def an_outcome(**fields: Any) -> Outcome:
    """Builds the outcome of a copied reply; `fields` are those of Outcome."""
    usual: dict[str, Any] = {
        "made_at": NOON,
        "tone": Tone.WARM,
        "channel": Channel.EMAIL,
        "language": "lv",
        "address": None,
        "edit_distance": 0,
        "reply_length": 300,
        "item_ids": (),
    }
    return Outcome(**{**usual, **fields})
