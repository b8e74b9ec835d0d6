"""Reads Whoosh's segments in bulk, as numpy arrays: the only module that touches Whoosh's internals.

Whoosh's public way gives one posting, one length, one value at a time, which takes seconds where a posting list
takes milliseconds. The bulk way reads the same files with Whoosh's own readers, a block at a time. It is taken where
the internals that it needs are there (in Whoosh 2.7.4 and whoosh3 3.54.0 they are), else the public way; both
return the same.
"""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, takewhile
from struct import Struct
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import LENGTHS_COLUMN, W3LeafMatcher, W3TermInfo, W3TermsReader
from whoosh.filedb.structfile import BufferFile
from whoosh.reading import IndexReader, SegmentReader, TermNotFound
from whoosh.util.numeric import byte_to_length

Numbers = NDArray[np.int32]
Frequencies = NDArray[np.float32]
Whole = NDArray[np.unsignedinteger[Any]]

LONGEST_BYTE = 254
"""Whoosh knows no length for the byte 255, which only passages of over 100,000 words have."""

LENGTH_OF_BYTE = np.array([byte_to_length(min(byte, LONGEST_BYTE)) for byte in range(256)], np.float32)
"""The number of keys of a field that a length byte stands for, about."""

TABLE_INTERNALS = ("closest_key_pos", "endofdata", "indexbase", "indexlen", "extras", "tables", "hashfn", "dbfile")

MOST_FOUND = 2_000
"""Keys of which it is remembered where their postings are."""

MOST_READ_ONE_BY_ONE = 100
"""Values of a column up to which reading each is faster than reading all."""

NO_POSTINGS: tuple[Numbers, Frequencies] = (np.empty(0, np.int32), np.empty(0, np.float32))

