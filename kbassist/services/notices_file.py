"""The posted notices as a file of an export, notices.json, and back.

They are no items (they live hours and are never found by search), so they stand beside the items in one file of their
own, the same in every form of export. Repeating an import changes nothing; of two states of a notice the newer counts.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kbassist.core.errors import InputProblem
from kbassist.core.notice import Notice, NoticeContent, NoticeId, NoticeKind, NoticeText
from kbassist.core.ports import Store

FILE_NAME = "notices.json"
FORM = "kbassist notices"
"""Stands in the file, so that no other file of that name is taken for one."""

MOST_BYTES = 10_000_000


def write_notices(notices: Sequence[Notice], folder: Path) -> int:
    """Writes the notices into a folder, no file where there are none; returns how many."""
    if notices:
        told = {"form": FORM, "notices": [_fields(notice) for notice in notices]}
        text = json.dumps(told, ensure_ascii=False, indent=2)
        (folder / FILE_NAME).write_text(text + "\n", encoding="utf-8", newline="\n")
    return len(notices)


def is_notices_file(path: Path) -> bool:
    """True for a file that `write_notices` wrote, by its name and beginning."""
    if path.name != FILE_NAME:
        return False
    try:
        with path.open("rb") as file:
            return f'"{FORM}"'.encode() in file.read(200)
    except OSError:
        return False


def read_notices(path: Path) -> tuple[Notice, ...]:
    """Returns the notices of a file; InputProblem "notices_broken", OSError where it cannot be read."""
    content = path.read_bytes()[: MOST_BYTES + 1]
    try:
        if len(content) > MOST_BYTES:
            raise ValueError
        return tuple(_notice(fields) for fields in json.loads(content)["notices"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputProblem(
            "notices_broken", "This file of notices cannot be read.", "Export the notices again."
        ) from error


def bring_in(notices: Sequence[Notice], store: Store, *, is_dry_run: bool) -> int:
    """Keeps the notices that are new or newer than what is known; returns how many these are, or would be."""
    with store.read() as view:
        known = {notice.id: notice for notice in view.notices()}
    wanted = [notice for notice in notices if notice.id not in known or known[notice.id].changed_at < notice.changed_at]
    if wanted and not is_dry_run:
        for notice in wanted:
            with store.write(notice.author) as transaction:
                transaction.put_notice(notice)
    return len(wanted)


def _fields(notice: Notice) -> dict[str, Any]:
    content = notice.content
    return {
        "id": notice.id,
        "kind": content.kind.value,
        "from": content.starts_at.isoformat(),
        "until": content.ends_at.isoformat() if content.ends_at is not None else None,
        "about": list(content.about),
        "languages": list(content.languages),
        "texts": {text.language: {"formal": text.formal, "familiar": text.familiar} for text in content.texts},
        "note": content.note,
        "author": notice.author,
        "changed": notice.changed_at.isoformat(),
    }


def _notice(fields: Mapping[str, Any]) -> Notice:
    texts = tuple(
        NoticeText(str(language), str(forms.get("formal", "")), str(forms.get("familiar", "")))
        for language, forms in fields["texts"].items()
    )
    content = NoticeContent(
        kind=NoticeKind(fields["kind"]),
        texts=texts,
        about=tuple(map(str, fields["about"])),
        starts_at=_moment(fields["from"]),
        ends_at=_moment(fields["until"]) if fields.get("until") else None,
        languages=tuple(map(str, fields.get("languages", ()))),
        note=str(fields.get("note", "")),
    )
    if not any(text.any.strip() for text in texts):
        raise ValueError("a notice without a text")
    return Notice(NoticeId(str(fields["id"])), content, _moment(fields["changed"]), str(fields.get("author", "")))


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
