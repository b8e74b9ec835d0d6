"""Words and sentences with their places in the text, and the folded form that ignores case and diacritics.

Never changes a text: spans count code points of what was given.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kbassist.core.text import Span

WORD = re.compile(r"\w+")
SENTENCE_END = re.compile(r"[.!?…][\"'”»)\]]*(?P<gap>\s+)(?=\W{0,8}[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐ0-9])|(?P<line_end>\n\s*)")
OWN_LETTERS = "йїў"
# Before a digit: what has no vowel shortens a word ("plkst.", "nr.", "т.", "кв."), and a few that have one.
ABBREVIATION = re.compile(r"(?:^|[\s(])(?:[^\W\d_aeiouyāēīōūаеёиоуыэюя]{1,6}|tālr|tel|no|тел|стр|ул)\.$", re.IGNORECASE)
INITIAL = re.compile(r"(?:^|[\s(])[^\W\d_]\.$")
WITHOUT_DECOMPOSITION = {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written and where it stands."""

    text: str
    span: Span


def words(text: str) -> Iterator[Word]:
    """Yields the words of a text in order; letters, digits and underscores make a word."""
    for match in WORD.finditer(text):
        yield Word(match.group(), Span(match.start(), match.end()))


def sentences(text: str) -> tuple[Span, ...]:
    """Returns the sentences of a text in order, without the white space between them.

    A line end closes a sentence; so does a full stop, question or exclamation mark before a capital or digit,
    unless the stop belongs to an abbreviation before a digit ("plkst. 17.00") or to an initial ("A. Bērziņš").
    """
    found: list[Span] = []
    start = 0
    for boundary in SENTENCE_END.finditer(text):
        gap = "gap" if boundary["gap"] else "line_end"
        if gap == "gap" and _is_shortened(text, start, boundary):
            continue
        _add_trimmed(found, text, start, boundary.start(gap))
        start = boundary.end()
    _add_trimmed(found, text, start, len(text))
    return tuple(found)


def _is_shortened(text: str, start: int, boundary: re.Match[str]) -> bool:
    before = text[max(start, boundary.start() - 8) : boundary.start("gap")]
    if text[boundary.end()].isdigit():
        return ABBREVIATION.search(before) is not None
    initial = INITIAL.search(before)
    return initial is not None and before[-2].isupper() and text[boundary.end()].isupper()


def _add_trimmed(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        found.append(Span(start, end))


def fold(text: str) -> str:
    """Returns the text in lower case without diacritics ("Rēķins" gives "rekins", "ещё" gives "еще").

    Cyrillic й keeps its breve: it is a letter of its own, not an и with an accent. The result may be longer
    or shorter than the text.
    """
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    lowered = unicodedata.normalize("NFC", lowered)
    return "".join(_folded_character(character) for character in lowered)


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    if character in OWN_LETTERS:
        return character
    if character in WITHOUT_DECOMPOSITION:
        return WITHOUT_DECOMPOSITION[character]
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(part for part in decomposed if not unicodedata.combining(part)).lower()
