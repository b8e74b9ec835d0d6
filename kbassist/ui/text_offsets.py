"""Converts between our offsets (code points) and Qt's (UTF-16 units).

Texts come from Qt documents, where line ends are already LF, so only letters beyond the basic plane differ.
"""

import re
from bisect import bisect_left, bisect_right

from kbassist.core.text import Span

_WIDE_LETTER = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Converts offsets of one text; reading it once, so that many spans of a long message cost little."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = [found.start() for found in _WIDE_LETTER.finditer(text)]
        self._wide_units = [offset + before for before, offset in enumerate(self._wide)]

    def to_utf16(self, offset: int) -> int:
        """Returns the UTF-16 position of a code point."""
        return offset + bisect_left(self._wide, offset)

    def from_utf16(self, position: int) -> int:
        """Returns the code point at a UTF-16 position; the middle of a pair counts as its start."""
        whole = bisect_right(self._wide_units, position - 2)
        is_within = whole < len(self._wide_units) and self._wide_units[whole] == position - 1
        return max(0, min(self._length, position - whole - is_within))

    def span(self, span: Span) -> tuple[int, int]:
        """Returns start and end of `span` in UTF-16 units."""
        return self.to_utf16(span.start), self.to_utf16(span.end)


def to_utf16(text: str, offset: int) -> int:
    """Returns the UTF-16 position of code point `offset` of `text`."""
    return OffsetMap(text[:offset]).to_utf16(offset)


def from_utf16(text: str, position: int) -> int:
    """Returns the code point at UTF-16 `position`; the middle of a pair counts as its start."""
    return OffsetMap(text).from_utf16(position)


def utf16_span(text: str, span: Span) -> tuple[int, int]:
    """Returns start and end of `span` in UTF-16 units of `text`."""
    return OffsetMap(text).span(span)
