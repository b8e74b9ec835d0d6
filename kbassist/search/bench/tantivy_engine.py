"""tantivy, a search library in Rust, where its package is installed."""

import re
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from kbassist.search.bench.corpus import Row
from kbassist.search.bench.engine import COMMON_WORDS, TOP, telling_words, words_in
from kbassist.search.bench.queries import BenchQuery, QueryKind

NAME = "tantivy"
FIELDS = ("title", "heading", "body")
MEMORY_BYTES = 256_000_000


class Tantivy:
    """Promises engine.Engine; ModuleNotFoundError where the package is missing."""

    name = NAME
    folder_name = "tantivy"
    rounds = 3

    def __init__(self) -> None:
        self._tantivy: Any = import_module("tantivy")
        self._index: Any = None
        self._searcher: Any = None

    def build(self, rows: Iterable[Row], *, count: int, folder: Path) -> None:
        """Makes the index with one thread in one commit."""
        del count
        writer = self._tantivy.Index(self._schema(), path=str(folder)).writer(MEMORY_BYTES, 1)
        for row in rows:
            texts = {"title": [row.title], "heading": [row.heading], "body": [row.body]}
            writer.add_document(self._tantivy.Document(number=[str(row.number)], **texts))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        self._index = self._tantivy.Index(self._schema(), path=str(folder))
        self._index.reload()
        self._searcher = self._index.searcher()

    def most_queries(self, kind: QueryKind) -> int | None:
        del kind
        return None

    def search(self, query: BenchQuery) -> tuple[int, ...]:
        found = self._searcher.search(self._wanted(query), TOP).hits
        return tuple(int(self._searcher.doc(address)["number"][0]) for _, address in found)

    def close(self) -> None:
        self._searcher = self._index = None

    def _schema(self) -> Any:
        builder = self._tantivy.SchemaBuilder()
        builder.add_text_field("number", stored=True, tokenizer_name="raw")
        for name in FIELDS:
            builder.add_text_field(name, stored=False, tokenizer_name="en_stem", index_option="position")
        return builder.build()

    def _wanted(self, query: BenchQuery) -> Any:
        words = words_in(query.text)
        if query.kind.is_message:
            return self._index.parse_query(" ".join(map(_quoted, telling_words(query.text))), ["body"])
        if query.kind is QueryKind.PHRASE:
            return self._index.parse_query(_quoted(" ".join(words)), ["body"])
        if query.kind is QueryKind.PREFIX:
            return self._typed(words)
        if query.kind is QueryKind.TYPO:
            fuzzy = self._tantivy.Query.fuzzy_term_query
            return self._any_field(lambda name: fuzzy(self._index.schema, name, words[0], distance=1, prefix=False))
        line = " ".join(map(_quoted, telling_words(query.text)))
        return self._index.parse_query(line, list(FIELDS), conjunction_by_default=True)

    def _typed(self, words: list[str]) -> Any:
        must = self._tantivy.Occur.Must
        ending = re.escape(words[-1]) + ".*"
        regex = self._tantivy.Query.regex_query
        parts = [
            (must, self._index.parse_query(_quoted(word), list(FIELDS)))
            for word in words[:-1]
            if word not in COMMON_WORDS
        ]
        parts.append((must, self._any_field(lambda name: regex(self._index.schema, name, ending))))
        return self._tantivy.Query.boolean_query(parts)

    def _any_field(self, query_in: Any) -> Any:
        should = self._tantivy.Occur.Should
        return self._tantivy.Query.boolean_query([(should, query_in(name)) for name in FIELDS])


def _quoted(text: str) -> str:
    """Returns a text as tantivy's syntax has it between quotes; only letters, digits and blanks come here."""
    return f'"{text}"'
