"""Reads the segments of an opened generation and keeps what was read for as long as a segment exists.

A commit adds a small segment and marks passages of older ones as deleted; it changes nothing else. So what was read
is handed from one opening to the next, and only the new segment is cold.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from whoosh.reading import IndexReader, TermNotFound

from kbassist.core.item import ItemId

MOST_REMEMBERED = 4_000_000
"""Postings kept of one segment, 8 bytes each; then it starts over."""


SMALL_SEGMENT = 100
"""Passages up to which a segment's words are read at once: edits leave many such segments, and nearly every
question would look for nearly every word in each of them in vain."""


@dataclass(frozen=True, slots=True)
class Place:
    """What the index itself knows of a passage; `variants` is equal for the language variants of one item."""

    item_id: ItemId
    ordinal: int
    variants: str
    language: str
    revision: int


@dataclass(slots=True)
class SegmentMemory:
    """What was read of one segment; passages are numbered within it."""

    places: dict[int, Place] = field(default_factory=dict)
    lengths: dict[str, dict[int, int]] = field(default_factory=dict)
    postings: dict[tuple[str, str], "tuple[array[int], array[float]]"] = field(default_factory=dict)
    terms: frozenset[tuple[str, bytes]] | None = None
    remembered: int = 0


class Segment:
    """One segment; the passages that it yields are numbered from `offset` and exist."""

    def __init__(self, reader: IndexReader, offset: int, memory: SegmentMemory) -> None:
        self.offset = offset
        self.memory = memory
        self._reader = reader
        self._deleted: frozenset[int] = frozenset()
        if reader.has_deletions():
            self._deleted = frozenset(filter(reader.is_deleted, range(reader.doc_count_all())))

        if memory.terms is None and reader.doc_count_all() <= SMALL_SEGMENT:
            memory.terms = frozenset(reader.all_terms())

    def how_many(self, name: str, key: str) -> int:
        """Returns how many passages have the key in the field; deleted ones count until they are merged away."""
        if not self._may_have(name, key):
            return 0
        count: int = self._reader.doc_frequency(name, key)
        return count

    def postings(self, name: str, key: str) -> Iterator[tuple[int, float]]:
        """Yields each passage that has the key in the field, and how often."""
        if not self._may_have(name, key):
            return iter(())
        term = (name, key)
        known = self.memory.postings.get(term)
        if known is None:
            known = self._read(name, key)
            if self.memory.remembered > MOST_REMEMBERED:
                self.memory.postings.clear()
                self.memory.remembered = 0
            self.memory.postings[term] = known
            self.memory.remembered += len(known[0]) + 1
        offset = self.offset
        if not self._deleted:
            return zip(map(offset.__add__, known[0]), known[1], strict=True)
        deleted = self._deleted
        return ((offset + number, frequency) for number, frequency in zip(*known, strict=True) if number not in deleted)

    def lengths(self, name: str) -> dict[int, int]:
        """Returns the number of keys in a field of each passage, by number within the segment."""
        known = self.memory.lengths.get(name)
        if known is None:
            length_of = self._reader.doc_field_length
            known = {number: length_of(number, name, 1) for number in range(self._reader.doc_count_all())}
            self.memory.lengths[name] = known
        return known

    def total_length(self, name: str) -> int:
        """Returns the number of keys in a field of all its passages together."""
        lengths = self.lengths(name)
        return sum(lengths.values()) - sum(lengths[number] for number in self._deleted)

    def place(self, passage: int) -> Place:
        """Returns what is known of a passage of this segment."""
        number = passage - self.offset
        place = self.memory.places.get(number)
        if place is None:
            stored = self._reader.stored_fields(number)
            place = Place(
                ItemId(stored["item"]), stored["ordinal"], stored["variants"], stored["language"], stored["revision"]
            )
            self.memory.places[number] = place
        return place

    def _may_have(self, name: str, key: str) -> bool:
        terms = self.memory.terms
        return terms is None or (name, key.encode()) in terms

    def _read(self, name: str, key: str) -> "tuple[array[int], array[float]]":
        numbers: array[int] = array("I")
        frequencies: array[float] = array("f")
        try:
            matcher = self._reader.postings(name, key)
        except TermNotFound:
            return numbers, frequencies
        while matcher.is_active():
            numbers.append(matcher.id())
            frequencies.append(matcher.weight())
            matcher.next()
        return numbers, frequencies


def segments_of(reader: IndexReader, memories: dict[str, SegmentMemory]) -> tuple[Segment, ...]:
    """Returns the segments of an opened generation in order of their passages; forgets those that are gone."""
    if not reader.doc_count_all():
        memories.clear()
        return ()
    leaves = [(leaf, offset, leaf.segment().segment_id()) for leaf, offset in reader.leaf_readers()]
    present = {name for _, _, name in leaves}
    for gone in memories.keys() - present:
        del memories[gone]
    return tuple(Segment(leaf, offset, memories.setdefault(name, SegmentMemory())) for leaf, offset, name in leaves)
