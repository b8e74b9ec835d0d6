"""Tells whether the writer is at home with technology, by the words he uses and by what he quotes.

Commands, addresses of machines, constants and requests to an interface are written by nobody else, in any language.
"""

import re
from collections.abc import Iterator

from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import Reader
from kbassist.language.reading import Reading

# One technical word may stand on an invoice; two different ones are a habit of speech.
EXPERT_WORDS = 2
MOST_PROOF = 6
READ_CHARACTERS = 8_000

_TECHNICAL = (
    re.compile(r"\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) /?\w*"),
    re.compile(r"(?<![\w/])/(?:[\w.-]+/)+[\w.-]*"),
    re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5}|/\d{1,2})?\b"),
    re.compile(r"\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\b"),
    re.compile(r"(?<=\s)--[a-z][a-z-]{2,30}\b"),
    re.compile(r"\{\s?\"[\w-]+\"\s?:"),
    re.compile(r"\bX-[A-Z][a-z]+(?:-[A-Z][a-z]+)*\b|\bHMAC\b|\bSHA-?(?:1|256|512)\b"),
    re.compile(r"\b0x[0-9a-fA-F]{3,16}\b"),
    re.compile(r"\b[a-z_]{2,30}(?:\.[a-z_]{2,30})?\(\)"),
    re.compile(r"\b[a-z]\w{1,20}=\S{1,40}\s+[a-z]\w{1,20}=\S"),
    re.compile(r"\bE[A-Z]{4,12}\b|\b[A-Z]{2}DOMAIN\b|\b[A-Z]\w{2,20}(?:Error|Exception)\b"),
)


def reader_of(reading: Reading) -> Judgement[Reader]:
    """Returns novice or expert; None where the words tell neither, or both."""
    novice = reading.spans("reader.novice")
    words = {span.of(reading.text).lower(): span for span in reversed(reading.spans("reader.expert"))}
    expert = tuple(sorted({*words.values(), *_quoted_things(reading.text[:READ_CHARACTERS])}))
    is_expert = len(expert) >= EXPERT_WORDS
    if novice:
        return Judgement(None) if is_expert else Judgement(Reader.NOVICE, 0.8, novice[:MOST_PROOF])
    if is_expert:
        return Judgement(Reader.EXPERT, round(min(0.6 + 0.1 * len(expert), 0.95), 2), expert[:MOST_PROOF])
    return Judgement(None)


def _quoted_things(text: str) -> Iterator[Span]:
    """Yields the first technical thing of each kind."""
    for kind in _TECHNICAL:
        match = kind.search(text)
        if match is not None:
            yield Span(match.start(), match.end())
