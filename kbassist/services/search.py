"""Searching as an agent does it: typed words, and the retrieval of a draft alone.

The index suggests, the database confirms: what it does not have any more, or not as it was indexed, is not shown.
"""

from dataclasses import dataclass, replace
from time import perf_counter

from kbassist.core.evidence import Evidence, Factor, Hit, Query, Snippet
from kbassist.core.item import Facets, Item, ItemFilter, Passage
from kbassist.core.jobs import CancelToken
from kbassist.core.ports import Clock, SearchBackend, Store
from kbassist.core.usage import Usage
from kbassist.language.identify import identify
from kbassist.language.pack import LanguagePacks
from kbassist.language.respelling import as_meant
from kbassist.language.respelling_layout import retyped
from kbassist.services.confirming import by_weight, confirm
from kbassist.services.duplicates import MOST_COMPARED, collapse
from kbassist.services.inclusions import with_inclusions
from kbassist.services.intents import VOTERS, Intents
from kbassist.services.known_words import words_known_to
from kbassist.services.reply import SUITABLE_CONFIDENCE
from kbassist.services.rescue import Rescue, as_written

SPARE_HITS = 8
"""How many hits more than rows are asked for, so that collapsed repetitions leave no gap; a long list may have one."""

NO_SNIPPET = Snippet("", ())


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A result: the item as the database has it, its best passage, and why it matched and stands here.

    `factors`, `usage` and `similar` are those of its Evidence.
    """

    item: Item
    passage: Passage
    snippet: Snippet
    score: float
    confidence: float
    factors: tuple[Factor, ...] = ()
    usage: Usage | None = None
    similar: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The rows, best first; `notice` is a code where search could not do its work fully, else "".

    `query` is what was looked up. Where that is not what was `typed`, `searched_for` says it in proper spelling.
    `snippet_count` is the number of rows from the top that have their snippet; the others have an empty one.
    """

    query: Query
    rows: tuple[SearchRow, ...]
    took_ms: float
    notice: str
    typed: str
    searched_for: str = ""
    snippet_count: int = 0


@dataclass(frozen=True, slots=True)
class Ranking:
    """The items that answer a question, best first; `confidence` is that of the first, 0 where there is none.

    `intents` are the classes of past messages, the likeliest first, where the items carry such.
    """

    items: tuple[Item, ...]
    intents: tuple[str, ...]
    confidence: float
    took_ms: float


