"""Finds e-mail addresses."""

import re
from collections.abc import Iterator

from kbassist.core.text import Span

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?![\w-])")


def find_emails(text: str) -> Iterator[Span]:
    """Yields e-mail addresses."""
    for match in _EMAIL.finditer(text):
        yield Span(match.start(), match.end())
