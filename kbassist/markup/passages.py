"""Cuts an item's body into passages, the unit of search.

A passage is a section under its headings; a long section is cut between paragraphs. The cuts are found
by reading lines, not by parsing Markdown: parsing costs 7 ms a kilobyte and an index of 100,000 passages
must be built within two minutes (measured 2026-11-22). Together the passages cover the whole body.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kbassist.core.item import Item, Passage

PASSAGE_GENERATION = 1
"""Grows when the cuts change, so that an index made with older cuts is rebuilt."""

LONGEST_PASSAGE = 1_400
"""Code points after which a section is cut at the next paragraph (about 200 words)."""

_HEADING = re.compile(r"(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_BLANK_LINES = re.compile(r"\n[ \t]*\n+")

REMEMBERED_BODIES = 128
"""Bodies whose cuts are kept: the items of one search, which the next keystroke mostly finds again."""


@dataclass(frozen=True, slots=True)
class _Section:
    heading_path: tuple[str, ...]
    start: int
    end: int


def passages_of(item: Item) -> tuple[Passage, ...]:
    """Returns the passages of an item in order, at least one; an empty body gives one empty passage."""
    return tuple(_passage(item, ordinal, piece) for ordinal, piece in enumerate(_cuts(item.content.body)))


def passage_of(item: Item, ordinal: int) -> Passage | None:
    """Returns one passage of an item, None where it has not so many."""
    cuts = _cuts(item.content.body)
    return _passage(item, ordinal, cuts[ordinal]) if 0 <= ordinal < len(cuts) else None


def _passage(item: Item, ordinal: int, piece: _Section) -> Passage:
    return Passage(
        item.id, ordinal, piece.heading_path, item.content.body[piece.start : piece.end], piece.start, piece.end
    )


@lru_cache(maxsize=REMEMBERED_BODIES)
def _cuts(body: str) -> tuple[_Section, ...]:
    """Returns where a body is cut, at least one piece."""
    pieces = (
        _Section(section.heading_path, start, end)
        for section in _sections(body)
        for start, end in _pieces(body, section.start, section.end)
    )
    return tuple(pieces) or (_Section((), 0, 0),)


def _sections(body: str) -> Iterator[_Section]:
    """Yields the stretches between headings; a heading belongs to the section that it opens."""
    path: list[tuple[int, str]] = []
    start = 0
    for line_start, heading in _headings(body) if "#" in body else ():
        if body[start:line_start].strip():
            yield _Section(tuple(text for _, text in path), start, line_start)
            start = line_start
        level = len(heading.group(1))
        path = [entry for entry in path if entry[0] < level] + [(level, heading.group(2))]
    if body[start:].strip():
        yield _Section(tuple(text for _, text in path), start, len(body))


def _pieces(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yields a section whole, or cut at blank lines once it grows too long."""
    begin = start
    if end - start > LONGEST_PASSAGE:
        for blank in _BLANK_LINES.finditer(body, start, end):
            cut = blank.end()
            if cut - begin >= LONGEST_PASSAGE and end - cut > LONGEST_PASSAGE // 4:
                yield begin, cut
                begin = cut
    yield begin, end


def _headings(body: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yields the headings that are not inside a fenced code block, with where their line starts."""
    offset = 0
    fence = ""
    for line in body.splitlines(keepends=True):
        first = line[0]
        mark = _FENCE.match(line) if first in "`~ " else None
        if mark is not None and not fence:
            fence = mark.group(1)
        elif mark is not None and mark.group(1).startswith(fence):
            fence = ""
        elif first == "#" and not fence:
            heading = _HEADING.match(line.rstrip("\r\n"))
            if heading is not None:
                yield offset, heading
        offset += len(line)
