"""kbassist's own search, through the door that the services use.

An item has one passage, which is a row. Hits are read back from the corpus file, as the services do with the
database: `show` is what a person waits for beyond `hits`. What was typed gets snippets; a customer's message is
answered with drafts of whole passages (`services.reply`), so only these are read.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kbassist.core.evidence import Hit, Query, Snippet
from kbassist.core.item import Item, ItemContent, ItemFilter, ItemId, ItemKey, ItemKind, Passage
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.markup.passages import passage_of
from kbassist.search.bench.corpus import Corpus, Row
from kbassist.search.bench.engine import TOP
from kbassist.search.bench.queries import BenchQuery, QueryKind
from kbassist.search.bench.sources import ANY_TIME
from kbassist.search.index import WhooshIndex, open_index

NAME = "kbassist"
BLANK_LINES = re.compile(r"\n\s*\n")
HEADING_MARK = re.compile(r"^#", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Wording:
    """What the index knows of languages beside their stemmers; see index.open_index."""

    stop_words: Mapping[str, frozenset[str]]
    amount_words: frozenset[str] = frozenset()
    concepts: Path | None = None

    @property
    def common_words(self) -> frozenset[str]:
        """The stop words of all languages."""
        return frozenset[str]().union(*self.stop_words.values())

    def open(self, folder: Path) -> WhooshIndex:
        """Opens an index as the program does."""
        return open_index(folder, self.stop_words, amount_words=self.amount_words, concepts=self.concepts)

    def as_json(self) -> dict[str, Any]:
        """Returns it for another process."""
        return {
            "stop_words": {language: sorted(words) for language, words in self.stop_words.items()},
            "amount_words": sorted(self.amount_words),
            "concepts": None if self.concepts is None else str(self.concepts),
        }


def wording_from(told: Mapping[str, Any]) -> Wording:
    """Returns what another process told with `as_json`."""
    return Wording(
        {language: frozenset(words) for language, words in told["stop_words"].items()},
        frozenset(told["amount_words"]),
        None if told["concepts"] is None else Path(told["concepts"]),
    )


class KbassistEngine:
    """Promises engine.Engine."""

    name = NAME
    folder_name = NAME
    rounds = 3

    def __init__(self, corpus: Corpus, wording: Wording) -> None:
        self._corpus = corpus
        self._wording = wording
        self._index: WhooshIndex | None = None

    @property
    def index(self) -> WhooshIndex:
        """The opened index; RuntimeError before `open`."""
        if self._index is None:
            raise RuntimeError("the index is not open")
        return self._index

    def build(self, rows: Iterable[Row], *, count: int, folder: Path) -> None:
        """Builds a whole generation, gate and stamp included."""
        index = self._wording.open(folder)
        index.rebuild((item_of(row) for row in rows), count, 1, no_progress, CancelToken())
        index.close()

    def open(self, folder: Path) -> None:
        """Opens the index; nothing of it is in memory yet."""
        self.close()
        self._index = self._wording.open(folder)
        self._index.state()

    def is_usable(self, folder: Path, count: int) -> bool:
        """Says whether the folder holds an index of `count` passages that this version made."""
        index = self._wording.open(folder)
        state = index.state()
        index.close()
        return not state.notice and state.passage_count == count

    def most_queries(self, kind: QueryKind) -> int | None:
        del kind
        return None

    def search(self, query: BenchQuery) -> tuple[int, ...]:
        return tuple(number_of(hit) for hit in self.hits(query))

    def hits(self, query: BenchQuery) -> tuple[Hit, ...]:
        """Returns the best passages, as the services get them: a word that nothing has is put right."""
        asked = query_of(query)
        if query.kind.is_message:
            return self.index.match(asked, CancelToken())
        found = self.index.search(asked, CancelToken())
        if not found and query.kind is QueryKind.TYPO and (better := self.index.suggest(asked)):
            return self.index.search(replace(asked, text=better), CancelToken())
        return found

    def show(self, query: BenchQuery, hits: Iterable[Hit]) -> tuple[Snippet | Passage | None, ...]:
        """Reads the texts of the hits; cuts out snippets for typed words and whole passages for messages."""
        found = [(hit, item_of(self._corpus.row(number_of(hit)))) for hit in hits]
        if query.kind.is_message:
            return tuple(passage_of(item, hit.ordinal) for hit, item in found)
        asked = query_of(query)
        return tuple(self.index.snippet(asked, item, hit.ordinal) for hit, item in found)

    def answer(self, query: BenchQuery) -> tuple[Snippet | Passage | None, ...]:
        """Does all that a person waits for."""
        return self.show(query, self.hits(query))

    def close(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None


def query_of(query: BenchQuery) -> Query:
    """Returns what the search box or a pasted message asks; a blank ends the last word unless it is being typed."""
    ends = {QueryKind.PHRASE: f'"{query.text}"', QueryKind.PREFIX: query.text}
    text = query.text if query.kind.is_message else ends.get(query.kind, f"{query.text} ")
    return Query(text, query.language, ItemFilter(), TOP)


def item_of(row: Row) -> Item:
    """Returns an article of one passage: without blank lines and headings inside nothing is cut."""
    body = HEADING_MARK.sub(" #", BLANK_LINES.sub("\n", row.body.strip()))
    if row.heading and row.heading != row.title:
        body = f"## {row.heading}\n{body}"
    item_id = ItemId(f"{row.number:016x}")
    key = ItemKey("bench", str(row.number), row.language)
    return Item(item_id, key, ItemKind.ARTICLE, ItemContent(row.title, body), 1, ANY_TIME, ANY_TIME)


def number_of(hit: Hit) -> int:
    """Returns the number of the row that a hit is."""
    return int(hit.item_id, 16)
