"""Copies the shown reply: only as it was checked, over a blocking finding only when told so, and records it."""

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

    Signals: `copied(EntryWork, CheckedText)`; `override_asked(EntryWork)` something blocks, the agent decides;
    `refused(KbassistProblem)`; `recorded(Outcome)` the outcome is in the database.
    """

    copied = Signal(object, object)
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
        if work.checked is not None and work.is_check_current:
            self._copy(work, work.checked, is_override=work.checked.is_blocked)
        else:
            self.copy(work, agent)

    @Slot(object)
    def _copy_when_checked(self, work: EntryWork) -> None:
        if self._waiting != work.entry.id or not work.is_check_current:
            return
        self._waiting = None
        self._finish(work)

    def _finish(self, work: EntryWork) -> None:
        assert work.checked is not None
        if work.checked.is_blocked:
            self.override_asked.emit(work)
        else:
            self._copy(work, work.checked, is_override=False)

    def _copy(self, work: EntryWork, checked: CheckedText, *, is_override: bool) -> None:
        try:
            self._clipboard.copy(checked.rendered)
        except KbassistProblem as problem:
            self.refused.emit(problem)
            return
        self._record(work, checked, is_override=is_override)
        self.copied.emit(work, checked)

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
