"""Days as letters write them and as agents type them."""

from datetime import date

import pytest

from kbassist.language.written_dates import typed_date, written_date

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("lv", "05.12.2026."),
        ("ru", "05.12.2026"),
        ("en", "5 December 2026"),
        ("de", "05.12.2026"),
        ("lt", "2026-12-05"),
    ],
)
def test_a_day_is_written_as_its_language_does(language: str, written: str) -> None:
    assert written_date(date(2026, 12, 5), language) == written


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5.12.2026", date(2026, 12, 5)),
        (" 05.12. ", date(2026, 12, 5)),
        ("1.3", date(2027, 3, 1)),
        ("22.11.", TODAY),
        ("2026-12-05", date(2026, 12, 5)),
        ("31.2.", None),
        ("next week", None),
        ("", None),
    ],
)
def test_a_typed_day_is_the_next_such_day(typed: str, day: date | None) -> None:
    assert typed_date(typed, TODAY) == day
