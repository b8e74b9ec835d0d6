"""The index as the services know it: promises core.ports.SearchBackend.

Trouble of the index never gets out: it becomes a notice, and the answer is what is still known, perhaps nothing.
Nothing is repaired here; rebuilding is asked for by the services. One thread reads at a time: Whoosh's
files have one position each, and answers take milliseconds.
"""

import logging
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from threading import RLock
from typing import TypeVar

from kbassist.core.errors import EnvironmentProblem, KbassistProblem
from kbassist.core.evidence import Hit, Query, Snippet
from kbassist.core.item import Item, ItemId
from kbassist.core.jobs import Cancelled, CancelToken, OnProgress
from kbassist.core.text import Span
from kbassist.language.tokens import fold
from kbassist.search.analysis import words_of
from kbassist.search.confidence import confidences_of
from kbassist.search.folders import REBUILDING, WRITING, IndexFolders, Stamp, StampBroken
from kbassist.search.parts import parts_of_typed
from kbassist.search.postings import Postings
from kbassist.search.problems import disk_problems, index_problem
from kbassist.search.query import MessagePlan, StopWords, plan_message, plan_typed, widened
from kbassist.search.query_language import LONGEST_QUERY
from kbassist.search.ranking import (
    ENOUGH_ITEMS,
    Ranked,
    best_first,
    favor_of,
    rank_message,
    rank_typed,
)
from kbassist.search.segments import IndexMemory
from kbassist.search.snippets import marks_in, snippet_of, sought_by
from kbassist.search.spelling import suggest, unknown_words
from kbassist.search.thesaurus import Thesaurus
from kbassist.search.warming import warm_up
from kbassist.search.whoosh_reading import ReadSegment, bulk_reading
from kbassist.search.writing import build_generation, open_generation, write_changes

Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)

REMEMBERED_QUERIES = 16
"""Of which it is remembered what counts as a match: each row of the results asks for it."""

SPARE_ITEMS = 5
"""Items ranked beside those asked for: how sure the last hit is depends on its rivals."""


@dataclass(frozen=True, slots=True)
class State:
    """Promises core.ports.IndexState."""

    notice: str
    sequence: int
    passage_count: int
    written_at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class _Opened:
    """The current generation as it was found; `postings` is None where it cannot be read."""

    notice: str
    traces: tuple[object, ...]
    folder: Path | None = None
    stamp: Stamp | None = None
    postings: Postings | None = None


def open_index(
    folder: Path,
    stop_words: Mapping[str, Iterable[str]],
    *,
    amount_words: frozenset[str] = frozenset(),
    concepts: Path | None = None,
    foreign_stop_words: Mapping[str, Iterable[str]] | None = None,
    read_segment: ReadSegment = bulk_reading,
) -> "WhooshIndex":
    """Opens the index in `folder`, which may be missing; `stop_words` are a language's words that tell nothing.

    `amount_words` are the folded words of all languages that ask for a number or a date: snippets answer them.
    `concepts` is the folder of the thesaurus, None for none; `foreign_stop_words` are those of languages not served.
    Never fails: an index that cannot be used says so in its state.
    """
    return WhooshIndex(
        IndexFolders(folder),
        StopWords(stop_words, foreign_stop_words),
        amount_words,
        Thesaurus(concepts),
        read_segment,
    )


