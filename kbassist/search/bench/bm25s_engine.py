"""bm25s, BM25 in sparse matrices, where its package is installed; knows neither phrases nor beginnings of words."""

from collections.abc import Iterable
from importlib import import_module
from logging import WARNING, getLogger
from pathlib import Path
from typing import Any

from kbassist.language.stemmers import stemmer_for
from kbassist.search.bench.corpus import Row
from kbassist.search.bench.engine import TOP
from kbassist.search.bench.queries import BenchQuery, QueryKind

NAME = "bm25s"
K1, B = 1.2, 0.75
UNABLE = frozenset({QueryKind.PHRASE, QueryKind.PREFIX, QueryKind.TYPO})


class Bm25s:
    """Promises engine.Engine; ModuleNotFoundError where the package is missing."""

    name = NAME
    folder_name = "bm25s"
    rounds = 3

    def __init__(self) -> None:
        self._bm25s: Any = import_module("bm25s")
        getLogger("bm25s").setLevel(WARNING)  # it prints its steps by itself
        self._model: Any = None

    def build(self, rows: Iterable[Row], *, count: int, folder: Path) -> None:
        """Makes the matrices; only the numbers of the words are held in memory, not the texts."""
        del count
        words = self._words(f"{row.title} {row.heading} {row.body}" for row in rows)
        model = self._bm25s.BM25(method="lucene", k1=K1, b=B)
        model.index(words, show_progress=False)
        model.save(str(folder))

    def open(self, folder: Path) -> None:
        self._model = self._bm25s.BM25.load(str(folder))

    def most_queries(self, kind: QueryKind) -> int | None:
        return 0 if kind in UNABLE else None

    def search(self, query: BenchQuery) -> tuple[int, ...]:
        words = self._words([query.text], return_ids=False)
        found, _ = self._model.retrieve(words, k=TOP, show_progress=False)
        return tuple(int(position) + 1 for position in found[0])

    def close(self) -> None:
        self._model = None

    def _words(self, texts: Iterable[str], **options: bool) -> Any:
        return self._bm25s.tokenize(texts, stopwords="en", stemmer=_stems, show_progress=False, **options)


def _stems(words: Iterable[str]) -> list[str]:
    """Returns the stems by our own Snowball stemmer, which remembers them: bm25s has none."""
    return [stemmer_for("en")(word) for word in words]
