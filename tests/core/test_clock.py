"""The computer's clock."""

from datetime import timedelta

from kbassist.core.clock import SystemClock


def test_the_time_is_told_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)
