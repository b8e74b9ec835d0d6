"""Finds e-mail and street addresses."""

import re
from collections.abc import Iterator

from kbassist.core.text import Span

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?![\w-])")
_STREETS = (
    re.compile(
        r"\b[A-ZĀ-Ž][\w.]*(?:\s[A-ZĀ-Ž][\w.]*)?\s(?:iel[aāu]s?|gatv[eē]s?|bulvār[isī]a?|prospekt[sā]?a?|šosej[aāu]s?|laukum[sā]a?)"
        r",?\s\d{1,4}\w?(?:[/-]\d{1,4}\w?)?(?:[\s,-]{1,2}(?:dz\.?\s?)?\d{1,4}\b)?"
    ),
    re.compile(
        r"\b(?:ул(?:ица|ице|ицы|\.)|просп(?:ект|екте|\.)|пр-т|бульвар|переулок|пер\.|шоссе)\s[А-ЯЁ][\w-]*(?:\s[А-ЯЁ][\w-]*)?,?\s(?:д(?:ом|\.)\s?)?\d{1,4}\w?"
        r"(?:[/-]\d{1,4})?(?:,?\s?(?:кв(?:артира|\.)?)\s?\d{1,4})?",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b\d{1,6}\w?,?\s(?:[A-Z][\w'.-]*\s){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Way|Terrace|Place|Pl)\b\.?"
        r"(?:,?\s(?:Apt|Apartment|Suite|Unit|Flat)\.?\s?\d{1,5}\w?)?"
    ),
)


def find_emails(text: str) -> Iterator[Span]:
    """Yields e-mail addresses."""
    for match in _EMAIL.finditer(text):
        yield Span(match.start(), match.end())


def find_streets(text: str) -> Iterator[Span]:
    """Yields street addresses with a house number, as written in Latvian, Russian and English."""
    for pattern in _STREETS:
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end())
