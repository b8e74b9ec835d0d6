"""Makes the first tables: items with revisions and tags, the change log, outcomes, gaps, open entries."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes every table in an empty database."""
    _make_items()
    _make_change_log()
    _make_outcomes_and_gaps()
    _make_open_entries()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _make_items() -> None:
    op.create_table(
        "items",
        sa.Column("id", sa.Text(), primary_key=True),
        *map(_text, ("source", "external_id", "language", "kind", "title", "status", "audience")),
        *map(_text, ("url", "entity", "intent")),
        _number("revision"),
        _moment("created_at"),
        _moment("updated_at"),
        sa.Column("removed_at", sa.DateTime(timezone=True)),
        _text("checksum"),
        sa.UniqueConstraint("source", "external_id", "language", name="items_key"),
    )
    op.create_index("items_by_change", "items", ["removed_at", "updated_at", "id"])
    op.create_index("items_by_language", "items", ["language"])
    op.create_index("items_by_entity", "items", ["entity"])
    op.create_table(
        "revisions",
        sa.Column("item_id", sa.Text(), sa.ForeignKey("items.id"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        _text("content"),
        _moment("made_at"),
        *map(_text, ("author", "note", "checksum")),
    )
    op.create_table(
        "tags",
        sa.Column("item_id", sa.Text(), sa.ForeignKey("items.id"), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True),
        _text("tag"),
    )
    op.create_index("tags_by_tag", "tags", ["tag", "item_id"])


def _make_change_log() -> None:
    op.create_table(
        "change_log",
        sa.Column("sequence", sa.Integer(), primary_key=True, autoincrement=True),
        _text("kind"),
        _text("item_id"),
        _moment("at"),
        _text("author"),
        sqlite_autoincrement=True,
    )


def _make_outcomes_and_gaps() -> None:
    op.create_table(
        "outcomes",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True),
        _moment("made_at"),
        *map(_text, ("tone", "channel", "language")),
        sa.Column("address", sa.Text()),
        _number("edit_distance"),
        _number("reply_length"),
        _text("item_ids"),
        sa.Column("is_override", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "gaps",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True),
        _text("text"),
        _text("language"),
        _number("count"),
        _moment("first_seen"),
        _moment("last_seen"),
        sa.UniqueConstraint("text", "language", name="gaps_key"),
    )


def _make_open_entries() -> None:
    op.create_table(
        "open_entries",
        sa.Column("id", sa.Text(), primary_key=True),
        _moment("opened_at"),
        _text("content"),
    )