class WhooshIndex:
    """Promises core.ports.SearchBackend. All methods may be called from any thread."""

    def __init__(
        self,
        folders: IndexFolders,
        stop_words: StopWords,
        amount_words: frozenset[str],
        thesaurus: Thesaurus,
        read_segment: ReadSegment,
    ) -> None:
        self._folders = folders
        self._stop_words = stop_words
        self._thesaurus = thesaurus
        self._read_segment = read_segment
        self._lock = RLock()
        self._opened: _Opened | None = None
        self._reported_sequence = 0
        self._memory = IndexMemory()
        self._sought = lru_cache(maxsize=REMEMBERED_QUERIES)(
            partial(sought_by, stop_words=stop_words, amount_words=amount_words)
        )

    def state(self) -> State:
        with self._lock:
            opened = self._current()
            stamp = opened.stamp
            self._reported_sequence = stamp.sequence if stamp else 0
            passage_count = opened.postings.passage_count if opened.postings else 0
            written_at = self._folders.written_at(opened.folder) if opened.folder else None
            return State(opened.notice, self._reported_sequence, passage_count, written_at)

    def search(self, query: Query, token: CancelToken) -> tuple[Hit, ...]:
        """Returns hits for typed words; see core.ports. Cancelled when the token is."""
        limit = max(0, query.limit) + SPARE_ITEMS

        def answer(postings: Postings) -> tuple[Hit, ...]:
            plan = plan_typed(query.text, query.language, self._stop_words)
            favor = favor_of(query.preferred_language, query.filter, postings)
            ranked = rank_typed(plan, parts_of_typed(plan, postings, token), postings, favor, limit=limit)
            if len(ranked.items) < ENOUGH_ITEMS:
                plan = widened(plan, query, self._thesaurus, postings)
                ranked = rank_typed(plan, parts_of_typed(plan, postings, token), postings, favor, limit=limit)
            return _hits(MessagePlan(plan.words, ()), ranked, query, postings)

        return self._ask(answer, ())

    def match(self, query: Query, token: CancelToken) -> tuple[Hit, ...]:
        """Returns hits for a customer's own words; see core.ports. Cancelled when the token is."""
        limit = max(0, query.limit) + SPARE_ITEMS

        def answer(postings: Postings) -> tuple[Hit, ...]:
            plan = plan_message(query, self._stop_words, self._thesaurus, postings)
            favor = favor_of(query.preferred_language, query.filter, postings)
            ranked = rank_message(plan, postings, favor, limit=limit, token=token)
            return _hits(plan, ranked, query, postings)

        return self._ask(answer, ())

    def unknown_words(self, query: Query) -> tuple[Span, ...]:
        def answer(postings: Postings) -> tuple[Span, ...]:
            return unknown_words(query, self._stop_words, postings, meant=self._meant(query, postings))

        return self._ask(answer, ())

    def suggest(self, query: Query) -> str:
        def answer(postings: Postings) -> str:
            return suggest(query, self._stop_words, postings, meant=self._meant(query, postings))

        return self._ask(answer, "")

    def _meant(self, query: Query, postings: Postings) -> frozenset[str]:
        """Returns the folded words of a query for which the knowledge has others of the same meaning."""
        words = words_of(query.text[:LONGEST_QUERY])
        others = self._thesaurus.related(words, query.language, postings.languages())
        return frozenset(
            fold(word)
            for word, related in zip(words, others, strict=True)
            if any(all(postings.has("body", key) for key in other.keys) for other in related)
        )

    def snippet(self, query: Query, item: Item, ordinal: int) -> Snippet:
        return snippet_of(item, ordinal, self._sought(query.text, query.language))

    def marks(self, query: Query, text: str, language: str) -> Snippet:
        return Snippet(text, marks_in(text, language, self._sought(query.text, query.language)))

    def indexed_revisions(self) -> dict[ItemId, int]:
        nothing: dict[ItemId, int] = {}
        return self._ask(Postings.revisions, nothing)

    def apply(self, put: Sequence[Item], removed: Sequence[ItemId], sequence: int) -> None:
        """Brings changed items into the index; see core.ports.

        An index that another program replaced by an older state since `state()` was asked is left alone: ask
        again and apply what is missing then. EnvironmentProblem with the notice as code where the index
        cannot be trusted, "index_locked", "disk_full" or "home_read_only" where it cannot be written.
        """
        reported = self._reported_sequence
        with disk_problems(), self._folders.locked(WRITING):
            with self._lock:
                opened = self._current(is_locked=True)
                item_ids = [*(item.id for item in put), *removed]
                places = opened.postings.places_of(item_ids) if opened.postings is not None else None
            if opened.notice or opened.folder is None or opened.stamp is None:
                raise index_problem(opened.notice or "index_missing")
            if opened.stamp.sequence < reported:
                return
            passage_count = opened.stamp.passage_count
            if put or removed:
                write = partial(write_changes, opened.folder, put, removed, places)
                passage_count = self._write(opened, write)
            newest = max(sequence, opened.stamp.sequence)
            self._folders.write_stamp(opened.folder, sequence=newest, passage_count=passage_count)
            with self._lock:
                self._reload(is_locked=True)

    def rebuild(
        self, items: Iterable[Item], total: int, sequence: int, on_progress: OnProgress, token: CancelToken
    ) -> None:
        """Builds a new generation and switches to it; see core.ports.

        The old one answers until then, takes changes meanwhile, and stays where anything goes wrong.
        EnvironmentProblem "index_incomplete", "index_locked", "disk_full" or "home_read_only"; Cancelled.
        """
        with disk_problems(), self._folders.locked(REBUILDING):
            folder = self._folders.new_generation()
            try:
                revisions, passage_count = build_generation(folder, items, total, on_progress, token)
                _pass_gate(folder, revisions, passage_count)
                self._folders.write_stamp(folder, sequence=sequence, passage_count=passage_count)
                with self._folders.locked(WRITING):
                    self._folders.switch_to(folder)
                    with self._lock:
                        self._reload(is_locked=True)
                    self._folders.remove_others(folder)
            except BaseException:
                self._drop(folder)
                raise

    def warm_up(self, token: CancelToken) -> None:
        """Reads the concepts and the commonest words, so that the first questions wait for nothing; see core.ports."""
        warm_up(self._ask, self._thesaurus, token)

    def close(self) -> None:
        with self._lock:
            self._let_go()

    def _ask(self, answer: Callable[[Postings], Answer], nothing: Answer) -> Answer:
        """Returns the answer of the current generation, `nothing` where it cannot be read (the state says so)."""
        with self._lock:
            opened = self._current()
            if opened.postings is None:
                return nothing
            try:
                return answer(opened.postings)
            except (Cancelled, KbassistProblem):
                raise
            except Exception as error:
                if not self._is_damaged(opened):
                    raise
                self._give_up(error)
                return nothing

    def _write(self, opened: _Opened, write: Callable[[], int]) -> int:
        """Writes changes; returns the number of passages. EnvironmentProblem "index_damaged" where damage came up."""
        try:
            return write()
        except KbassistProblem:
            raise
        except Exception as error:
            with self._lock:
                if not self._is_damaged(opened):
                    raise
                self._give_up(error)
            raise index_problem("index_damaged") from error

    def _is_damaged(self, opened: _Opened) -> bool:
        """Says whether an error comes from the files or the program that made them, rather than from a bug here."""
        if opened.notice or opened.folder is None or opened.stamp is None:
            return True
        self._folders.forget_checksums()
        try:
            self._folders.verify(opened.folder, opened.stamp)
        except StampBroken:
            return True
        return False

    def _current(self, *, is_locked: bool = False) -> _Opened:
        if self._opened is None or self._opened.traces != self._folders.traces():
            return self._reload(is_locked=is_locked)
        return self._opened

    def _reload(self, *, is_locked: bool) -> _Opened:
        self._opened = None
        opened = self._load()
        if opened.notice == "index_damaged" and not is_locked:
            opened = self._look_again(opened)
        if opened.postings is None:
            self._memory.close()
        if opened.notice:
            _log.warning("The search index cannot be trusted: %s", opened.notice)
        self._opened = opened
        return opened

    def _look_again(self, damaged: _Opened) -> _Opened:
        """Looks once more: another program may have been in the middle of a commit; under the lock it cannot be."""
        opened = self._load()
        if opened.notice != damaged.notice:
            return opened
        try:
            with self._folders.locked(WRITING):
                return self._load()
        except (OSError, EnvironmentProblem):
            _log.info("The search index cannot be locked to look again")
            return opened

    def _load(self) -> _Opened:
        traces = self._folders.traces()
        try:
            folder = self._folders.current()
            if folder is None:
                return _Opened("index_missing", traces)
            stamp = self._folders.stamp(folder)
            self._folders.verify(folder, stamp)
        except StampBroken:
            return _Opened("index_damaged", traces)
        notice = "" if stamp.is_of_this_program else "index_stale"
        try:
            postings = Postings(open_generation(folder), self._memory, self._read_segment)
        except Exception:  # noqa: BLE001  # of damaged files Whoosh says anything, even a bare Exception
            return _Opened(notice or "index_damaged", traces, folder, stamp)
        return _Opened(notice, traces, folder, stamp, postings)

    def _give_up(self, error: Exception) -> None:
        """Takes nothing more from files that turned out to be damaged, nor what was read of them."""
        _log.warning("The search index was damaged while in use: %s", type(error).__name__)
        self._let_go()
        self._memory = IndexMemory()
        self._opened = _Opened("index_damaged", self._folders.traces())

    def _let_go(self) -> None:
        if self._opened is not None and self._opened.postings is not None:
            self._opened.postings.close()
        self._opened = None

    def _drop(self, folder: Path) -> None:
        """Removes a generation that came to nothing, unless it became the current one after all."""
        try:
            if self._folders.current() == folder:
                return
        except StampBroken:
            pass
        shutil.rmtree(folder, ignore_errors=True)


def _pass_gate(folder: Path, revisions: Mapping[ItemId, int], passage_count: int) -> None:
    """Raises EnvironmentProblem "index_incomplete" where a new generation does not hold exactly what went in."""
    try:
        postings = Postings(open_generation(folder))
        try:
            is_whole = postings.passage_count == passage_count and postings.revisions() == revisions
        finally:
            postings.close()
    except Exception as error:
        raise index_problem("index_incomplete") from error
    if not is_whole:
        raise index_problem("index_incomplete")


def _hits(plan: MessagePlan, ranked: Ranked, query: Query, postings: Postings) -> tuple[Hit, ...]:
    limit = max(0, query.limit)
    best = best_first(ranked, postings, language=query.preferred_language, limit=limit + SPARE_ITEMS)
    confidences = confidences_of(plan, best, postings, limit=limit)
    places = [postings.place(found.passage) for found in best[:limit]]
    return tuple(
        Hit(place.item_id, place.ordinal, found.score, confidence)
        for place, found, confidence in zip(places, best, confidences, strict=False)
    )
