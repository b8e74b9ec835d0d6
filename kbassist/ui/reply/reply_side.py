"""Connects our side of the page with the view model: tone, channel, the text, findings, sources, copying."""

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from kbassist.core.item import Item
from kbassist.core.reply import Channel, Finding, Tone
from kbassist.ui.appearance import Appearance
from kbassist.ui.finding_texts import finding_text
from kbassist.ui.notices import Notices
from kbassist.ui.reply.draft_panel import DraftPanel
from kbassist.ui.reply.entry_work import CitedSentence, EntryWork
from kbassist.ui.reply.pasted_text import too_long
from kbassist.ui.reply.reply_notes import OPEN_NOTICE, OPEN_SETTINGS, TRY_AGAIN, USE_FRESH_DRAFT, notes_of
from kbassist.ui.reply.reply_texts import stage_text
from kbassist.ui.reply.request_maker import TONES
from kbassist.ui.reply.source_context import context_of
from kbassist.ui.reply.source_popup import SourcePopup
from kbassist.ui.reply.view_model import ReplyViewModel


class ReplySide(QObject):
    """Carries gestures of the draft panel to the view model and its state back.

    Signals: `front_asked()` the panel should be seen; `settings_asked()`; `item_asked(item id)`; `notice_asked(notice
    id)`.
    """

    front_asked = Signal()
    settings_asked = Signal()
    item_asked = Signal(str)
    notice_asked = Signal(str)

    def __init__(
        self,
        model: ReplyViewModel,
        panel: DraftPanel,
        languages: tuple[str, ...],
        notices: Notices,
        appearance: Appearance,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._panel = panel
        self._languages = frozenset(languages)
        self._notices = notices
        self.popup = SourcePopup(appearance, panel)
        self._connect()

    def show_work(self) -> None:
        """Shows another customer."""
        self._panel.show_override(False)
        self.show_reply()
        self.show_stage()

    def next_tone(self) -> None:
        work = self._model.current
        if work is not None:
            place = TONES.index(work.entry.tone)
            self._model.set_tone(TONES[(place + 1) % len(TONES)])

    def open_channels(self) -> None:
        self.front_asked.emit()
        self._panel.channels.setFocus()
        self._panel.channels.showPopup()

    def edit(self) -> None:
        """Puts the keyboard into the reply."""
        self.front_asked.emit()
        self._panel.editor.setFocus()

    def open_notice(self) -> None:
        """Opens the first notice that touches the message."""
        work = self._model.current
        if work is not None and work.retrieval is not None and work.retrieval.notices:
            self.notice_asked.emit(work.retrieval.notices[0].id)

    @Slot()
    def refuse_paste(self) -> None:
        """Says that what was pasted into a text is too long for it."""
        self._notices.problem(too_long())

    @Slot()
    def show_source(self) -> None:
        """Shows the passage behind the sentence at the cursor."""
        editor = self._panel.editor
        sentence = editor.sentence_at_cursor()
        if sentence is None:
            self._notices.info(self.tr("No sentence of this reply comes from the knowledge."))
            return
        self.front_asked.emit()
        editor.select(sentence.span)
        place = editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft() + QPoint(0, 8))
        context = context_of(sentence.citation, self._item_of(sentence))
        self.popup.show_source(sentence.citation, context, place)

    @Slot()
    def show_stage(self) -> None:
        work = self._model.current
        if work is None:
            return
        self._panel.busy.set_busy(work.is_running)
        self._panel.editor.setPlaceholderText(stage_text(work.stage))
        self.show_notes()

    @Slot()
    def show_reply(self) -> None:
        """Shows text, tone and channel; a text that is already there keeps cursor and undo."""
        work = self._model.current
        if work is None:
            return
        self._panel.tones.show_state(work.entry.tone, work.entry.edited_texts)
        self._panel.channels.choose(work.entry.channel.value)
        if self._panel.editor.toPlainText() != work.text:
            self._load_text(work)
        self._panel.editor.show_sentences(work.cited_sentences())
        self._panel.copy_button.setEnabled(bool(work.text.strip()))
        self._panel.show_override(False)
        self.show_notes()
        self.show_check()

    @Slot()
    def show_check(self) -> None:
        work = self._model.current
        if work is None:
            return
        checked = work.checked if work.is_check_current else None
        if checked is not None:
            self._panel.findings.show_findings(checked.findings)
            self._panel.editor.show_findings(checked.findings)
            self._panel.show_length(checked.length)
            self._panel.show_preview(checked)
            self._show_next_message()
            if not checked.is_blocked:
                self._panel.show_override(False)
        elif not work.text:
            self._panel.findings.show_findings(())
            self._panel.editor.show_findings(())
            self._panel.show_length(None)
            self._panel.show_preview(None)
            self._panel.show_next_message(1, 1)

    @Slot()
    def show_notes(self) -> None:
        work = self._model.current
        if work is not None:
            self._panel.notes.show_notes(notes_of(work, self._model.agent, self._languages))

    def _connect(self) -> None:
        panel, model = self._panel, self._model
        panel.tones.chosen.connect(self._set_tone)
        panel.channels.chosen_changed.connect(self._set_channel)
        panel.editor.edited.connect(self._edit_text)
        panel.editor.paste_refused.connect(self.refuse_paste)
        panel.editor.cursorPositionChanged.connect(self._remember_cursor)
        panel.notes.action_asked.connect(self._do_note_action)
        panel.findings.chosen.connect(self._show_finding)
        panel.findings.apply_asked.connect(self._apply_finding)
        panel.copy_asked.connect(model.copy)
        panel.override_asked.connect(model.copy_anyway)
        self.popup.open_asked.connect(self.item_asked)
        model.stage_changed.connect(self.show_stage)
        model.reply_changed.connect(self.show_reply)
        model.checked.connect(self.show_check)
        model.override_asked.connect(self._ask_override)
        model.copied.connect(self._end_override)

    def _load_text(self, work: EntryWork) -> None:
        editor = self._panel.editor
        position = work.cursors.get(work.entry.tone, 0)
        editor.show_findings(())
        editor.show_sentences(())
        editor.load(work.text)
        cursor = editor.textCursor()
        cursor.setPosition(min(position, editor.document().characterCount() - 1))
        editor.setTextCursor(cursor)

    @Slot(str)
    def _set_tone(self, tone: str) -> None:
        self._model.set_tone(Tone(tone))

    @Slot(str)
    def _set_channel(self, channel: str) -> None:
        self._model.set_channel(Channel(channel))

    @Slot(str, bool)
    def _edit_text(self, text: str, _is_pasted: bool) -> None:
        work = self._model.current
        self._model.edit_text(text)
        self._panel.editor.show_findings(())
        if work is not None:
            self._panel.editor.show_sentences(work.cited_sentences())
            self._panel.copy_button.setEnabled(bool(text.strip()))

    @Slot()
    def _remember_cursor(self) -> None:
        if not self._panel.editor.is_loading:
            self._model.remember_cursor(self._panel.editor.textCursor().position())

    @Slot(str)
    def _do_note_action(self, action: str) -> None:
        if action == USE_FRESH_DRAFT:
            self._model.use_fresh_draft()
        elif action == TRY_AGAIN:
            self._model.try_again()
        elif action == OPEN_SETTINGS:
            self.settings_asked.emit()
        elif action.startswith(OPEN_NOTICE):
            self.notice_asked.emit(action.removeprefix(OPEN_NOTICE))

    @Slot(object)
    def _show_finding(self, finding: Finding) -> None:
        work = self._model.current
        if work is not None and work.is_check_current:
            self._panel.editor.select(finding.span)

    @Slot(object)
    def _apply_finding(self, finding: Finding) -> None:
        work = self._model.current
        if work is not None and work.is_check_current and finding.suggestion is not None:
            self._panel.editor.replace(finding.span, finding.suggestion)

    def _item_of(self, sentence: CitedSentence) -> Item | None:
        work = self._model.current
        asks = work.retrieval.asks if work is not None and work.retrieval is not None else ()
        evidence = [found for ask in asks for found in (*ask.evidence, *ask.other_language)]
        origins = [origin.item for known in evidence for origin in known.origins]
        found = (*origins, *(known.item for known in evidence))
        return next((item for item in found if item.id == sentence.citation.item_id), None)

    @Slot()
    def _ask_override(self) -> None:
        first = self._panel.findings.model.finding(0)
        self._panel.show_override(True, finding_text(first.code, first.day) if first is not None else "")
        self._panel.override.accept_button.setFocus()

    @Slot()
    def _end_override(self) -> None:
        self._panel.show_override(False)
        self._show_next_message()

    def _show_next_message(self) -> None:
        work = self._model.current
        if work is not None and work.checked is not None and work.is_check_current:
            number = self._model.copying.next_message(work, work.checked)
            self._panel.show_next_message(number, len(work.checked.rendered.messages))
