"""Reads the simplest Markdown line by line: headings, paragraphs, flat lists, tables, quotes and blocks of code.

Most of what people write is no more than that, and the parser takes several times as long to say so. Whatever might
mean anything else is left to the parser; both give the same text (a test holds them together).
"""

import re
from collections.abc import Callable

_HEADING = re.compile(r"#{1,6}[ \t]+([^\s#](?:.*[^\s#])?)[ \t]*")
_BEGINNING_OF_WORDS = r"""
    (?!\d{1,9}[.)](?:[ \t]|$))
    (?: [^\W_] | [„“”«»"'()–—…<&\\!?,.;/%@$^{}\[] | \*{1,2}[^\s*] | _{1,2}[^\W_] | `(?!``) )
"""
_WORDS = re.compile(_BEGINNING_OF_WORDS, re.VERBOSE)
_ITEM = re.compile(
    rf"(?:(?P<bullet>[-*+])|(?P<number>\d{{1,9}})(?P<end>[.)]))[ ]{{1,4}}(?={_BEGINNING_OF_WORDS})", re.VERBOSE
)
_FENCE = re.compile(r"(`{3,})[^`]*")
_DELIMITERS = re.compile(r"\|[-:| \t]*")
_DELIMITER = re.compile(r":?-+:?")
_MAYBE_MARK = re.compile(r"[\\`*<&_\]]")
_MARK = re.compile(r"[\\`*<]|&(?=[#\w])|\]\(|(?<![^\W_])_|_(?![^\W_])")
_ESCAPED = r"\\[!-/:-@\[-`{-~]"
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])(.)")
_OF_WORDS = rf"(?: [^\s*_`<&\[\]\\] | {_ESCAPED} )"
_WHOLE_MARKS = re.compile(
    rf"""
    (?<!`) ` ([^`\s] (?: [^`\n]* [^`\s] )?) ` (?!`)
    | (?<![^\ \n\t(„“«"]) (\*{{1,2}}|_{{1,2}}) ([^\W_] (?: (?: [^*_`<&\[\]\\] | {_ESCAPED} )* [^\W_] )?) \2
        (?![^\ \n\t.,;:!?)»”"…])
    | (?<!\S) (\*{{1,2}}) ( {_OF_WORDS} (?: (?: [\ \t] | {_OF_WORDS} )* {_OF_WORDS} )? ) \4 (?!\S)
    | {_ESCAPED}
    | \\ (?=[^\W_])
    """,
    re.VERBOSE,
)
"""Code, emphasis of words with nothing else in them that begins and ends where no other reading is possible, escaped
marks, and a backslash that escapes nothing."""

MOST_BLANKS = 3
"""Blanks before words; more make code of them."""

_ODD = re.compile(r"[\0\x0b-\r\x1c-\x1f\x85]|\]:")
"""What the parser puts right, what is white space to some only, and what may say where links lead."""


def plain_lines(markdown: str, inline: Callable[[str], str]) -> str | None:
    """Returns Markdown as plain text, None where only the parser can tell; `inline` reads words that hold marks."""
    if _ODD.search(markdown):
        return None
    reading = _Reading()
    for line in markdown.split("\n"):
        if not reading.take(line):
            return None
    return None if reading.is_in_code else reading.text(inline)


