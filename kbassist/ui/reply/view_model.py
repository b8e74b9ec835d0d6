"""The Reply page without its widgets: which customers are open, how far each reply is, what the agent decided.

Moves between the stages empty → understanding → retrieving → drafting → ready → copied. What the agent wrote is never
replaced by a machine: a newer draft is offered, and taking it can be undone.
"""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kbassist.bootstrap import Home
from kbassist.core.entry import EntryId
from kbassist.core.errors import InputProblem, KbassistProblem
from kbassist.core.item import ItemId
from kbassist.core.ports import Clipboard
from kbassist.core.reply import Agent, Channel, Tone
from kbassist.core.settings import Settings
from kbassist.core.text import Span
from kbassist.ui.background import JobRunner
from kbassist.ui.notices import Notices
from kbassist.ui.reply.checker import Checker
from kbassist.ui.reply.copying import Copying
from kbassist.ui.reply.corrections import moved_to, trimmed, with_ask, without_ask, without_correction
from kbassist.ui.reply.entries_model import EntriesModel
from kbassist.ui.reply.entry_keeper import EntryKeeper
from kbassist.ui.reply.entry_work import CheckedText, EntryWork, Stage
from kbassist.ui.reply.pasted_text import showable_message
from kbassist.ui.reply.pipeline import Pipeline, as_chosen
from kbassist.ui.reply.reply_texts import copied_text
from kbassist.ui.reply.request_maker import RequestMaker
from kbassist.ui.settings_keeper import SettingsKeeper

TYPING_PAUSE_MS = 150


