from datetime import timedelta

import pytest

from kbassist.core.notice import NoticeKind, NoticeState, NoticeText
from tests.support.clock import NOON
from tests.support.notices import a_notice

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("after_noon", "state"),
    [
        (-HOUR, NoticeState.PLANNED),
        (0 * HOUR, NoticeState.CURRENT),
        (3 * HOUR, NoticeState.ENDED),
    ],
)
def test_a_notice_holds_from_its_beginning_to_its_end(after_noon: timedelta, state: NoticeState) -> None:
    notice = a_notice(ends_at=NOON + 3 * HOUR)

    assert notice.state(NOON + after_noon) is state


def test_a_notice_without_an_end_goes_on() -> None:
    assert a_notice().state(NOON + 1000 * HOUR) is NoticeState.CURRENT


def test_that_something_is_solved_is_told_for_a_day() -> None:
    notice = a_notice(kind=NoticeKind.SOLVED)

    assert notice.state(NOON + 23 * HOUR) is NoticeState.CURRENT
    assert notice.state(NOON + 24 * HOUR) is NoticeState.ENDED


def test_a_long_title_ends_with_a_whole_word() -> None:
    notice = a_notice(texts=(NoticeText("en", "The internet is down " * 9),))

    assert notice.title.endswith(" The…")
    assert len(notice.title) <= 71
