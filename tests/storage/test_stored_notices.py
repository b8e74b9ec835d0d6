"""Posted notices in the database."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbassist.core.notice import Notice, NoticeContent, NoticeId, NoticeKind, NoticeText
from kbassist.storage.store import SqlStore
from tests.support.clock import NOON
from tests.support.notices import a_notice

words = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
any_notice = st.builds(
    Notice,
    id=st.just(NoticeId("one")),
    content=st.builds(
        NoticeContent,
        kind=st.sampled_from(NoticeKind),
        texts=st.lists(st.builds(NoticeText, st.sampled_from(["lv", "ru"]), words, words), max_size=2).map(tuple),
        about=st.lists(words, max_size=3).map(tuple),
        starts_at=st.just(NOON),
        ends_at=st.none() | st.just(NOON + timedelta(hours=1)),
        languages=st.lists(st.sampled_from(["lv", "ru"]), max_size=2).map(tuple),
        note=words,
    ),
    changed_at=st.just(NOON),
    author=words,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(any_notice)
def test_a_notice_comes_back_as_it_was_kept(store: SqlStore, notice: Notice) -> None:
    with store.write("Anna") as transaction:
        transaction.put_notice(notice)

    with store.read() as transaction:
        assert transaction.notices() == (notice,)


def test_notices_come_back_the_latest_first_until_they_are_removed(store: SqlStore) -> None:
    older, newer = a_notice("older"), a_notice("newer", starts_at=NOON + timedelta(hours=1))
    with store.write("Anna") as transaction:
        transaction.put_notice(older)
        transaction.put_notice(newer)

    with store.write("Anna") as transaction:
        assert transaction.notices() == (newer, older)
        transaction.remove_notice(newer.id)

    with store.read() as transaction:
        assert transaction.notices() == (older,)
