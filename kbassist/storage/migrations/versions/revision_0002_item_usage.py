"""Counts for each item the replies that rest on it, and begins with those that were copied so far.

A reply copied 180 days before the newest one of its item weighs half; what was copied over a finding counts as at
least half rewritten (`core.outcome` as it was at this revision).
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

HALF_LIFE_SECONDS = 180 * 86_400
REWRITTEN_BY_OVERRIDE = 0.5


def upgrade() -> None:
    """Makes the tally and fills it from the outcomes."""
    tally = op.create_table(
        "item_usage",
        sa.Column("item_id", sa.Text(), primary_key=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("rewritten", sa.Float(), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=False),
    )
    names = ("made_at", "edit_distance", "reply_length", "item_ids", "is_override")
    columns: list[sa.ColumnClause[Any]] = [sa.column(name) for name in names]
    outcomes = sa.select(sa.table("outcomes", *columns)).order_by(columns[0])
    rows = list(_tallies(op.get_bind().execute(outcomes).mappings()).values())
    if rows:
        # Moments go in as they came out: SQLite holds them as text, of which this type knows nothing.
        untyped: list[sa.ColumnClause[Any]] = [sa.column(column.name) for column in tally.columns]
        op.get_bind().execute(sa.insert(sa.table("item_usage", *untyped)), rows)


def _tallies(outcomes: Iterable[Any]) -> dict[str, dict[str, Any]]:
    """Returns the row of each item; `outcomes` are oldest first."""
    found: dict[str, dict[str, Any]] = {}
    for outcome in outcomes:
        rewritten = min(1.0, outcome["edit_distance"] / max(1, outcome["reply_length"]))
        if outcome["is_override"]:
            rewritten = max(rewritten, REWRITTEN_BY_OVERRIDE)
        for item_id in dict.fromkeys(json.loads(outcome["item_ids"])):
            known = found.get(item_id, {"times": 0, "weight": 0.0, "rewritten": 0.0, "last_used_at": None})
            faded = _faded(known["last_used_at"], outcome["made_at"])
            found[item_id] = {
                "item_id": item_id,
                "times": known["times"] + 1,
                "weight": known["weight"] * faded + 1.0,
                "rewritten": known["rewritten"] * faded + rewritten,
                "last_used_at": outcome["made_at"],
            }
    return found


def _faded(earlier: Any, later: Any) -> float:
    if earlier is None:
        return 0.0
    age = _moment(later) - _moment(earlier)
    return float(0.5 ** (age.total_seconds() / HALF_LIFE_SECONDS))


def _moment(stored: Any) -> datetime:
    return stored if isinstance(stored, datetime) else datetime.fromisoformat(stored)
