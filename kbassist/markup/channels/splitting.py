"""Splits a text that one message does not hold: between paragraphs, else lines, else sentences, else words."""

import re
from collections.abc import Callable, Iterator

SENTENCE_END = re.compile(
    r"""
    (?: (?<=[.!?…]) | (?<=[.!?…]["”»)]) )
    (?<! \b[^\W\d_]\. ) (?<! \b(?:Dr|Mr|Ms|St|Nr|No)\. )
    [ ]+
    (?= [„“"«(*_~☐]* [^\W\d_a-zа-яёāčēģīķļņōŗšūžäöüõß] )
    """,
    re.VERBOSE,
)
"""White space after a sentence: a new one begins with a capital letter; initials and short titles end none."""

_BORDERS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\n{2,}"), "\n\n"),
    (re.compile(r"\n"), "\n"),
    (SENTENCE_END, " "),
    (re.compile(r"[ \t]+"), " "),
)


def split(text: str, size: Callable[[str], int], limit: int) -> tuple[str, ...]:
    """Returns the text in messages of at most `limit` as `size` counts; as few as filling one after another gives."""
    messages: list[str] = []
    current = ""
    for separator, piece in _pieces(text.strip(), size, limit, 0):
        longer = f"{current}{separator}{piece}" if current else piece
        if current and size(longer) > limit:
            messages.append(current)
            longer = piece
        current = longer
    return (*messages, current)


def _pieces(text: str, size: Callable[[str], int], limit: int, level: int) -> Iterator[tuple[str, str]]:
    """Yields pieces that each fit, with what stands before each where it goes on with the one before."""
    if level == len(_BORDERS):
        yield from (("", character) for character in text)
        return
    border, separator = _BORDERS[level]
    for number, piece in enumerate(border.split(text)):
        before = separator if number else ""
        if size(piece) <= limit:
            yield before, piece
            continue
        for inner_number, (inner_separator, inner) in enumerate(_pieces(piece, size, limit, level + 1)):
            yield (inner_separator if inner_number else before), inner
