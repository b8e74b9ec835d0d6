"""Markdown to the words a person reads, without marks."""

from kbassist.markup.marked_text import Marks, marked_text


def plain_text(markdown: str) -> str:
    """Returns the words; lists keep their numbers and dashes, links their address in brackets."""
    return marked_text(markdown, Marks())
