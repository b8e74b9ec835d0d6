"""Reads one opened generation of the index: which passages hold a key, how often, and what a passage is.

Everything read is kept, so a second question about the same word costs little. Not safe for several threads;
`WhooshIndex` lets one in at a time.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from heapq import nlargest
from math import log

import numpy as np
from whoosh.index import FileIndex

from kbassist.core.item import ItemFilter, ItemId
from kbassist.language.tokens import fold
from kbassist.search.items import ItemTable, joined
from kbassist.search.phrases import in_order
from kbassist.search.schema import LONGEST_START, id_of, number_of
from kbassist.search.scoring import (
    NOTHING,
    UNSCORED,
    Entries,
    Mask,
    Scored,
    Scores,
    places_in,
    saturation,
)
from kbassist.search.segments import IndexMemory, ListCache, Segment, segments_of
from kbassist.search.whoosh_reading import Numbers, ReadSegment, bulk_reading, places_of_highest

MOST_EXPANSIONS = 128
"""Title words, the commonest, that a beginning stands for."""

SCORED_OF_PASSAGE = 24
"""Scores kept in memory for each passage there is, 4 bytes each; the longest unused go first."""

FEWEST_PLACES = 100
"""Places in a list that are remembered; fewer are sooner found again."""

LINE_FIELDS = ("title", "heading")

KEYS_AT_ONCE = 20_000
"""Keys looked through at once for the commonest: some milliseconds."""

MOST_BEGINNINGS = 200
MOST_MASKS = 64
MOST_FAVORS = 8


@dataclass(frozen=True, slots=True)
class Place:
    """What the index itself knows of a passage."""

    item_id: ItemId
    ordinal: int


class Postings:
    """The passages of one generation, by number from 0, and their items, by number from 0.

    Numbers hold only while it is open. Deleted passages have numbers too; `living` tells their items apart.
    """

    def __init__(
        self, index: FileIndex, memory: IndexMemory | None = None, read_segment: ReadSegment = bulk_reading
    ) -> None:
        """Opens the newest commit of an index; `memory` is that of the opening before this one, which ends."""
        self.memory = memory or IndexMemory()
        try:
            self._segments = segments_of(index, self.memory, read_segment)
            self.items = ItemTable(self._segments)
        except BaseException:
            self.memory.close()
            raise
        self.passage_count: int = sum(segment.size - len(segment.dead) for segment in self._segments)
        self._offsets = [segment.offset for segment in self._segments]
        self._dead = joined([segment.dead + np.int32(segment.offset) for segment in self._segments], np.int32)
        self._entries: ListCache[Entries] = ListCache(self.memory.entries.most)
        self._scored: ListCache[Scored] = ListCache(SCORED_OF_PASSAGE * self.items.passage_count)
        self._counts: dict[tuple[str, str], int] = {}
        self._saturations: dict[str, Scores] = {}
        self._with: dict[tuple[str, str], Mask] = {}
        self._allowed: dict[ItemFilter, Mask] = {}
        self._favors: dict[Hashable, Scores] = {}
        self._beginning: dict[str, Numbers] = {}

    def close(self) -> None:
        self.memory.close()

    # words

    def scores(self, key: str, line_weights: tuple[float, ...]) -> Scored:
        """Returns the score of every passage that has the key: BM25 of the body, which holds titles and headings
        too, and these with their weights, in the order of LINE_FIELDS."""
        return self.scored((key, line_weights), partial(self._add_up_fields, key, line_weights))

    def scored(self, name: Hashable, make: Callable[[], Scored]) -> Scored:
        """Returns what `make` gave for a name while it is remembered: while somebody types, most words stay."""
        known = self._scored.get(name)
        if known is None:
            known = make()
            self._scored.put(name, known)
        return known

    def scores_at(self, passages: Numbers, key: str) -> Scores:
        """Returns BM25 of the body of some passages, 0 for those without the key."""
        entries = self.entries("body", key)
        places, is_there = places_in(entries.passages, passages)
        scores = np.zeros(len(passages), np.float32)
        found = self._saturation("body").take(entries.codes[places[is_there]])
        scores[is_there] = found * np.float32(self.rarity(self.how_many("body", key)))
        return scores

    def line_scores(self, field: str, key: str, weight: float) -> Scored:
        """Returns `weight` times BM25 of titles or headings of every passage that has the key there."""
        lines = self.entries(field, key)
        if not len(lines.passages):
            return UNSCORED
        rarity = self.rarity(self.living(lines.passages))
        return Scored(lines.passages, self._saturation(field).take(lines.codes) * np.float32(rarity * weight))

    def entries(self, field: str, key: str) -> Entries:
        """Returns the posting list of a key, deleted passages among them."""
        if len(self._segments) == 1:
            return self._segments[0].entries(field, key)
        term = (field, key)
        known = self._entries.get(term)
        if known is None:
            known = self._joined_entries(field, key)
            self._entries.put(term, known)
        return known

    def how_many(self, field: str, key: str) -> int:
        """Returns how many passages have the key in the field, about: after edits a few may be counted twice."""
        term = (field, key)
        known = self._counts.get(term)
        if known is None:
            known = self._counts[term] = sum(segment.how_many(field, key) for segment in self._segments)
        return known

    def has(self, field: str, key: str) -> bool:
        """Says whether a passage has the key in the field; remembers nothing, so that any word may be asked about."""
        return any(segment.how_many(field, key) for segment in self._segments)

    def has_beginning(self, field: str, start: str) -> bool:
        """Says whether a key of the field begins so."""
        return any(segment.has_beginning(field, start) for segment in self._segments)

    def rarity(self, passages: int) -> float:
        """Returns the idf of something that stands in that many passages; never negative."""
        return log(1 + max(0.0, self.passage_count - passages + 0.5) / (passages + 0.5))

    def head_words(self) -> Sequence[str]:
        """Returns the folded words of all titles, questions, aliases and headings in order."""
        return self._head_words

    def body_keys(self) -> Sequence[str]:
        """Returns the keys of all texts in order; takes some tenths of a second where there are many."""
        return sorted(set[str]().union(*(segment.reading.vocabulary("body").keys for segment in self._segments)))

    def commonest(self, field: str, most: int, piece: int) -> dict[str, int] | None:
        """Returns the keys of a field that most passages have, of one piece of the index, and how many have each.

        Pieces count from 0, so that nobody has to wait for all of them; None where there is none.
        """
        for segment in self._segments:
            count = segment.reading.key_count(field)
            pieces = -(-count // KEYS_AT_ONCE)
            if piece < pieces:
                start = piece * KEYS_AT_ONCE
                return dict(segment.reading.commonest(field, most, start=start, end=start + KEYS_AT_ONCE))
            piece -= pieces
        return None

    def prepare(self, field: str, key: str) -> None:
        """Reads what the first question about a key would have to read."""
        self.entries(field, key)
        if field == "body":
            for line in LINE_FIELDS:
                self._places_in_body(line, key)

    def other_forms(self, beginning: str) -> Numbers:
        """Returns the passages with a word that begins so."""
        return self.entries("beginning", beginning).passages

    def beginning_with(self, start: str) -> Numbers:
        """Returns the passages with a title or heading that has a word beginning so; `start` is folded.

        Of more than MOST_EXPANSIONS such words the commonest are looked for.
        """
        if len(start) <= LONGEST_START:
            return self.entries("start", start).passages
        if start not in self._beginning:
            if len(self._beginning) >= MOST_BEGINNINGS:
                self._beginning.clear()
            self._beginning[start] = self._any_of("headw", self._expansions(start))
        return self._beginning[start]

    def side_by_side(self, keys: tuple[str, ...]) -> Numbers:
        """Returns the passages that have the keys one after another."""
        found = [in_order(segment, keys) + np.int32(segment.offset) for segment in self._segments]
        return joined(found, np.int32)

    def everything(self) -> Numbers:
        """Returns all passages."""
        return np.arange(self.items.passage_count, dtype=np.int32)

    def living(self, passages: Numbers) -> int:
        """Returns how many of the passages are not deleted."""
        if not len(self._dead):
            return len(passages)
        places = np.searchsorted(passages, self._dead)
        inside = places < len(passages)
        return len(passages) - int(np.count_nonzero(passages[places[inside]] == self._dead[inside]))

    # items

    def items_with(self, field: str, value: str) -> Mask:
        """Says of each item whether its keyword field has the value."""
        term = (field, value)
        if term not in self._with:
            if len(self._with) >= MOST_MASKS:
                self._with.clear()
            self._with[term] = self.items.of(self.entries(field, value).passages)
        return self._with[term]

    def languages(self) -> frozenset[str]:
        """Returns the languages in which there are passages."""
        return self._languages

    def allowed(self, item_filter: ItemFilter) -> Mask:
        """Says of each item whether it exists and a filter lets it through."""
        if item_filter not in self._allowed:
            if len(self._allowed) >= MOST_MASKS:
                self._allowed.clear()
            wanted: tuple[tuple[str, Iterable[str]], ...] = (
                ("kind", (kind.value for kind in item_filter.kinds)),
                ("lang", item_filter.languages),
                ("source", item_filter.sources),
                ("tag", item_filter.tags),
                ("status", (status.value for status in item_filter.statuses)),
                ("audience", (audience.value for audience in item_filter.audiences)),
                ("entity", (item_filter.entity,) if item_filter.entity else ()),
            )
            mask = self.items.is_alive.copy()
            for field, values in wanted:
                some = [self.items_with(field, fold(value).strip()) for value in values]
                if some:
                    mask &= np.logical_or.reduce(some)
            self._allowed[item_filter] = mask
        return self._allowed[item_filter]

    def favor(self, name: Hashable, make: Callable[[], Scores]) -> Scores:
        """Returns what `make` gave for a name, a number for each item: the same with every keystroke."""
        if name not in self._favors:
            if len(self._favors) >= MOST_FAVORS:
                self._favors.clear()
            self._favors[name] = make()
        return self._favors[name]

    def place(self, passage: int) -> Place:
        """Returns what is known of a passage."""
        segment = self._segments[bisect_right(self._offsets, passage) - 1]
        number = passage - segment.offset
        return Place(_item_id(segment, number), int(segment.numbers("ordinal")[number]))

    def places_of(self, item_ids: Iterable[ItemId]) -> dict[str, list[int]]:
        """Returns the passages of some items that exist, numbered within their segment, by name of every segment."""
        wanted = np.array([number_of(item_id) for item_id in item_ids], np.uint64)
        return {
            segment.reading.name: np.setdiff1d(
                np.flatnonzero(np.isin(segment.numbers("item"), wanted)), segment.dead
            ).tolist()
            for segment in self._segments
        }

    def revisions(self) -> dict[ItemId, int]:
        """Returns the revision of each indexed item."""
        found: dict[ItemId, int] = {}
        firsts = self.items.starts[self.items.is_alive]
        for segment in self._segments:
            revisions = segment.numbers("revision")
            inside = firsts[(firsts >= segment.offset) & (firsts < segment.offset + segment.size)] - segment.offset
            found |= {_item_id(segment, number): int(revisions[number]) for number in inside.tolist()}
        return found

    def _joined_entries(self, field: str, key: str) -> Entries:
        found = [(segment.offset, segment.entries(field, key)) for segment in self._segments]
        some = [(offset, entries) for offset, entries in found if len(entries.passages)]
        if not some:
            return NOTHING
        if len(some) == 1 and not some[0][0]:
            return some[0][1]
        passages = joined([entries.passages + np.int32(offset) for offset, entries in some], np.int32)
        return Entries(passages, np.concatenate([entries.codes for _, entries in some]))

    def _add_up_fields(self, key: str, line_weights: tuple[float, ...]) -> Scored:
        body = self.entries("body", key)
        if not len(body.passages):
            return UNSCORED
        scores = self._saturation("body").take(body.codes)
        scores *= np.float32(self.rarity(self.living(body.passages)))
        for field, weight in zip(LINE_FIELDS, line_weights, strict=True):
            lines = self.line_scores(field, key, weight)
            if len(lines.passages):
                np.add.at(scores, self._places_in_body(field, key), lines.scores)
        return Scored(body.passages, scores)

    def _places_in_body(self, field: str, key: str) -> Numbers:
        """Returns where in a key's list for the body the passages of its list for a title or heading stand."""
        name = ("in body", field, key)
        known = self._entries.get(name)
        if known is not None:
            return known.passages
        lines = self.entries(field, key).passages
        places = self.entries("body", key).passages.searchsorted(lines).astype(np.int32)
        if len(places) >= FEWEST_PLACES:
            self._entries.put(name, Entries(places, NOTHING.codes))
        return places

    def _saturation(self, field: str) -> Scores:
        if field not in self._saturations:
            total = sum(segment.total_length(field) for segment in self._segments)
            self._saturations[field] = saturation(total / max(1, self.passage_count))
        return self._saturations[field]

    def _any_of(self, field: str, keys: Iterable[str]) -> Numbers:
        mask = np.zeros(self.items.passage_count, bool)
        for key in keys:
            mask[self.entries(field, key).passages.astype(np.intp)] = True
        return np.flatnonzero(mask).astype(np.int32)

    def _expansions(self, start: str) -> list[str]:
        counts: dict[str, int] = {}
        for segment in self._segments:
            known = segment.vocabulary("headw")
            low = bisect_left(known.keys, start)
            high = bisect_left(known.keys, start + "\U0010ffff", low)
            for place in places_of_highest(known.counts[low:high], MOST_EXPANSIONS):
                word = known.keys[low + place]
                counts[word] = counts.get(word, 0) + int(known.counts[low + place])
        return nlargest(MOST_EXPANSIONS, counts, key=counts.__getitem__)

    @cached_property
    def _languages(self) -> frozenset[str]:
        return frozenset().union(*(segment.vocabulary("lang").keys for segment in self._segments))

    @cached_property
    def _head_words(self) -> Sequence[str]:
        lists = [segment.vocabulary("headw").keys for segment in self._segments]
        return lists[0] if len(lists) == 1 else sorted(set[str]().union(*lists))


def _item_id(segment: Segment, number: int) -> ItemId:
    if segment.numbers("unusual")[number]:
        return ItemId(segment.reading.stored(number)["name"])
    return id_of(int(segment.numbers("item")[number]))
