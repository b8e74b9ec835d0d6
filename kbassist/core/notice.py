"""What is going on right now and concerns many customers: an outage, a delay, a change, or that it is over.

An editor posts a notice with its text in each language; drafts for messages that it touches say it first.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from kbassist.core.understanding import Address

NoticeId = NewType("NoticeId", str)

NOTICE_SOURCE = "notices"
"""The source under which a citation names a notice; its item id is the notice's id, which no item has."""

SOLVED_FOR = timedelta(hours=24)
"""How long customers are told that something is over, where the editor sets no end."""

TITLE_LETTERS = 70


class NoticeKind(StrEnum):
    OUTAGE = "outage"
    DELAY = "delay"
    CHANGE = "change"
    SOLVED = "solved"


class NoticeState(StrEnum):
    """Where a notice stands in time."""

    PLANNED = "planned"
    CURRENT = "current"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class NoticeText:
    """What customers read in one language: to Jūs and to tu, of which either may be ""; one text may fit both."""

    language: str
    formal: str = ""
    familiar: str = ""

    @property
    def any(self) -> str:
        """The text in whichever form there is."""
        return self.formal or self.familiar


@dataclass(frozen=True, slots=True)
class NoticeContent:
    """All that an editor can change in a notice.

    `about` says whom it concerns: a word or several words, all of which must occur in a message in any inflected form,
    or a tag or product of the item that answers it; one entry is enough. `languages` narrows it to messages in these;
    empty means any. `ends_at` None means that nobody knows yet; `note` is for the team and never said.
    """

    kind: NoticeKind
    texts: tuple[NoticeText, ...]
    about: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime | None = None
    languages: tuple[str, ...] = ()
    note: str = ""

    def text(self, language: str) -> NoticeText | None:
        """Returns the text in a language, None where it has none."""
        return next((text for text in self.texts if text.language == language and text.any), None)


@dataclass(frozen=True, slots=True)
class Notice:
    """A posted notice."""

    id: NoticeId
    content: NoticeContent
    changed_at: datetime
    author: str

    @property
    def title(self) -> str:
        """The beginning of its first text, to tell it from others."""
        words = " ".join(self.content.texts[0].any.split()) if self.content.texts else ""
        if len(words) <= TITLE_LETTERS:
            return words
        beginning = words[:TITLE_LETTERS].rpartition(" ")[0] or words[:TITLE_LETTERS]
        return f"{beginning.rstrip('.,;:–-')}…"

    @property
    def last_moment(self) -> datetime | None:
        """When it stops being said; None where that is not known."""
        content = self.content
        if content.ends_at is None and content.kind is NoticeKind.SOLVED:
            return content.starts_at + SOLVED_FOR
        return content.ends_at

    def state(self, now: datetime) -> NoticeState:
        """Returns whether it is still to come, holds now, or is over."""
        last_moment = self.last_moment
        if last_moment is not None and now >= last_moment:
            return NoticeState.ENDED
        return NoticeState.PLANNED if now < self.content.starts_at else NoticeState.CURRENT


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody to be told a notice; what is None is read from his message `text`, which may be ""."""

    id: str
    name: str | None = None
    language: str | None = None
    address: Address | None = None
    text: str = ""
