"""Reads the simplest Markdown line by line: headings, paragraphs and flat lists.

Most of what people write is no more than that, and the parser takes several times as long to say so. Whatever might
mean anything else is left to the parser; both give the same text (a test holds them together).
"""

import re
from collections.abc import Callable

_HEADING = re.compile(r"#{1,6}[ \t]+([^\s#](?:.*[^\s#])?)[ \t]*")
_BEGINNING_OF_WORDS = r"(?!\d{1,9}[.)](?:[ \t]|$))[^\W_„“”«»\"'(–—…].*|[„“”«»\"'(–—…].*"
_ITEM = re.compile(rf"(?:([-*+])|(\d{{1,9}})([.)])) ({_BEGINNING_OF_WORDS})")
_WORDS = re.compile(_BEGINNING_OF_WORDS)
_MARK = re.compile(r"[\\`*_\[<&]")
_ODD = re.compile(r"[\r\0]")


def plain_lines(markdown: str, inline: Callable[[str], str]) -> str | None:
    """Returns Markdown as plain text, None where only the parser can tell; `inline` reads words that hold marks."""
    if _ODD.search(markdown):
        return None
    reading = _Reading()
    for line in markdown.split("\n"):
        if not reading.take(line):
            return None
    return reading.text(inline)


class _Reading:
    """The blocks so far: their lines, what stands before them, and which list they are in, 0 for none."""

    def __init__(self) -> None:
        self._lines: list[list[str]] = []
        self._markers: list[str] = []
        self._lists: list[int] = []
        self._is_open = False
        """True while a line of words would go on with the last block."""
        self._list_mark = ""
        self._list_count = 0
        self._number = 0

    def take(self, line: str) -> bool:
        """Reads a line; says whether it could be understood."""
        if _WORDS.match(line):
            if self._is_open:
                self._lines[-1].append(line)
            else:
                self._begin(line)
        elif not line.strip(" \t"):
            self._is_open = False
        elif heading := _HEADING.fullmatch(line):
            self._begin(heading[1])
            self._is_open = False
        elif item := _ITEM.match(line):
            return self._take_item(item)
        else:
            return False
        return True

    def text(self, inline: Callable[[str], str]) -> str:
        """Returns everything; blocks stand apart but for the items of one list."""
        texts: list[str] = []
        for place, (lines, marker, number) in enumerate(zip(self._lines, self._markers, self._lists, strict=True)):
            if place and not (number and number == self._lists[place - 1]):
                texts.append("")
            words = "\n".join(lines).strip()
            if _MARK.search(words):
                words = inline(words)
            elif " \n" in words:
                words = "\n".join(line.rstrip(" ") for line in words.split("\n"))
            texts.append(marker + words)
        return "\n".join(texts)

    def _begin(self, words: str, marker: str = "") -> None:
        self._lines.append([words])
        self._markers.append(marker)
        self._lists.append(self._list_count if marker else 0)
        self._is_open = True
        if not marker:
            self._list_mark = ""

    def _take_item(self, item: re.Match[str]) -> bool:
        bullet, number, end, words = item.groups()
        mark = bullet or end
        if mark != self._list_mark:
            if number and self._is_open and int(number) != 1:
                return False  # only a list from 1 may begin right below words
            self._list_mark = mark
            self._list_count += 1
            self._number = (int(number) or 1) if number else 0
        self._begin(words, f"{self._number}. " if number else "- ")
        self._number += 1
        return True
