"""Reads a stretch of a source as the units a reply can take over: sentences, lists of steps, other lists, code.

Every unit keeps its place in the field, so that it can be proved. Headings, tables, pictures and sentences that
point elsewhere in the page ("see below") are no units: they mean nothing in a letter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kbassist.core.text import Span
from kbassist.core.understanding import Address
from kbassist.language.tokens import fold, sentences
from kbassist.markup.variants import in_one_form, without_stops_inside

_FENCE = re.compile(r"\s*(```|~~~)")
_HEADING = re.compile(r"\s{0,3}#{1,6}(\s|$)")
_NO_WORDS = re.compile(r"\s*([-*_=]\s*){3,}$|\s*\||\s*<!--|\s*!\[[^\]]*\]\([^)]*\)\s*$|\s*:::|\s*>")
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]\s+\S")
_BULLET = re.compile(r"\s*[-*+]\s+\S")
_ITEM_MARK = re.compile(r"^(\s*)(\d{1,3})[.)]\s+|^(\s*)[-*+]\s+")
# The bounds keep a line of ten thousand brackets from taking seconds.
_PICTURE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\(<?([^()\s<>]{0,2000})>?(?:\s+\"[^\"]{0,300}\")?\)")
_REFERENCE = re.compile(r"\[([^\[\]]{1,300})\]\[[^\[\]]{0,300}\]")
_BARE_LINK = re.compile(r"<(https?://[^>\s]+|mailto:[^>\s]+)>")
# A tag is no text, but in a code span ("`</head>`") it is what the sentence speaks of.
_TAG_OR_CODE = re.compile(r"(`[^`\n]{1,200}`)|</?[A-Za-z][^<>]*>")
_PLACEHOLDER = re.compile(r"\{(?:[^\W\d][\w .-]{0,60}(?::\s*(?:date|text)\s*)?|include:[^{}]{0,200})\}")
_SHORT_WORD_BEFORE_STOP = re.compile(r"(?:^|[\s(])\w{1,2}\.$")
_HOLE = re.compile(r"\w [.,;](?:\s|$)")
_STARTS_WITH_DIGIT = re.compile(r"\d")


class UnitKind(StrEnum):
    SENTENCE = "sentence"
    STEPS = "steps"
    LIST = "list"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or list; `text` is what a reply says, `span` its place in the field.

    Units of equal `paragraph` stand in one paragraph.
    """

    kind: UnitKind
    text: str
    span: Span
    paragraph: int

    @property
    def leads_on(self) -> bool:
        """True for "Do this:", which is nothing without what follows."""
        return self.text.rstrip("*_ ").endswith(":")


@dataclass(frozen=True, slots=True)
class _Block:
    kind: UnitKind
    start: int
    end: int


def units_of(
    field_text: str, stretch: Span, pointers: tuple[str, ...], address: Address | None = None
) -> tuple[Unit, ...]:
    """Returns the units of a stretch of Markdown in order; `pointers` are folded words that point elsewhere.

    Where the author wrote words in both forms of address, those of `address` are said.
    """
    found: list[Unit] = []
    for paragraph, block in enumerate(_blocks(field_text, stretch)):
        if block.kind is UnitKind.SENTENCE:
            found.extend(_sentences(field_text, block, paragraph, pointers, address))
        else:
            span = _trimmed(field_text, block.start, block.end)
            is_code = block.kind is UnitKind.CODE
            text = span.of(field_text) if is_code else _list_as_said(in_one_form(span.of(field_text), address))
            if not _PLACEHOLDER.search(text) or block.kind is UnitKind.CODE:
                found.append(Unit(block.kind, text, span, paragraph))
    return tuple(found)


def as_said(markdown: str) -> str:
    """Returns Markdown as a reply says it: links in words and bare addresses, no pictures or tags, one line."""
    text = _LINK.sub(_link_as_said, _PICTURE.sub("", markdown))
    text = _BARE_LINK.sub(r"\1", _REFERENCE.sub(r"\1", text))
    text = _TAG_OR_CODE.sub(lambda match: match.group(1) or "", text)
    return " ".join(text.split())


def has_placeholder(text: str) -> bool:
    """Tells whether a text leaves a place open, as in "{customer_name}"."""
    return _PLACEHOLDER.search(text) is not None


