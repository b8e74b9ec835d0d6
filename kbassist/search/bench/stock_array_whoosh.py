"""The best that Whoosh's own scorer can be brought to: scores added up in an array, and only a few words of a query.

Of a message the ten most telling words are looked up, of a word being typed the 24 commonest endings
(SEARCH.md section 3). What it costs in quality shows in the overlap with all words.
"""

from collections.abc import Iterable
from heapq import nlargest
from math import log
from pathlib import Path
from typing import Any

from whoosh import fields, index, query

from kbassist.search.bench.corpus import Row
from kbassist.search.bench.engine import TOP, words_in
from kbassist.search.bench.queries import BenchQuery, QueryKind
from kbassist.search.bench.stock_whoosh import (
    FIELDS,
    FOLDER_NAME,
    StockWhoosh,
    body_words,
    numbers_of,
    with_whole_words,
)

NAME = "array + 10 key terms"
KEY_TERMS = 10
MOST_ENDINGS = 24


class StockArrayWhoosh:
    """Promises engine.Engine."""

    name = NAME
    folder_name = FOLDER_NAME
    rounds = 1

    def __init__(self) -> None:
        self._searcher: Any = None
        self._reader: Any = None

    def build(self, rows: Iterable[Row], *, count: int, folder: Path) -> None:
        """Makes the same index as stock Whoosh."""
        StockWhoosh().build(rows, count=count, folder=folder)

    def open(self, folder: Path) -> None:
        self._searcher = index.open_dir(str(folder)).searcher()
        self._reader = self._searcher.reader()

    def most_queries(self, kind: QueryKind) -> int | None:
        return None if kind.is_message or kind is QueryKind.PREFIX else 0

    def search(self, query: BenchQuery) -> tuple[int, ...]:
        schema = self._searcher.schema
        wanted = self._message(query.text, schema) if query.kind.is_message else self._typed(query.text, schema)
        return numbers_of(self._searcher.search(wanted, limit=TOP))

    def close(self) -> None:
        self._searcher.close()

    def _message(self, text: str, schema: fields.Schema) -> query.Query:
        count = self._searcher.doc_count_all()
        weighed = []
        for word, times in body_words(text, schema).items():
            having = self._reader.doc_frequency("body", word)
            if having:
                weighed.append(((log(count / (having + 1)) + 1) * (1 + log(times)), word, times))
        return _any_of(
            [query.Term("body", word, boost=float(times)) for _, word, times in nlargest(KEY_TERMS, weighed)]
        )

    def _typed(self, text: str, schema: fields.Schema) -> query.Query:
        words = words_in(text)
        terms = []
        for name in FIELDS:
            endings = [found.decode() for found in self._reader.expand_prefix(name, words[-1])]
            common = nlargest(MOST_ENDINGS, ((self._reader.doc_frequency(name, word), word) for word in endings))
            terms += [query.Term(name, word) for _, word in common]
        return with_whole_words(words[:-1], _any_of(terms), schema)


def _any_of(terms: list[query.Term]) -> query.Query:
    if not terms:
        return query.NullQuery
    wanted = query.Or(terms)
    wanted.matcher_type = query.Or.ARRAY_MATCHER
    return wanted
