"""What became of drafts and what nobody could answer; no customer's words as he wrote them."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, desc, insert, select, update

from kbassist.core.outcome import Gap, Outcome
from kbassist.storage.mapping import gap_from_row, outcome_from_row, outcome_row, storable
from kbassist.storage.rows import Rows
from kbassist.storage.tables import gaps, outcomes


class Outcomes:
    """Outcomes and gaps within one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, outcome: Outcome) -> None:
        self._rows.add(outcomes, outcome_row(outcome))

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


def _is_gap(text: str, language: str) -> ColumnElement[bool]:
    return and_(gaps.c.text == text, gaps.c.language == language)
