"""The tables as the code of today sees them; private to this package.

The migrations make the tables and never import this module, so that an old revision keeps making what it made;
a test compares the two. Types are those that SQLite and PostgreSQL share. An item's row is narrow, for lists and
filters; its words lie once, in its revisions.
"""

from datetime import UTC, datetime
from typing import Any, cast

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

from kbassist.storage.problems import environment_problem


class UtcTime(TypeDecorator[datetime]):
    """A moment, stored in UTC and returned with its timezone; in SQLite as text that sorts by time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None or dialect.name != "sqlite":
            return cast(datetime | None, value)
        try:
            return datetime.fromisoformat(value).astimezone(UTC)
        except (ValueError, TypeError) as error:
            raise environment_problem("database_damaged") from error


metadata = MetaData()

items = Table(
    "items",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("external_id", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("audience", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("intent", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("updated_at", UtcTime, nullable=False),
    Column("removed_at", UtcTime),
    Column("checksum", Text, nullable=False),
    UniqueConstraint("source", "external_id", "language", name="items_key"),
    Index("items_by_change", "removed_at", "updated_at", "id"),
    Index("items_by_language", "language"),
    Index("items_by_entity", "entity"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("item_id", Text, ForeignKey("items.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("content", Text, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Column("author", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("checksum", Text, nullable=False),
)

tags = Table(
    "tags",
    metadata,
    Column("item_id", Text, ForeignKey("items.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("tag", Text, nullable=False),
    Index("tags_by_tag", "tag", "item_id"),
)

review_days = Table(
    "review_days",
    metadata,
    Column("item_id", Text, ForeignKey("items.id"), primary_key=True),
    Column("valid_until", Date),
    Column("review_by", Date),
)

change_log = Table(
    "change_log",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("kind", Text, nullable=False),
    Column("item_id", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("author", Text, nullable=False),
    sqlite_autoincrement=True,
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("made_at", UtcTime, nullable=False),
    Column("tone", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("address", Text),
    Column("edit_distance", Integer, nullable=False),
    Column("reply_length", Integer, nullable=False),
    Column("item_ids", Text, nullable=False),
    Column("is_override", Boolean, nullable=False),
)

item_usage = Table(
    "item_usage",
    metadata,
    Column("item_id", Text, primary_key=True),
    Column("times", Integer, nullable=False),
    Column("weight", Float, nullable=False),
    Column("rewritten", Float, nullable=False),
    Column("last_used_at", UtcTime, nullable=False),
)

gaps = Table(
    "gaps",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("first_seen", UtcTime, nullable=False),
    Column("last_seen", UtcTime, nullable=False),
    UniqueConstraint("text", "language", name="gaps_key"),
)

contacts = Table(
    "contacts",
    metadata,
    Column("key", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("set_at", UtcTime, nullable=False),
)

notices = Table(
    "notices",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime),
    Column("content", Text, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("author", Text, nullable=False),
)

habits = Table(
    "habits",
    metadata,
    Column("agent", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("phrase", Text, primary_key=True),
    Column("replacement", Text, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("last_at", UtcTime, nullable=False),
)

passage_vectors = Table(
    "passage_vectors",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("item_id", Text, ForeignKey("items.id"), nullable=False),
    Column("model", Text, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("text_checksum", Text, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    UniqueConstraint("item_id", "model", "ordinal", name="passage_vectors_key"),
    sqlite_autoincrement=True,
)

open_entries = Table(
    "open_entries",
    metadata,
    Column("id", Text, primary_key=True),
    Column("opened_at", UtcTime, nullable=False),
    Column("content", Text, nullable=False),
)
