"""What agents say in the place of the program's phrases, within one transaction."""

from sqlalchemy import delete, insert, select, update

from kbassist.core.habits import Habit
from kbassist.storage.mapping import reading_rows, storable
from kbassist.storage.rows import Rows
from kbassist.storage.tables import habits


class Habits:
    """Reads, replaces and removes habits."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of(self, agent: str) -> tuple[Habit, ...]:
        """Returns an agent's habits, the newest first."""
        statement = (
            select(habits)
            .where(habits.c.agent == storable(agent))
            .order_by(habits.c.last_at.desc(), habits.c.language, habits.c.phrase, habits.c.replacement)
        )
        found = []
        for row in self._rows.all(statement):
            with reading_rows():
                found.append(Habit(**{name: row[name] for name in Habit.__slots__}))
        return tuple(found)

    def put(self, habit: Habit) -> None:
        """Adds the habit or replaces what was kept of these words."""
        row = {
            "agent": storable(habit.agent),
            "language": habit.language,
            "phrase": storable(habit.phrase),
            "replacement": storable(habit.replacement),
            "count": habit.count,
            "last_at": habit.last_at,
        }
        is_same = (habits.c[name] == row[name] for name in ("agent", "language", "phrase", "replacement"))
        if not self._rows.change(update(habits).where(*is_same).values(row)):
            self._rows.change(insert(habits).values(row))

    def remove(self, agent: str, language: str, phrase: str) -> None:
        """Forgets whatever the agent says in the place of a phrase."""
        is_his = (habits.c.agent == storable(agent), habits.c.language == language)
        self._rows.change(delete(habits).where(*is_his, habits.c.phrase == storable(phrase)))
