"""The fields of the index and the document that a passage becomes.

Texts come to Whoosh as lists of keys that our own analysis made, so no analyser of ours is ever pickled into an
index. Only what a hit needs is stored; titles and texts are read from the database.
"""

from collections.abc import Iterator
from typing import Any

from whoosh import fields

from kbassist.core.item import Item, Passage
from kbassist.language.tokens import fold
from kbassist.markup.passages import passages_of
from kbassist.search.analysis import folded_words, keys_of_text

SCHEMA_VERSION = 1
"""Grows when the fields or what stands in them change, so that older indexes are rebuilt."""

BORDER = "|"
"""Stands between title, question, aliases, headings and text, so that no phrase reaches across; never a word's key."""

KEYWORD_FIELDS = ("lang", "kind", "source", "tag", "status", "audience", "entity")


def index_schema() -> fields.Schema:
    """Returns the schema; always passed explicitly, never read from an index folder.

    `body` holds the keys of head and text, with positions for phrases; `head` the keys of title, question, aliases
    and headings; `headw` their folded words, for the word that is being typed.
    """
    return fields.Schema(
        id=fields.ID(unique=True),
        item=fields.ID(stored=True),
        ordinal=fields.STORED,
        variants=fields.STORED,
        language=fields.STORED,
        revision=fields.STORED,
        head=fields.KEYWORD(scorable=True),
        body=fields.TEXT(analyzer=fields.KEYWORD().analyzer, phrase=True),
        headw=fields.KEYWORD(),
        **{name: fields.KEYWORD() for name in KEYWORD_FIELDS},
    )


def documents_of(item: Item) -> Iterator[dict[str, Any]]:
    """Yields one index document for each passage of an item."""
    for passage in passages_of(item):
        yield _document(item, passage)


def _document(item: Item, passage: Passage) -> dict[str, Any]:
    content = item.content
    lines = [line for line in (content.title, content.question, *content.aliases, *passage.heading_path) if line]
    head = [keys_of_text(line, item.language) for line in lines]
    text = keys_of_text(passage.text, item.language)
    return {
        "id": f"{item.id}.{passage.ordinal}",
        "item": str(item.id),
        "ordinal": passage.ordinal,
        "variants": f"{item.key.source}\0{item.key.external_id}",
        "language": item.language,
        "revision": item.revision,
        "head": [key for keys in head for key in keys],
        "body": [key for keys in head for key in (*keys, BORDER)] + text,
        "headw": sorted({word for line in lines for word in folded_words(line)}),
        "lang": [fold(item.language)],
        "kind": [item.kind.value],
        "source": _values(item.key.source),
        "tag": _values(*content.tags),
        "status": [content.status.value],
        "audience": [content.audience.value],
        "entity": _values(content.entity),
    }


def _values(*values: str) -> list[str]:
    """Returns keyword values as they are compared: folded, without the empty ones."""
    return [folded for value in values if (folded := fold(value).strip())]
