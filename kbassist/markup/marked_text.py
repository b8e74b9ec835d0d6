"""Writes Markdown as text with the marks of another dialect: plain words, chat marks, BBCode.

One walk over markdown-it's tokens serves them all; a dialect is data.
"""

from dataclasses import dataclass

from markdown_it.token import Token

from kbassist.markup.parser import parse, parse_inline


@dataclass(frozen=True, slots=True)
class Marks:
    """What a dialect writes around words; an empty mark drops the emphasis and keeps the words.

    `link` is filled with {text} and {url}; a bare address is written as it stands.
    """

    bold: tuple[str, str] = ("", "")
    emphasis: tuple[str, str] = ("", "")
    code: tuple[str, str] = ("", "")
    bullet: str = "- "
    link: str = "{text} ({url})"


def marked_text(markdown: str, marks: Marks) -> str:
    """Returns the text in the dialect: paragraphs apart by a blank line, list items a line each."""
    writer = _Writer(marks)
    for token in parse(markdown):
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
                self._numbers.pop()
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
                self._add(token.content.rstrip("\n"))
            case "inline" if self._is_in_cell:
                self._cells.append(_inline(token, self._marks))
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

    def _next_marker(self) -> str:
        number = self._numbers[-1]
        if number is None:
            return self._marks.bullet
        self._numbers[-1] = number + 1
        return f"{number + 1}. "


def _inline(token: Token, marks: Marks) -> str:
    parts: list[str] = []
    address = ""
    link_starts_at = 0
    for child in token.children or ():
        match child.type:
            case "link_open":
                address = str(child.attrGet("href") or "")
                link_starts_at = len(parts)
            case "link_close":
                words = "".join(parts[link_starts_at:])
                del parts[link_starts_at:]
                is_bare = not address or address in (words, f"mailto:{words}")
                parts.append(words if is_bare else marks.link.format(text=words, url=address))
            case "strong_open" | "strong_close":
                parts.append(marks.bold[child.nesting < 0])
            case "em_open" | "em_close":
                parts.append(marks.emphasis[child.nesting < 0])
            case "code_inline":
                parts.append(child.content.join(marks.code))
            case "softbreak" | "hardbreak":
                parts.append("\n")
            case _:
                parts.append(child.content)
    return "".join(parts)
