"""Keeps what was read of the segments of an opened generation for as long as a segment exists.

A commit adds a small segment and marks passages of older ones as deleted; it changes nothing else. So what was read
is handed from one opening to the next, open files too, and only the new segment is cold. Which passages are deleted
is never taken from there.
"""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray
from whoosh.index import TOC, FileIndex
from whoosh.reading import SegmentReader

from kbassist.search.schema import SCORED_FIELDS
from kbassist.search.scoring import NOTHING, Codes, Entries, Scored, codes_of
from kbassist.search.whoosh_reading import (
    LENGTH_OF_BYTE,
    Numbers,
    ReadSegment,
    SegmentReading,
    Vocabulary,
    Whole,
)

List = TypeVar("List", Entries, Scored)

MOST_REMEMBERED = 20_000_000
REMEMBERED_OF_PASSAGE = 80
"""Postings kept in memory, 6 bytes each, or so many for each passage where that is more; the longest unused go first.

What is warmed up (`search.warming`) are 65 for each of 100,000 passages, 42 of them of the body.
"""

LEAST_SIZE = 20
"""What a list needs at least, counted in passages."""

SMALL_SEGMENT = 100
"""Passages up to which a segment's words are read at once: edits leave many such segments, and nearly every
question would look for nearly every word in each of them in vain."""


class ListCache(Generic[List]):
    """The lists of passages used last, at most `most` passages of them."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._count = 0
        self._lists: OrderedDict[Hashable, List] = OrderedDict()

    def get(self, name: Hashable) -> List | None:
        known = self._lists.get(name)
        if known is not None:
            self._lists.move_to_end(name)
        return known

    def put(self, name: Hashable, new: List) -> None:
        self._lists[name] = new
        self._count += len(new.passages) + LEAST_SIZE
        while self._count > self.most and len(self._lists) > 1:
            _, forgotten = self._lists.popitem(last=False)
            self._count -= len(forgotten.passages) + LEAST_SIZE


@dataclass(slots=True)
class SegmentMemory:
    """What was read of one segment; passages are numbered within it.

    `leaf` are its open files and `reading` the way to read them, None while they are closed.
    """

    leaf: SegmentReader | None = None
    reading: SegmentReading | None = None
    numbers: dict[str, Whole] = field(default_factory=dict)
    lengths: dict[str, NDArray[np.uint8]] = field(default_factory=dict)
    vocabularies: dict[str, Vocabulary] = field(default_factory=dict)
    total_lengths: dict[str, float] = field(default_factory=dict)
    terms: frozenset[tuple[str, str]] | None = None

    def close(self) -> None:
        """Lets go of the files and keeps what was read."""
        if self.leaf is not None:
            self.leaf.close()
        self.leaf = self.reading = None


@dataclass(slots=True)
class IndexMemory:
    """What was read of all segments, handed from one opening of a generation to the next."""

    segments: dict[str, SegmentMemory] = field(default_factory=dict)
    entries: ListCache[Entries] = field(default_factory=lambda: ListCache(MOST_REMEMBERED))

    def close(self) -> None:
        """Lets go of all files and keeps what was read."""
        for memory in self.segments.values():
            memory.close()


class Segment:
    """One segment; its passages are numbered from 0 to `size`, deleted ones too, and in the index from `offset`."""

    def __init__(
        self, reading: SegmentReading, dead: Numbers, offset: int, memory: SegmentMemory, cache: ListCache[Entries]
    ) -> None:
        self.offset = offset
        self.reading = reading
        self.size = reading.size
        self.dead = dead
        self._memory = memory
        self._cache = cache
        if memory.terms is None and self.size <= SMALL_SEGMENT:
            memory.terms = frozenset((name, key.decode()) for name, key in reading.all_terms())

    def how_many(self, name: str, key: str) -> int:
        """Returns how many passages have the key in the field; deleted ones count until they are merged away."""
        return self.reading.how_many(name, key) if self._may_have(name, key) else 0

    def entries(self, name: str, key: str) -> Entries:
        """Returns the passages that have the key in the field, deleted ones too."""
        if not self._may_have(name, key):
            return NOTHING
        term = (self.reading.name, name, key)
        known = self._cache.get(term)
        if known is None:
            known = self._read(name, key)
            self._cache.put(term, known)
        return known

    def has_beginning(self, name: str, start: str) -> bool:
        """Says whether a key of the field begins so."""
        leaf = self._memory.leaf
        return leaf is not None and next(iter(leaf.expand_prefix(name, start)), None) is not None

    def numbers(self, column: str) -> Whole:
        """Returns the value of a column for each passage."""
        known = self._memory.numbers.get(column)
        if known is None:
            known = self._memory.numbers[column] = self.reading.numbers(column)
        return known

    def vocabulary(self, name: str) -> Vocabulary:
        """Returns the keys of a field; kept, so ask for small fields only."""
        known = self._memory.vocabularies.get(name)
        if known is None:
            known = self._memory.vocabularies[name] = self.reading.vocabulary(name)
        return known

    def total_length(self, name: str) -> float:
        """Returns the number of keys in a field of all passages that exist together, about."""
        lengths = self._lengths(name)
        known = self._memory.total_lengths.get(name)
        if known is None:
            known = self._memory.total_lengths[name] = float(LENGTH_OF_BYTE[lengths].sum(dtype=np.float64))
        return known - float(LENGTH_OF_BYTE[lengths[self.dead]].sum(dtype=np.float64))

    def _lengths(self, name: str) -> NDArray[np.uint8]:
        known = self._memory.lengths.get(name)
        if known is None:
            known = self._memory.lengths[name] = self.reading.lengths(name)
        return known

    def _may_have(self, name: str, key: str) -> bool:
        terms = self._memory.terms
        return terms is None or (name, key) in terms

    def _read(self, name: str, key: str) -> Entries:
        passages, frequencies = self.reading.postings(name, key)
        if not len(passages):
            return NOTHING
        if name not in SCORED_FIELDS:
            return Entries(passages, NOTHING.codes)
        codes: Codes = codes_of(frequencies, self._lengths(name).take(passages))
        return Entries(passages, codes)


def segments_of(index: FileIndex, memory: IndexMemory, read_segment: ReadSegment) -> tuple[Segment, ...]:
    """Returns the segments of the newest commit in order of their passages; forgets those that are gone.

    What is open of them stays open until `memory` is closed.
    """
    written = TOC.read(index.storage, index.indexname, schema=index.schema).segments
    for gone in memory.segments.keys() - {segment.segment_id() for segment in written}:
        memory.segments.pop(gone).close()
    found: list[Segment] = []
    offset = 0
    for segment in written:
        known = memory.segments.setdefault(segment.segment_id(), SegmentMemory())
        if known.reading is None:
            known.leaf = SegmentReader(index.storage, index.schema, segment)
            known.reading = read_segment(known.leaf)
        dead = np.sort(np.fromiter(segment.deleted_docs(), np.int32))
        found.append(Segment(known.reading, dead, offset, known, memory.entries))
        offset += known.reading.size
    memory.entries.most = max(MOST_REMEMBERED, REMEMBERED_OF_PASSAGE * offset)
    return tuple(found)
