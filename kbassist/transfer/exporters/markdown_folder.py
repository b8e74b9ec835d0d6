"""A folder of Markdown files with headers: LANGUAGE/EXTERNAL-ID.md, one an item."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from kbassist.core.item import Item, ItemKind
from kbassist.markup.front_matter import join_front_matter
from kbassist.transfer.item_fields import item_fields

LONGEST_NAME = 80

_UNSAFE = re.compile(r"[^\w.+@-]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MarkdownFolder:
    """The header holds what the path cannot: source, exact id, status, tags, short answers."""

    name: str = "markdown"

    def write(self, folder: Path, items: Iterable[Item]) -> dict[str, int]:
        counts = {kind.value: 0 for kind in ItemKind}
        taken: set[str] = set()
        for item in items:
            place = _place(item)
            if str(place).casefold() in taken:
                place = place.with_name(f"{place.stem}~{item.id}.md")
            taken.add(str(place).casefold())
            path = folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_file_text(item, place), encoding="utf-8", newline="\n")
            counts[item.kind.value] += 1
        return counts


def _place(item: Item) -> PurePosixPath:
    """Returns a path that every file system takes; the exact id stands in the header."""
    parts = [_file_name(part) for part in item.key.external_id.split("/") if part.strip(". ")]
    if not parts or len(parts) > 8 or any(len(part) > LONGEST_NAME for part in parts):
        parts = [item.id]
    return PurePosixPath(_file_name(item.key.language), *parts[:-1], f"{parts[-1]}.md")


def _file_name(part: str) -> str:
    name = _UNSAFE.sub("_", part).strip(". ") or "_"
    return f"_{name}" if _RESERVED.match(name) or name.startswith((".", "~")) else name


def _file_text(item: Item, place: PurePosixPath) -> str:
    fields: dict[str, Any] = item_fields(item)
    if item.content.attachments:
        way_up = "../" * (len(place.parts) - 1)
        fields["attachments"] = [way_up + attachment.export_place for attachment in item.content.attachments]
    days = {"valid_until": item.content.valid_until, "review_by": item.content.review_by}
    fields.update({name: day for name, day in days.items() if day is not None})
    forms = {"formal": item.content.short_formal, "familiar": item.content.short_familiar}
    if any(forms.values()):
        fields["answer"] = {form: text for form, text in forms.items() if text}
    body = item.content.body
    if body != body.strip("\n").rstrip():
        return join_front_matter(fields | {"body": body}, "")
    return join_front_matter(fields, body)


EXPORTER = MarkdownFolder()