class _Reading:
    """The blocks so far: their lines, what stands before them, and which list they are in, 0 for none."""

    def __init__(self) -> None:
        self._lines: list[list[str]] = []
        self._markers: list[str] = []
        self._lists: list[int] = []
        self._codes: set[int] = set()
        self._rows: set[int] = set()
        """The blocks that are rows of a table: their lines are its cells."""
        self._columns = 0
        """The number of columns of the table that is being read, 0 outside tables."""
        self._fence = ""
        """What ends the code that is being read, "" outside code."""
        self._is_open = False
        """True while a line of words would go on with the last block."""
        self._is_quoted = False
        self._list_mark = ""
        self._list_count = 0
        self._number = 0

    def take(self, line: str) -> bool:
        """Reads a line; says whether it could be understood."""
        if line.startswith(">") and (self._is_quoted or not self._fence):
            if not self._is_quoted:
                self._end_blocks(is_quoted=True)
            return self._take_inner(line[2:] if line.startswith("> ") else line[1:])
        if self._is_quoted and not line.strip(" \t"):
            is_whole = not self._fence
            self._end_blocks(is_quoted=False)
            return is_whole
        if self._is_quoted:
            is_going_on = self._is_open and not self._fence and not self._columns and _WORDS.match(line)
            return bool(is_going_on) and self._take_inner(line)
        return self._take_inner(line)

    def _end_blocks(self, *, is_quoted: bool) -> None:
        """Nothing goes on across the beginning or the end of a quote; its words stand there like any others."""
        self._is_quoted = is_quoted
        self._is_open = False
        self._columns = 0
        self._list_mark = ""

    def _take_inner(self, line: str) -> bool:
        """Reads a line without the mark of a quote before it."""
        if self._fence:
            self._take_code(line)
        elif not line.strip(" \t"):
            self._is_open = False
            self._columns = 0
        elif line.startswith("|"):
            return self._take_row(line)
        elif self._columns:
            return False
        elif _WORDS.match(line):
            self._take_words(line)
        elif heading := _HEADING.fullmatch(line):
            self._begin([heading[1]])
            self._is_open = False
        elif fence := _FENCE.fullmatch(line):
            self._fence = fence[1]
            self._codes.add(len(self._lines))
            self._begin([])
        elif item := _ITEM.match(line):
            return self._take_item(item, line[item.end() :])
        elif line.startswith(" "):
            return self._take_indented(line)
        else:
            return False
        return True

    @property
    def is_in_code(self) -> bool:
        """True where a block of code was not closed yet."""
        return bool(self._fence)

    def text(self, inline: Callable[[str], str]) -> str:
        """Returns everything; blocks stand apart but for the items of one list."""
        texts: list[str] = []
        for place, (lines, marker, number) in enumerate(zip(self._lines, self._markers, self._lists, strict=True)):
            if place and not (number and number == self._lists[place - 1]):
                texts.append("")
            if place in self._codes:
                texts.append("\n".join(lines).rstrip("\n"))
            elif place in self._rows:
                texts.append(" | ".join(_words_of(cell, inline) for cell in lines))
            else:
                texts.append(marker + _words_of("\n".join(lines).strip(), inline))
        return "\n".join(texts)

    def _begin(self, lines: list[str], marker: str = "") -> None:
        self._lines.append(lines)
        self._markers.append(marker)
        self._lists.append(self._list_count if marker else 0)
        self._is_open = True
        if not marker:
            self._list_mark = ""

    def _take_words(self, line: str) -> None:
        if self._is_open:
            self._lines[-1].append(line)
        else:
            self._begin([line])

    def _take_indented(self, line: str) -> bool:
        """Reads words after blanks, which mean nothing within a block and up to three outside of lists."""
        words = line.lstrip(" ")
        is_block = len(line) - len(words) <= MOST_BLANKS and not self._list_mark
        if not _WORDS.match(words) or not (self._is_open or is_block):
            return False
        self._take_words(line)
        return True

    def _take_row(self, line: str) -> bool:
        """Reads a line that begins with a bar: words, unless the line under it makes it the head of a table."""
        is_head_below = _DELIMITERS.fullmatch(line) is not None
        if not self._columns and not is_head_below:
            self._take_words(line)
            return True
        if "\\|" in line:
            return False
        if not self._columns:
            return self._begin_table(_cells(line))
        cells = _cells(line)[: self._columns]
        self._rows.add(len(self._lines))
        self._begin([*cells, *("" for _ in range(self._columns - len(cells)))])
        return True

    def _begin_table(self, delimiters: list[str]) -> bool:
        block = self._lines[-1] if self._is_open and not self._markers[-1] else []
        if not block or not block[-1].startswith("|") or "\\|" in block[-1]:
            return False
        cells = _cells(block[-1])
        if not cells or len(cells) != len(delimiters) or not all(map(_DELIMITER.fullmatch, delimiters)):
            return False
        if len(block) > 1:
            self._lines[-1] = block[:-1]
            self._begin([])
        self._rows.add(len(self._lines) - 1)
        self._lines[-1] = cells
        self._columns = len(cells)
        return True

    def _take_code(self, line: str) -> None:
        end = line.strip(" \t")
        if len(end) >= len(self._fence) and not end.strip("`") and line.startswith(("`", " `", "  `", "   `")):
            self._fence = ""
            self._is_open = False
        else:
            self._lines[-1].append(line)

    def _take_item(self, item: re.Match[str], words: str) -> bool:
        number = item["number"]
        mark = item["bullet"] or item["end"]
        if mark != self._list_mark:
            if number and self._is_open and int(number) != 1:
                return False  # only a list from 1 may begin right below words
            self._list_mark = mark
            self._list_count += 1
            self._number = (int(number) or 1) if number else 0
        self._begin([words], f"{self._number}. " if number else "- ")
        self._number += 1
        return True


def _cells(line: str) -> list[str]:
    """Returns what stands between the bars of a line that begins with one."""
    cells = line.strip().split("|")[1:]
    return [cell.strip() for cell in (cells if not cells or cells[-1] else cells[:-1])]


def _words_of(words: str, inline: Callable[[str], str]) -> str:
    if _MAYBE_MARK.search(words) and _MARK.search(words):
        if _MARK.search(_WHOLE_MARKS.sub(" ", words)):
            return inline(words)
        words = _WHOLE_MARKS.sub(_without_marks, words)
    if " \n" in words or "\n " in words:
        return "\n".join(line.strip(" ") for line in words.split("\n"))
    return words


def _without_marks(mark: re.Match[str]) -> str:
    return mark[1] or _ESCAPE.sub(r"\1", mark[3] or mark[5] or mark[0])
