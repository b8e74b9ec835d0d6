"""Finds stretches of a reply that have nothing to do with the question: somebody in a hurry must read them too.

A sentence belongs to the answer where sources or message speak of what it is about. Silent where either is not known.
"""

from collections.abc import Iterator

from kbassist.checking.contents import Content, contents_of, item_stems, stems_of
from kbassist.checking.findings import mark
from kbassist.checking.letter import letter_of
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span

CODES = ("match.off_topic",)

LONGEST_ASIDE = 45
"""Words of content; courtesy and an explanation of one's own may be as long."""

KNOWN_SHARE = 0.5
"""The part of a sentence's words of content that sources or message must know."""


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports each stretch of sentences that is too long for an aside, in order of position."""
    if not reply.sources or not reply.message:
        return ()
    known = item_stems(reply.sources, tools.packs) | stems_of(reply.message, reply.language, tools.packs)
    frame = letter_of(reply, tools.packs).frame
    asides: list[Content] = []
    found: list[Span] = []
    for content in contents_of(reply.text, reply.language, tools.packs):
        is_framed = any(part.start <= content.span.start < part.end for part in frame)
        if not is_framed and len(content.stems & known) < KNOWN_SHARE * len(content.stems):
            asides.append(content)
            continue
        found += _too_long(asides)
        asides = []
    found += _too_long(asides)
    return tuple(mark(reply, span, CODES[0], Severity.WARN, Precept.MATCH) for span in found)


def _too_long(asides: list[Content]) -> Iterator[Span]:
    if sum(len(content.stems) for content in asides) > LONGEST_ASIDE:
        yield Span(asides[0].span.start, asides[-1].span.end)
