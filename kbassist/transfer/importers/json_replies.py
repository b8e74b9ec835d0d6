"""A JSON file: a list of objects, alone or under one name, or ids with their replies.

A key that stands twice names two replies; nothing of a file is lost to the last one.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemKind
from kbassist.core.records import IdScope, ImportedRecord, Skipped, skipped
from kbassist.transfer.encoding import decode_head
from kbassist.transfer.fields import is_question_of_a_test, known_fields, record_from
from kbassist.transfer.file_text import is_named, read_text
from kbassist.transfer.reply_text import reply_markdown, with_open_places

_TEXT_FIELDS = ("body", "answer", "html", "question")
_COUNTED = re.compile(r".*?[\d~]+$")


@dataclass(frozen=True, slots=True)
class JsonReplies:
    """Objects with a text become items; an object keyed by its id is a canned reply."""

    name: str = "json_replies"

    def accepts(self, path: Path, head: bytes) -> bool:
        if is_named(path, ".json"):
            return True
        text = decode_head(head).lstrip()
        return re.match(r'\{\s*"|\[\s*\{\s*"', text) is not None

    def read(self, path: Path) -> Iterator[ImportedRecord | Skipped]:
        loaded = _loaded(read_text(path))
        entries = _list_in(loaded)
        if entries is not None:
            yield from _records_of_list(path, entries)
        elif isinstance(loaded, Mapping) and _holds_text(loaded):
            yield _record(loaded, "", IdScope.PLACE)
        elif isinstance(loaded, Mapping) and any(_holds_text(value) for value in loaded.values()):
            yield from _records_by_key(path, loaded)
        else:
            raise InputProblem("nothing_recognised", "No articles or replies are recognised in it.")


def _records_of_list(path: Path, entries: list[Any]) -> Iterator[ImportedRecord | Skipped]:
    for number, entry in enumerate(entries, start=1):
        if _holds_text(entry):
            yield _record(entry, str(number), IdScope.FILE)
        elif not (isinstance(entry, Mapping) and is_question_of_a_test(entry)):
            yield skipped(f"{path}:[{number}]", "no_text")


def _records_by_key(path: Path, entries: Mapping[str, Any]) -> Iterator[ImportedRecord | Skipped]:
    for key, entry in entries.items():
        if not _holds_text(entry):
            yield skipped(f"{path}:{key}", "no_text")
            continue
        # "reply-5" only counts: the fifth reply of another language's file is another reply
        record = _record(entry, key, IdScope.FILE if _COUNTED.match(key) else IdScope.PLACE)
        yield replace(record, kind=record.kind or ItemKind.CANNED)


def _record(entry: Mapping[str, Any], local_id: str, scope: IdScope) -> ImportedRecord:
    record = record_from(known_fields(entry), local_id=local_id, scope=scope)
    if record.source is not None:
        return record
    body, places = with_open_places(reply_markdown(record.content.body))
    if record.kind is ItemKind.CANNED or record.kind is None:
        places = record.content.placeholders or places
        return replace(record, content=replace(record.content, body=body.strip(), placeholders=places))
    return replace(record, content=replace(record.content, body=reply_markdown(record.content.body).strip()))


def _holds_text(entry: Any) -> bool:
    if not isinstance(entry, Mapping):
        return False
    fields = known_fields(entry)
    return any(isinstance(fields.get(name), str) for name in _TEXT_FIELDS)


def _list_in(loaded: Any) -> list[Any] | None:
    """Returns the list of objects that the file is, or that is the only one in it."""
    if isinstance(loaded, list):
        return loaded
    if isinstance(loaded, Mapping) and not _holds_text(loaded):
        lists = [
            value for value in loaded.values() if isinstance(value, list) and any(_holds_text(entry) for entry in value)
        ]
        return lists[0] if len(lists) == 1 else None
    return None


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_with_repeated_keys)
    except json.JSONDecodeError as error:
        raise InputProblem("json_broken", f"It is not valid JSON: {error.msg}, line {error.lineno}.") from error
    except ValueError as error:
        raise InputProblem("json_broken", "It holds a number that is too long.") from error


def _with_repeated_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    counts: dict[str, int] = {}
    found: dict[str, Any] = {}
    for key, value in pairs:
        counts[key] = counts.get(key, 0) + 1
        found[key if counts[key] == 1 else f"{key}~{counts[key]}"] = value
    return found


IMPORTER = JsonReplies()
