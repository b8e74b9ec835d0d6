"""Turns values of core into rows and back, and seals rows with a checksum.

Content is stored as JSON text, exactly as it was sealed. A newer program's unknown keys are passed over, a
missing key means the default. A row that cannot be read is damage: EnvironmentProblem "database_damaged".
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import UTC, date, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any

from kbassist.core.attachment import Attachment
from kbassist.core.change import Change, ChangeKind
from kbassist.core.entry import EntryId, OpenEntry
from kbassist.core.item import (
    Audience,
    Item,
    ItemContent,
    ItemId,
    ItemKey,
    ItemKind,
    ItemStatus,
    ItemSummary,
    NewItem,
    Revision,
)
from kbassist.core.message import Corrections
from kbassist.core.outcome import Gap, Outcome
from kbassist.core.reply import Channel, Tone
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Mood, Situation
from kbassist.core.usage import Usage
from kbassist.storage.problems import environment_problem

Row = Mapping[Any, Any]

_CONTENT_FIELDS = tuple(field.name for field in fields(ItemContent))
_LISTS = ("tags", "aliases", "placeholders")
_DAYS = ("valid_until", "review_by")

NAMES_FILES = '"attachments":[{'
"""Stands in a stored content only where it names files: in a text of it, the quotes would have backslashes."""

REMEMBERED_CONTENTS = 256
"""Contents kept as they were read: the next keystroke finds most of the same items."""


@contextmanager
def reading_rows() -> Iterator[None]:
    """Says that the database is damaged where a row holds what was never written."""
    try:
        yield
    except (ValueError, KeyError, TypeError) as error:
        raise environment_problem("database_damaged") from error


def content_to_text(content: ItemContent) -> str:
    """Returns the content as JSON, the same text for the same content."""
    values = {name: getattr(content, name) for name in _CONTENT_FIELDS}
    values.update({name: day.isoformat() for name, day in days_of(content).items()})
    values["attachments"] = [asdict(attachment) for attachment in content.attachments]
    return _to_json(values)


@lru_cache(maxsize=REMEMBERED_CONTENTS)
def content_from_text(text: str) -> ItemContent:
    """Returns the content that `content_to_text` wrote."""
    found = json.loads(text)
    known = {name: found[name] for name in _CONTENT_FIELDS if name in found}
    known.update({name: tuple(known[name]) for name in _LISTS if name in known})
    known.update({name: date.fromisoformat(known[name]) for name in _DAYS if known.get(name) is not None})
    known["attachments"] = tuple(
        Attachment(attachment["name"], attachment["checksum"], attachment["size"])
        for attachment in known.get("attachments", ())
    )
    known["status"] = ItemStatus(known["status"])
    known["audience"] = Audience(known["audience"])
    return ItemContent(**known)


def item_row(new: NewItem, *, revision: int, created_at: datetime, updated_at: datetime) -> dict[str, Any]:
    """Returns the sealed row of an item that is present."""
    content = new.content
    return sealed(
        {
            "id": new.key.item_id(),
            "source": new.key.source,
            "external_id": new.key.external_id,
            "language": new.key.language,
            "kind": new.kind.value,
            **content_columns(content),
            "revision": revision,
            "created_at": created_at,
            "updated_at": updated_at,
            "removed_at": None,
        }
    )


def content_columns(content: ItemContent) -> dict[str, str]:
    """Returns the columns of an item's row that repeat its content, for lists and filters."""
    return {
        "title": storable(content.title),
        "status": content.status.value,
        "audience": content.audience.value,
        "url": storable(content.url),
        "entity": storable(content.entity),
        "intent": storable(content.intent),
    }


def days_of(content: ItemContent) -> dict[str, date]:
    """Returns the days that are set, by the names of their columns."""
    days: dict[str, date | None] = {name: getattr(content, name) for name in _DAYS}
    return {name: day for name, day in days.items() if day is not None}


def item_from_row(row: Row) -> Item:
    """Returns the item of a row joined with its newest revision's `content`."""
    with reading_rows():
        return Item(
            id=ItemId(row["id"]),
            key=_key_from_row(row),
            kind=ItemKind(row["kind"]),
            content=content_from_text(row["content"]),
            revision=row["revision"],
            created_at=row["created_at"],
            updated_at=row["updated_at"],
        )


def summary_from_row(row: Row, tags: tuple[str, ...], days: Row) -> ItemSummary:
    """Returns the row of a list; `days` holds those that are set."""
    with reading_rows():
        return ItemSummary(
            id=ItemId(row["id"]),
            key=_key_from_row(row),
            kind=ItemKind(row["kind"]),
            title=row["title"],
            status=ItemStatus(row["status"]),
            audience=Audience(row["audience"]),
            tags=tags,
            url=row["url"],
            revision=row["revision"],
            updated_at=row["updated_at"],
            valid_until=days.get("valid_until"),
            review_by=days.get("review_by"),
        )


