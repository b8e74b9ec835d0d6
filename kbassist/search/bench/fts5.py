"""SQLite's own full-text search: no text kept, Porter's stemmer, prefixes of 2 to 4 letters indexed."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from kbassist.search.bench.corpus import Row
from kbassist.search.bench.engine import COMMON_WORDS, TOP, telling_words, words_in
from kbassist.search.bench.queries import BenchQuery, QueryKind

NAME = "SQLite FTS5"
CREATE = (
    "create virtual table passages using fts5(title, heading, body, content='', tokenize='porter unicode61',"
    " prefix='2 3 4')"
)
SEARCH = "select rowid from passages where passages match ? order by rank limit ?"


class Fts5:
    """Promises engine.Engine."""

    name = NAME
    folder_name = "fts5"
    rounds = 1

    def __init__(self) -> None:
        self._connection: sqlite3.Connection | None = None

    def build(self, rows: Iterable[Row], *, count: int, folder: Path) -> None:
        """Fills and optimises the table."""
        del count
        connection = sqlite3.connect(_file_in(folder))
        connection.execute(CREATE)
        connection.executemany(
            "insert into passages(rowid, title, heading, body) values (?, ?, ?, ?)",
            ((row.number, row.title, row.heading, row.body) for row in rows),
        )
        connection.execute("insert into passages(passages) values ('optimize')")
        connection.commit()
        connection.close()

    def open(self, folder: Path) -> None:
        self._connection = sqlite3.connect(_file_in(folder))

    def most_queries(self, kind: QueryKind) -> int | None:
        return 0 if kind is QueryKind.TYPO else None

    def search(self, query: BenchQuery) -> tuple[int, ...]:
        if self._connection is None:
            raise RuntimeError("the index is not open")
        return tuple(number for (number,) in self._connection.execute(SEARCH, (expression_of(query), TOP)))

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def expression_of(query: BenchQuery) -> str:
    """Returns the match expression for a query; words are quoted, so that nothing in them is syntax."""
    words = words_in(query.text)
    if query.kind.is_message:
        return "body:(" + " OR ".join(f'"{word}"' for word in telling_words(query.text)) + ")"
    if query.kind is QueryKind.PHRASE:
        return 'body:"' + " ".join(words) + '"'
    if query.kind is QueryKind.PREFIX:
        whole = [f'"{word}"' for word in words[:-1] if word not in COMMON_WORDS]
        return " AND ".join([*whole, f'"{words[-1]}"*'])
    return " AND ".join(f'"{word}"' for word in telling_words(query.text))


def _file_in(folder: Path) -> Path:
    return folder / "passages.sqlite"
