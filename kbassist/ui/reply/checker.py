"""Checks the shown reply while it is written: soon after each edit, off the GUI thread, only the newest text."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kbassist.core.entry import EntryId
from kbassist.core.evidence import Retrieval
from kbassist.core.jobs import CancelToken
from kbassist.core.message import CustomerMessage
from kbassist.core.reply import Agent, Channel, Draft, Tone
from kbassist.core.understanding import Understanding
from kbassist.services.reply import ReplyService
from kbassist.ui.background import JobRunner
from kbassist.ui.reply.entry_work import CheckedText, EntryWork

CHECK_AFTER_MS = 200
JOB_KEY = "reply.check"


@dataclass(frozen=True, slots=True)
class TextToCheck:
    """All that a check needs, taken from the work on the GUI thread."""

    entry_id: EntryId
    tone: Tone
    channel: Channel
    text: str
    draft: Draft
    message: CustomerMessage
    understanding: Understanding
    retrieval: Retrieval
    agent: Agent


class Checker(QObject):
    """Checks one work at a time.

    Signals: `checked(EntryWork)` its `checked` is new.
    """

    checked = Signal(object)

    def __init__(self, replies: ReplyService, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._replies = replies
        self._jobs = jobs
        self._work: EntryWork | None = None
        self._agent = Agent()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER_MS)
        self._timer.timeout.connect(self._run)

    def check_soon(self, work: EntryWork, agent: Agent) -> None:
        """Checks once no edit has come for a moment."""
        self._work, self._agent = work, agent
        self._timer.start()

    def check_now(self, work: EntryWork, agent: Agent) -> None:
        self._work, self._agent = work, agent
        self._timer.stop()
        self._run()

    def stop(self) -> None:
        """Drops what waits or runs."""
        self._timer.stop()
        self._jobs.cancel(JOB_KEY)
        self._work = None

    @Slot()
    def _run(self) -> None:
        work = self._work
        if work is None or work.draft is None or work.understanding is None or work.retrieval is None:
            return
        wanted = TextToCheck(
            work.entry.id,
            work.entry.tone,
            work.entry.channel,
            work.text,
            replace(work.draft, files=work.files),
            work.message,
            work.understanding,
            work.retrieval,
            self._agent,
        )
        self._jobs.read(partial(_check, self._replies, wanted), self._take, key=JOB_KEY)

    def _take(self, result: CheckedText) -> None:
        if self._work is None:
            return
        self._work.checked = result
        self.checked.emit(self._work)


def _check(replies: ReplyService, wanted: TextToCheck, token: CancelToken) -> CheckedText:
    reply = replies.to_check(
        wanted.draft, wanted.text, wanted.message, wanted.understanding, wanted.retrieval, wanted.agent
    )
    findings = replies.check(reply)
    token.check()
    rendered = replies.render(wanted.text, wanted.channel, wanted.draft.language)
    return CheckedText(
        tone=wanted.tone,
        channel=wanted.channel,
        text=wanted.text,
        findings=findings,
        length=replies.length(rendered, wanted.channel),
        rendered=rendered,
        previews=replies.preview(rendered, wanted.channel),
        files=wanted.draft.files,
    )
