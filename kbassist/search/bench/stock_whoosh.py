"""Whoosh as it comes: its English analyser, its BM25F, its matchers, an index of title, heading and body.

The tokenizer's pattern is written out, because that of Whoosh's successors reads Markdown's stars as letters.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from whoosh import fields, index, query
from whoosh.analysis import LowercaseFilter, RegexTokenizer, StemFilter, StopFilter
from whoosh.qparser import MultifieldParser, QueryParser

from kbassist.search.bench.corpus import Row
from kbassist.search.bench.engine import TOP, words_in
from kbassist.search.bench.queries import BenchQuery, QueryKind

NAME = "stock Whoosh"
FOLDER_NAME = "stock-whoosh"
FIELDS = ("title", "heading", "body")
MEMORY_MB = 256
MOST_MESSAGES = 2
"""A pasted message takes seconds at 100,000 passages."""


class StockWhoosh:
    """Promises engine.Engine."""

    name = NAME
    folder_name = FOLDER_NAME
    rounds = 1

    def __init__(self) -> None:
        self._searcher: Any = None

    def build(self, rows: Iterable[Row], *, count: int, folder: Path) -> None:
        """Makes the index in one commit."""
        del count
        writer = index.create_in(str(folder), stock_schema()).writer(limitmb=MEMORY_MB)
        for row in rows:
            writer.add_document(number=str(row.number), title=row.title, heading=row.heading, body=row.body)
        writer.commit()

    def open(self, folder: Path) -> None:
        self._searcher = index.open_dir(str(folder)).searcher()

    def most_queries(self, kind: QueryKind) -> int | None:
        return MOST_MESSAGES if kind.is_message else None

    def search(self, query: BenchQuery) -> tuple[int, ...]:
        return numbers_of(self._searcher.search(stock_query(query, self._searcher.schema), limit=TOP))

    def exact(self, asked: BenchQuery) -> tuple[int, ...]:
        """Returns a message's best rows as `search` does, ten times sooner: scores are added up in an array."""
        wanted = message_query(asked.text, self._searcher.schema)
        wanted.matcher_type = query.Or.ARRAY_MATCHER
        return numbers_of(self._searcher.search(wanted, limit=TOP))

    def close(self) -> None:
        self._searcher.close()


def stock_schema() -> fields.Schema:
    """Returns the fields that a first program with Whoosh would have."""
    analyzer = RegexTokenizer(r"\w+") | LowercaseFilter() | StopFilter() | StemFilter(cachesize=-1)
    texts = {name: fields.TEXT(analyzer=analyzer) for name in FIELDS}
    return fields.Schema(number=fields.ID(stored=True, unique=True), **texts)


def stock_query(asked: BenchQuery, schema: fields.Schema) -> query.Query:
    """Returns the natural query of each kind."""
    if asked.kind.is_message:
        return message_query(asked.text, schema)
    if asked.kind is QueryKind.PHRASE:
        return QueryParser("body", schema).parse(f'"{asked.text}"')
    if asked.kind is QueryKind.PREFIX:
        words = words_in(asked.text)
        ending = query.Or([query.Prefix(name, words[-1]) for name in FIELDS])
        return with_whole_words(words[:-1], ending, schema)
    if asked.kind is QueryKind.TYPO:
        return query.Or([query.FuzzyTerm(name, asked.text, maxdist=1, prefixlength=1) for name in FIELDS])
    return MultifieldParser(FIELDS, schema).parse(" ".join(words_in(asked.text)))


def with_whole_words(words: list[str], ending: query.Query, schema: fields.Schema) -> query.Query:
    """Returns a query for all the words and the ending of the line."""
    if not words:
        return ending
    return query.And([MultifieldParser(FIELDS, schema).parse(" ".join(words)), ending])


def message_query(text: str, schema: fields.Schema) -> query.Or:
    """Returns any of a message's words in the body, each as often as it was written."""
    return query.Or([query.Term("body", word, boost=float(count)) for word, count in body_words(text, schema).items()])


def body_words(text: str, schema: fields.Schema) -> Counter[str]:
    """Returns the body's keys of a text and how often each stands there."""
    return Counter(token.text for token in schema["body"].analyzer(text, mode="query"))


def numbers_of(results: Iterable[Any]) -> tuple[int, ...]:
    """Returns the row numbers of Whoosh's hits."""
    return tuple(int(hit["number"]) for hit in results)
