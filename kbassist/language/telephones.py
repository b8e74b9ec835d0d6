"""Finds telephone numbers by rules, so that an order number or a date is not taken for one."""

import re
from collections.abc import Iterator

from kbassist.core.text import Span
from kbassist.language.number_words import follows_order_word, follows_telephone_word

WORDS_AROUND = 40
FEWEST_DIGITS = 7
MOST_DIGITS = 13
DIGITS = frozenset("0123456789")
FEWEST_DIFFERENT = 3

_INTERNATIONAL = re.compile(r"[+0](?<![\w+].)(?:(?<=\+)|0(?=[1-9]))(?:\(?\d\)?[ \u00a0().-]{0,2}){8,15}(?!\w)")
_LATVIAN = re.compile(r"[26](?<![\w.,/+#-]\d)\d(?:[ -]?\d){6}(?![\w/]|[.,-]\d)")
_RUSSIAN = re.compile(r"[78](?<![\w.,/+#-]\d)[ -]?\(?\d{3}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}(?![\w/]|[.,-]\d)")
_AMERICAN = re.compile(
    r"[\d(](?<![\w.,/+#-].)(?:(?<=1)[ .-]\(?\d{3}|(?<=\()\d{3}|\d{2})\)?"
    r"[ .-]?(?:(?<=[ .)-])\d{3}[ .-]\d{4})(?:x\d{1,6})?(?![\w/]|[.,-]\d)"
)
_WITH_AREA_CODE = re.compile(
    r"[(0](?<![\w.,/+#-].)(?:(?<=0)|0)\d{1,4}\)?(?:[ -]\d{2,4}){2,4}(?![\w/]|[.,-]\d)"
    r"|0(?<![\w.,/+#-]0)\d{2,4}[ -]\d{6,7}(?![\w/]|[.,-]\d)"
)
_GROUPED = re.compile(
    r"[(\d](?<![\w.,/+#:-].)(?:(?<=\d)|\d)\d{1,4}\)?(?P<gap>[ .-])\d{2,4}(?:(?P=gap)\d{2,4}){0,3}(?![\w/]|[.,:-]\d"
    r"|[ ]\d)"
    r"|\d(?<![\w.,/+#:-]\d)\d{1,4}[ -]\d{6,7}(?![\w/]|[.,:-]\d|[ ]\d)"
)
_ANNOUNCED = re.compile(r"[+(\d](?<![\w+].)\(?(?:[ \u00a0().-]{0,2}\d){5,15}(?!\w)")
# What one says of a number at which somebody is reached, before it and behind it.
_REACHING = re.compile(
    r"(?:\banswer\w*|\bmessages?|\breach\w*|\bcontact\w*|\btexts?|\bregistered|\bmy\snumber|\bcall\w*|\bdial|\bring"
    r"|zvan\w*|sazin\w*|numuru|звон\w*|набр\w*|связ\w*)"
    r"(?:\s(?:at|on|to|is|me|us|by|from|with|number|uz|pa|ar|по|на|с|номеру?|это)){0,3}[\s:]{0,3}$",
    re.IGNORECASE,
)
_PLACE_BEHIND = re.compile(
    r"[\s,;-]{0,3}(?:office|mobile|cell|fax|mob\b|work|home|\(?(?:darb|māj|mob|раб|моб|дом|факс|fakss))", re.IGNORECASE
)
_DATES = (
    re.compile(r"\d{1,2}([ .-])\d{1,2}\1(?:19|20)\d\d$"),
    re.compile(r"(?:19|20)\d\d[ .-]?(?:0[1-9]|1[0-2])[ .-]?(?:0[1-9]|[12]\d|3[01])$"),
    re.compile(r"(?:19|20)\d\d[ .-](?:19|20)\d\d$"),
)


def find_phones(text: str) -> Iterator[Span]:
    """Yields telephone numbers: international ones, those of a country's form, and any that is announced as one."""
    for match in _INTERNATIONAL.finditer(text):
        if match.group()[0] == "+" or not follows_order_word(text, match.start()):
            yield _trimmed(match)
    for pattern in (_LATVIAN, _RUSSIAN, _AMERICAN, _WITH_AREA_CODE):
        for match in pattern.finditer(text):
            if not _is_date(match.group()) and not _is_other(text, match):
                yield _trimmed(match)
    for match in _GROUPED.finditer(text):
        if _is_grouped_telephone(text, match):
            yield _trimmed(match)
    for match in _ANNOUNCED.finditer(text):
        if follows_telephone_word(text, match.start()) and not _is_date(match.group()):
            yield _trimmed(match)


def _is_grouped_telephone(text: str, match: re.Match[str]) -> bool:
    """Returns whether groups of digits are a telephone: sums and dates look alike, then the words around decide."""
    digits = re.sub(r"\D", "", match.group())
    if not FEWEST_DIGITS <= len(digits) <= MOST_DIGITS or _is_date(match.group()):
        return False
    before = text[max(match.start() - WORDS_AROUND, 0) : match.start()]
    behind = text[match.end() : match.end() + WORDS_AROUND]
    return _REACHING.search(before) is not None or _PLACE_BEHIND.match(behind) is not None


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Returns whether a number is of an order or the like, or one that nobody has ("20000000")."""
    if follows_telephone_word(text, match.start()):
        return False
    return follows_order_word(text, match.start()) or len(set(match.group()) & DIGITS) < FEWEST_DIFFERENT


def _is_date(written: str) -> bool:
    return any(date.match(written.strip()) for date in _DATES)


def _trimmed(match: re.Match[str]) -> Span:
    return Span(match.start(), match.start() + len(match.group().rstrip(" \u00a0(.-")))