# how the file of terms is laid out: lengths of key and value, key (its field in two bytes, its text), value
KEY_LENGTH_AT, KEY_AT, FIELD_BYTES, FREQUENCY_IN_VALUE = 0, 8, 2, 5
LENGTHS, SLOT, EXTENT_SIZE = Struct("!ii"), Struct("!Iq"), 12
SLOT_FIELDS = np.dtype([("hash", ">u4"), ("place", ">i8")])
NO_HASH, HASH_OF_ZERO = 0, 1
NUMBER_OF_TYPE = {"B": ">u1", "H": ">u2", "i": ">i4", "I": ">u4", "q": ">i8"}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The keys of a field in order, and how many passages have each, deleted ones counted."""

    keys: list[str]
    counts: Numbers


@dataclass(frozen=True, slots=True)
class Sequences:
    """The 16-bit numbers of some passages one after another, and where those of each end."""

    values: NDArray[np.uint16]
    ends: NDArray[np.int64]


class SegmentReading(Protocol):
    """What a segment holds; passages are numbered from 0 to `size`, deleted ones too."""

    @property
    def name(self) -> str: ...

    @property
    def size(self) -> int: ...

    def postings(self, field: str, key: str) -> tuple[Numbers, Frequencies]:
        """Returns the passages that have the key in the field, in order, and how often."""
        ...

    def how_many(self, field: str, key: str) -> int: ...

    def has(self, field: str, key: str) -> bool: ...

    def lengths(self, field: str) -> NDArray[np.uint8]:
        """Returns the length byte of each passage; see LENGTH_OF_BYTE."""
        ...

    def numbers(self, column: str) -> Whole:
        """Returns the value of a column of numbers for each passage."""
        ...

    def sequences(self, column: str, passages: Numbers) -> Sequences:
        """Returns what a column of byte strings holds for these passages."""
        ...

    def stored(self, passage: int) -> dict[str, Any]: ...

    def dead(self) -> Numbers:
        """Returns the deleted passages in order."""
        ...

    def vocabulary(self, field: str) -> Vocabulary: ...

    def commonest(self, field: str, most: int, *, start: int, end: int) -> list[tuple[str, int]]:
        """Returns, of the keys of a field from number `start` up to `end`, those that most passages have and how many
        have each, in no order."""
        ...

    def key_count(self, field: str) -> int:
        """Returns how many keys a field has."""
        ...

    def all_terms(self) -> Iterator[tuple[str, bytes]]: ...


ReadSegment = Callable[[SegmentReader], SegmentReading]


class PublicReading:
    """Reads a segment by what Whoosh promises."""

    def __init__(self, leaf: SegmentReader) -> None:
        self._leaf = leaf
        self.name: str = leaf.segment().segment_id()
        self.size: int = leaf.doc_count_all()
        self._columns: dict[str, Any] = {}

    def postings(self, field: str, key: str) -> tuple[Numbers, Frequencies]:
        try:
            matcher = self._leaf.postings(field, key)
        except TermNotFound:
            return NO_POSTINGS
        numbers, frequencies = [], []
        while matcher.is_active():
            numbers.append(matcher.id())
            frequencies.append(matcher.weight())
            matcher.next()
        return np.array(numbers, np.int32), np.array(frequencies, np.float32)

    def how_many(self, field: str, key: str) -> int:
        return int(self._leaf.doc_frequency(field, key)) if self.has(field, key) else 0

    def has(self, field: str, key: str) -> bool:
        return (field, key) in self._leaf

    def lengths(self, field: str) -> NDArray[np.uint8]:
        known = [self._leaf.doc_field_length(passage, field, 0) or 0 for passage in range(self.size)]
        return np.searchsorted(LENGTH_OF_BYTE[: LONGEST_BYTE + 1], np.array(known, np.float32)).astype(np.uint8)

    def numbers(self, column: str) -> Whole:
        if not self._leaf.has_column(column):
            return np.zeros(self.size, np.uint64)
        return np.array(list(self._leaf.column_reader(column, translate=False)), np.uint64)

    def sequences(self, column: str, passages: Numbers) -> Sequences:
        reader = self._column(column)
        values = [reader[passage] for passage in passages.tolist()]
        ends = np.fromiter(accumulate(len(value) // 2 for value in values), np.int64)
        return Sequences(np.frombuffer(b"".join(values), np.uint16), ends)

    def _column(self, column: str) -> Any:
        if column not in self._columns:
            self._columns[column] = self._leaf.column_reader(column, translate=False)
        return self._columns[column]

    def stored(self, passage: int) -> dict[str, Any]:
        values: dict[str, Any] = self._leaf.stored_fields(passage)
        return values

    def dead(self) -> Numbers:
        if not self._leaf.has_deletions():
            return NO_POSTINGS[0]
        return np.setdiff1d(np.arange(self.size, dtype=np.int32), np.array(list(self._leaf.all_doc_ids()), np.int32))

    def vocabulary(self, field: str) -> Vocabulary:
        if field not in set(self._leaf.indexed_field_names()):
            return Vocabulary([], NO_POSTINGS[0])
        terms = takewhile(lambda term: term[0] == field, self._leaf.terms_from(field, ""))
        keys = [key.decode() for _, key in terms]
        return Vocabulary(keys, np.array([self._leaf.doc_frequency(field, key) for key in keys], np.int32))

    def commonest(self, field: str, most: int, *, start: int, end: int) -> list[tuple[str, int]]:
        known = self.vocabulary(field)
        keys, counts = known.keys[start:end], known.counts[start:end]
        return [(keys[place], int(counts[place])) for place in places_of_highest(counts, most)]

    def key_count(self, field: str) -> int:
        return len(self.vocabulary(field).keys)

    def all_terms(self) -> Iterator[tuple[str, bytes]]:
        terms: Iterator[tuple[str, bytes]] = self._leaf.all_terms()
        return terms


class BulkReading(PublicReading):
    """Reads a segment a block at a time, with the internals of Whoosh's own readers."""

    def __init__(self, leaf: SegmentReader) -> None:
        super().__init__(leaf)
        self._terms = leaf._terms
        self._passages = leaf._perdoc
        self._found: dict[bytes, Any] = {}

    def postings(self, field: str, key: str) -> tuple[Numbers, Frequencies]:
        found = self._find(field, key)
        if found is None:
            return NO_POSTINGS
        if found.is_inlined():
            return super().postings(field, key)
        offset, length = found.extent()
        # Whoosh 2.7.4 forgets to take the length out of the tuple that it was unpacked into
        content = self._terms._postfile.get(offset, length[0] if isinstance(length, tuple) else length)
        matcher = W3LeafMatcher(BufferFile(content), 0, len(content), self._leaf.schema[field].format)
        numbers, frequencies = [], []
        while not matcher._atend:
            matcher._read_data()
            steps, weights, _ = matcher._data
            numbers.append(np.frombuffer(array("i", steps), np.int32).cumsum(dtype=np.int32))
            if isinstance(weights, tuple):
                frequencies.append(np.frombuffer(array("f", weights), np.float32))
            else:
                frequencies.append(np.full(len(steps), 1.0 if weights is None else weights, np.float32))
            matcher._next_block()
        if len(numbers) == 1:
            return numbers[0], frequencies[0]
        return np.concatenate(numbers), np.concatenate(frequencies)

    def how_many(self, field: str, key: str) -> int:
        found = self._find(field, key)
        return 0 if found is None else int(found.doc_frequency())

    def has(self, field: str, key: str) -> bool:
        return self._find(field, key) is not None

    def lengths(self, field: str) -> NDArray[np.uint8]:
        reader = self._passages._cached_reader(f"_{field}_len", LENGTHS_COLUMN)
        return np.zeros(self.size, np.uint8) if reader is None else self._values(reader, np.dtype(np.uint8))

    def numbers(self, column: str) -> Whole:
        if not self._leaf.has_column(column):
            return np.zeros(self.size, np.uint8)
        reader = self._leaf.column_reader(column, translate=False)
        return self._values(reader, np.dtype(f">u{reader._fixedlen}")).astype(f"u{reader._fixedlen}")

    def sequences(self, column: str, passages: Numbers) -> Sequences:
        if len(passages) <= MOST_READ_ONE_BY_ONE:
            return super().sequences(column, passages)
        reader = self._column(column)
        lengths = np.array(reader._lengths, np.int64) // 2
        ends = np.cumsum(lengths)
        first = int(ends[passages[0]] - lengths[passages[0]])
        content = reader._dbfile.get(reader._basepos + 2 * first, 2 * (int(ends[passages[-1]]) - first))
        wanted = lengths[passages]
        wanted_ends = np.cumsum(wanted)
        places = np.repeat(ends[passages] - first - wanted_ends, wanted) + np.arange(int(wanted_ends[-1]))
        return Sequences(np.frombuffer(content, np.uint16).take(places), wanted_ends)

    def dead(self) -> Numbers:
        return np.sort(np.fromiter(self._passages.deleted_docs(), np.int32))

    def vocabulary(self, field: str) -> Vocabulary:
        content, texts, values, counts = self._read_terms(self._places_of(field))
        ranges = zip(texts.tolist(), values.tolist(), strict=True)
        return Vocabulary([content[text:value].decode() for text, value in ranges], counts)

    def commonest(self, field: str, most: int, *, start: int, end: int) -> list[tuple[str, int]]:
        content, texts, values, counts = self._read_terms(self._places_of(field)[start : end + 1])
        places = places_of_highest(counts, most)
        return [(content[texts[place] : values[place]].decode(), int(counts[place])) for place in places]

    def key_count(self, field: str) -> int:
        return max(0, len(self._places_of(field)) - 1)

    def _places_of(self, field: str) -> NDArray[np.int64]:
        """Returns where in the file of terms those of a field start, and where the last one ends."""
        table, nothing = self._terms._tindex, np.empty(0, np.int64)
        number = self._terms._fieldmap.get(field, len(self._terms._fieldmap))
        start, end = (table.closest_key_pos(place.to_bytes(FIELD_BYTES, "big")) for place in (number, number + 1))
        end = table.endofdata if end is None else end
        if start is None or start >= end:
            return nothing
        kind = np.dtype(NUMBER_OF_TYPE[table.extras["indextype"]])
        every = np.frombuffer(table.dbfile.get(table.indexbase, table.indexlen * kind.itemsize), kind).astype(np.int64)
        return np.append(every[np.searchsorted(every, start) : np.searchsorted(every, end)], end)

    def _read_terms(self, places: NDArray[np.int64]) -> tuple[bytes, NDArray[np.int64], NDArray[np.int64], Numbers]:
        """Returns the part of the file with the terms at some places but the last, which is where they end: where in
        it each key starts and ends, and its count."""
        if len(places) < 2:
            nothing = np.empty(0, np.int64)
            return b"", nothing, nothing, NO_POSTINGS[0]
        start, end = int(places[0]), int(places[-1])
        content: bytes = self._terms._tindex.dbfile.get(start, end - start)
        places = places[:-1] - start
        values = places + KEY_AT + _numbers_at(content, places + KEY_LENGTH_AT)
        counts = _numbers_at(content, values + FREQUENCY_IN_VALUE).astype(np.int32)
        return content, places + KEY_AT + FIELD_BYTES, values, counts

    def _find(self, field: str, key: str) -> Any:
        """Returns what Whoosh knows of a key, None where no passage has it; that costs no reading of the file."""
        name = self._terms._keycoder(field, key.encode())
        if name not in self._found:
            if len(self._found) >= MOST_FOUND:
                self._found.clear()
            value = self._look_up(name)
            self._found[name] = None if value is None else W3TermInfo.from_bytes(value)
        return self._found[name]

    def _look_up(self, name: bytes) -> bytes | None:
        """Returns the value of a key in Whoosh's hash table, whose hashes are kept in memory."""
        table = self._terms._tindex
        hashed = table.hashfn(name)
        start, count = table.tables[hashed & 0xFF]
        first = (start - table.endofdata) // SLOT.size
        for turn in range(count):
            slot = first + ((hashed >> 8) + turn) % count
            found = self._hashes[slot]
            if found == NO_HASH:
                return None
            if found == (hashed or HASH_OF_ZERO):
                _, place = SLOT.unpack(table.dbfile.get(table.endofdata + SLOT.size * slot, SLOT.size))
                record: bytes = table.dbfile.get(place, KEY_AT + len(name) + W3TermInfo._struct.size + EXTENT_SIZE)
                key_length, value_length = LENGTHS.unpack_from(record)
                if record[KEY_AT : KEY_AT + key_length] == name:
                    value = record[KEY_AT + key_length :]
                    whole = value_length <= len(value)
                    return value if whole else table.dbfile.get(place + KEY_AT + key_length, value_length)
        return None

    @cached_property
    def _hashes(self) -> memoryview:
        """The hash of every slot of the table, NO_HASH for empty ones: a third of the slots themselves."""
        table = self._terms._tindex
        end = max(start + SLOT.size * count for start, count in table.tables)
        slots = np.frombuffer(table.dbfile.get(table.endofdata, end - table.endofdata), SLOT_FIELDS)
        hashes = slots["hash"].astype(np.uint32)
        hashes[hashes == NO_HASH] = HASH_OF_ZERO
        hashes[slots["place"] == 0] = NO_HASH
        return hashes.data

    def _values(self, reader: Any, kind: "np.dtype[Any]") -> NDArray[Any]:
        """Returns the values of a column of fixed size; those at the end that are 0 are not in the file."""
        written = np.frombuffer(reader._dbfile.get(reader._basepos, reader._count * kind.itemsize), kind)
        if len(written) == self.size:
            return written
        values = np.zeros(self.size, kind)
        values[: len(written)] = written
        return values


