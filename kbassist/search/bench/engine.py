"""What the measured engines have in common, and how words are cut for those that want them cut."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from whoosh.analysis import STOP_WORDS

from kbassist.search.bench.corpus import Row
from kbassist.search.bench.queries import BenchQuery, QueryKind

TOP = 10
"""Answers asked of every engine."""

WORD = re.compile(r"\w+")
COMMON_WORDS = STOP_WORDS
"""What stock Whoosh leaves out; the others get the same, so that all look up the same words."""


class Engine(Protocol):
    """A search engine with its index in a folder of its own."""

    @property
    def name(self) -> str: ...

    @property
    def folder_name(self) -> str:
        """Engines that differ only in how they search share an index, and so this name."""
        ...

    @property
    def rounds(self) -> int:
        """How often each query is asked: once where an engine is too slow for more."""
        ...

    def build(self, rows: Iterable[Row], *, count: int, folder: Path) -> None:
        """Makes the index of `count` rows in an empty folder."""
        ...

    def open(self, folder: Path) -> None: ...

    def most_queries(self, kind: QueryKind) -> int | None:
        """Returns how many queries of a kind can be waited for: None for all, 0 where it cannot answer them."""
        ...

    def search(self, query: BenchQuery) -> tuple[int, ...]:
        """Returns the numbers of the best rows, best first, at most TOP."""
        ...

    def close(self) -> None: ...


def words_in(text: str) -> list[str]:
    """Returns the words of a text in lower case, common ones included."""
    return WORD.findall(text.lower())


def telling_words(text: str) -> list[str]:
    """Returns the different words of a text without the common ones, in order; all where only common ones are."""
    words = dict.fromkeys(words_in(text))
    return [word for word in words if word not in COMMON_WORDS and len(word) > 1] or list(words)
