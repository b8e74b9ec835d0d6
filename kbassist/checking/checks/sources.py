"""Looks at what a reply rests on: sources not published or outdated, addresses that customers cannot open.

Silent about sources where they are not known.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kbassist.checking.findings import mark
from kbassist.checking.tools import CheckTools
from kbassist.core.item import Audience, Item, ItemStatus
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.language.tokens import WORD, fold, words

CODES = ("grounding.source", "grounding.expired", "privacy.internal_link")

USED_RUN = 6
"""As many words side by side show that the reply uses a source."""

_INTERNAL_ADDRESS = re.compile(
    r"(?:https?://)?(?<![\w@.-])(?:localhost|127\.0\.0\.1|(?:[\w-]+\.)*(?:intranet|intra|internal|corp|wiki|confluence|jira|"
    r"sharepoint|gitlab|staging|testing)(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:local|lan|intranet|internal|corp|localdomain))"
    r"(?![\w-]|\.\w)(?::\d+)?(?:/[^\s<>\"„”“»«`*)\]}]*)?",
    re.IGNORECASE,
)


def check(reply: ReplyToCheck, _tools: CheckTools) -> tuple[Finding, ...]:
    """Reports words and addresses of such sources, and internal addresses, in order of position."""
    found = [
        mark(reply, span, "grounding.source", Severity.WARN, Precept.TRUTH)
        for item in reply.sources or ()
        if item.content.status is not ItemStatus.PUBLISHED
        for span in _used(reply.text, item)
    ]
    found += [
        replace(mark(reply, span, "grounding.expired", Severity.WARN, Precept.TRUTH), day=item.content.valid_until)
        for item in reply.sources or ()
        if reply.day is not None and item.content.is_expired(reply.day)
        for span in _used(reply.text, item)
    ]
    found += [
        mark(reply, span, "privacy.internal_link", Severity.BLOCK, Precept.PRIVACY)
        for span in _internal_addresses(reply)
    ]
    return tuple(sorted(found, key=lambda finding: finding.span))


def _used(text: str, item: Item) -> Iterator[Span]:
    content = item.content
    if content.url and (place := text.find(content.url)) >= 0:
        yield Span(place, place + len(content.url))
    said = list(words(text))
    known = f" {' '.join(WORD.findall(fold(' '.join((content.body, content.short_formal, content.short_familiar)))))} "
    folded = [fold(word.text) for word in said]
    start = end = -1
    for place in range(len(said) - USED_RUN + 1):
        if f" {' '.join(folded[place : place + USED_RUN])} " not in known:
            continue
        if place > end >= 0:
            yield Span(said[start].span.start, said[end].span.end)
            start = place
        start = place if start < 0 else start
        end = place + USED_RUN - 1
    if end >= 0:
        yield Span(said[start].span.start, said[end].span.end)


def _internal_addresses(reply: ReplyToCheck) -> Iterator[Span]:
    known = "\n".join(
        f"{source.content.body}\n{source.content.url}"
        for source in reply.sources or ()
        if source.content.audience is Audience.PUBLIC
    )
    for match in _INTERNAL_ADDRESS.finditer(reply.text):
        if match.group() not in known and match.group() not in (reply.message or ""):
            yield Span(match.start(), match.end())
