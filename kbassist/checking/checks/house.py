"""Finds the words that this house does not use, and proposes those that it does."""

from kbassist.checking.findings import mark
from kbassist.checking.stretches import own_words
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.language.reading import read_words_of

CODES = ("house.word",)


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports each such word in any spelling of its letters; quoted words are not the agent's own and pass."""
    text = own_words(reply.text)
    spoken = read_words_of(text, Span(0, len(text)), None)
    return tuple(
        _finding(reply, hit.span, tools.house.sayings[int(hit.label.partition(".")[2])])
        for hit in tools.house.words.find(spoken)
    )


def _finding(reply: ReplyToCheck, span: Span, saying: str) -> Finding:
    if saying and span.of(reply.text)[0].isupper():
        saying = saying[0].upper() + saying[1:]
    return mark(reply, span, "house.word", Severity.WARN, Precept.MATCH, saying or None)