def revision_row(revision: Revision) -> dict[str, Any]:
    """Returns the sealed row of a revision."""
    return sealed(
        {
            "item_id": revision.item_id,
            "number": revision.number,
            "content": content_to_text(revision.content),
            "made_at": revision.made_at,
            "author": revision.author,
            "note": revision.note,
        }
    )


def revision_from_row(row: Row) -> Revision:
    with reading_rows():
        return Revision(
            item_id=ItemId(row["item_id"]),
            number=row["number"],
            content=content_from_text(row["content"]),
            made_at=row["made_at"],
            author=row["author"],
            note=row["note"],
        )


def change_from_row(row: Row) -> Change:
    with reading_rows():
        return Change(
            sequence=row["sequence"],
            kind=ChangeKind(row["kind"]),
            item_id=ItemId(row["item_id"]),
            at=row["at"],
            author=row["author"],
        )


def outcome_row(outcome: Outcome) -> dict[str, Any]:
    row = asdict(outcome)
    row["item_ids"] = _to_json(list(outcome.item_ids))
    return row


def outcome_from_row(row: Row) -> Outcome:
    with reading_rows():
        return Outcome(
            made_at=row["made_at"],
            tone=Tone(row["tone"]),
            channel=Channel(row["channel"]),
            language=row["language"],
            address=Address(row["address"]) if row["address"] is not None else None,
            edit_distance=row["edit_distance"],
            reply_length=row["reply_length"],
            item_ids=tuple(ItemId(item_id) for item_id in json.loads(row["item_ids"])),
            is_override=row["is_override"],
        )


def usage_from_row(row: Row) -> Usage:
    return Usage(row["times"], row["weight"], row["rewritten"], row["last_used_at"])


def gap_from_row(row: Row) -> Gap:
    return Gap(row["text"], row["language"], row["count"], row["first_seen"], row["last_seen"])


def entry_row(entry: OpenEntry) -> dict[str, Any]:
    content = {
        "message": entry.message,
        "corrections": asdict(entry.corrections),
        "tone": entry.tone.value,
        "channel": entry.channel.value,
        "edited_texts": {tone.value: text for tone, text in entry.edited_texts.items()},
        "is_copied": entry.is_copied,
    }
    return {"id": entry.id, "opened_at": entry.opened_at, "content": _to_json(content)}


def entry_from_row(row: Row) -> OpenEntry:
    with reading_rows():
        content = json.loads(row["content"])
        return OpenEntry(
            id=EntryId(row["id"]),
            message=content["message"],
            opened_at=row["opened_at"],
            corrections=_corrections(content["corrections"]),
            tone=Tone(content["tone"]),
            channel=Channel(content["channel"]),
            edited_texts={Tone(tone): text for tone, text in content["edited_texts"].items()},
            is_copied=content["is_copied"],
        )


def sealed(row: dict[str, Any]) -> dict[str, Any]:
    """Returns the row with the checksum over all its other columns."""
    return {**row, "checksum": checksum_of(row)}


def checksum_of(row: Row) -> str:
    """Returns the checksum that belongs to a row: SHA-256 over its columns but "checksum", by name."""
    columns = {name: _plain(value) for name, value in row.items() if name != "checksum"}
    return sha256(_to_json(columns).encode()).hexdigest()


def storable(text: str) -> str:
    """Returns the text with half characters (lone surrogates), which no database takes, shown as "?"."""
    return text.encode("utf-8", "replace").decode()


def _to_json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value, sort_keys=True, separators=(",", ":"))
    return text


def _plain(value: Any) -> str | int | None:
    """Returns a column's value as JSON holds it; what a damaged row may hold besides becomes some text."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value if isinstance(value, str | int | None) else repr(value)


def _key_from_row(row: Row) -> ItemKey:
    return ItemKey(row["source"], row["external_id"], row["language"])


def _corrections(found: dict[str, Any]) -> Corrections:
    asks = found["asks"]
    return Corrections(
        language=found["language"],
        address=Address(found["address"]) if found["address"] is not None else None,
        mood=Mood(found["mood"]) if found["mood"] is not None else None,
        urgent=found["urgent"],
        situation=Situation(found["situation"]) if found.get("situation") is not None else None,
        customer_name=found["customer_name"],
        asks=tuple(Span(span["start"], span["end"]) for span in asks) if asks is not None else None,
    )
