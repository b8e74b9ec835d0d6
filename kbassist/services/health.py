"""The checks of `kbassist doctor`: compares what should agree, repairs nothing, prints nothing."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kbassist.checking.spelling import SpellingCoverage
from kbassist.checking.spelling_dictionary import is_library_installed
from kbassist.core.item import Item, ItemFilter, ItemId
from kbassist.core.ports import Clock, IndexState, SearchBackend, Store
from kbassist.markup.passages import passages_of
from kbassist.services.inclusions import is_incomplete
from kbassist.services.items import MOST_TO_REVIEW, due_day

OLDEST_SQLITE = (3, 35, 0)
"""The first with RETURNING and dropping of columns, which migrations use."""

ITEMS_AT_ONCE = 200
EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """What was compared, whether it agrees, and a sentence with the figures."""

    code: str
    is_well: bool
    detail: str


@dataclass(frozen=True, slots=True)
class HealthReport:
    checks: tuple[HealthCheck, ...]

    @property
    def is_well(self) -> bool:
        return all(check.is_well for check in self.checks)


class HealthService:
    """Examines one home; takes seconds."""

    def __init__(
        self,
        store: Store,
        index: SearchBackend,
        clock: Clock,
        spelling: Callable[[], tuple[SpellingCoverage, ...]],
    ) -> None:
        self._store = store
        self._index = index
        self._clock = clock
        self._spelling = spelling

    def examine(self) -> HealthReport:
        """Returns every check, well or not."""
        return HealthReport(tuple(self._checks()))

    def _checks(self) -> Iterator[HealthCheck]:
        version = sqlite3.sqlite_version
        yield HealthCheck("sqlite", sqlite3.sqlite_version_info >= OLDEST_SQLITE, f"SQLite {version}.")
        notice = self._store.notice
        yield HealthCheck("home", not notice, notice or "The home can be changed.")
        damages = self._store.integrity()
        yield HealthCheck("database", not damages, " ".join(damages) or "The database is sound.")
        yield self._attachments_check()
        yield from self._index_checks()
        yield HealthCheck("spelling", True, _told_of_spelling(self._spelling()))
        yield self._review_check(self._clock.now().astimezone().date())

    def _attachments_check(self) -> HealthCheck:
        """Reads every file that an item names."""
        with self._store.read() as view:
            named = view.attachments()
        broken = [
            f"{attachment.name} of {item_id}"
            for item_id, attachments in sorted(named.items())
            for attachment in attachments
            if not self._store.attachments.is_sound(attachment)
        ]
        if broken:
            detail = f"{len(broken)} attached files are missing or changed ({', '.join(broken[:EXAMPLES])})."
        else:
            detail = f"All {len(set().union(*named.values()))} attached files are there."
        return HealthCheck("attachments", not broken, detail)

    def _index_checks(self) -> Iterator[HealthCheck]:
        state = self._index.state()
        detail = state.notice or f"The index can be read: {state.passage_count} passages."
        yield HealthCheck("index", not state.notice, detail)
        with self._store.read() as transaction:
            newest = transaction.last_sequence()
            waiting = transaction.changes_after(state.sequence, limit=1)
            item_ids = transaction.item_ids(ItemFilter())
            revisions: dict[ItemId, int] = {}
            passage_count = 0
            incomplete: list[str] = []
            for start in range(0, len(item_ids), ITEMS_AT_ONCE):
                items = transaction.items(item_ids[start : start + ITEMS_AT_ONCE])
                revisions.update({item.id: item.revision for item in items.values()})
                passage_count += sum(map(_passage_count, items.values()))
                incomplete += [item.key.external_id for item in items.values() if is_incomplete(item, transaction)]
        yield _includes_check(incomplete)
        is_complete = state.sequence == newest
        waiting_since = waiting[0].at if waiting else None
        yield HealthCheck("index_sequence", is_complete, self._how_far(state, newest, waiting_since))
        indexed = self._index.indexed_revisions()
        yield _compare_items(revisions, indexed)
        yield _compare_revisions(revisions, indexed)
        yield HealthCheck(
            "index_passages",
            state.passage_count == passage_count,
            f"{state.passage_count} passages are indexed, the items have {passage_count}.",
        )

    def _review_check(self, day: date) -> HealthCheck:
        """Counts what is to be reviewed: it is work that waits, no harm to the home."""
        with self._store.read() as transaction:
            waiting = transaction.summaries(ItemFilter(to_review_on=day), limit=MOST_TO_REVIEW)
        if not waiting:
            return HealthCheck("review", True, "No item waits for its review.")
        overdue = sorted(waiting, key=due_day)
        expired = sum(row.is_expired(day) for row in overdue)
        examples = ", ".join(f"{row.key.external_id} since {due_day(row)}" for row in overdue[:EXAMPLES])
        detail = f"{len(overdue)} items are to be reviewed ({examples}), of which do not hold any more: {expired}."
        return HealthCheck("review", True, detail)

    def _how_far(self, state: IndexState, newest: int, waiting_since: datetime | None) -> str:
        """Says how far the index has come, how long the rest waits for its writer, and when that last wrote."""
        now = self._clock.now()
        detail = f"Change {state.sequence} of {newest} is indexed"
        if waiting_since is not None:
            detail += f", the next waits for {_duration(now - waiting_since)}"
        if state.written_at is not None:
            detail += f"; the index was last written {_duration(now - state.written_at)} ago"
        return detail + "."


def _told_of_spelling(coverage: tuple[SpellingCoverage, ...]) -> str:
    """Says by which dictionaries spelling is checked; one that is missing is no harm to the home."""
    if not is_library_installed():
        return "Spelling is not checked: the package chunspell is not installed."
    told = (
        f"{entry.language} by {', '.join(path.stem for path in entry.files)}"
        if entry.files
        else f"{entry.language} not checked, no dictionary found (Debian: {entry.package})"
        for entry in coverage
    )
    return f"Spelling: {'; '.join(told)}."


def _includes_check(incomplete: list[str]) -> HealthCheck:
    if not incomplete:
        return HealthCheck("includes", True, "Whatever items bring in is there.")
    examples = ", ".join(sorted(incomplete)[:EXAMPLES])
    return HealthCheck("includes", False, f"{len(incomplete)} items bring in what is not there ({examples}).")


def _compare_items(stored: dict[ItemId, int], indexed: dict[ItemId, int]) -> HealthCheck:
    missing = sorted(stored.keys() - indexed.keys())
    extra = sorted(indexed.keys() - stored.keys())
    detail = f"{len(indexed)} of {len(stored)} items are indexed"
    if missing:
        detail += f", {len(missing)} missing ({', '.join(missing[:EXAMPLES])})"
    if extra:
        detail += f", {len(extra)} that are gone ({', '.join(extra[:EXAMPLES])})"
    return HealthCheck("index_items", not missing and not extra, detail + ".")


def _compare_revisions(stored: dict[ItemId, int], indexed: dict[ItemId, int]) -> HealthCheck:
    older = sorted(item_id for item_id, number in stored.items() if indexed.get(item_id, number) != number)
    if not older:
        return HealthCheck("index_revisions", True, "Every item is indexed in its newest revision.")
    examples = ", ".join(older[:EXAMPLES])
    return HealthCheck("index_revisions", False, f"{len(older)} items are indexed in another revision ({examples}).")


def _passage_count(item: Item) -> int:
    return len(passages_of(item))


def _duration(elapsed: timedelta) -> str:
    """Returns a duration in its largest full unit; a clock that was put back gives 0 s."""
    seconds = max(0, int(elapsed.total_seconds()))
    for unit, length in (("days", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= 2 * length:
            return f"{seconds // length} {unit}"
    return f"{seconds} s"
