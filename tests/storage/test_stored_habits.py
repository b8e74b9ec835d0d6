"""Habits in the database."""

from datetime import timedelta

from kbassist.core.habits import Habit
from kbassist.storage.store import SqlStore
from tests.support.clock import NOON


def a_habit(phrase: str = "Ar cieņu,", replacement: str = "Lai izdodas,", count: int = 1, minutes: int = 0) -> Habit:
    return Habit("Anna", "lv", phrase, replacement, count, NOON + timedelta(minutes=minutes))


def test_habits_come_back_the_newest_first_and_count_on_in_place(store: SqlStore) -> None:
    with store.write("Anna") as transaction:
        for habit in (a_habit(), a_habit("Labdien!", "Sveiki!", minutes=1), a_habit(count=2, minutes=2)):
            transaction.put_habit(habit)

    with store.read() as transaction:
        assert transaction.habits("Anna") == (a_habit(count=2, minutes=2), a_habit("Labdien!", "Sveiki!", minutes=1))
        assert transaction.habits("Pēteris") == ()


def test_a_removed_phrase_loses_all_its_words(store: SqlStore) -> None:
    with store.write("Anna") as transaction:
        for habit in (a_habit(), a_habit(replacement="Čau,"), a_habit("Labdien!", "Sveiki!")):
            transaction.put_habit(habit)
        transaction.remove_habit("Anna", "lv", "Ar cieņu,")

    with store.read() as transaction:
        assert transaction.habits("Anna") == (a_habit("Labdien!", "Sveiki!"),)
