"""Holds the open entries in their order, saves them as they change, and brings them back at the next start."""

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from kbassist.core.entry import EntryId, OpenEntry
from kbassist.core.errors import KbassistProblem
from kbassist.core.jobs import CancelToken
from kbassist.core.message import CustomerMessage
from kbassist.core.ports import Clock
from kbassist.core.reply import Channel, Tone
from kbassist.services.entries import EntryService
from kbassist.ui.background import JobRunner
from kbassist.ui.reply.entry_work import EntryWork

SAVE_AFTER_MS = 1_000


class EntryKeeper(QObject):
    """The open entries, newest first.

    Signals: `restored(tuple of EntryWork)` the entries of the last time are back; `save_failed(KbassistProblem)`
    once for each kind of trouble until something was saved again.
    """

    restored = Signal(object)
    save_failed = Signal(object)

    def __init__(self, entries: EntryService, clock: Clock, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._clock = clock
        self._jobs = jobs
        self._works: dict[EntryId, EntryWork] = {}
        self._unsaved: set[EntryId] = set()
        self._closed: set[EntryId] = set()
        self._closing: set[EntryId] = set()
        self._told_code = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.save_now)

    def restore(self, keep_days: int) -> None:
        """Reads what was open last time, after everything that is being saved now."""
        self._jobs.change(partial(_all_entries, self._entries, keep_days), self._take_restored)

    def open(self, message: CustomerMessage, *, tone: Tone, channel: Channel) -> EntryWork:
        """Puts a message on the list; it is saved soon, and nobody waits for that."""
        entry = OpenEntry(EntryId(uuid4().hex), message.text, self._clock.now(), tone=tone, channel=channel)
        work = EntryWork(entry)
        self._works[entry.id] = work
        self.mark_changed(work)
        return work

    def reopen(self, work: EntryWork) -> None:
        """Takes a closed entry back."""
        self._works[work.entry.id] = work
        self._closed.discard(work.entry.id)
        self.mark_changed(work)

    def close(self, work: EntryWork) -> None:
        """Forgets the entry and its message."""
        entry_id = work.entry.id
        self._works.pop(entry_id, None)
        self._unsaved.discard(entry_id)
        self._closed.add(entry_id)
        self._timer.start()

    def work(self, entry_id: EntryId) -> EntryWork | None:
        return self._works.get(entry_id)

    def works(self) -> tuple[EntryWork, ...]:
        return tuple(self._works.values())

    def mark_changed(self, work: EntryWork) -> None:
        """Saves the entry within a second; typing on does not put it off."""
        self._unsaved.add(work.entry.id)
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def flush(self) -> None:
        """Saves in the background what is not saved yet."""
        self._timer.stop()
        changes = self._take_changes()
        if changes:
            self._jobs.change(partial(_save_all, self._entries, changes), self._saved, on_error=self._tell_failure)

    @Slot()
    def save_now(self) -> None:
        """Saves at once, as the program ends."""
        self._timer.stop()
        for change in self._take_changes():
            try:
                change(self._entries)
            except KbassistProblem:
                return

    def _take_changes(self) -> list[Callable[[EntryService], None]]:
        saves = [partial(_save, self._works[entry_id].entry) for entry_id in self._unsaved if entry_id in self._works]
        closings = [partial(_close, entry_id) for entry_id in self._closed]
        self._unsaved.clear()
        self._closing, self._closed = self._closed, set()
        return [*saves, *closings]

    def _take_restored(self, entries: tuple[OpenEntry, ...]) -> None:
        fresh = tuple(EntryWork(entry) for entry in entries if entry.id not in self._works)
        self._works.update({work.entry.id: work for work in fresh})
        self.restored.emit(fresh)

    def _saved(self, _nothing: None) -> None:
        self._told_code = ""

    def _tell_failure(self, problem: BaseException) -> None:
        """Keeps everything to be saved with the next change."""
        self._unsaved.update(self._works)
        self._closed |= self._closing - set(self._works)
        if isinstance(problem, KbassistProblem) and problem.code != self._told_code:
            self._told_code = problem.code
            self.save_failed.emit(problem)


def _all_entries(entries: EntryService, keep_days: int, token: CancelToken) -> tuple[OpenEntry, ...]:
    token.check()
    entries.purge(keep_days)
    return entries.all()


def _save_all(entries: EntryService, changes: list[Callable[[EntryService], None]], _token: CancelToken) -> None:
    for change in changes:
        change(entries)


def _save(entry: OpenEntry, entries: EntryService) -> None:
    entries.save(entry)


def _close(entry_id: EntryId, entries: EntryService) -> None:
    entries.close(entry_id)