def bulk_reading(leaf: SegmentReader) -> SegmentReading:
    """Returns the fast way to read a segment where this Whoosh has what it needs, else the public one."""
    return BulkReading(leaf) if _has_internals(leaf) else PublicReading(leaf)


def leaves_of(reader: IndexReader) -> tuple[tuple[SegmentReader, int], ...]:
    """Returns the segments of an opened index with the number of the first passage of each."""
    return tuple(reader.leaf_readers()) if reader.doc_count_all() else ()


def places_of_highest(counts: Numbers, most: int) -> list[int]:
    """Returns the places of the highest counts, at most `most`, in no order."""
    if most >= len(counts):
        return list(range(len(counts)))
    places: list[int] = np.argpartition(counts, len(counts) - most)[-most:].tolist()
    return places


def _has_internals(leaf: SegmentReader) -> bool:
    terms = getattr(leaf, "_terms", None)
    table = getattr(terms, "_tindex", None)
    return (
        isinstance(terms, W3TermsReader)
        and all(hasattr(W3LeafMatcher, name) for name in ("_read_data", "_next_block", "_goto"))
        and all(hasattr(table, name) for name in TABLE_INTERNALS)
        and all(hasattr(getattr(leaf, "_perdoc", None), name) for name in ("_cached_reader", "deleted_docs"))
    )


def _numbers_at(content: bytes, places: NDArray[np.int64]) -> NDArray[np.int64]:
    """Returns the 32-bit big-endian numbers at these places."""
    octets = np.frombuffer(content, np.uint8)
    return (
        (octets[places].astype(np.int64) << 24)
        | (octets[places + 1].astype(np.int64) << 16)
        | (octets[places + 2].astype(np.int64) << 8)
        | octets[places + 3]
    )
