"""Finds shouting: words in capitals that are no abbreviation, and exclamation or question marks in heaps."""

import re
from collections.abc import Iterator

from kbassist.checking.findings import mark
from kbassist.checking.stretches import own_words
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span

CODES = ("respect.shouting",)

LONGEST_ABBREVIATION = 5
LONGEST_HEADING = 3
"""Words."""

_CAPITALS = re.compile(r"(?<![\w-])[A-ZĀ-ŽА-ЯЁ]{2,}(?: +(?:[A-ZĀ-ŽА-ЯЁ]{1,})(?![\w-]))*(?![\w-])")
_HEAP = re.compile(r"(?<=[\w\s\"”»)])(?:[!?]{3,}|!!)")
_UNSPEAKABLE = re.compile("[B-DF-HJ-NP-TV-Z]{5}")
_HEADING = re.compile(r"#{1,6} [^!?]+|\*\*[^*!?]+\*\*")
_WORD = re.compile(r"\w+")


def check(reply: ReplyToCheck, _tools: CheckTools) -> tuple[Finding, ...]:
    """Reports each shout with a calm form as suggestion, in order of position.

    Words that the sources write in capitals are names; one long word alone, or beside an abbreviation, is only a hint,
    and so is a short heading.
    """
    text = own_words(reply.text)
    known = _known_capitals(reply)
    return tuple(sorted((*_capitals(reply, text, known), *_heaps(reply, text)), key=lambda finding: finding.span))


def _capitals(reply: ReplyToCheck, text: str, known: frozenset[str]) -> Iterator[Finding]:
    for match in _CAPITALS.finditer(text):
        shouted = [word.group() for word in _WORD.finditer(match.group()) if word.group() not in known]
        long = [word for word in shouted if len(word) > LONGEST_ABBREVIATION and not _UNSPEAKABLE.search(word)]
        if not long and not (len(shouted) > 2 and any(len(word) == LONGEST_ABBREVIATION for word in shouted)):
            continue
        is_loud = len(shouted) > 2 or sum(len(word) >= LONGEST_ABBREVIATION for word in shouted) > 1
        span = Span(match.start(), match.end())
        severity = Severity.WARN if is_loud and not _is_heading(reply.text, span) else Severity.HINT
        yield mark(reply, span, "respect.shouting", severity, Precept.RESPECT, _calm(reply.text, span))


def _is_heading(text: str, span: Span) -> bool:
    """Returns whether a few words are all of a line that is marked as a heading or set in bold."""
    line = text[text.rfind("\n", 0, span.start) + 1 :].partition("\n")[0]
    return len(span.of(text).split()) <= LONGEST_HEADING and _HEADING.fullmatch(line.strip()) is not None


def _calm(text: str, span: Span) -> str:
    """Returns the words in small letters, with a capital where a sentence begins."""
    before = text[: span.start].rstrip(" *_")
    calm = span.of(text).lower()
    return calm[0].upper() + calm[1:] if not before or before[-1] in ".!?…\n" else calm


def _heaps(reply: ReplyToCheck, text: str) -> Iterator[Finding]:
    for match in _HEAP.finditer(text):
        severity = Severity.WARN if len(match.group()) > 2 else Severity.HINT
        calm = "?" if "?" in match.group() else "!"
        span = Span(match.start(), match.end())
        yield mark(reply, span, "respect.shouting", severity, Precept.RESPECT, calm)


def _known_capitals(reply: ReplyToCheck) -> frozenset[str]:
    texts = [source.content.body + " " + source.content.title for source in reply.sources or ()]
    if reply.agent is not None:
        texts += [reply.agent.name, reply.agent.company]
    return frozenset(word.group() for text in texts for word in _WORD.finditer(text) if word.group().isupper())
