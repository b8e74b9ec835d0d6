"""The one way into markdown-it: CommonMark with tables, raw HTML off (it shows as text)."""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token


@cache
def markdown_parser() -> MarkdownIt:
    """Returns the parser; made once, used read-only."""
    return MarkdownIt("commonmark", {"html": False}).enable("table")


@cache
def letter_parser() -> MarkdownIt:
    """Returns the parser for letters: a line break typed is a line break shown."""
    return MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table")


@cache
def reply_parser() -> MarkdownIt:
    """Returns the parser for replies on their way out: as for letters, and words can be struck out."""
    return MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])


def parse(markdown: str) -> list[Token]:
    """Returns the block tokens of a Markdown text; inline tokens hang below as children."""
    return markdown_parser().parse(markdown)


def parse_inline(markdown: str) -> list[Token]:
    """Returns the words of one block as an inline token; nothing in them begins a block."""
    return markdown_parser().parseInline(markdown)
