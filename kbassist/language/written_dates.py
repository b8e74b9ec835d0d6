"""How a language writes a day in a letter, so that it fits whatever stands before it; and how one types it."""

import re
from collections.abc import Mapping
from datetime import date

_USUAL = "{day:02}.{month:02}.{year}"
_WRITTEN: Mapping[str, str] = {
    "lv": "{day:02}.{month:02}.{year}.",
    "lt": "{year}-{month:02}-{day:02}",
    "en": "{day} {name} {year}",
    "fr": "{day:02}/{month:02}/{year}",
    "es": "{day:02}/{month:02}/{year}",
}
# Words, because 11/12 is another day on the other side of the ocean.
_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def written_date(day: date, language: str) -> str:
    """Returns a day as letters in a language write it: "22.11.2026." in Latvian, "22 November 2026" in English."""
    name = _ENGLISH_MONTHS[day.month - 1]
    return _WRITTEN.get(language, _USUAL).format(day=day.day, month=day.month, year=day.year, name=name)


_TYPED = re.compile(r"\s*(?P<day>\d{1,2})\s*[./]\s*(?P<month>\d{1,2})\s*(?:[./]\s*(?P<year>\d{4}))?\s*\.?\s*")
_TYPED_ISO = re.compile(r"\s*(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\s*")


def typed_date(text: str, today: date) -> date | None:
    """Returns the day that somebody typed as 22.11., 22.11.2026 or 2026-11-22, None for anything else.

    Without a year it is the next such day, today included.
    """
    match = _TYPED.fullmatch(text) or _TYPED_ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = match["year"], int(match["month"]), int(match["day"])
    try:
        told = date(int(year) if year else today.year, month, day)
        return told if year or told >= today else date(today.year + 1, month, day)
    except ValueError:
        return None
