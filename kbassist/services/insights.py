"""Shows what the replies teach about the knowledge: the questions that nothing in it answers.

A question comes onto the list when a reply without an answer to it is copied (`services.reply`), personal data
masked. It leaves the list when somebody wrote the article, or says that none is needed; both can be taken back.
"""

from kbassist.core.outcome import Gap
from kbassist.core.ports import Store


class InsightService:
    """The list of unanswered questions; may be called from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def gaps(self, limit: int, *, language: str | None = None) -> tuple[Gap, ...]:
        """Returns the unanswered questions, most frequent first; `language` None means any."""
        with self._store.read() as transaction:
            return transaction.gaps(limit=limit, language=language)

    def close_gap(self, text: str, language: str, author: str) -> Gap | None:
        """Takes a question off the list; returns it for `restore_gap`, None where somebody else already did."""
        with self._store.write(author) as transaction:
            return transaction.close_gap(text, language)

    def restore_gap(self, gap: Gap, author: str) -> None:
        """Puts a question back on the list; what was noted of it meanwhile is counted in."""
        with self._store.write(author) as transaction:
            transaction.restore_gap(gap)
