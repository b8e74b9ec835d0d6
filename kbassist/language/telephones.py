"""Finds telephone numbers by rules, so that an order number or a date is not taken for one."""

import re
from collections.abc import Iterator

from kbassist.core.text import Span

WORDS_BEFORE = 28

_INTERNATIONAL = re.compile(r"[+0](?<![\w+].)(?:(?<=\+)|0)(?:\(?\d\)?[ \u00a0().-]{0,2}){8,15}(?!\w)")
_LATVIAN = re.compile(r"[26](?<![\w.,/+#-]\d)\d(?:[ -]?\d){6}(?![\w/]|[.,-]\d)")
_RUSSIAN = re.compile(r"[78](?<![\w.,/+#-]\d)[ -]?\(?\d{3}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}(?![\w/]|[.,-]\d)")
_AMERICAN = re.compile(
    r"[\d(](?<![\w.,/+#-].)(?:(?<=1)[ .-]\(?\d{3}|(?<=\()\d{3}|\d{2})\)?"
    r"[ .-]\d{3}[ .-]\d{4}(?:x\d{1,6})?(?![\w/]|[.,-]\d)"
)
_WITH_AREA_CODE = re.compile(r"[(0](?<![\w.,/+#-].)(?:(?<=0)|0)\d{1,4}\)?(?:[ -]\d{2,4}){2,4}(?![\w/]|[.,-]\d)")
_ANNOUNCED = re.compile(r"[+(\d](?<![\w+].)\(?(?:[ \u00a0().-]{0,2}\d){5,15}(?!\w)")
_TELEPHONE_WORD = re.compile(
    r"(?:\btel|\btālr|\btalr|\btelef|\bmob|\bзвон|\bтел|\bмоб|\bphone|\bcall|\bcell|\bfax|\bfakss|\bwhatsapp|\bviber|\bватсап|\bвайбер)"
    r"\w*\W{0,4}(?:\w{1,12}\W{1,3}){0,2}$",
    re.IGNORECASE,
)
_OTHER_NUMBER_WORD = re.compile(
    r"(?:pasūt|pasut|rēķin|rekin|līgum|ligum|klient|numurs|numuru|\bnr|№|#|заказ|сч[её]т|договор|клиент|номер|заявк|order|invoice|contract"
    r"|customer|client|ticket|\bno\.|\bid\b|reference|\bref|pieteikum|sūtījum|sutijum|konts|kont[au]|code|kods|код)"
    r"\w*\W{0,4}(?:(?:nr|no|id|numurs|номер|number|is|ir|№)\W{0,3}){0,2}$",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$")


def find_phones(text: str) -> Iterator[Span]:
    """Yields telephone numbers: international ones, Latvian and Russian ones, and any that is announced as one."""
    for match in _INTERNATIONAL.finditer(text):
        yield _trimmed(match)
    for pattern in (_LATVIAN, _RUSSIAN, _AMERICAN, _WITH_AREA_CODE):
        for match in pattern.finditer(text):
            if _is_telephone(text, match):
                yield _trimmed(match)
    for match in _ANNOUNCED.finditer(text):
        before = text[max(match.start() - WORDS_BEFORE, 0) : match.start()]
        if _TELEPHONE_WORD.search(before):
            yield _trimmed(match)


def _is_telephone(text: str, match: re.Match[str]) -> bool:
    before = text[max(match.start() - WORDS_BEFORE, 0) : match.start()]
    if _TELEPHONE_WORD.search(before):
        return True
    return not _OTHER_NUMBER_WORD.search(before) and not _DAY.match(re.sub(r"\D", "", match.group()))


def _trimmed(match: re.Match[str]) -> Span:
    return Span(match.start(), match.start() + len(match.group().rstrip(" \u00a0(.-")))
