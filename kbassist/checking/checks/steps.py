"""Finds steps that no source names: a wrong one that deletes or resets something cannot be taken back.

Silent where the sources are not known. A step that cannot be undone must stand in a source in the same sense;
any other needs only that the sources speak of what it is about.
"""

import re
from collections.abc import Iterator

from kbassist.checking.contents import Content, Stems, contents_of, item_contents, item_stems, stems_of
from kbassist.checking.findings import mark
from kbassist.checking.letter import letter_of
from kbassist.checking.stretches import own_words
from kbassist.checking.tools import CheckTools, LanguageRules
from kbassist.core.item import Audience
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.language.reading import read_words_of
from kbassist.language.tokens import fold, words

CODES = ("grounding.step",)

WORDS_OF_STEP = 6
"""So many words behind a verb tell what it is done to."""

FEWEST_WORDS = 4
KNOWN_SHARE = 0.3
"""Words of content that a step must have, and the part of them that sources or message must know."""

NO_ORDERS = frozenset(
    {"not", "never", "t", "ne", "не", "нельзя", "без", "nekad", "without", "nicht", "nie", "if", "you", "even"}
)

_EXACT = re.compile(r"\b(?:[^\W\d_a-zа-яё]{2,}|\d+)\b")
_LIST_STEP = re.compile(r"^[ \t]*\d{1,2}[.)][ \t]+(?P<step>[^\n]+)", re.MULTILINE)


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports such steps in order of position."""
    rules = tools.rules.of(reply.language)
    if reply.sources is None or rules is None:
        return ()
    public = [item for item in reply.sources if item.content.audience is Audience.PUBLIC]
    known = [content for item in public for content in item_contents(item, tools.packs)]
    known += contents_of(reply.message or "", reply.language, tools.packs)
    found = dict.fromkeys(_risky(reply, rules, known, tools))
    about = item_stems(public, tools.packs) | stems_of(reply.message or "", reply.language, tools.packs)
    found |= dict.fromkeys(span for span in _unknown(reply, about, tools) if not _holds_one_of(span, found))
    return tuple(mark(reply, span, CODES[0], Severity.WARN, Precept.TRUTH) for span in sorted(found))


def _holds_one_of(span: Span, others: dict[Span, None]) -> bool:
    return any(span.start <= other.start < span.end for other in others)


def _risky(reply: ReplyToCheck, rules: LanguageRules, known: list[Content], tools: CheckTools) -> Iterator[Span]:
    """Yields verbs of steps that cannot be undone, with what they are done to, where no source has both together."""
    text = own_words(reply.text)
    spoken = read_words_of(text, Span(0, len(text)), None)
    for hit in rules.risky.find(spoken):
        if any(fold(word.text) in NO_ORDERS for word in spoken[max(0, hit.first - 2) : hit.first]):
            continue
        end = _clause_end(text, hit.span.end)
        verb = stems_of(hit.span.of(text), reply.language, tools.packs)
        clause = text[hit.span.end : end]
        done_to = stems_of(clause, reply.language, tools.packs) - verb
        exact = stems_of(" ".join(_EXACT.findall(clause)), reply.language, tools.packs)
        if not any(_says_so(content.stems, verb, done_to, exact) for content in known):
            yield Span(hit.span.start, end)


def _says_so(stems: Stems, verb: Stems, done_to: Stems, exact: Stems) -> bool:
    """Returns whether a sentence does the same to one of the same things, names in capitals and numbers exactly."""
    return bool(verb & stems) and exact <= stems and (not done_to or bool(done_to & stems))


def _clause_end(text: str, start: int) -> int:
    """Returns where the words end that a verb is about: at a mark, or after some words."""
    end = start
    for number, word in enumerate(words(text[start : start + 120])):
        between = text[end : start + word.span.start]
        if number == WORDS_OF_STEP or any(mark in between for mark in ".,;:!?\n–"):
            break
        end = start + word.span.end
    return end


def _unknown(reply: ReplyToCheck, about: Stems, tools: CheckTools) -> Iterator[Span]:
    """Yields numbered steps of whose words the sources know next to nothing."""
    frame = letter_of(reply, tools.packs).frame
    for match in _LIST_STEP.finditer(own_words(reply.text)):
        span = Span(match.start("step"), match.end("step"))
        stems = stems_of(match["step"], reply.language, tools.packs)
        if any(part.start <= span.start < part.end for part in frame):
            continue
        if len(stems) >= FEWEST_WORDS and len(stems & about) < KNOWN_SHARE * len(stems):
            yield span
