"""Copies the shown reply: only as it was checked, over a blocking finding only when told so, and records it.

A place that is still to be filled in is never copied over: no customer should read "{name}".

A reply that is sent in several messages is copied one message after another, each by a command of its own; it is
recorded with the first.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from kbassist.core.entry import EntryId
from kbassist.core.errors import InputProblem, KbassistProblem
from kbassist.core.evidence import Retrieval
from kbassist.core.jobs import CancelToken
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.outcome import Outcome
from kbassist.core.ports import Clipboard
from kbassist.core.reply import Agent, Draft
from kbassist.core.understanding import Understanding
from kbassist.services.contacts import ContactService
from kbassist.services.reply import ReplyService
from kbassist.ui.background import JobRunner
from kbassist.ui.reply.checker import Checker
from kbassist.ui.reply.entry_work import CheckedText, EntryWork

NO_NAME = "agent"


class Copying(QObject):
    """Brings replies to the clipboard.

    Signals: `copied(EntryWork, CheckedText, number of the message, from 1)`; `override_asked(EntryWork)` something
    blocks, the agent decides; `refused(KbassistProblem)`; `recorded(Outcome)` the outcome is in the database.
    """

    copied = Signal(object, object, int)
    override_asked = Signal(object)
    refused = Signal(object)
    recorded = Signal(object)

    def __init__(
        self,
        replies: ReplyService,
        contacts: ContactService,
        jobs: JobRunner,
        clipboard: Clipboard,
        checker: Checker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._replies = replies
        self._contacts = contacts
        self._jobs = jobs
        self._clipboard = clipboard
        self._checker = checker
        self._waiting: EntryId | None = None
        self._agent = Agent()
        self._last_messages: dict[EntryId, tuple[CheckedText, int]] = {}
        """Of each entry what was copied last: the reply and which of its messages."""
        checker.checked.connect(self._copy_when_checked)

    @property
    def checker(self) -> Checker:
        return self._checker

    def copy(self, work: EntryWork, agent: Agent) -> None:
        """Copies, after a check of the very text where there was none yet."""
        self._agent = agent
        if not work.text.strip():
            self.refused.emit(InputProblem("reply_empty", "There is no reply to copy yet."))
        elif work.is_check_current:
            self._finish(work)
        else:
            self._waiting = work.entry.id
            self._checker.check_now(work, agent)

    def copy_anyway(self, work: EntryWork, agent: Agent) -> None:
        """Copies over blocking findings; the record says so."""
        self._agent = agent
        if work.checked is None or not work.is_check_current:
            self.copy(work, agent)
        elif work.checked.has_open_places:
            self._refuse_open_places()
        else:
            self._copy(work, work.checked, is_override=work.checked.is_blocked)

    def next_message(self, work: EntryWork, checked: CheckedText) -> int:
        """Returns which message of a reply is copied next, from 1; after the last one it begins again."""
        last, number = self._last_messages.get(work.entry.id, (checked, 0))
        is_same = (last.text, last.channel) == (checked.text, checked.channel)
        return number + 1 if is_same and number < len(checked.rendered.messages) else 1

    @Slot(object)
    def _copy_when_checked(self, work: EntryWork) -> None:
        if self._waiting != work.entry.id or not work.is_check_current:
            return
        self._waiting = None
        self._finish(work)

    def _finish(self, work: EntryWork) -> None:
        assert work.checked is not None
        if work.checked.has_open_places:
            self._refuse_open_places()
        elif work.checked.is_blocked:
            self.override_asked.emit(work)
        else:
            self._copy(work, work.checked, is_override=False)

    def _refuse_open_places(self) -> None:
        self.refused.emit(
            InputProblem(
                "reply_open_place", "A place in the reply is still open.", "Fill it in or take it out, then copy."
            )
        )

    def _copy(self, work: EntryWork, checked: CheckedText, *, is_override: bool) -> None:
        number, messages = self.next_message(work, checked), checked.rendered.messages
        try:
            self._clipboard.copy(replace(checked.rendered, plain=messages[number - 1], parts=()))
        except KbassistProblem as problem:
            self.refused.emit(problem)
            return
        if number == 1:
            self._record(work, checked, is_override=is_override)
        self._last_messages[work.entry.id] = (checked, number)
        self.copied.emit(work, checked, number)

    def _record(self, work: EntryWork, checked: CheckedText, *, is_override: bool) -> None:
        draft = work.base_draft or work.draft
        if draft is None or work.understanding is None or work.retrieval is None:
            return
        author = self._agent.name or NO_NAME
        record = partial(_record_copy, self._replies, draft, checked.text, is_override, author)
        self._jobs.change(record, self._tell_recorded)
        if work.corrections.address is not None:
            keep = partial(_remember, self._contacts, work.message, work.understanding, work.corrections, author)
            self._jobs.change(keep, self._remembered)
        if not work.has_noted_gaps:
            work.has_noted_gaps = True
            note = partial(_note_gaps, self._replies, work.understanding, work.retrieval, author)
            self._jobs.change(note, self._noted)

    def _tell_recorded(self, outcome: Outcome) -> None:
        self.recorded.emit(outcome)

    def _remembered(self, _is_kept: bool) -> None:
        """The next message of the customer will show it; nothing changes here."""

    def _noted(self, _texts: tuple[str, ...]) -> None:
        """Gaps are shown elsewhere; nothing changes here."""


def _remember(
    contacts: ContactService,
    message: CustomerMessage,
    understanding: Understanding,
    corrections: Corrections,
    author: str,
    _token: CancelToken,
) -> bool:
    return contacts.remember(message, understanding, corrections, author=author)


def _record_copy(
    replies: ReplyService, draft: Draft, text: str, is_override: bool, author: str, _token: CancelToken
) -> Outcome:
    return replies.record_copy(draft, text, is_override=is_override, author=author)


def _note_gaps(
    replies: ReplyService, understanding: Understanding, retrieval: Retrieval, author: str, _token: CancelToken
) -> tuple[str, ...]:
    return replies.note_gaps(understanding, retrieval, author=author)
