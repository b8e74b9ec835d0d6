"""Writes generations of the index: a whole new one, or the passages of a few changed items.

Stamps nothing and switches nothing; that is for the caller, once a generation is found good.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from whoosh.codec.base import Segment
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile, StructFile
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from kbassist.core.item import Item, ItemId
from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.search.pool import PostingPool
from kbassist.search.postings import Postings
from kbassist.search.problems import index_problem
from kbassist.search.schema import documents_of, index_schema

LOCK_WAIT_SECONDS = 5.0
POSTINGS_PER_BLOCK = 1024
ITEMS_PER_REPORT = 20
SMALL_FILE = 1 << 20
"""Bytes; twenty edits' worth of passages."""

SEGMENT_SIZES = (0, 100, 1_000, 10_000)
MOST_SEGMENTS_OF_A_SIZE = 24
MERGED_AT_ONCE = 6
"""Where more segments than this have so many passages (up to 100, to 1,000, to 10,000), the smallest few of them are
merged: most edits merge a handful of passages or nothing. Of 40 edits the slowest take 47 ms of processor time,
121 ms when all small segments were merged at once (40,000 passages, 2026-11-22); Whoosh's own rule made one edit in
twenty wait 200-400 ms."""


class _Storage(FileStorage):  # type: ignore[misc]  # Whoosh has no types
    """Files that are not mapped into memory: Whoosh would copy every segment each time (SEARCH.md section 1).

    Small ones are read at once: Whoosh reads them a few bytes at a time, in ten segments for each edit.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), supports_mmap=False)
        self._place = folder

    def open_file(self, name: str, **options: Any) -> StructFile:
        path = self._place / name
        if path.stat().st_size > SMALL_FILE:
            return super().open_file(name, **options)
        return BufferFile(path.read_bytes(), name=name)


def open_generation(folder: Path) -> FileIndex:
    """Opens a generation with our own schema."""
    return _Storage(folder).open_index(schema=index_schema())


def build_generation(
    folder: Path, items: Iterable[Item], total: int, on_progress: OnProgress, token: CancelToken
) -> tuple[dict[ItemId, int], int]:
    """Fills an empty folder; returns the revision of each item that went in and the number of passages.

    EnvironmentProblem "index_incomplete" where there are not `total` items. Cancelled leaves the folder useless.
    """
    index = _Storage(folder).create_index(index_schema())
    writer = _writer(index, folder)
    revisions: dict[ItemId, int] = {}
    passage_count = 0
    try:
        for item in items:
            token.check()
            passage_count += _add(writer, item)
            revisions[item.id] = item.revision
            if len(revisions) % ITEMS_PER_REPORT == 0:
                on_progress(Progress(len(revisions), total, item.content.title))
        token.check()
        if len(revisions) != total:
            raise index_problem("index_incomplete")
        writer.commit()
    except BaseException:
        _cancel(writer)
        raise
    on_progress(Progress(total, total))
    return revisions, passage_count


def write_changes(
    folder: Path, put: Sequence[Item], removed: Sequence[ItemId], places: Mapping[str, Sequence[int]] | None = None
) -> int:
    """Replaces and removes items in one commit; returns the number of passages afterwards.

    `places` are the passages of these items where the caller knows them, see `Postings.places_of`.
    """
    index = open_generation(folder)
    writer = _writer(index, folder)
    try:
        sizes = {segment.segment_id(): segment.doc_count_all() for segment in writer.segments}
        if places is None or places.keys() != sizes.keys():
            places = _places(index, {*(item.id for item in put), *removed})
        for name, offset in zip(sizes, accumulate(sizes.values(), initial=0), strict=False):
            for passage in places[name]:
                writer.delete_document(offset + passage)
        passage_count: int = sum(segment.doc_count() for segment in writer.segments)
        for item in {item.id: item for item in put}.values():
            passage_count += _add(writer, item)
        writer.commit(mergetype=_merge_small_segments)
    except BaseException:
        _cancel(writer)
        raise
    return passage_count


def _merge_small_segments(writer: SegmentWriter, segments: Sequence[Segment]) -> list[Segment]:
    """Copies a few segments of a crowded size into the commit; returns those that stay."""
    staying = sorted(segments, key=lambda segment: segment.doc_count_all())
    for most_before, most in pairwise(SEGMENT_SIZES):
        crowd = [segment for segment in staying if most_before < segment.doc_count_all() <= most]
        if len(crowd) <= MOST_SEGMENTS_OF_A_SIZE:
            continue
        for segment in crowd[:MERGED_AT_ONCE]:
            reader = SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
            staying.remove(segment)
        break
    return [segment for segment in segments if segment in staying]


def _add(writer: SegmentWriter, item: Item) -> int:
    count = 0
    for document in documents_of(item):
        writer.add_document(**document)
        count += 1
    return count


def _places(index: FileIndex, item_ids: Collection[ItemId]) -> dict[str, list[int]]:
    """Returns the passages of some items that exist, numbered within their segment, by name of every segment."""
    postings = Postings(index)
    try:
        return postings.places_of(item_ids)
    finally:
        postings.close()


def _writer(index: FileIndex, folder: Path) -> SegmentWriter:
    """Opens the writer of an index with a pool of our own; nothing that only Whoosh's scorers use is written."""
    codec = W3Codec(blocklimit=POSTINGS_PER_BLOCK)
    codec.length_stats = False
    writer = index.writer(timeout=LOCK_WAIT_SECONDS, delay=0.02, codec=codec)
    writer.pool = PostingPool(folder)
    return writer


def _cancel(writer: SegmentWriter) -> None:
    """Gives the lock back; a writer that failed half-way may be unable to do more, and says so with any exception."""
    with suppress(Exception):
        writer.cancel()
