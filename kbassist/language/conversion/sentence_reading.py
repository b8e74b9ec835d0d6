"""Cuts a text or Markdown into sentences of words, and finds the words that nobody may rewrite.

What is kept: code, quotations, links with their words, addresses, placeholders, tags, and bold words that
name something on a screen. Bold words that are a sentence or begin small are the author's own emphasis.
"""

import re
from collections.abc import Iterator
from itertools import chain

from kbassist.core.text import Span
from kbassist.language.conversion.rules import Sentence, SentenceWord
from kbassist.language.tokens import sentences

LONGEST_SCREEN_NAME = 5
"""Words that a bold name of a button or page may have."""

_WORD = re.compile(r"[^\W_]+(?:[-‑'’][^\W_]+)*")
_KEPT = re.compile(
    r"""
    (?P<fence>^\ {0,3}(?P<mark>```+|~~~+).*?(?:^\ {0,3}(?P=mark)|\Z))
    | (?P<code>(?P<ticks>`+)[^\n]{1,300}?(?P=ticks))
    | (?P<link>!?\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}\))
    | (?P<url>\b(?:https?://|www\.)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+
        |(?<![\w.])[^\W_][\w-]*(?:\.[^\W_][\w-]*)+(?![\w.]))
    | (?P<tag></?[A-Za-z][^<>\n]{0,300}>)
    | (?P<placeholder>\$?\{\{?[^{}]{1,1300}\}?\}|%\d*\$?\(?\w+\)?[sd]?)
    | (?P<quote>[„“«‟][^„“”«»\n]{1,300}[”“»‟]|"[^"\n]{1,300}"|‹[^›\n]{1,300}›|‘[^‘’\n]{1,300}’)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_BOLD = re.compile(r"(?P<bold>\*\*|__)(?=\S)(?P<name>[^*_\n]{1,200}?)(?<=\S)(?P=bold)")
_SENTENCE_MARK = re.compile(r"[.!?…:]$")
_ENDS_SENTENCE = re.compile(r"[.!?…:][*_\"'”“»)\]]*$")
_BEGINS_BLOCK = re.compile(r"\s*(?:[-*+•>|#]|\d{1,3}[.)]\s)")
_IS_BLOCK_OF_ITS_OWN = re.compile(r"\s*[#|]")


def read_sentences(text: str) -> tuple[Sentence, ...]:
    """Returns the sentences of a text that hold words, in order; a paragraph's single line ends do not close one."""
    kept = tuple(_kept_stretches(text))
    found: list[Sentence] = []
    position = 0
    for span in _spans(text):
        words: list[SentenceWord] = []
        end = span.start
        for match in _WORD.finditer(text, span.start, span.end):
            word = Span(match.start(), match.end())
            while position < len(kept) and kept[position].end <= word.start:
                position += 1
            is_kept = position < len(kept) and kept[position].start < word.end
            words.append(SentenceWord(match.group(), match.group().lower(), word, text[end : word.start], is_kept))
            end = word.end
        if words:
            found.append(Sentence(text, span, tuple(words), text[end : span.end]))
    return tuple(found)


def _kept_stretches(text: str) -> Iterator[Span]:
    """Yields what nobody may rewrite, in order of position and apart from each other."""
    names = (Span(match.start(), match.end()) for match in _BOLD.finditer(text) if _is_screen_name(match.group("name")))
    last = 0
    for span in sorted(chain((Span(match.start(), match.end()) for match in _KEPT.finditer(text)), names)):
        if span.end > last:
            yield Span(max(span.start, last), span.end)
            last = span.end


def _is_screen_name(bold: str) -> bool:
    is_short = len(_WORD.findall(bold)) <= LONGEST_SCREEN_NAME
    return is_short and not bold[0].islower() and not _SENTENCE_MARK.search(bold)


def _spans(text: str) -> Iterator[Span]:
    """Yields the sentences, those that a line end only wraps joined again."""
    joined: Span | None = None
    for span in sentences(text):
        if joined is not None and _is_wrapped(text, joined, span):
            joined = Span(joined.start, span.end)
            continue
        if joined is not None:
            yield joined
        joined = span
    if joined is not None:
        yield joined


def _is_wrapped(text: str, before: Span, after: Span) -> bool:
    gap = text[before.end : after.start]
    line_start = text.rfind("\n", 0, after.start) + 1
    return (
        gap.count("\n") == 1
        and not _ENDS_SENTENCE.search(before.of(text)[-8:])
        and not _BEGINS_BLOCK.match(text, line_start)
        and not _IS_BLOCK_OF_ITS_OWN.match(text, text.rfind("\n", 0, before.end) + 1)
    )
