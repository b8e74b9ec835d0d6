"""Searching as an agent does it: typed words, and the retrieval of a draft alone.

The index suggests, the database confirms: what it does not have any more, or not as it was indexed, is not shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from time import perf_counter

from kbassist.core.evidence import Hit, Query, Snippet
from kbassist.core.item import Facets, Item, ItemFilter, Passage
from kbassist.core.jobs import CancelToken
from kbassist.core.ports import SearchBackend, Store
from kbassist.language.identify import identify
from kbassist.language.pack import LanguagePacks
from kbassist.language.respelling import as_meant
from kbassist.markup.passages import passages_of
from kbassist.services.reply import SUITABLE_CONFIDENCE


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A result: the item as the database has it, its best passage, and why it matched."""

    item: Item
    passage: Passage
    snippet: Snippet
    score: float
    confidence: float


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The rows, best first; `notice` is a code where search could not do its work fully, else ""."""

    query: Query
    rows: tuple[SearchRow, ...]
    took_ms: float
    notice: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """The items that answer a question, best first; `confidence` is that of the first, 0 where there is none."""

    items: tuple[Item, ...]
    confidence: float
    took_ms: float


class SearchService:
    """The search box; may be called from any thread."""

    def __init__(self, store: Store, index: SearchBackend, packs: LanguagePacks) -> None:
        self._store = store
        self._index = index
        self._packs = packs

    def search(
        self, text: str, language: str | None, item_filter: ItemFilter, limit: int, token: CancelToken
    ) -> SearchResults:
        """Returns what typed words find, at most `limit`; `language` is a preference. Cancelled when the token is."""
        started = perf_counter()
        query = Query(text, language, item_filter, limit)
        hits = self._index.search(query, token)
        rows = []
        for hit, item, passage in self._confirmed(hits):
            token.check()
            rows.append(
                SearchRow(item, passage, self._index.snippet(query, item, hit.ordinal), hit.score, hit.confidence)
            )
        return SearchResults(query, tuple(rows), (perf_counter() - started) * 1000, self._index.state().notice)

    def rank(
        self,
        text: str,
        *,
        language: str | None,
        entity: str,
        item_filter: ItemFilter,
        limit: int,
        is_abstaining: bool,
        token: CancelToken,
    ) -> Ranking:
        """Returns the items that answer a customer's words, within those of `entity` unless it is "".

        `language` None is told from the words. With `is_abstaining` only where the best one is suitable for a draft.
        """
        started = perf_counter()
        spoken = language or identify(text, self._packs).value
        words = as_meant(text, spoken, self._packs)
        query = Query(words, spoken, replace(item_filter, entity=entity or item_filter.entity), limit)
        hits = self._index.match(query, token)
        confidence = hits[0].confidence if hits else 0.0
        if is_abstaining and confidence < SUITABLE_CONFIDENCE:
            hits = ()
        items = tuple(item for _, item, _ in self._confirmed(hits))
        return Ranking(items, confidence, (perf_counter() - started) * 1000)

    def facets(self) -> Facets:
        """Returns the values that filters can offer."""
        with self._store.read() as transaction:
            return transaction.facets()

    def _confirmed(self, hits: Iterable[Hit]) -> list[tuple[Hit, Item, Passage]]:
        """Returns the hits that the database vouches for, with their items."""
        suggested = tuple(hits)
        with self._store.read() as transaction:
            items = transaction.items(hit.item_id for hit in suggested)
        confirmed = []
        for hit in suggested:
            item = items.get(hit.item_id)
            passages = passages_of(item) if item is not None else ()
            if item is not None and hit.ordinal < len(passages):
                confirmed.append((hit, item, passages[hit.ordinal]))
        return confirmed
