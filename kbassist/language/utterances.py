"""Cuts a customer's message into what he says one at a time.

Unlike the sentences of an article, a message is often typed without capitals and wrapped by a mail
program: a question mark ends an utterance whatever follows, and a line that simply goes on does not.
"""

import re

from kbassist.core.text import Span

# A wrapped line is at least this long; shorter ones were ended by hand.
WRAPPED_LINE = 55

LONGEST_SHORT_WORD = 2

_END = re.compile(
    r"(?<![?!])[?!]+[\"'”»)\]]*(?P<after_mark>\s+|(?=[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐ]))"
    r"|(?<=[^\W\d_]{2})[.…]+[\"'”»)\]]*(?P<after_stop>[^\S\n]+)(?=[¿¡„«“(]?[^\W\d_])"
    r"|(?<=[\d)”\"»])\.(?P<after_number>[^\S\n]+)(?=[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐ](?:[^\W\d_]{2}|\s[^\W\d_]{2}))"
    r"|(?P<line_end>\n\s*)"
)
# Abbreviations of the languages people mix in one message; a full stop behind them ends nothing.
_ABBREVIATIONS = frozenset(
    (
        *("plkst", "tālr", "piem", "piemēram", "resp", "prof", "utml", "iesk"),
        *("пример", "напр", "руб", "коп", "тел", "стр", "соотв", "корп"),
        *("etc", "approx", "incl", "mrs"),
    )
)
# Words this short mostly are abbreviations; behind these a capital letter begins another sentence.
_SHORT_WORDS = frozenset(
    (
        *("me", "us", "it", "is", "so", "up", "on", "in", "to", "do", "go", "my", "ok", "he", "we", "am", "pm"),
        *("lv", "ee", "lt", "ru", "eu"),
        *("ir", "jā", "nē", "tā", "to", "es", "tu", "šo", "jo", "ja"),
        *("да", "не", "он", "мы", "вы", "ты", "её", "ее", "их", "им", "ей", "то", "же", "ли", "бы", "ок"),
    )
)
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_BULLET = re.compile(r"(?:[-–—•*]|\(?\d{1,2}[.)])\s+")


def utterances(text: str) -> tuple[Span, ...]:
    """Returns the utterances of a text in order, without bullets and white space around them."""
    found: list[Span] = []
    start = 0
    for boundary in _END.finditer(text):
        gap = boundary.lastgroup or "line_end"
        end = boundary.start(gap)
        if not _ends_here(text, start, boundary, gap):
            continue
        _add(found, text, start, end)
        start = boundary.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _ends_here(text: str, start: int, boundary: re.Match[str], gap: str) -> bool:
    if gap == "line_end":
        return not _is_wrapped(text, boundary)
    if gap == "after_stop":
        word = _LAST_WORD.search(text, max(start, boundary.start() - 20), boundary.start())
        return word is None or _ends_sentence(word.group().lower(), text[boundary.end() : boundary.end() + 1])
    if gap == "after_mark" and boundary.group().rstrip()[-1] in "\"'”»":
        # She said "who told you that?" and laughed: the mark is hers, the sentence goes on.
        return not text[boundary.end() : boundary.end() + 1].islower()
    return True


def _ends_sentence(word: str, following: str) -> bool:
    if len(word) <= LONGEST_SHORT_WORD:
        return word in _SHORT_WORDS and following.isupper()
    return word not in _ABBREVIATIONS


def _is_wrapped(text: str, boundary: re.Match[str]) -> bool:
    if boundary.group().count("\n") > 1 or boundary.start() == 0:
        return False
    line_start = text.rfind("\n", max(0, boundary.start() - 2 * WRAPPED_LINE), boundary.start()) + 1
    following = text[boundary.end() : boundary.end() + 1]
    is_open = text[boundary.start() - 1] not in ".?!…:;"
    return boundary.start() - line_start >= WRAPPED_LINE and is_open and following.islower()


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    bullet = _BULLET.match(text, start, end)
    if bullet is not None:
        start = bullet.end()
    if end > start:
        found.append(Span(start, end))