class ReplyViewModel(QObject):
    """State and decisions of the Reply page.

    Signals: `current_changed()` another customer is shown, or none; `stage_changed()`; `message_changed()` what is
    understood of the shown message is new; `evidence_changed()`; `reply_changed()` the shown reply, its tone, channel
    or offers are different; `checked()` findings and length are new; `override_asked()` copying waits for a
    decision; `copied()`.
    """

    current_changed = Signal()
    stage_changed = Signal()
    message_changed = Signal()
    evidence_changed = Signal()
    reply_changed = Signal()
    checked = Signal()
    override_asked = Signal()
    copied = Signal()

    def __init__(
        self,
        home: Home,
        jobs: JobRunner,
        settings: SettingsKeeper,
        notices: Notices,
        clipboard: Clipboard,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._notices = notices
        self._clipboard = clipboard
        self._current: EntryWork | None = None
        self._last_channel = Channel(settings.current.reply.channel)
        self._requests = RequestMaker(settings, home.habits, jobs)
        self._changed_items: frozenset[ItemId] | None = frozenset()
        self.entries = EntriesModel(self)
        self._keeper = EntryKeeper(home.entries, home.clock, jobs, self)
        self._pipeline = Pipeline(home.replies, jobs, self._requests, self)
        self._checker = Checker(home.replies, jobs, self)
        self._copying = Copying(home.replies, home.contacts, jobs, clipboard, self._checker, self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._understand_current)
        self._connect()

    @property
    def current(self) -> EntryWork | None:
        """The customer that is shown."""
        return self._current

    @property
    def copying(self) -> Copying:
        return self._copying

    @property
    def agent(self) -> Agent:
        """Who signs the shown reply."""
        return self._requests.agent(self._current.entry.channel if self._current is not None else self._last_channel)

    def restore(self) -> None:
        """Brings back what was open last time."""
        self._keeper.restore(self._settings.current.reply.keep_messages_days)

    def open_message(self, text: str) -> bool:
        """Opens an entry for a pasted message and starts at once; False where it is none, which the notice says."""
        try:
            message = showable_message(text)
        except InputProblem as problem:
            self._notices.problem(problem)
            return False
        tone = Tone(self._settings.current.reply.tone)
        work = self._keeper.open(message, tone=tone, channel=self._last_channel)
        self.entries.add(work)
        self._show(work)
        return True

    def paste(self) -> bool:
        """Opens an entry for the text on the clipboard."""
        return self.open_message(self._clipboard.paste())

    def select(self, entry_id: EntryId) -> None:
        work = self._keeper.work(entry_id)
        if work is not None and work is not self._current:
            self._show(work)

    def select_next(self, step: int) -> None:
        """Shows the entry `step` places further down the list, or up for a negative step."""
        if self._current is None:
            return
        row = self.entries.row_of(self._current.entry.id) + step
        if 0 <= row < self.entries.rowCount():
            self.select(self.entries.entry_id(row))

    def close_current(self) -> None:
        """Closes the shown entry; the notice takes it back."""
        work = self._current
        if work is None:
            return
        row = self.entries.row_of(work.entry.id)
        self._pipeline.forget(work.entry.id)
        self._keeper.close(work)
        self.entries.remove(work.entry.id)
        rest = self.entries.rowCount()
        self._show(self._keeper.work(self.entries.entry_id(min(row, rest - 1))) if rest else None)
        self._notices.done(
            self.tr("The entry is closed and its message forgotten."),
            undo_text=self.tr("Undo"),
            undo=partial(self._reopen, work, row),
        )

    def edit_message(self, text: str, *, is_pasted: bool = False) -> None:
        """Takes the message as edited; understanding starts after a short pause, after a paste at once."""
        work = self._current
        if work is None or text == work.entry.message:
            return
        corrections = moved_to(work.corrections, work.entry.message, text)
        self._change_entry(work, message=text, corrections=corrections)
        work.has_noted_gaps = False
        self._typing.start(0 if is_pasted else TYPING_PAUSE_MS)

    def correct(self, field: str, value: object) -> None:
        """Sets one judgement right; only what depends on it is done again."""
        if self._current is not None:
            changes: dict[str, Any] = {field: value}
            self._use_corrections(self._current, replace(self._current.corrections, **changes))

    def reset_correction(self, field: str) -> None:
        """Takes a judgement as understood again."""
        if self._current is not None:
            self._use_corrections(self._current, without_correction(self._current.corrections, field))

    def add_ask(self, span: Span) -> None:
        """Makes a stretch of the message a question."""
        work = self._current
        inner = trimmed(span, work.entry.message) if work is not None else None
        if work is not None and work.understanding is not None and inner is not None:
            self._use_corrections(work, with_ask(work.corrections, work.understanding, inner))

    def drop_ask(self, span: Span) -> None:
        work = self._current
        if work is not None and work.understanding is not None:
            self._use_corrections(work, without_ask(work.corrections, work.understanding, span))

    def set_tone(self, tone: Tone) -> None:
        """Shows the reply in another tone; each tone keeps what was written in it."""
        work = self._current
        if work is None or tone is work.entry.tone:
            return
        self._change_entry(work, tone=tone)
        self.reply_changed.emit()
        self.check_now()

    def set_channel(self, channel: Channel) -> None:
        """Writes for another channel; edited texts stay as they are."""
        work = self._current
        if work is None or channel is work.entry.channel:
            return
        self._last_channel = channel
        self._change_entry(work, channel=channel)
        self.reply_changed.emit()
        self._pipeline.draft(work)

    def edit_text(self, text: str) -> None:
        """Takes what the agent typed into the reply."""
        work = self._current
        if work is None or text == work.text:
            return
        was_edited = work.is_edited
        work.put_text(text)
        self._keeper.mark_changed(work)
        if work.stage is Stage.COPIED:
            self._set_stage(work, Stage.READY)
        if was_edited is not work.is_edited:
            self.reply_changed.emit()
        self._checker.check_soon(work, self.agent)

    def remember_cursor(self, position: int) -> None:
        if self._current is not None:
            self._current.cursors[self._current.entry.tone] = position

    def use_fresh_draft(self) -> None:
        """Puts the newest draft in place of the edited text; the notice takes the text back."""
        work = self._current
        if work is None or work.draft is None or not work.is_edited:
            return
        tone, edited_text, base = work.entry.tone, work.text, work.base_drafts.get(work.entry.tone)
        work.put_text(work.draft.text)
        self._keeper.mark_changed(work)
        self.reply_changed.emit()
        self.check_now()
        undo = partial(self._take_text_back, work, tone, edited_text, base)
        self._notices.done(self.tr("Your text was replaced by the new draft."), undo_text=self.tr("Undo"), undo=undo)

    def use_evidence(self, ask_text: str, item_id: ItemId) -> None:
        """Answers a question from another item."""
        work = self._current
        if work is None or work.retrieval is None:
            return
        work.chosen_items[ask_text] = item_id
        work.retrieval = as_chosen(work.retrieval, work.chosen_items)
        self.evidence_changed.emit()
        self._pipeline.draft(work)

    def copy(self) -> None:
        """Copies the shown reply for its channel, unless something blocks it."""
        if self._current is not None:
            self._copying.copy(self._current, self.agent)

    def copy_anyway(self) -> None:
        """Copies over what blocks; the record says so."""
        if self._current is not None:
            self._copying.copy_anyway(self._current, self.agent)

    def try_again(self) -> None:
        """Repeats the stage that failed."""
        if self._current is not None and self._current.problem is not None:
            self._pipeline.try_again(self._current)

    def flush(self) -> None:
        """Saves in the background what is not saved yet."""
        self._keeper.flush()

    @Slot(object, object)
    def note_changed_items(self, item_ids: frozenset[ItemId], _initiator: object) -> None:
        """Remembers which items are different now, until searches see them; an empty set means any."""
        self._changed_items = None if not item_ids or self._changed_items is None else self._changed_items | item_ids

    @Slot()
    def search_again(self) -> None:
        """Looks again where the shown evidence was incomplete or one of its items changed."""
        changed, self._changed_items = self._changed_items, frozenset()
        work = self._current
        if work is None or work.retrieval is None or work.is_running:
            return
        is_incomplete = bool(work.retrieval.notice) or work.retrieval.is_nothing_suitable
        if is_incomplete or changed is None or changed & work.evidence_ids():
            self._pipeline.retrieve(work)

    def _connect(self) -> None:
        self._keeper.restored.connect(self._take_restored)
        self._keeper.save_failed.connect(self._tell_problem)
        self._pipeline.advanced.connect(self._take_stage)
        self._pipeline.understood.connect(self._take_understanding)
        self._pipeline.retrieved.connect(self._take_retrieval)
        self._pipeline.drafted.connect(self._take_drafts)
        self._checker.checked.connect(self._take_check)
        self._copying.copied.connect(self._take_copied)
        self._copying.override_asked.connect(self.override_asked)
        self._copying.refused.connect(self._tell_problem)
        self._settings.changed.connect(self._use_settings)

    def _show(self, work: EntryWork | None) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._understand_current()
        self._checker.stop()
        self._current = work
        self.current_changed.emit()
        if work is None:
            return
        if work.understanding is None and not work.is_running:
            self._pipeline.understand(work)
        elif not work.is_check_current:
            self.check_now()

    def _reopen(self, work: EntryWork, row: int) -> None:
        self._keeper.reopen(work)
        self.entries.add(work, row)
        work.stage = work.stage if not work.is_running else Stage.EMPTY
        self._show(work)
        if not work.drafts:
            self._pipeline.understand(work)

    def _take_text_back(self, work: EntryWork, tone: Tone, text: str, base: Any) -> None:
        edited = {**work.entry.edited_texts, tone: text}
        if base is not None:
            work.base_drafts[tone] = base
        self._change_entry(work, edited_texts=edited)
        self._show_reply_of(work)

    def _use_corrections(self, work: EntryWork, corrections: Any) -> None:
        if corrections != work.corrections:
            self._change_entry(work, corrections=corrections)
            self._pipeline.understand(work)

    def _change_entry(self, work: EntryWork, **changes: Any) -> None:
        work.entry = replace(work.entry, **changes)
        self._keeper.mark_changed(work)
        self.entries.refresh(work)

    def _set_stage(self, work: EntryWork, stage: Stage) -> None:
        work.stage = stage
        self._take_stage(work)

    @Slot()
    def _understand_current(self) -> None:
        if self._current is not None and self._current.entry.message.strip():
            self._pipeline.understand(self._current)

    def check_now(self) -> None:
        if self._current is not None:
            self._checker.check_now(self._current, self.agent)

    def _show_reply_of(self, work: EntryWork) -> None:
        if work is self._current:
            self.reply_changed.emit()
            self.check_now()

    @Slot(object)
    def _take_restored(self, works: tuple[EntryWork, ...]) -> None:
        for work in works:
            self.entries.add(work)
        if self._current is None and works:
            self._show(works[-1])
        for work in works:
            if work is not self._current:
                self._pipeline.understand(work)

    @Slot(object)
    def _take_stage(self, work: EntryWork) -> None:
        self.entries.refresh(work)
        if work is self._current:
            self.stage_changed.emit()

    @Slot(object)
    def _take_understanding(self, work: EntryWork) -> None:
        if work is self._current:
            self.message_changed.emit()

    @Slot(object)
    def _take_retrieval(self, work: EntryWork) -> None:
        if work is self._current:
            self.evidence_changed.emit()

    @Slot(object)
    def _take_drafts(self, work: EntryWork) -> None:
        self._show_reply_of(work)

    @Slot(object)
    def _take_check(self, work: EntryWork) -> None:
        if work is self._current:
            self.checked.emit()

    @Slot(object, object, int)
    def _take_copied(self, work: EntryWork, checked: CheckedText, number: int) -> None:
        self._requests.remember_copied(work, checked.text)
        if number == checked.length.messages:
            self._change_entry(work, is_copied=True)
            self._set_stage(work, Stage.COPIED)
        self._notices.done(copied_text(checked.channel, checked.length, number))
        self.copied.emit()

    @Slot(object)
    def _tell_problem(self, problem: KbassistProblem) -> None:
        self._notices.problem(problem)

    @Slot(object, object)
    def _use_settings(self, before: Settings, after: Settings) -> None:
        if before.reply.channel != after.reply.channel:
            self._last_channel = Channel(after.reply.channel)
        if (before.agent, before.check) != (after.agent, after.check) and self._current is not None:
            self._pipeline.draft(self._current)
