"""Writes generations of the index: a whole new one, or the passages of a few changed items.

Stamps nothing and switches nothing; that is for the caller, once a generation is found good.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from whoosh.codec.base import Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader, TermNotFound
from whoosh.writing import SegmentWriter

from kbassist.core.item import Item, ItemId
from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.search.problems import index_problem
from kbassist.search.schema import documents_of, index_schema

REBUILD_MEMORY_MB = 128
LOCK_WAIT_SECONDS = 5.0
ITEMS_PER_REPORT = 20

SEGMENT_SIZES = (100, 1_000, 10_000)
MOST_SEGMENTS_OF_A_SIZE = 24
"""Segments of up to so many passages are merged once there are more than this: most edits merge a handful of
passages or nothing, where Whoosh's own rule made one edit in twenty wait 200-400 ms (5,900 passages, 2026-11-22)."""


def open_generation(folder: Path) -> FileIndex:
    """Opens a generation with our own schema.

    Without memory maps: Whoosh would copy every segment into memory each time (SEARCH.md section 1).
    """
    return FileStorage(str(folder), supports_mmap=False).open_index(schema=index_schema())


def build_generation(
    folder: Path, items: Iterable[Item], total: int, on_progress: OnProgress, token: CancelToken
) -> tuple[dict[ItemId, int], int]:
    """Fills an empty folder; returns the revision of each item that went in and the number of passages.

    EnvironmentProblem "index_incomplete" where there are not `total` items. Cancelled leaves the folder useless.
    """
    index = FileStorage(str(folder), supports_mmap=False).create_index(index_schema())
    writer = index.writer(limitmb=REBUILD_MEMORY_MB)
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


def write_changes(folder: Path, put: Sequence[Item], removed: Sequence[ItemId]) -> int:
    """Replaces and removes items in one commit; returns the number of passages afterwards."""
    index = open_generation(folder)
    writer = index.writer(timeout=LOCK_WAIT_SECONDS, delay=0.02)
    try:
        with index.reader() as reader:
            passage_count: int = reader.doc_count()
            for item_id in dict.fromkeys([*(item.id for item in put), *removed]):
                for passage in _passages(reader, item_id):
                    writer.delete_document(passage)
                    passage_count -= 1
        for item in {item.id: item for item in put}.values():
            passage_count += _add(writer, item)
        writer.commit(mergetype=_merge_small_segments)
    except BaseException:
        _cancel(writer)
        raise
    return passage_count


def _merge_small_segments(writer: SegmentWriter, segments: Sequence[Segment]) -> list[Segment]:
    """Copies the segments of a crowded size into the commit; returns those that stay."""
    staying = list(segments)
    for size in SEGMENT_SIZES:
        small = [segment for segment in staying if segment.doc_count_all() <= size]
        if len(small) <= MOST_SEGMENTS_OF_A_SIZE:
            break
        for segment in small:
            reader = SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
            staying.remove(segment)
    return staying


def _add(writer: SegmentWriter, item: Item) -> int:
    count = 0
    for document in documents_of(item):
        writer.add_document(**document)
        count += 1
    return count


def _passages(reader: object, item_id: ItemId) -> list[int]:
    try:
        return list(reader.postings("item", item_id).all_ids())  # type: ignore[attr-defined]  # Whoosh has no types
    except TermNotFound:
        return []


def _cancel(writer: SegmentWriter) -> None:
    """Gives the lock back; a writer that failed half-way may be unable to do more, and says so with any exception."""
    with suppress(Exception):
        writer.cancel()
