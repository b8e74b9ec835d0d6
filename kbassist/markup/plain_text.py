"""Markdown to the words a person reads, without marks."""

from functools import partial

from kbassist.markup.marked_text import Marks, marked_text, marked_words
from kbassist.markup.plain_lines import plain_lines
from kbassist.markup.variants import in_one_form

_NO_MARKS = Marks()
_inline = partial(marked_words, marks=_NO_MARKS)


def plain_text(markdown: str) -> str:
    """Returns the words; lists keep their numbers and dashes, links their address in brackets.

    Where an author wrote words in both forms of address, the formal ones.
    """
    markdown = in_one_form(markdown)
    text = plain_lines(markdown, _inline)
    return marked_text(markdown, _NO_MARKS) if text is None else text