def _blocks(text: str, stretch: Span) -> Iterator[_Block]:
    """Yields the blocks of a stretch; a list goes on over blank lines as long as items or indents follow."""
    kind: UnitKind | None = None
    start = end = stretch.start
    fence = ""
    for line_start, line in _lines(text, stretch):
        line_end = line_start + len(line)
        if fence:
            end = line_end
            if line.strip().startswith(fence):
                yield _Block(UnitKind.CODE, start, end)
                fence, kind = "", None
            continue
        opened = _kind_of(line, kind)
        if opened is not kind or opened is None:
            if kind is not None:
                yield _Block(kind, start, end)
            start, kind = line_start, opened
        if opened is UnitKind.CODE:
            fence = line.strip()[:3]
        if line.strip():
            end = line_end
        elif kind is UnitKind.SENTENCE:
            yield _Block(kind, start, end)
            kind = None
    if kind is not None and not fence:
        yield _Block(kind, start, end)


def _kind_of(line: str, current: UnitKind | None) -> UnitKind | None:
    """Returns what a line belongs to, given the open block; None closes it."""
    is_in_list = current in (UnitKind.STEPS, UnitKind.LIST)
    is_indented = line[:1] in (" ", "\t")
    if not line.strip():
        return current
    if is_in_list and is_indented and not _FENCE.match(line):
        return current
    if _FENCE.match(line):
        return UnitKind.CODE
    if _HEADING.match(line) or _NO_WORDS.match(line):
        return None
    if _NUMBERED.match(line):
        return UnitKind.STEPS
    if _BULLET.match(line):
        return UnitKind.LIST
    return UnitKind.SENTENCE


def _lines(text: str, stretch: Span) -> Iterator[tuple[int, str]]:
    offset = stretch.start
    for line in stretch.of(text).splitlines(keepends=True):
        yield offset, line
        offset += len(line)


def _sentences(
    field_text: str, block: _Block, paragraph: int, pointers: tuple[str, ...], address: Address | None
) -> Iterator[Unit]:
    flat = field_text[block.start : block.end].replace("\n", " ").replace("\r", " ")
    for sentence in _whole_sentences(without_stops_inside(flat)):
        text = as_said(in_one_form(sentence.of(flat), address))
        folded = fold(text)
        if text and not _is_leftover(text) and not any(pointer in folded for pointer in pointers):
            yield Unit(UnitKind.SENTENCE, text, sentence.shifted(block.start), paragraph)


def _is_leftover(text: str) -> bool:
    """Tells whether a line is what remained of a picture, heading or link: no sentence, or one with a hole in it."""
    is_fragment = text[0].islower() and text.rstrip('*_ )”"»')[-1:] not in tuple(".!?:…;")
    return is_fragment or _HOLE.search(text) is not None


def _whole_sentences(flat: str) -> tuple[Span, ...]:
    """Returns sentences, joined again where the stop was an abbreviation's ("plkst. 5.00", "A. Bērziņš")."""
    joined: list[Span] = []
    for span in sentences(flat):
        if joined and (
            _STARTS_WITH_DIGIT.match(flat, span.start)
            or _SHORT_WORD_BEFORE_STOP.search(flat[max(joined[-1].start, joined[-1].end - 4) : joined[-1].end])
        ):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start] in "\r\n":
        start += 1
    return Span(start, end)


def _list_as_said(markdown: str) -> str:
    """Returns a list with its items on a line each; what hangs below an item stays indented below it."""
    said: list[str] = []
    for line in markdown.splitlines():
        words = as_said(line)
        if not words:
            continue
        mark = _ITEM_MARK.match(line)
        indent = line[: len(line) - len(line.lstrip())]
        if mark is None and said:
            said[-1] = f"{said[-1]} {words}"
        elif mark is not None and mark.group(2):
            said.append(f"{indent}{mark.group(2)}. {as_said(line[mark.end() :])}")
        elif mark is not None:
            said.append(f"{indent}- {as_said(line[mark.end() :])}")
        else:
            said.append(words)
    return "\n".join(said)


def _link_as_said(match: re.Match[str]) -> str:
    words, url = match.group(1), match.group(2)
    is_address = url.startswith(("http://", "https://", "mailto:"))
    if not is_address or url.removeprefix("mailto:") == words:
        return words
    return f"{words} ({url})"
