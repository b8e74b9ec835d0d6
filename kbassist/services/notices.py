"""Posts, changes and ends notices, and finds those that touch a message.

A notice is found by its words, in any inflected form, in the customer's own words, or by a tag or product of the item
that answers them. Where something is solved, the older outage or delay about the same is not told any more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import uuid4

from kbassist.core.errors import InputProblem
from kbassist.core.evidence import AskEvidence
from kbassist.core.notice import Notice, NoticeContent, NoticeId, NoticeKind, NoticeState, NoticeText
from kbassist.core.ports import Clock, Store
from kbassist.drafting.notices import touches, touches_source
from kbassist.language.mentions import telling_words
from kbassist.language.pack import LanguagePacks

ID_LETTERS = 8

ORDER = (NoticeKind.SOLVED, NoticeKind.OUTAGE, NoticeKind.DELAY, NoticeKind.CHANGE)
"""What is said first where several touch a message."""


class NoticeService:
    """The posted notices; all methods may be called from any thread."""

    def __init__(self, store: Store, clock: Clock, packs: LanguagePacks) -> None:
        self._store = store
        self._clock = clock
        self._packs = packs

    def post(self, content: NoticeContent, author: str) -> Notice:
        """Posts a notice; InputProblem "notice_text_missing", "notice_about_missing" or "notice_ends_early"."""
        notice = Notice(NoticeId(uuid4().hex[:ID_LETTERS]), self._proper(content), self._clock.now(), author)
        self.put(notice)
        return notice

    def change(self, notice_id: NoticeId, content: NoticeContent, author: str) -> Notice:
        """Replaces all that a notice says; problems as `post`, or "notice_unknown"."""
        notice = Notice(self.notice(notice_id).id, self._proper(content), self._clock.now(), author)
        self.put(notice)
        return notice

    def end(self, notice_id: NoticeId, author: str, solved: Sequence[NoticeText] = ()) -> Notice:
        """Ends a notice now; with `solved` it becomes one that says for a day that it is over."""
        known, now = self.notice(notice_id).content, self._clock.now()
        if solved:
            over = replace(known, kind=NoticeKind.SOLVED, texts=tuple(solved), starts_at=now, ends_at=None)
            return self.change(notice_id, over, author)
        ended = Notice(notice_id, replace(known, starts_at=min(known.starts_at, now), ends_at=now), now, author)
        self.put(ended)
        return ended

    def remove(self, notice_id: NoticeId, author: str) -> Notice:
        """Takes a notice away; returns it, so that `put` can bring it back."""
        notice = self.notice(notice_id)
        with self._store.write(author) as transaction:
            transaction.remove_notice(notice_id)
        return notice

    def put(self, notice: Notice) -> None:
        """Keeps a notice exactly as it is."""
        with self._store.write(notice.author) as transaction:
            transaction.put_notice(notice)

    def all(self) -> tuple[Notice, ...]:
        """Returns every notice, the one that begins last first."""
        with self._store.read() as transaction:
            return transaction.notices()

    def notice(self, notice_id: str) -> Notice:
        """Returns a notice; InputProblem "notice_unknown"."""
        found = next((notice for notice in self.all() if notice.id == notice_id), None)
        if found is None:
            raise InputProblem(
                "notice_unknown", f"There is no notice “{notice_id}”.", "List them with “kbassist notice list”."
            )
        return found

    def state(self, notice: Notice) -> NoticeState:
        return notice.state(self._clock.now())

    def current(self) -> tuple[Notice, ...]:
        """Returns the notices that hold now, the most important kind first."""
        now = self._clock.now()
        holding = [notice for notice in self.all() if notice.state(now) is NoticeState.CURRENT]
        return tuple(sorted(holding, key=lambda notice: ORDER.index(notice.content.kind)))

    def touching(self, text: str, language: str | None, found: Sequence[AskEvidence]) -> tuple[Notice, ...]:
        """Returns the notices that hold now and touch a customer's own words, the most important first."""
        met = [
            notice
            for notice in self.current()
            if not notice.content.languages or language in notice.content.languages
            if touches(notice, text, language, self._packs) or any(touches_source(notice, ask) for ask in found)
        ]
        return tuple(notice for notice in met if not self._is_over(notice, met))

    def _is_over(self, notice: Notice, met: Iterable[Notice]) -> bool:
        if notice.content.kind not in (NoticeKind.OUTAGE, NoticeKind.DELAY):
            return False
        words = self._words(notice.content)
        return any(
            other.content.kind is NoticeKind.SOLVED
            and other.content.starts_at >= notice.content.starts_at
            and words & self._words(other.content)
            for other in met
        )

    def _words(self, content: NoticeContent) -> frozenset[str]:
        return frozenset(word for entry in content.about for word in telling_words(entry, frozenset()))

    def _proper(self, content: NoticeContent) -> NoticeContent:
        """Returns the content without what is empty; refuses one that could never be said."""
        texts = tuple(
            NoticeText(text.language, text.formal.strip(), text.familiar.strip())
            for text in content.texts
            if text.any.strip()
        )
        about = tuple(dict.fromkeys(entry for part in content.about if (entry := " ".join(part.split()))))
        if not texts:
            raise InputProblem(
                "notice_text_missing", "A notice needs a text in at least one language.", "Write what customers read."
            )
        common = frozenset[str]().union(*(self._stop_words(text.language) for text in texts))
        if not any(telling_words(entry, common) for entry in about):
            raise InputProblem(
                "notice_about_missing",
                "Nothing says whom the notice concerns.",
                "Name at least one telling word, as customers write it.",
            )
        if content.ends_at is not None and content.ends_at <= content.starts_at:
            raise InputProblem(
                "notice_ends_early", "The notice ends before it begins.", "Set an end after the beginning, or none."
            )
        return replace(content, texts=texts, about=about)

    def _stop_words(self, language: str) -> frozenset[str]:
        pack = self._packs.pack_of(language)
        return frozenset(pack.stop_words) if pack is not None else frozenset()
