"""Whoosh's own matchers and BM25F on kbassist's index with a message's words: what kbassist's arrays replace."""

from collections import Counter
from pathlib import Path
from typing import Any

from whoosh import query

from kbassist.core.errors import EnvironmentProblem
from kbassist.search.analysis import keys_of_word, words_of
from kbassist.search.bench.engine import TOP
from kbassist.search.bench.kbassist_engine import Wording
from kbassist.search.bench.queries import BenchQuery, QueryKind
from kbassist.search.bench.stock_whoosh import MOST_MESSAGES
from kbassist.search.folders import IndexFolders
from kbassist.search.query import StopWords
from kbassist.search.writing import open_generation

NAME = "Whoosh on our index"


class SameIndex:
    """Opens the current generation of an index of ours as Whoosh would; answers messages only."""

    def __init__(self, folder: Path, wording: Wording) -> None:
        generation = IndexFolders(folder).current()
        if generation is None:
            raise EnvironmentProblem("index_missing", "There is no search index.")
        self._stop_words = StopWords(wording.stop_words)
        self._searcher: Any = open_generation(generation).searcher()
        self._numbers: Any = self._searcher.reader().column_reader("item")

    def most_queries(self, kind: QueryKind) -> int | None:
        """A message takes seconds at 100,000 passages."""
        return MOST_MESSAGES if kind.is_message else 0

    def search(self, asked: BenchQuery) -> tuple[int, ...]:
        """Returns the best rows by any of a message's words, with the matchers that Whoosh takes by itself."""
        return self._best(self._message(asked))

    def exact(self, asked: BenchQuery) -> tuple[int, ...]:
        """Returns the same as `search`, ten times sooner: scores are added up in an array."""
        wanted = self._message(asked)
        wanted.matcher_type = query.Or.ARRAY_MATCHER
        return self._best(wanted)

    def close(self) -> None:
        self._searcher.close()

    def _message(self, asked: BenchQuery) -> query.Or:
        telling = [word for word in self._stop_words.without(words_of(asked.text), asked.language) if len(word) > 1]
        keys = Counter(key for word in telling for key in keys_of_word(word, asked.language))
        return query.Or([query.Term("body", key, boost=float(count)) for key, count in keys.items()])

    def _best(self, wanted: query.Query) -> tuple[int, ...]:
        return tuple(self._numbers[hit.docnum] for hit in self._searcher.search(wanted, limit=TOP))
