"""The index as the services know it: promises core.ports.SearchBackend.

Trouble of the index never gets out: it becomes a notice, and the answer is what is still known, perhaps nothing.
Nothing is repaired here; rebuilding is asked for by the services. One thread reads at a time: Whoosh's
files have one position each, and answers take milliseconds.
"""

import logging
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import TypeVar

from kbassist.core.errors import EnvironmentProblem, KbassistProblem
from kbassist.core.evidence import Hit, Query, Snippet
from kbassist.core.item import Item, ItemId
from kbassist.core.jobs import Cancelled, CancelToken, OnProgress
from kbassist.search.confidence import confidence_of
from kbassist.search.folders import REBUILDING, WRITING, IndexFolders, Stamp, StampBroken
from kbassist.search.postings import Postings
from kbassist.search.problems import disk_problems, index_problem
from kbassist.search.query import StopWords, WantedWord, plan_message, plan_typed
from kbassist.search.ranking import Ranked, best_first, parts_of_message, parts_of_typed, rank, rank_typed
from kbassist.search.segments import SegmentMemory
from kbassist.search.snippets import marks_in, snippet_of, sought_by
from kbassist.search.writing import build_generation, open_generation, write_changes

Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class State:
    """Promises core.ports.IndexState."""

    notice: str
    sequence: int
    passage_count: int


@dataclass(frozen=True, slots=True)
class _Opened:
    """The current generation as it was found; `postings` is None where it cannot be read."""

    notice: str
    traces: tuple[object, ...]
    folder: Path | None = None
    stamp: Stamp | None = None
    postings: Postings | None = None


def open_index(folder: Path, stop_words: Mapping[str, Iterable[str]]) -> "WhooshIndex":
    """Opens the index in `folder`, which may be missing; `stop_words` are a language's words that tell nothing.

    Never fails: an index that cannot be used says so in its state.
    """
    return WhooshIndex(IndexFolders(folder), StopWords(stop_words))


class WhooshIndex:
    """Promises core.ports.SearchBackend. All methods may be called from any thread."""

    def __init__(self, folders: IndexFolders, stop_words: StopWords) -> None:
        self._folders = folders
        self._stop_words = stop_words
        self._lock = RLock()
        self._opened: _Opened | None = None
        self._reported_sequence = 0
        self._memories: dict[str, SegmentMemory] = {}

    def state(self) -> State:
        with self._lock:
            opened = self._current()
            stamp = opened.stamp
            self._reported_sequence = stamp.sequence if stamp else 0
            passage_count = opened.postings.passage_count if opened.postings else 0
            return State(opened.notice, self._reported_sequence, passage_count)

    def search(self, query: Query, token: CancelToken) -> tuple[Hit, ...]:
        """Returns hits for typed words; see core.ports. Cancelled when the token is."""

        def answer(postings: Postings) -> tuple[Hit, ...]:
            plan = plan_typed(query.text, query.language, self._stop_words)
            parts = parts_of_typed(plan, postings, token)
            ranked = rank_typed(plan, parts, postings, postings.allowed(query.filter))
            return _hits(ranked, plan.words, query, postings)

        return self._ask(answer, ())

    def match(self, query: Query, token: CancelToken) -> tuple[Hit, ...]:
        """Returns hits for a customer's own words; see core.ports. Cancelled when the token is."""

        def answer(postings: Postings) -> tuple[Hit, ...]:
            words = plan_message(query, self._stop_words, postings)
            parts = parts_of_message(words, postings, token)
            asked = tuple(word for word in words if not word.is_around)
            return _hits(rank(parts, postings, postings.allowed(query.filter)), asked, query, postings)

        return self._ask(answer, ())

    def snippet(self, query: Query, item: Item, ordinal: int) -> Snippet:
        return snippet_of(item, ordinal, sought_by(query, self._stop_words))

    def marks(self, query: Query, text: str, language: str) -> Snippet:
        return Snippet(text, marks_in(text, language, sought_by(query, self._stop_words)))

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
            if opened.notice or opened.folder is None or opened.stamp is None:
                raise index_problem(opened.notice or "index_missing")
            if opened.stamp.sequence < reported:
                return
            passage_count = opened.stamp.passage_count
            if put or removed:
                passage_count = write_changes(opened.folder, put, removed)
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
                _log.warning("The search index was damaged while in use: %s", type(error).__name__)
                self._let_go()
                self._opened = _Opened("index_damaged", self._folders.traces())
                return nothing

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
        if self._opened is not None and self._opened.postings is not None:
            self._memories = self._opened.postings.memories
        self._let_go()
        opened = self._load()
        if opened.notice == "index_damaged" and not is_locked:
            opened = self._look_again(opened)
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
            postings = Postings(open_generation(folder), self._memories)
        except Exception:  # noqa: BLE001  # of damaged files Whoosh says anything, even a bare Exception
            return _Opened(notice or "index_damaged", traces, folder, stamp)
        return _Opened(notice, traces, folder, stamp, postings)

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


def _hits(ranked: Iterable[Ranked], words: Sequence[WantedWord], query: Query, postings: Postings) -> tuple[Hit, ...]:
    limit = max(0, query.limit)
    best = best_first(ranked, postings, language=query.language, limit=limit + 1)
    lead = best[0][0].score if best else 0.0
    runner_up = best[1][0].score if len(best) > 1 else 0.0
    margin = (lead - runner_up) / lead if lead else 0.0
    return tuple(
        Hit(
            item.item_id,
            place.ordinal,
            item.score,
            confidence_of(
                words,
                item.passage,
                postings.passages_of_item(item.item_id),
                margin=margin if position == 0 else 0.0,
                postings=postings,
            ),
        )
        for position, (item, place) in enumerate(best[:limit])
    )
