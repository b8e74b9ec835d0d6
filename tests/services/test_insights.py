"""The list of unanswered questions through the service."""

from datetime import timedelta

from kbassist.core.outcome import Gap
from kbassist.services.insights import InsightService
from kbassist.storage.store import SqlStore
from tests.support.clock import NOON

QUESTION = "Kā mainīt valodu?"
LATER = NOON + timedelta(days=1)


def note(store: SqlStore, text: str, language: str = "lv") -> None:
    with store.write("Anna") as transaction:
        transaction.note_gap(text, language, NOON)


def test_a_closed_question_is_off_the_list_and_comes_back_as_it_was(store: SqlStore) -> None:
    insights = InsightService(store)
    note(store, QUESTION)
    note(store, QUESTION)
    note(store, QUESTION, "ru")

    closed = insights.close_gap(QUESTION, "lv", "Anna")
    assert closed == Gap(QUESTION, "lv", 2, NOON, NOON)
    assert [gap.language for gap in insights.gaps(10)] == ["ru"]

    insights.restore_gap(closed, "Anna")
    assert insights.gaps(10)[0] == closed


def test_a_question_that_is_asked_again_meanwhile_counts_both(store: SqlStore) -> None:
    insights = InsightService(store)
    note(store, QUESTION)
    closed = insights.close_gap(QUESTION, "lv", "Anna")
    assert closed is not None
    with store.write("Juris") as transaction:
        transaction.note_gap(QUESTION, "lv", LATER)

    insights.restore_gap(closed, "Anna")

    assert insights.gaps(10) == (Gap(QUESTION, "lv", 2, NOON, LATER),)


def test_closing_a_question_twice_changes_nothing(store: SqlStore) -> None:
    insights = InsightService(store)
    note(store, QUESTION)
    insights.close_gap(QUESTION, "lv", "Anna")

    assert insights.close_gap(QUESTION, "lv", "Juris") is None


def test_questions_are_listed_for_one_language_or_for_all(store: SqlStore) -> None:
    insights = InsightService(store)
    note(store, QUESTION)
    note(store, "Как сменить язык?", "ru")

    assert [gap.language for gap in insights.gaps(10, language="ru")] == ["ru"]
    assert len(insights.gaps(10)) == 2
    assert len(insights.gaps(1)) == 1
