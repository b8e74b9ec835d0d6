"""Replies to many without its widgets: whom a notice is told, the reply to each, what was copied already."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kbassist.bootstrap import Home
from kbassist.core.errors import InputProblem, KbassistProblem
from kbassist.core.jobs import CancelToken
from kbassist.core.notice import Customer, Notice
from kbassist.core.ports import Clipboard
from kbassist.core.reply import Channel, ReplyRequest, Severity, Tone
from kbassist.services.notice_replies import NoticeReply
from kbassist.transfer.customer_list import read_customers, write_replies
from kbassist.ui.background import JobRunner
from kbassist.ui.notices import Notices
from kbassist.ui.settings_keeper import SettingsKeeper
from kbassist.ui.texts import problem_text

JOB_KEY = "notices.replies"
WRITTEN_COLUMNS = ("id", "name", "language", "address", "text")


@dataclass(frozen=True, slots=True)
class TellingRow:
    """A customer with his reply, or with why there is none ("" where there is one)."""

    customer: Customer
    reply: NoticeReply | None
    problem: str = ""
    is_copied: bool = False

    @property
    def is_blocked(self) -> bool:
        """True where something in the reply must be mended by hand first."""
        return self.reply is not None and any(found.severity is Severity.BLOCK for found in self.reply.findings)

    @property
    def can_be_sent(self) -> bool:
        return self.reply is not None and not self.is_blocked


class RepliesViewModel(QObject):
    """Writes the replies off the GUI thread and brings them out one after another.

    Signals: `begun()` replies are being written; `written(tuple of TellingRow)`; `row_changed(place, TellingRow)`.
    """

    begun = Signal()
    written = Signal(object)
    row_changed = Signal(int, object)

    def __init__(
        self,
        home: Home,
        jobs: JobRunner,
        notices: Notices,
        settings: SettingsKeeper,
        clipboard: Clipboard,
        notice: Notice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._notices = notices
        self._settings = settings
        self._clipboard = clipboard
        self._notice = notice
        self._customers: tuple[Customer, ...] = ()
        self._rows: tuple[TellingRow, ...] = ()
        self.channel = Channel(settings.current.reply.channel)

    @property
    def rows(self) -> tuple[TellingRow, ...]:
        return self._rows

    def load_entries(self) -> None:
        """Takes the customers on the Reply page whose messages the notice touches."""
        self._run(self._touched_entries)

    def load_file(self, path: Path) -> None:
        """Takes the customers of a CSV or JSONL file instead."""
        self._run(partial(_from_file, path))

    def set_channel(self, channel: Channel) -> None:
        """Writes all replies anew for another channel."""
        if channel is not self.channel:
            self.channel = channel
            self._run(partial(_known, self._customers))

    def copy(self, place: int) -> bool:
        """Copies the reply in a row; False where there is none or something in it must be mended first."""
        row = self._rows[place]
        if row.reply is None or row.is_blocked:
            return False
        draft = row.reply.draft
        try:
            self._clipboard.copy(self._home.replies.render(draft.text, draft.channel, draft.language))
        except KbassistProblem as problem:
            self._notices.problem(problem)
            return False
        copied = replace(row, is_copied=True)
        self._rows = (*self._rows[:place], copied, *self._rows[place + 1 :])
        self.row_changed.emit(place, copied)
        return True

    def next_to_copy(self) -> int:
        """Returns the first row that can be sent and was not copied yet, -1 where all are done."""
        waiting = (place for place, row in enumerate(self._rows) if row.can_be_sent and not row.is_copied)
        return next(waiting, -1)

    def save(self, path: Path) -> None:
        """Writes all replies that can be sent into one file."""
        rows = tuple(row for row in self._rows if row.can_be_sent)
        text = QCoreApplication.translate("PostedNotices", "Replies saved: {count}.")
        done = text.replace("{count}", str(len(rows)))
        self._jobs.change(partial(self._write, path, rows), partial(self._tell_saved, done))

    def plain_text(self, row: TellingRow) -> str:
        """Returns the reply as the channel wants it pasted, "" where there is none."""
        if row.reply is None:
            return ""
        draft = row.reply.draft
        return self._home.replies.render(draft.text, draft.channel, draft.language).plain

    def _run(self, customers_of: Callable[[CancelToken], tuple[Customer, ...]]) -> None:
        self.begun.emit()
        work = partial(self._reply_to_all, customers_of, self.channel)
        self._jobs.read(work, self._take, key=JOB_KEY, on_error=self._tell_failure)

    def _tell_failure(self, problem: BaseException) -> None:
        if isinstance(problem, KbassistProblem):
            self._notices.problem(problem)
        self.written.emit(self._rows)

    def _take(self, rows: tuple[TellingRow, ...]) -> None:
        self._customers = tuple(row.customer for row in rows)
        self._rows = rows
        self.written.emit(rows)

    def _tell_saved(self, done: str, _nothing: None) -> None:
        self._notices.done(done)

    def _touched_entries(self, token: CancelToken) -> tuple[Customer, ...]:
        return self._home.notice_replies.touched(self._notice, self._home.entries.all(), token)

    def _reply_to_all(
        self, customers_of: Callable[[CancelToken], tuple[Customer, ...]], channel: Channel, token: CancelToken
    ) -> tuple[TellingRow, ...]:
        known = self._settings.current
        request = ReplyRequest((Tone(known.reply.tone),), channel, self._home.agent(channel))
        rows = []
        for customer in customers_of(token):
            token.check()
            try:
                rows.append(TellingRow(customer, self._home.notice_replies.reply_to(customer, self._notice, request)))
            except InputProblem as problem:
                rows.append(TellingRow(customer, None, problem_text(problem)))
        return tuple(rows)

    def _write(self, path: Path, rows: tuple[TellingRow, ...], _token: CancelToken) -> None:
        replies = [
            {
                "id": row.customer.id,
                "name": row.customer.name or "",
                "language": row.reply.draft.language,
                "address": row.reply.draft.address or "",
                "text": self.plain_text(row),
            }
            for row in rows
            if row.reply is not None
        ]
        write_replies(path, replies, WRITTEN_COLUMNS)


def _from_file(path: Path, _token: CancelToken) -> tuple[Customer, ...]:
    return read_customers(path)


def _known(customers: tuple[Customer, ...], _token: CancelToken) -> tuple[Customer, ...]:
    return customers
