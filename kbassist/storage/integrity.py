"""Looks for damage, with SQLite's own check and the checksums of items and revisions; repairs nothing."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, select

from kbassist.core.errors import EnvironmentProblem
from kbassist.storage.mapping import Row, checksum_of, content_columns, content_from_text, days_of, reading_rows
from kbassist.storage.problems import plain_problems
from kbassist.storage.tables import items, review_days, revisions, tags

_ROWS_AT_ONCE = 500


def find_damage(engine: Engine) -> tuple[str, ...]:
    """Returns a sentence for everything that is wrong, () for a sound database."""
    found: list[str] = []
    try:
        with plain_problems(), engine.begin() as connection:
            for sentence in _look(connection):
                found.append(sentence)
    except EnvironmentProblem as problem:
        found.append(problem.sentence)
    return tuple(found)


def _look(connection: Connection) -> Iterator[str]:
    for (message,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if message != "ok":
            yield f"Database: {message}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"Database: a row of {row[0]} belongs to nothing in {row[2]}."
    yield from _look_at_revisions(connection)
    yield from _look_at_items(connection)


def _look_at_revisions(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(revisions)).yield_per(_ROWS_AT_ONCE).mappings():
        if _is_broken(row):
            yield f"Item {row['item_id']}: revision {row['number']} does not match its checksum."


def _look_at_items(connection: Connection) -> Iterator[str]:
    stored_tags: dict[str, list[str]] = {}
    for row in connection.execute(select(tags).order_by(tags.c.item_id, tags.c.position)).mappings():
        stored_tags.setdefault(row["item_id"], []).append(row["tag"])
    stored_days = {
        row["item_id"]: {name: row[name] for name in ("valid_until", "review_by") if row[name] is not None}
        for row in connection.execute(select(review_days)).mappings()
    }
    newest = (revisions.c.item_id == items.c.id) & (revisions.c.number == items.c.revision)
    statement = select(items, revisions.c.content).join(revisions, newest, isouter=True)
    for row in connection.execute(statement).yield_per(_ROWS_AT_ONCE).mappings():
        item = {name: value for name, value in row.items() if name != "content"}
        if _is_broken(item):
            yield f"Item {row['id']}: its row does not match its checksum."
        elif row["content"] is None:
            yield f"Item {row['id']}: revision {row['revision']} is missing."
        elif not _agrees(item, row["content"], stored_tags.get(row["id"], []), stored_days.get(row["id"], {})):
            yield f"Item {row['id']}: its row says something else than its newest revision."


def _is_broken(row: Row) -> bool:
    return checksum_of(row) != str(row["checksum"])


def _agrees(item: Row, text: str, stored_tags: list[str], stored_days: dict[str, Any]) -> bool:
    try:
        with reading_rows():
            content = content_from_text(text)
    except EnvironmentProblem:
        return False
    columns = content_columns(content)
    repeats = {name: item[name] for name in columns} == columns and list(content.tags) == stored_tags
    return repeats and days_of(content) == stored_days
