"""Collects the postings of a segment while it is written, in place of Whoosh's own pool.

Whoosh keeps a tuple for each posting and sorts millions of them. Passages come in order, so it is enough to keep a
list of numbers for each key and to sort the keys. What does not fit into memory waits in unnamed temporary files.
"""

import marshal
from array import array
from collections.abc import Iterator
from contextlib import suppress
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

MOST_POSTINGS = 3_000_000
"""Postings held in memory, 8 bytes each and a few hundred for each different key."""

Posting = tuple[str, bytes, int, float, bytes]
"""Field, key, passage, frequency and no payload, as Whoosh's writer adds and takes them."""

_Entry = tuple[str, bytes, bytes]


class PostingPool:
    """Takes postings in any order of keys, of each key in order of passages; gives them back in order of keys."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lists: dict[str, dict[bytes, array[int]]] = {}
        self._runs: list[IO[bytes]] = []
        self._count = 0

    def add(self, posting: Posting) -> None:
        field, key, passage, frequency, _ = posting
        numbers = self._lists.setdefault(field, {}).get(key)
        if numbers is None:
            self._lists[field][key] = array("I", (passage, int(frequency)))
        else:
            numbers.append(passage)
            numbers.append(int(frequency))
        self._count += 1
        if self._count >= MOST_POSTINGS:
            self._write_run()

    def iter_postings(self) -> Iterator[Posting]:
        """Yields all postings by field, key and passage; the pool is empty afterwards."""
        entries = merge(*map(_entries_of, self._runs), self._sorted(), key=itemgetter(0, 1))
        for (field, key), group in groupby(entries, key=itemgetter(0, 1)):
            for _, _, content in group:
                numbers = array("I", content)
                for place in range(0, len(numbers), 2):
                    yield field, key, numbers[place], float(numbers[place + 1]), b""
        self.cleanup()

    def cleanup(self) -> None:
        """Forgets everything."""
        self._lists.clear()
        self._count = 0
        for run in self._runs:
            run.close()
        self._runs.clear()

    def _sorted(self) -> Iterator[_Entry]:
        for field in sorted(self._lists):
            lists = self._lists[field]
            for key in sorted(lists):
                yield field, key, lists[key].tobytes()

    def _write_run(self) -> None:
        run = TemporaryFile(dir=self._folder)  # noqa: SIM115  # lives until it is merged
        self._runs.append(run)
        for entry in self._sorted():
            marshal.dump(entry, run)
        run.seek(0)
        self._lists.clear()
        self._count = 0


def _entries_of(run: IO[bytes]) -> Iterator[_Entry]:
    with suppress(EOFError):
        while True:
            yield marshal.load(run)
