"""Reads one opened generation of the index: which passages hold a key, how often, and what a passage is.

Everything read is kept, so a second question about the same word costs nothing. Not safe for several threads;
`WhooshIndex` lets one in at a time.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from math import log

from whoosh.index import FileIndex
from whoosh.query import Phrase
from whoosh.reading import IndexReader
from whoosh.searching import Searcher

from kbassist.core.item import ItemFilter, ItemId
from kbassist.language.tokens import fold
from kbassist.search.segments import Place, SegmentMemory, segments_of

MOST_REMEMBERED_SCORES = 300_000
"""Scores kept in memory, about 100 bytes each; the longest unused go first."""

MOST_BEGINNINGS = 200

TERM_SATURATION = 1.5
LENGTH_NORM = 0.75
"""k1 and b of BM25 (Robertson & Zaragoza 2009); k1 as measured in SEARCH.md section 4."""


class Postings:
    """The passages of one generation, by number from 0; numbers hold only while it is open."""

    def __init__(self, index: FileIndex, memories: dict[str, SegmentMemory] | None = None) -> None:
        """Opens the newest commit of an index; `memories` are those of the opening before this one."""
        self._searcher: Searcher = index.searcher()
        self._reader: IndexReader = self._searcher.reader()
        self.passage_count: int = self._reader.doc_count()
        self.memories: dict[str, SegmentMemory] = {} if memories is None else memories
        try:
            self._segments = segments_of(self._reader, self.memories)
        except BaseException:
            self._searcher.close()
            raise
        self._offsets = [segment.offset for segment in self._segments]
        self._scores: OrderedDict[tuple[str, str], Mapping[int, float]] = OrderedDict()
        self._remembered = 0
        self._usual_lengths: dict[str, float] = {}
        self._owners: dict[int, ItemId] = {}
        self._having: dict[tuple[str, str], frozenset[int]] = {}
        self._allowed: dict[ItemFilter, frozenset[int]] = {}
        self._beginning: dict[str, frozenset[int]] = {}

    def close(self) -> None:
        self._searcher.close()

    def scores(self, field: str, key: str) -> Mapping[int, float]:
        """Returns the BM25 score of every passage that has the key in the field."""
        term = (field, key)
        known = self._scores.get(term)
        if known is not None:
            self._scores.move_to_end(term)
            return known
        scores = self._read_scores(field, key)
        self._scores[term] = scores
        self._remembered += len(scores) + 1
        while self._remembered > MOST_REMEMBERED_SCORES and len(self._scores) > 1:
            _, forgotten = self._scores.popitem(last=False)
            self._remembered -= len(forgotten) + 1
        return scores

    def how_many(self, field: str, key: str) -> int:
        """Returns how many passages have the key in the field, about: after edits a few may be counted twice."""
        return sum(segment.how_many(field, key) for segment in self._segments)

    def rarity(self, passages: int) -> float:
        """Returns the idf of something that stands in that many passages; never negative."""
        return log(1 + max(0.0, self.passage_count - passages + 0.5) / (passages + 0.5))

    def having(self, field: str, value: str) -> frozenset[int]:
        """Returns the passages whose keyword field has the value."""
        term = (field, value)
        if term not in self._having:
            self._having[term] = self._holding(field, value)
        return self._having[term]

    def in_titles(self, key: str) -> frozenset[int]:
        """Returns the passages that have the key in their title or headings."""
        return frozenset(self.scores("head", key))

    def beginning_with(self, start: str) -> frozenset[int]:
        """Returns the passages with a title or heading that has a word beginning so; `start` is folded."""
        if start not in self._beginning:
            if len(self._beginning) >= MOST_BEGINNINGS:
                self._beginning.clear()
            words = [word.decode() for word in self._reader.expand_prefix("headw", start)]
            self._beginning[start] = frozenset().union(*(self._holding("headw", word) for word in words))
        return self._beginning[start]

    def side_by_side(self, keys: tuple[str, ...]) -> frozenset[int]:
        """Returns the passages that have the keys one after another."""
        return frozenset(self._searcher.docs_for_query(Phrase("body", list(keys))))

    def everything(self) -> frozenset[int]:
        """Returns all passages."""
        return frozenset(self._reader.all_doc_ids())

    def allowed(self, item_filter: ItemFilter) -> frozenset[int] | None:
        """Returns the passages that a filter lets through, None for a filter that lets all through."""
        if item_filter == ItemFilter():
            return None
        if item_filter not in self._allowed:
            wanted: tuple[tuple[str, Iterable[str]], ...] = (
                ("kind", (kind.value for kind in item_filter.kinds)),
                ("lang", item_filter.languages),
                ("source", item_filter.sources),
                ("tag", item_filter.tags),
                ("status", (status.value for status in item_filter.statuses)),
                ("audience", (audience.value for audience in item_filter.audiences)),
                ("entity", (item_filter.entity,) if item_filter.entity else ()),
            )
            sets = [self._having_any(field, tuple(values)) for field, values in wanted]
            limits = [passages for passages in sets if passages is not None]
            self._allowed[item_filter] = frozenset.intersection(*limits)
        return self._allowed[item_filter]

    def place(self, passage: int) -> Place:
        """Returns what is known of a passage."""
        return self._segments[bisect_right(self._offsets, passage) - 1].place(passage)

    def owners(self, passages: Iterable[int]) -> Mapping[int, ItemId]:
        """Returns the item of at least these passages."""
        for passage in passages:
            if passage not in self._owners:
                self._owners[passage] = self.place(passage).item_id
        return self._owners

    def passages_of_item(self, item_id: ItemId) -> frozenset[int]:
        """Returns the passages of an item."""
        return self._holding("item", item_id)

    def revisions(self) -> dict[ItemId, int]:
        """Returns the revision of each indexed item."""
        places = (self.place(passage) for passage in self._reader.all_doc_ids())
        return {place.item_id: place.revision for place in places}

    def _having_any(self, field: str, values: tuple[str, ...]) -> frozenset[int] | None:
        if not values:
            return None
        return frozenset().union(*(self.having(field, fold(value).strip()) for value in values))

    def _holding(self, field: str, value: str) -> frozenset[int]:
        return frozenset(passage for segment in self._segments for passage, _ in segment.postings(field, value))

    def _read_scores(self, field: str, key: str) -> dict[int, float]:
        found = [(segment, list(segment.postings(field, key))) for segment in self._segments]
        rarity = self.rarity(sum(len(postings) for _, postings in found))
        factor = rarity * (TERM_SATURATION + 1)
        norm = TERM_SATURATION * LENGTH_NORM / self._usual_length(field)
        base = TERM_SATURATION * (1 - LENGTH_NORM)
        scores: dict[int, float] = {}
        for segment, postings in found:
            lengths, offset = segment.lengths(field), segment.offset
            for passage, frequency in postings:
                scores[passage] = factor * frequency / (frequency + base + norm * lengths[passage - offset])
        return scores

    def _usual_length(self, field: str) -> float:
        if field not in self._usual_lengths:
            total = sum(segment.total_length(field) for segment in self._segments)
            self._usual_lengths[field] = max(1.0, total / max(1, self.passage_count))
        return self._usual_lengths[field]
