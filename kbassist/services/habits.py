"""Learns what an agent always says in the place of a phrase, and offers it to his next drafts.

Three times the same words in different replies make a habit. Each agent sees his own, can forget one, and can switch
all off; of a reply nothing is kept but such a pair of phrases, and never one with a number, link or name in it.
"""

from collections.abc import Iterable

from kbassist.core.habits import Habit
from kbassist.core.ports import Clock, Store
from kbassist.core.reply import Draft
from kbassist.drafting.own_phrases import replaced_phrases
from kbassist.language.pack import LanguagePacks

TIMES = 3
"""How often the same replacement makes a habit: once is a mood, twice a coincidence."""


class HabitService:
    """The phrases that agents replace; all methods may be called from any thread."""

    def __init__(self, store: Store, packs: LanguagePacks, clock: Clock) -> None:
        self._store = store
        self._packs = packs
        self._clock = clock

    def learn(self, draft: Draft, copied_text: str, agent: str) -> int:
        """Counts the phrases of a draft that a copied text says otherwise; returns how many, 0 in a read-only home."""
        if self._store.is_read_only:
            return 0
        with self._store.read() as transaction:
            known = transaction.habits(agent)
        own = {habit.phrase: habit.replacement for habit in _made(known) if habit.language == draft.language}
        replaced = replaced_phrases(draft, copied_text, own, self._packs)
        if not replaced:
            return 0
        counts = {(habit.language, habit.phrase, habit.replacement): habit.count for habit in known}
        now = self._clock.now()
        with self._store.write(agent or "agent") as transaction:
            for pair in replaced:
                count = counts.get((draft.language, pair.phrase, pair.replacement), 0) + 1
                transaction.put_habit(Habit(agent, draft.language, pair.phrase, pair.replacement, count, now))
        return len(replaced)

    def of(self, agent: str) -> tuple[Habit, ...]:
        """Returns the habits that an agent's drafts follow, the newest first, one a phrase."""
        with self._store.read() as transaction:
            known = transaction.habits(agent)
        return tuple(habit for habit in _made(known) if habit.phrase != habit.replacement)

    def own_phrases(self, agent: str) -> dict[str, str]:
        """Returns what the agent says, by the phrase that it replaces: as ReplyRequest wants it."""
        return {habit.phrase: habit.replacement for habit in self.of(agent)}

    def forget(self, agent: str, language: str, phrase: str) -> None:
        """Says a phrase as the language pack does again; counting begins anew."""
        with self._store.write(agent or "agent") as transaction:
            transaction.remove_habit(agent, language, phrase)


def _made(known: Iterable[Habit]) -> tuple[Habit, ...]:
    """Returns of each phrase the newest words that were said often enough; `known` is the newest first."""
    found: dict[tuple[str, str], Habit] = {}
    for habit in known:
        if habit.count >= TIMES:
            found.setdefault((habit.language, habit.phrase), habit)
    return tuple(found.values())
