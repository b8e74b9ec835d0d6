"""Finds the concrete things in a message: orders, invoices, dates, amounts, versions, error codes, links, products.

Patterns that need words ("invoice", months, currencies) are built from the language packs; a message is
read with the words of all packs, since a Latvian writes "order" and a Russian "invoice" too.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kbassist.core.text import Span
from kbassist.core.understanding import Entity
from kbassist.language.pack import LanguagePacks

MOST_ENTITIES = 200

_NUMBER = r"(?P<value>[A-Z]{0,5}[-/]?\d[\w/-]{1,24})"
_BEFORE_NUMBER = r"(?:\s*(?:nr|no|num|numurs|numuru|номер|number|id|№|n°|#)\.?)?\s*[:#№]?\s*#?"
_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>\"„”“»]+[^\s<>\"„”“».,;:!?)\]]", re.IGNORECASE)
_NUMERIC_DATE = re.compile(
    r"(?<![\d.])(?:(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])([./])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d"
    r"|(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.)(?!\d)"
)
_ERROR_CODE = re.compile(
    r"\b(?:0x[0-9A-Fa-f]{4,16}|(?:ERR|ERROR|DNS|SSL|NS|PR|SEC|WSA|E)_[A-Z0-9_]{3,60}|[A-Z]{1,4}-\d{4}|E-?\d{3,5}"
    r"|HTTP\s?[45]\d\d|[45]\d\d\s(?:Not Found|Forbidden|Bad Gateway|Internal Server Error|Service Unavailable))\b"
)
_VERSION = re.compile(r"\b(?:v|ver\.?\s?)(?P<value>\d{1,3}(?:\.\d{1,4}){1,3})\b", re.IGNORECASE)
_CODED = re.compile(r"(?<![\w#])#(?P<value>\d{3,12})\b")


def find_entities(text: str, packs: LanguagePacks) -> tuple[Entity, ...]:
    """Returns the entities in order of position; where two overlap, the one that says more stays."""
    patterns = _patterns(_Words.of(packs))
    found: list[Entity] = []
    taken = bytearray(len(text))
    for kind, pattern in patterns:
        for span in _spans(pattern, text):
            if any(taken[span.start : span.end]):
                continue
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            found.append(Entity(kind, span.of(text), span))
    return tuple(sorted(found, key=lambda entity: entity.span)[:MOST_ENTITIES])


class _Words(tuple[tuple[str, tuple[str, ...]], ...]):
    """The words of all packs by kind, hashable so that their patterns are built once."""

    @classmethod
    def of(cls, packs: LanguagePacks) -> "_Words":
        """Collects the words of the packs."""
        kinds: dict[str, list[str]] = {}
        for pack in packs.values():
            for kind, entity_words in pack.entity_words.items():
                kinds.setdefault(kind, []).extend(entity_words)
        kinds["product"] = list(packs.everywhere.products)
        return cls((kind, tuple(dict.fromkeys(words))) for kind, words in sorted(kinds.items()))


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    group = "value" if "value" in pattern.groupindex else 0
    for match in pattern.finditer(text):
        yield Span(match.start(group), match.end(group))


@lru_cache(maxsize=4)
def _patterns(words: _Words) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Returns the patterns, the most telling first."""
    known = dict(words)
    months, currencies = _either(known["month"]), _either(known["currency"])
    date = (
        rf"(?:(?:19|20)\d\d\.?\s?(?:gada|g\.?)\s)?\b(?:[12]\d|3[01]|0?[1-9])(?:\.|-го|-е|st|nd|rd|th)?\s(?:of\s)?(?:{months})\b"
        rf"(?:,?\s(?:19|20)\d\d)?|\b(?:{months})\s(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?:,?\s(?:19|20)\d\d)?"
    )
    deadline = (
        rf"\b(?:{_either(known['deadline'])})\s(?P<value>{_NUMERIC_DATE.pattern.replace(chr(92) + '1', '[./]')}|{date})"
    )
    number = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?"
    amount = (
        rf"(?<![\w.,])(?:(?:{number})\s?(?:€|\$|£|₽|(?:{currencies})\b)|(?:€|\$|£)\s?(?:{number})"
        rf"|\b(?:EUR|USD|GBP)\s(?:{number}))"
    )
    sources = (
        ("url", _URL.pattern),
        ("invoice", rf"\b(?:{_either(known['invoice'])}){_BEFORE_NUMBER}{_NUMBER}"),
        ("order", rf"\b(?:{_either(known['order'])}){_BEFORE_NUMBER}{_NUMBER}"),
        ("deadline", deadline),
        ("date", rf"{_NUMERIC_DATE.pattern}|{date}".replace(chr(92) + "1", "[./]")),
        ("amount", amount),
        (
            "error_code",
            rf"\b(?:{_either(known['error'])})(?:\s(?:nr|no|code|kods|код)\.?)?[:\s]\s?#?(?P<value>[A-Z]{{0,4}}-?\d{{2,6}})\b",
        ),
        ("version", rf"\b(?:{_either(known['version'])})\.?\s(?P<value>\d{{1,3}}(?:\.\d{{1,4}}){{0,3}})\b"),
    )
    built = [(kind, re.compile(source, re.IGNORECASE)) for kind, source in sources]
    products = sorted(known["product"], key=len, reverse=True)
    return (
        *built,
        ("error_code", _ERROR_CODE),
        ("version", _VERSION),
        ("order", _CODED),
        ("product", re.compile(rf"\b(?:{'|'.join(map(re.escape, products))})\b")),
    )


def _either(words: Iterable[str]) -> str:
    """Returns a pattern for one of the words; "*" stands for any ending."""
    return "|".join(
        re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True)
    )
