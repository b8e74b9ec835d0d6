"""Writes Markdown as text with the marks of another dialect: plain words, chat marks, BBCode.

One walk over markdown-it's tokens serves them all; a dialect is data.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markdown_it.token import Token

from kbassist.markup.parser import parse, parse_inline

Pair = tuple[str, str]
"""What stands before some words and after them."""

NOTHING: Pair = ("", "")


@dataclass(frozen=True, slots=True)
class Marks:
    """What a dialect writes around words; an empty mark drops the emphasis and keeps the words.

    `link` is filled with {text} and {url}; a bare address is written as it stands. `number` is filled with the number
    of the item. `quote` stands before each line of a quotation. With `whole_words` a mark that touches a letter outside
    is left out, because the dialect would show the mark itself there.
    """

    bold: Pair = NOTHING
    emphasis: Pair = NOTHING
    strike: Pair = NOTHING
    code: Pair = NOTHING
    code_block: Pair = NOTHING
    bullet: str = "- "
    number: str = "{}. "
    bullets: Pair = NOTHING
    numbers: Pair = NOTHING
    quote: str = ""
    link: str = "{text} ({url})"
    whole_words: bool = False


def marked_text(markdown: str, marks: Marks) -> str:
    """Returns the text in the dialect: paragraphs apart by a blank line, list items a line each."""
    return marked_tokens(parse(markdown), marks)


def marked_tokens(tokens: Iterable[Token], marks: Marks) -> str:
    """Returns parsed Markdown in the dialect, as `marked_text` does."""
    writer = _Writer(marks)
    for token in tokens:
        writer.take(token)
    return writer.text()


def marked_words(markdown: str, marks: Marks) -> str:
    """Returns the words of one paragraph or heading in the dialect."""
    return "".join(_inline(token, marks) for token in parse_inline(markdown))


@dataclass(slots=True)
class _Block:
    """A line or paragraph; `list_number` tells outermost lists apart, 0 outside any."""

    text: str
    list_number: int


class _Writer:
    """Collects blocks; knows in which lists and cells it stands."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._blocks: list[_Block] = []
        self._numbers: list[int | None] = []
        self._quotes: list[int] = []
        self._is_heading = False
        self._list_number = 0
        self._marker = ""
        self._cells: list[str] = []
        self._is_in_cell = False

    def take(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._open_list(None)
            case "ordered_list_open":
                self._open_list(int(token.attrGet("start") or 1) - 1)
            case "bullet_list_close" | "ordered_list_close":
                self._close_list()
            case "blockquote_open":
                self._quotes.append(len(self._blocks))
            case "blockquote_close":
                self._quote_from(self._quotes.pop())
            case "heading_open" | "heading_close":
                self._is_heading = token.nesting > 0
            case "list_item_open":
                self._marker = self._next_marker()
            case "th_open" | "td_open":
                self._is_in_cell = True
            case "th_close" | "td_close":
                self._is_in_cell = False
            case "tr_close":
                self._add(" | ".join(self._cells))
                self._cells = []
            case "fence" | "code_block":
                self._add(token.content.rstrip("\n").join(self._marks.code_block))
            case "inline" if self._is_in_cell:
                self._cells.append(_inline(token, self._marks))
            case "inline" if self._is_heading and any(self._marks.bold):
                self._add(_inline(token, replace(self._marks, bold=NOTHING)).join(self._marks.bold))
            case "inline":
                self._add(_inline(token, self._marks))

    def text(self) -> str:
        lines: list[str] = []
        for position, block in enumerate(self._blocks):
            before = self._blocks[position - 1].list_number if position else block.list_number
            if position and not (block.list_number and block.list_number == before):
                lines.append("")
            lines.append(block.text)
        return "\n".join(lines)

    def _add(self, text: str) -> None:
        indent = "  " * max(0, len(self._numbers) - 1)
        self._blocks.append(_Block(indent + self._marker + text, self._list_number if self._numbers else 0))
        self._marker = ""

    def _open_list(self, number: int | None) -> None:
        if not self._numbers:
            self._list_number += 1
        self._numbers.append(number)
        self._write_line_of_list((self._marks.bullets if number is None else self._marks.numbers)[0])

    def _close_list(self) -> None:
        number = self._numbers[-1]
        self._write_line_of_list((self._marks.bullets if number is None else self._marks.numbers)[1])
        self._numbers.pop()

    def _write_line_of_list(self, words: str) -> None:
        if words:
            self._blocks.append(_Block(words, self._list_number))

    def _quote_from(self, start: int) -> None:
        if self._marks.quote:
            for block in self._blocks[start:]:
                block.text = "\n".join(self._marks.quote + line for line in block.text.split("\n"))

    def _next_marker(self) -> str:
        number = self._numbers[-1]
        if number is None:
            return self._marks.bullet
        self._numbers[-1] = number + 1
        return self._marks.number.format(number + 1)


def _inline(token: Token, marks: Marks) -> str:
    around = {"strong": marks.bold, "em": marks.emphasis, "s": marks.strike}
    children = token.children or []
    parts: list[str] = []
    opened: list[int] = []
    address = ""
    link_starts_at = 0
    for place, child in enumerate(children):
        kind = child.type.removesuffix("_open").removesuffix("_close")
        if kind in around and child.nesting > 0:
            opened.append(len(parts))
            parts.append("")
        elif kind in around:
            following = children[place + 1].content if place + 1 < len(children) else ""
            _mark(parts, opened.pop(), around[kind], following, marks)
        elif child.type == "link_open":
            address = str(child.attrGet("href") or "")
            link_starts_at = len(parts)
        elif child.type == "link_close":
            words = "".join(parts[link_starts_at:])
            del parts[link_starts_at:]
            is_bare = not address or address in (words, f"mailto:{words}")
            parts.append(words if is_bare else marks.link.format(text=words, url=address))
        elif child.type == "code_inline":
            is_markable = not marks.code[0] or marks.code[0] not in child.content
            parts.append(child.content.join(marks.code) if is_markable else child.content)
        else:
            parts.append("\n" if child.type in ("softbreak", "hardbreak") else child.content)
    return "".join(parts)


def _mark(parts: list[str], start: int, mark: Pair, following: str, marks: Marks) -> None:
    """Writes a mark around the words from `start` on, unless the dialect would not read it there."""
    before, words = "".join(parts[:start]), "".join(parts[start:])
    touches = before[-1:].isalnum() or following[:1].isalnum()
    if not words or (marks.whole_words and (touches or "\n" in words)):
        return
    parts[start] = mark[0]
    parts.append(mark[1])
