"""Finds the concrete things in a message: orders, invoices, dates, amounts, versions, error codes, links, products.

Patterns that need words ("invoice", months, currencies) are built from the language packs; a message is
read with the words of all packs, since a Latvian writes "order" and a Russian "invoice" too.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kbassist.core.text import Span
from kbassist.core.understanding import Entity
from kbassist.language.entity_patterns import ENTITY_PATTERNS, EntityWords, is_likely, patterns_with
from kbassist.language.pack import LanguagePacks

MOST_ENTITIES = 200


def find_entities(text: str, packs: LanguagePacks) -> tuple[Entity, ...]:
    """Returns the entities in order of position; where two overlap, the one that says more stays."""
    found: list[Entity] = []
    taken = bytearray(len(text))
    for kind, pattern in _patterns(words_of(packs)):
        for span in _spans(kind, pattern, text):
            if any(taken[span.start : span.end]):
                continue
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            found.append(Entity(kind, span.of(text), span))
    return tuple(sorted(found, key=lambda entity: entity.span)[:MOST_ENTITIES])


def words_of(packs: LanguagePacks) -> EntityWords:
    """Returns the words of all languages for each kind of entity."""
    kinds: dict[str, list[str]] = {}
    for pack in packs.known.values():
        for kind, entity_words in pack.entity_words.items():
            kinds.setdefault(kind, []).extend(entity_words)
    kinds["product"] = list(packs.everywhere.products)
    return tuple((kind, tuple(dict.fromkeys(words))) for kind, words in sorted(kinds.items()))


def _spans(kind: str, pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    group = "value" if "value" in pattern.groupindex else 0
    for match in pattern.finditer(text):
        if is_likely(kind, match):
            yield Span(match.start(group), match.end(group))


@lru_cache(maxsize=4)
def _patterns(words: EntityWords) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return (*patterns_with(words), *ENTITY_PATTERNS)
