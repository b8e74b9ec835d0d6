"""The passages that are measured with: rows of a SQLite file, numbered from 1, so that sizes nest.

They are read one after another and never all at once. Where the sources have too few, the rest is recombined: the
first half of one passage's sentences and the second half of another's. The file is also what a database is to the
program: the place where texts of hits are read by number.
"""

import random
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kbassist.core.errors import InputProblem
from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.language.tokens import sentences

ROWS_AT_ONCE = 1_000
CREATE = (
    "create table passages(number integer primary key, title text, heading text, body text, language text,"
    " is_real integer)"
)
COUNT = "select count(*), coalesce(sum(is_real), 0) from passages"
SELECT = "select number, title, heading, body, language from passages"


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """A passage as its source has it; `heading` may be ""."""

    title: str
    heading: str
    body: str
    language: str


@dataclass(frozen=True, slots=True)
class Row:
    """A passage of a corpus, by its number from 1."""

    number: int
    title: str
    heading: str
    body: str
    language: str


class Corpus:
    """An opened corpus; not for several threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = sqlite3.connect(path)
        try:
            count, real = self._connection.execute(COUNT).fetchone()
        except sqlite3.DatabaseError:
            self._connection.close()
            raise
        self.row_count: int = count
        self.real_count: int = real

    def rows(self, first: int, last: int) -> Iterator[Row]:
        """Yields the rows numbered `first` to `last`, both included."""
        cursor = self._connection.execute(f"{SELECT} where number between ? and ? order by number", (first, last))
        yield from (Row(*values) for values in cursor)

    def row(self, number: int) -> Row:
        """Returns one row; KeyError where there is none."""
        for values in self._connection.execute(f"{SELECT} where number = ?", (number,)):
            return Row(*values)
        raise KeyError(number)

    def text_bytes(self, count: int) -> int:
        """Returns the size of the first `count` rows' texts in UTF-8."""
        size = "length(cast(title || heading || body as blob))"
        (total,) = self._connection.execute(f"select sum({size}) from passages where number <= ?", (count,)).fetchone()
        return int(total or 0)

    def close(self) -> None:
        self._connection.close()


def kept_corpus(path: Path, wanted: int) -> Corpus | None:
    """Returns the corpus that an earlier run left in a file, None where there is none of at least `wanted` rows."""
    if not path.is_file():
        return None
    try:
        corpus = Corpus(path)
    except sqlite3.DatabaseError:
        return None
    if corpus.row_count >= wanted:
        return corpus
    corpus.close()
    return None


def make_corpus(
    path: Path,
    sources: Iterable[SourcePassage],
    *,
    wanted: int,
    seed: int,
    on_progress: OnProgress,
    token: CancelToken,
) -> Corpus:
    """Writes `wanted` rows to a new file: those of the sources in order, then recombined ones.

    A recombined row depends on seed, number and sources only. InputProblem "corpus_empty" where no source has any.
    """
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(CREATE)
        numbered = ((number, *_values(found), 1) for number, found in enumerate(islice(sources, wanted), start=1))
        real = _insert(connection, numbered, first=0, wanted=wanted, on_progress=on_progress, token=token)
        if not real:
            raise InputProblem("corpus_empty", "The corpus holds no passages.", "Each line needs a title and a body.")
        if real < wanted:
            made = _recombined_rows(connection, real=real, wanted=wanted, seed=seed)
            _insert(connection, made, first=real, wanted=wanted, on_progress=on_progress, token=token)
    return Corpus(path)


def _values(passage: SourcePassage) -> tuple[str, str, str, str]:
    return passage.title, passage.heading, passage.body, passage.language


def _insert(
    connection: sqlite3.Connection,
    rows: Iterable[tuple[object, ...]],
    *,
    first: int,
    wanted: int,
    on_progress: OnProgress,
    token: CancelToken,
) -> int:
    """Writes rows as they come; returns how many there were."""
    count = 0
    coming = iter(rows)
    while batch := list(islice(coming, ROWS_AT_ONCE)):
        token.check()
        connection.executemany("insert into passages values (?, ?, ?, ?, ?, ?)", batch)
        count += len(batch)
        on_progress(Progress(first + count, wanted, "collecting passages"))
    connection.commit()
    return count


def _recombined_rows(
    connection: sqlite3.Connection, *, real: int, wanted: int, seed: int
) -> Iterator[tuple[object, ...]]:
    by_language: dict[str, list[int]] = {}
    languages = [language for (language,) in connection.execute("select language from passages order by number")]
    for number, language in enumerate(languages, start=1):
        by_language.setdefault(language, []).append(number)
    for number in range(real + 1, wanted + 1):
        chance = random.Random(f"{seed}:{number}")
        first = chance.randrange(real) + 1
        language = languages[first - 1]
        second = chance.choice(by_language[language])
        title, _, begin = _texts(connection, first)
        _, heading, end = _texts(connection, second)
        yield number, title, heading, f"{_first_half(begin)} {_second_half(end)}".strip(), language, 0


def _texts(connection: sqlite3.Connection, number: int) -> tuple[str, str, str]:
    title, heading, body = connection.execute(
        "select title, heading, body from passages where number = ?", (number,)
    ).fetchone()
    return title, heading, body


def _first_half(text: str) -> str:
    return text[: _middle(text)].rstrip()


def _second_half(text: str) -> str:
    return text[_middle(text) :].lstrip()


def _middle(text: str) -> int:
    """Returns where the second half of a text's sentences begins; a single sentence is cut between two words."""
    spans = sentences(text)
    if len(spans) > 1:
        return spans[len(spans) // 2].start
    return max(0, text.rfind(" ", 0, len(text) // 2 + 1))
