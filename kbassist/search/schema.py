"""The fields of the index and the document that a passage becomes.

Texts come to Whoosh as lists of keys that our own analysis made, so it analyses nothing, and no class of ours is ever
pickled into an index. What identifies a passage stands in columns of numbers that are read at once; titles and
texts are read from the database.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import Any
from zlib import crc32

from whoosh import columns, fields, formats

from kbassist.core.item import Item, ItemId, ItemKind, Passage
from kbassist.language.tokens import fold
from kbassist.markup.passages import passages_of
from kbassist.markup.variants import in_both_forms
from kbassist.search.analysis import WORD, folded_words, keys_of_text, words_of

SCHEMA_VERSION = 4
"""Grows when the fields or what stands in them change, so that older indexes are rebuilt."""

SCORED_FIELDS = ("title", "heading", "body")
KEYWORD_FIELDS = ("lang", "kind", "source", "tag", "status", "audience", "entity")

USUAL_ID = re.compile(r"[0-9a-f]{16}")
"""What ItemKey.item_id() gives; other ids are stored as they are beside a number made from them."""

BEGINNING = 5
"""Letters of a word by which other forms of a rare word are found: the stemmer may have missed one."""

LONGEST_START = 3
"""Letters up to which the beginnings of title words are looked up directly: so short ones have hundreds of words."""

BORDER = 0
"""Stands in a passage's sequence between title, question, aliases, headings and text: no phrase reaches across."""


class _Counts(formats.Format):  # type: ignore[misc]  # Whoosh has no types
    """Postings of a passage number and a frequency, nothing else."""

    posting_size = 0


class Keys(fields.FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field whose value is a list of keys, each of which may stand there several times."""

    def __init__(self, *, scorable: bool) -> None:
        super().__init__(_Counts(), fields.KEYWORD().analyzer, scorable=scorable)

    def index(self, value: Iterable[str], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yields (key, frequency, weight, nothing) for each different key."""
        return ((key.encode(), count, float(count), b"") for key, count in Counter(value).items())

    def __reduce__(self) -> tuple[Any, ...]:
        return fields.KEYWORD, (False, False, False, self.scorable)


def index_schema() -> fields.Schema:
    """Returns the schema; always passed explicitly, never read from an index folder.

    `title` holds the keys of title, question and aliases; `heading` those of the headings above a passage, or of the
    first line of a past answer that has neither title nor question; `body` all of these and the text. `headw` is the
    folded words of titles and headings and `start` how these begin, for the word that is being typed; `sequence` the
    body in order, for phrases: two bytes a word; `beginning` how the longer words of the body begin.
    """
    return fields.Schema(
        title=Keys(scorable=True),
        heading=Keys(scorable=True),
        body=Keys(scorable=True),
        headw=Keys(scorable=False),
        start=Keys(scorable=False),
        beginning=Keys(scorable=False),
        item=fields.COLUMN(columns.NumericColumn("Q")),
        variants=fields.COLUMN(columns.NumericColumn("Q")),
        ordinal=fields.COLUMN(columns.NumericColumn("I")),
        revision=fields.COLUMN(columns.NumericColumn("I")),
        unusual=fields.COLUMN(columns.NumericColumn("B")),
        sequence=fields.COLUMN(columns.VarBytesColumn()),
        name=fields.STORED,
        **{name: Keys(scorable=False) for name in KEYWORD_FIELDS},
    )


def number_of(item_id: str) -> int:
    """Returns the 64-bit number under which an item stands in the index."""
    return int(item_id, 16) if USUAL_ID.fullmatch(item_id) else _hashed(item_id)


def id_of(number: int) -> ItemId:
    """Returns the usual id with that number."""
    return ItemId(f"{number:016x}")


@lru_cache(maxsize=65_536)
def sign_of(key: str) -> int:
    """Returns what stands for a key in a passage's sequence: 1 to 65535.

    A passage has about a hundred words, so one in some hundred thousand that hold all keys of a phrase, but not side
    by side, is taken for having it.
    """
    return crc32(key.encode()) % 0xFFFF + 1


def documents_of(item: Item) -> Iterator[dict[str, Any]]:
    """Yields one index document for each passage of an item."""
    content = item.content
    is_usual = USUAL_ID.fullmatch(item.id) is not None
    same: dict[str, Any] = {
        "item": number_of(item.id),
        "variants": _hashed(f"{item.key.source}\0{item.key.external_id}"),
        "revision": item.revision,
        "lang": [fold(item.language)],
        "kind": [item.kind.value],
        "source": _values(item.key.source),
        "tag": _values(*content.tags),
        "status": [content.status.value],
        "audience": [content.audience.value],
        "entity": _values(content.entity),
    } | ({} if is_usual else {"unusual": 1, "name": str(item.id)})
    own_lines = () if _is_title_made_up(item) else (content.title, content.question, *content.aliases)
    lines = [line for line in own_lines if line]
    for passage in passages_of(item):
        yield same | _words_of(passage, lines, item)


def _is_title_made_up(item: Item) -> bool:
    """True for a past answer that came without question and title: its title is but the beginning of its text."""
    content = item.content
    if item.kind is not ItemKind.ANSWER or content.question:
        return False
    title, text = words_of(content.title), words_of(content.body)
    return text[: len(title) - 1] == title[:-1]


def _words_of(passage: Passage, item_lines: list[str], item: Item) -> dict[str, Any]:
    language = item.language
    headings = [line for line in passage.heading_path if line]
    titles = [keys_of_text(line, language) for line in item_lines]
    heads = [keys_of_text(line, language) for line in headings]
    passage_text = in_both_forms(passage.text)
    text = keys_of_text(passage_text, language)
    sequence = array("H", (sign for keys in (*titles, *heads) for sign in (*map(sign_of, keys), BORDER)))
    head_words = {word for line in (*item_lines, *headings) for word in folded_words(line)}
    sequence.extend(map(sign_of, text))
    title = [key for keys in titles for key in keys]
    heading = [key for keys in heads for key in keys]
    first_line = [] if item_lines else keys_of_text(passage_text.strip().partition("\n")[0], language)
    return {
        "ordinal": passage.ordinal,
        "title": title,
        "heading": heading + first_line,
        "body": title + heading + text,
        "headw": head_words,
        "start": {word[:length] for word in head_words for length in range(1, LONGEST_START + 1)},
        "beginning": beginnings_of((*item_lines, *headings, passage_text)),
        "sequence": sequence.tobytes(),
    }


def beginnings_of(texts: Iterable[str]) -> set[str]:
    """Returns how the words of some texts begin that have at least BEGINNING letters, folded."""
    words = {word for text in texts for word in WORD.findall(fold(text))}
    return {word[:BEGINNING] for word in words if len(word) >= BEGINNING and word.isalpha()}


def _hashed(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


def _values(*values: str) -> list[str]:
    """Returns keyword values as they are compared: folded, without the empty ones."""
    return [folded for value in values if (folded := fold(value).strip())]
