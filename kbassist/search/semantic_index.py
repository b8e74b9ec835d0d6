"""An index that also finds what says the same in other words: the index of words, with a model beside it.

Messages are answered by both, in a language that the model understands; for others it does harm (in Russian the first
answer would be right for 21 instead of 73 % of known items, in Latvian for 61 instead of 80 %, 2026-11-22). While
typing, meaning is asked only where words find next to nothing. Whatever is wrong with the model or its vectors, the
words' answer stands. Vectors are read from the database as they come; a thread that finds another at it goes on with
those that are there.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.evidence import Hit, Query, Snippet
from kbassist.core.item import Item, ItemFilter, ItemId
from kbassist.core.jobs import CancelToken, OnProgress
from kbassist.core.ports import Embedder, IndexState, ReadTransaction, SearchBackend, Store
from kbassist.core.text import Span
from kbassist.search.semantic import Near, VectorTable, empty_table, fused, hit_of

DEPTH = 30
"""How many hits of each kind are fused; 10 and 50 gain on some sets what they lose on others (2026-11-22)."""

LITTLE = 3
"""Fewer hits than this while typing are next to nothing."""

TYPED_WORDS = 2
"""A single word, perhaps half typed, means too little."""

TYPED_CLOSENESS = 0.4

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Known:
    """The vectors as they were read: up to which number, at which entry of the change log."""

    table: VectorTable
    number: int = 0
    sequence: int = -1


class FusedIndex:
    """Promises core.ports.SearchBackend. `is_on` may be turned at any time; off, it is the index of words alone."""

    def __init__(self, words: SearchBackend, embedder: Embedder, store: Store, *, is_on: bool) -> None:
        self.is_on = is_on
        self._words = words
        self._embedder = embedder
        self._store = store
        self._is_usable = True
        self._lock = Lock()
        self._known = _Known(empty_table(embedder.dimension))
        self._masks: dict[ItemFilter, NDArray[np.bool_]] = {}

    def state(self) -> IndexState:
        return self._words.state()

    def match(self, query: Query, token: CancelToken) -> tuple[Hit, ...]:
        if query.language not in self._embedder.languages or not self._serves(query):
            return self._words.match(query, token)
        hits = self._words.match(replace(query, limit=max(query.limit, DEPTH)), token)
        token.check()
        near = self._near(query, DEPTH)
        return fused(hits, near, query.limit) if near else hits[: max(0, query.limit)]

    def search(self, query: Query, token: CancelToken) -> tuple[Hit, ...]:
        hits = self._words.search(query, token)
        if len(hits) >= min(LITTLE, query.limit) or len(query.text.split()) < TYPED_WORDS or not self._serves(query):
            return hits
        token.check()
        known = {hit.item_id for hit in hits}
        near = [found for found in self._near(query, query.limit) if found.closeness >= TYPED_CLOSENESS]
        more = [hit_of(found) for found in near if found.item_id not in known][: query.limit - len(hits)]
        least = min((hit.score for hit in hits), default=1.0)
        return (*hits, *(replace(hit, score=least * hit.score) for hit in more))

    def unknown_words(self, query: Query) -> tuple[Span, ...]:
        return self._words.unknown_words(query)

    def suggest(self, query: Query) -> str:
        return self._words.suggest(query)

    def snippet(self, query: Query, item: Item, ordinal: int) -> Snippet:
        return self._words.snippet(query, item, ordinal)

    def marks(self, query: Query, text: str, language: str) -> Snippet:
        return self._words.marks(query, text, language)

    def apply(self, put: Sequence[Item], removed: Sequence[ItemId], sequence: int) -> None:
        self._words.apply(put, removed, sequence)

    def rebuild(
        self, items: Iterable[Item], total: int, sequence: int, on_progress: OnProgress, token: CancelToken
    ) -> None:
        self._words.rebuild(items, total, sequence, on_progress, token)

    def warm_up(self, token: CancelToken) -> None:
        self._words.warm_up(token)

    def indexed_revisions(self) -> dict[ItemId, int]:
        return self._words.indexed_revisions()

    def close(self) -> None:
        self._words.close()

    def _serves(self, query: Query) -> bool:
        is_understood = query.language is None or query.language in self._embedder.languages
        return self.is_on and self._is_usable and is_understood and bool(query.text.strip())

    def _near(self, query: Query, limit: int) -> tuple[Near, ...]:
        """Returns the nearest items that the filter lets through, () where there are no vectors or no model."""
        try:
            table, allowed = self._vectors_for(query.filter)
            if not len(table):
                return ()
            (vector,) = self._embedder.encode([" ".join(query.text.split())])
        except EnvironmentProblem as problem:
            _log.warning("Search by meaning is off until the next start: %s", problem.code)
            self._is_usable = False
            return ()
        return table.nearest(vector, allowed, limit)

    def _vectors_for(self, item_filter: ItemFilter) -> tuple[VectorTable, NDArray[np.bool_]]:
        with self._store.read() as transaction:
            if self._lock.acquire(blocking=False):
                try:
                    self._catch_up(transaction)
                    known = self._known
                    if item_filter not in self._masks:
                        self._masks[item_filter] = known.table.mask_of(transaction.item_ids(item_filter))
                    return known.table, self._masks[item_filter]
                finally:
                    self._lock.release()
            table = self._known.table
            return table, table.mask_of(transaction.item_ids(item_filter))

    def _catch_up(self, transaction: ReadTransaction) -> None:
        """Reads the vectors that came since, all of them where a restored backup put other ones in their place."""
        number, sequence = transaction.newest_vector(), transaction.last_sequence()
        if (number, sequence) == (self._known.number, self._known.sequence):
            return
        self._masks = {}
        table, after = self._known.table, self._known.number
        if number < after:
            table, after = empty_table(self._embedder.dimension), 0
        if number > after:
            vectors = list(transaction.vectors_after(self._embedder.name, after))
            table = table.with_vectors(vectors)
        self._known = _Known(table, number, sequence)
