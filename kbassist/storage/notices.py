"""The posted notices within one transaction."""

import json
from typing import Any

from sqlalchemy import delete, insert, select, update

from kbassist.core.notice import Notice, NoticeContent, NoticeId, NoticeKind, NoticeText
from kbassist.storage.mapping import Row, reading_rows, storable
from kbassist.storage.rows import Rows
from kbassist.storage.tables import notices


class NoticeRows:
    """Reads and replaces notices."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def all(self) -> tuple[Notice, ...]:
        """Returns every notice, the one that begins last first."""
        statement = select(notices).order_by(notices.c.starts_at.desc(), notices.c.id)
        return tuple(_notice(row) for row in self._rows.all(statement))

    def put(self, notice: Notice) -> None:
        """Adds the notice or replaces what was kept under its id."""
        row = _row(notice)
        if not self._rows.change(update(notices).where(notices.c.id == notice.id).values(row)):
            self._rows.change(insert(notices).values(row))

    def remove(self, notice_id: NoticeId) -> None:
        self._rows.change(delete(notices).where(notices.c.id == notice_id))


def _row(notice: Notice) -> dict[str, Any]:
    content = notice.content
    words = {
        "texts": [
            {"language": text.language, "formal": text.formal, "familiar": text.familiar} for text in content.texts
        ],
        "about": content.about,
        "languages": content.languages,
        "note": content.note,
    }
    return {
        "id": notice.id,
        "kind": content.kind.value,
        "starts_at": content.starts_at,
        "ends_at": content.ends_at,
        "content": storable(json.dumps(words, ensure_ascii=False)),
        "changed_at": notice.changed_at,
        "author": notice.author,
    }


def _notice(row: Row) -> Notice:
    with reading_rows():
        words = json.loads(row["content"])
        content = NoticeContent(
            kind=NoticeKind(row["kind"]),
            texts=tuple(NoticeText(text["language"], text["formal"], text["familiar"]) for text in words["texts"]),
            about=tuple(words["about"]),
            starts_at=row["starts_at"],
            ends_at=row["ends_at"],
            languages=tuple(words["languages"]),
            note=words["note"],
        )
        return Notice(NoticeId(row["id"]), content, row["changed_at"], row["author"])
