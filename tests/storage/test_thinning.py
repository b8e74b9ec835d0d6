"""Which backups stay."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kbassist.storage.thinning import times_to_keep
from tests.support.clock import NOON

quickly = settings(max_examples=30, deadline=None)
any_times = st.lists(
    st.integers(0, 2 * 365 * 24).map(lambda hours: NOON - timedelta(hours=hours)), max_size=80, unique=True
)


def test_two_years_of_daily_backups_leave_days_weeks_and_months() -> None:
    times = [NOON - timedelta(days=days) for days in range(730)]

    kept = times_to_keep(times, NOON)

    days = {NOON - timedelta(days=days) for days in range(14)}
    sundays = {NOON - timedelta(days=7 * weeks) for weeks in range(8)}
    ends_of_months = {NOON.replace(month=month, day=1) - timedelta(days=1) for month in range(2, 12)}
    assert kept == days | sundays | ends_of_months | {datetime(2025, 12, 31, 12, tzinfo=NOON.tzinfo)}


def test_after_a_rest_of_years_the_old_backups_are_still_there() -> None:
    times = [NOON - timedelta(days=1000 + days) for days in range(5)]

    assert times_to_keep(times, NOON) == set(times)


@quickly
@given(any_times)
def test_the_newest_and_all_of_two_days_stay(times: list[datetime]) -> None:
    kept = times_to_keep(times, NOON)

    assert {made_at for made_at in times if NOON - made_at <= timedelta(days=2)} <= kept
    assert set(sorted(times)[-1:]) <= kept <= set(times)


@quickly
@given(any_times)
def test_thinning_twice_is_thinning_once(times: list[datetime]) -> None:
    kept = times_to_keep(times, NOON)

    assert times_to_keep(kept, NOON) == kept
