"""Whoosh as it comes: its own schema types, analyser, parser and BM25F, to see what our ranking adds.

Two TEXT fields, title and body, any of the words will do. Only public classes of Whoosh; no word of a language
is treated in any way of ours.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from whoosh.analysis import StandardAnalyzer, StemmingAnalyzer
from whoosh.fields import ID, TEXT, Schema
from whoosh.index import create_in
from whoosh.qparser import MultifieldParser, OrGroup
from whoosh.query import Term

PlainDocument = tuple[str, str, str, str]
"""An id, which need not be unique, a title, a body and the entity that the text is about ("" for none)."""

_NO_WORD = re.compile(r"[^\w\s]+")


class PlainWhoosh:
    """Documents indexed the usual way, in a folder that is there and empty; English ones with Whoosh's own stemmer."""

    def __init__(self, documents: Iterable[PlainDocument], language: str | None, folder: Path) -> None:
        analyzer = StemmingAnalyzer() if language == "en" else StandardAnalyzer()
        schema = Schema(id=ID(stored=True), entity=ID(), title=TEXT(analyzer=analyzer), body=TEXT(analyzer=analyzer))
        index = create_in(folder, schema)
        writer = index.writer(limitmb=256)
        for document_id, title, body, entity in documents:
            writer.add_document(id=document_id, title=title or None, body=body, entity=entity or None)
        writer.commit()
        self._searcher = index.searcher()
        self._parser = MultifieldParser(["title", "body"], schema, group=OrGroup)

    def rank(self, text: str, *, entity: str, limit: int) -> tuple[str, ...]:
        """Returns the ids of the documents that have any of the words, best first; those of `entity` unless "".

        Skipping what cannot reach the best ten is switched off: the order is the same, and Whoosh 2.7.4 skips for
        ever in one of some thousand questions (`UnionMatcher.skip_to_quality`).
        """
        query = self._parser.parse(_NO_WORD.sub(" ", text))
        only = Term("entity", entity) if entity else None
        found = self._searcher.search(query, limit=limit, filter=only, optimize=False)
        return tuple(dict.fromkeys(hit["id"] for hit in found))

    def close(self) -> None:
        self._searcher.close()
