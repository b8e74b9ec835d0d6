"""What became of drafts and what nobody could answer; no customer's words as he wrote them."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, delete, desc, insert, select, update

from kbassist.core.item import ItemId
from kbassist.core.outcome import Gap, Outcome
from kbassist.core.usage import Usage, first_usage
from kbassist.storage.mapping import gap_from_row, outcome_from_row, outcome_row, storable, usage_from_row
from kbassist.storage.rows import Rows
from kbassist.storage.tables import gaps, item_usage, outcomes


class Outcomes:
    """Outcomes and gaps within one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, outcome: Outcome) -> None:
        """Adds an outcome and counts it for the items that it rests on."""
        self._rows.add(outcomes, outcome_row(outcome))
        item_ids = tuple(dict.fromkeys(outcome.item_ids))
        known = self.usage(item_ids)
        for item_id in item_ids:
            usage = known.get(item_id)
            if usage is None:
                row = {"item_id": item_id, **asdict(first_usage(outcome.made_at, outcome.rewritten))}
                self._rows.change(insert(item_usage).values(row))
            else:
                row = asdict(usage.with_reply(outcome.made_at, outcome.rewritten))
                self._rows.change(update(item_usage).where(item_usage.c.item_id == item_id).values(row))

    def usage(self, item_ids: Iterable[ItemId]) -> dict[ItemId, Usage]:
        """Reads the tallies; how many outcomes there are does not matter, since each item has one."""
        rows = self._rows.all(_USAGE_OF.params(ids=list(item_ids)))
        return {ItemId(row["item_id"]): usage_from_row(row) for row in rows}

    def newest(self, *, limit: int) -> tuple[Outcome, ...]:
        statement = select(outcomes).order_by(desc(outcomes.c.id)).limit(limit)
        return tuple(outcome_from_row(row) for row in self._rows.all(statement))

    def note_gap(self, text: str, language: str, at: datetime) -> None:
        """Adds a gap or counts it up."""
        text = storable(text)
        counted = self._rows.change(
            update(gaps).where(_is_gap(text, language)).values(count=gaps.c.count + 1, last_seen=at)
        )
        if not counted:
            row = {"text": text, "language": language, "count": 1, "first_seen": at, "last_seen": at}
            self._rows.change(insert(gaps).values(row))

    def close_gap(self, text: str, language: str) -> Gap | None:
        """Takes a gap off the list."""
        text = storable(text)
        row = self._rows.first(select(gaps).where(_is_gap(text, language)))
        if row is None:
            return None
        self._rows.change(delete(gaps).where(_is_gap(text, language)))
        return gap_from_row(row)

    def restore_gap(self, gap: Gap) -> None:
        """Puts a gap back; where it was noted again meanwhile, both become one."""
        again = self.close_gap(gap.text, gap.language)
        row = {
            "text": storable(gap.text),
            "language": gap.language,
            "count": gap.count + (again.count if again else 0),
            "first_seen": min(gap.first_seen, again.first_seen) if again else gap.first_seen,
            "last_seen": max(gap.last_seen, again.last_seen) if again else gap.last_seen,
        }
        self._rows.change(insert(gaps).values(row))

    def gaps(self, *, limit: int, language: str | None = None) -> tuple[Gap, ...]:
        statement = select(gaps).order_by(desc(gaps.c.count), desc(gaps.c.last_seen), gaps.c.id).limit(limit)
        if language is not None:
            statement = statement.where(gaps.c.language == language)
        return tuple(gap_from_row(row) for row in self._rows.all(statement))


_USAGE_OF = select(item_usage).where(item_usage.c.item_id.in_(bindparam("ids", expanding=True)))


def _is_gap(text: str, language: str) -> ColumnElement[bool]:
    return and_(gaps.c.text == text, gaps.c.language == language)