class SearchService:
    """The search box; may be called from any thread."""

    def __init__(self, store: Store, index: SearchBackend, packs: LanguagePacks, clock: Clock) -> None:
        self._store = store
        self._index = index
        self._packs = packs
        self._rescue = Rescue(index, packs)
        self._clock = clock
        self._intents = Intents(store)

    def search(
        self,
        text: str,
        language: str | None,
        item_filter: ItemFilter,
        limit: int,
        token: CancelToken,
        *,
        snippets: int | None = None,
    ) -> SearchResults:
        """Returns what typed words find, at most `limit`; `language` is a preference. Cancelled when the token is.

        Words that nothing in the knowledge has are put right first, if that finds anything. Only the first
        `snippets` rows get their snippet, None for all: see `with_all_snippets`.
        """
        started = perf_counter()
        typed = self._typed(text, language, item_filter, limit)
        meant = self._rescue.of(typed, token)
        if meant != typed:
            rescued = self._results(meant, text, started, token)
            if rescued.rows:
                told = replace(rescued, searched_for=self._as_written(rescued))
                return self._with_snippets(told, snippets, started, token)
        return self._with_snippets(self._results(typed, text, started, token), snippets, started, token)

    def search_as_typed(
        self,
        text: str,
        language: str | None,
        item_filter: ItemFilter,
        limit: int,
        token: CancelToken,
        *,
        snippets: int | None = None,
    ) -> SearchResults:
        """Returns what exactly these words find; else as `search`."""
        started = perf_counter()
        found = self._results(self._typed(text, language, item_filter, limit), text, started, token)
        return self._with_snippets(found, snippets, started, token)

    def with_all_snippets(self, results: SearchResults, token: CancelToken) -> SearchResults:
        """Returns the same results with the snippets that are missing; rows that have theirs stay the same objects."""
        return replace(self._with_snippets(results, None, perf_counter(), token), took_ms=results.took_ms)

    def did_you_mean(self, results: SearchResults, token: CancelToken) -> str:
        """Returns the query that was probably meant, in proper spelling, where it would find more; else ""."""
        if results.searched_for:
            return ""
        text = self._index.suggest(results.query)
        if not text:
            return ""
        offered = self._results(replace(results.query, text=text), results.typed, perf_counter(), token)
        return self._as_written(offered) if offered.rows else ""

    def _typed(self, text: str, language: str | None, item_filter: ItemFilter, limit: int) -> Query:
        """Returns the query of typed words; in an untold language theirs is preferred, as far as it can be told."""
        preferred = language or identify(text, self._packs).value
        return Query(text, language, item_filter, limit, answer_language=preferred)

    def _results(self, query: Query, typed: str, started: float, token: CancelToken) -> SearchResults:
        """Returns what a query finds, without snippets."""
        wanted = max(query.limit, min(query.limit + SPARE_HITS, MOST_COMPARED))
        hits = self._index.search(replace(query, limit=wanted), token)
        token.check()
        rows = tuple(map(_row, collapse(self._weighed(hits))[: query.limit]))
        return SearchResults(query, rows, _ms_since(started), self._index.state().notice, typed)

    def _with_snippets(
        self, results: SearchResults, count: int | None, started: float, token: CancelToken
    ) -> SearchResults:
        """Gives the rows up to `count` their snippets, None for all."""
        rows = list(results.rows)
        end = len(rows) if count is None else min(count, len(rows))
        for place in range(results.snippet_count, end):
            token.check()
            row = rows[place]
            snippet = self._index.snippet(results.query, row.item, row.passage.ordinal)
            rows[place] = replace(row, snippet=snippet)
        return replace(results, rows=tuple(rows), snippet_count=end, took_ms=_ms_since(started))

    def _as_written(self, results: SearchResults) -> str:
        found = ((row.item, row.passage) for row in results.rows)
        return as_written(results.query.text.strip(), results.typed, found, self._index)

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
        Every item stands for itself: nothing is collapsed, so that a ranking can be judged by the ids in it.
        """
        started = perf_counter()
        spoken = language or identify(retyped(text, self._packs), self._packs).value
        words = as_meant(text, spoken, self._packs, words_known_to(self._index))
        query = Query(words, spoken, replace(item_filter, entity=entity or item_filter.entity), max(limit, VOTERS))
        hits = self._index.match(query, token)
        confidence = hits[0].confidence if hits else 0.0
        if is_abstaining and confidence < SUITABLE_CONFIDENCE:
            hits = ()
        found = self._weighed(hits)
        items = tuple(evidence.item for evidence in found[:limit])
        intents = self._intents.likeliest(words, found, item_filter)
        return Ranking(items, intents, confidence, (perf_counter() - started) * 1000)

    def complete(self, row: SearchRow) -> SearchRow:
        """Returns a row with the words of what its item brings in, to be copied."""
        (whole,) = with_inclusions((Evidence(row.item, row.passage, row.score, row.confidence),), self._store)
        return replace(row, item=whole.item, passage=whole.passage)

    def facets(self) -> Facets:
        """Returns the values that filters can offer."""
        with self._store.read() as transaction:
            return transaction.facets()

    def _weighed(self, hits: tuple[Hit, ...]) -> tuple[Evidence, ...]:
        """Returns what the database vouches for, best first."""
        return by_weight(confirm(hits, self._store, self._clock.now(), lambda _: True))


def _row(found: Evidence) -> SearchRow:
    return SearchRow(
        found.item,
        found.passage,
        NO_SNIPPET,
        found.score,
        found.confidence,
        found.factors,
        found.usage,
        found.similar,
    )


def _ms_since(started: float) -> float:
    return (perf_counter() - started) * 1000
