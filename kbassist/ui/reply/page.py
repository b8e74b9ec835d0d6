"""The Reply page: puts the columns together and gives the page's actions their work."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLocale, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kbassist.core.entry import EntryId
from kbassist.ui.page import Page, PageContext
from kbassist.ui.reply.draft_panel import DraftPanel
from kbassist.ui.reply.entries_panel import EntriesPanel
from kbassist.ui.reply.files_side import FilesSide
from kbassist.ui.reply.message_panel import MessagePanel
from kbassist.ui.reply.message_side import MessageSide
from kbassist.ui.reply.own_words import OwnWords
from kbassist.ui.reply.pasting import Pasting
from kbassist.ui.reply.reply_side import ReplySide
from kbassist.ui.reply.request_maker import TONES
from kbassist.ui.reply.samples import sample_message
from kbassist.ui.reply.snippet_inserting import SnippetInserting
from kbassist.ui.reply.understanding_chips import KEYED
from kbassist.ui.reply.view_model import ReplyViewModel
from kbassist.ui.reply.welcome import Welcome
from kbassist.ui.reply.workspace import Workspace

MARGIN = 20


class ReplyPage(Page):
    """Paste a message, read the draft, copy it."""

    page_id: ClassVar[str] = "reply"
    icon_name: ClassVar[str] = "reply"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        home, appearance = context.home, context.appearance
        languages = tuple(home.packs)
        self.model = ReplyViewModel(home, context.jobs, context.settings, context.notices, context.clipboard, self)
        self._message_side = MessageSide(self.model, languages, context.settings, self)
        self.entries = EntriesPanel(appearance, self.model.entries, self)
        self.message = MessagePanel(appearance, self._message_side.choices_of, context.home.index.marks, self)
        self.draft = DraftPanel(appearance, TONES, self)
        self.welcome = Welcome(appearance, self)
        self.workspace = Workspace(appearance, self.entries, self.message, self.draft, self)
        self._message_side.attach(self.message)
        self.reply_side = ReplySide(self.model, self.draft, languages, context.notices, appearance, self)
        self._snippets = SnippetInserting(self.model, self.draft, context, self)
        self._files = FilesSide(self.model, self.draft.files, context, self)
        self._pasting = Pasting(self.model, self._files, context, self)
        self._own_words = OwnWords(home.spelling, context.jobs, context.notices, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect(context)
        self.welcome.offer_sample(bool(sample_message(_window_language())))
        self._show_current()
        self.model.restore()

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("ReplyPage", "Reply")

    def help_topic(self) -> str:
        return self.page_id if self.model.current is not None else "start"

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        chips = {
            f"reply.chip_{number}": partial(self._message_side.open_chip, kind)
            for number, kind in enumerate(KEYED, start=1)
        }
        pasting = {"reply.paste_previous": self._pasting.paste} if self._pasting.is_offered else {}
        return {
            "reply.copy": self.model.copy,
            "reply.copy_files": self._files.copy,
            **pasting,
            "reply.edit": self.reply_side.edit,
            "reply.preview": self.draft.toggle_preview,
            "reply.next_tone": self.reply_side.next_tone,
            "reply.channel": self.reply_side.open_channels,
            "reply.source": self.reply_side.show_source,
            "reply.open_source": self.message.evidence.open_chosen,
            "reply.next_finding": self.draft.findings.choose_next,
            "reply.apply": self.draft.findings.apply_current,
            "reply.add_word": self.draft.findings.add_current_word,
            "reply.explain": self.draft.findings.explain_current,
            "reply.fresh_draft": self.model.use_fresh_draft,
            "reply.add_question": self._message_side.add_ask,
            "reply.snippet": self._snippets.open,
            "reply.calm": self._message_side.toggle_calm,
            "reply.next": partial(self.model.select_next, 1),
            "reply.previous": partial(self.model.select_next, -1),
            "reply.next_part": self._go_to_next_part,
            "reply.close": self.model.close_current,
            "reply.notice": self.reply_side.open_notice,
            "reply.try_again": self.model.try_again,
            **chips,
        }

    def focus_first(self) -> None:
        if self.model.current is None:
            self.welcome.focus_first()
        else:
            self.entries.view.setFocus()

    def paste(self) -> bool:
        """Opens an entry for the text on the clipboard; this page wants every pasted message."""
        if self.model.paste():
            self.entries.view.setFocus()
            self.workspace.show_reply_side()
        return True

    def show_argument(self, argument: str) -> None:
        """Opens a message that another part of the program hands over."""
        self.model.open_message(argument)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.flush()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.workspace)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 8)
        column.addWidget(self._stack)

    def _connect(self, context: PageContext) -> None:
        self.model.current_changed.connect(self._show_current)
        self.welcome.paste_asked.connect(self._paste)
        self.welcome.sample_asked.connect(self._open_sample)
        self.entries.paste_asked.connect(self._paste)
        self.entries.close_asked.connect(self.model.close_current)
        self.entries.chosen.connect(self._select)
        self.message.editor.escaped.connect(self.focus_first)
        self.message.editor.paste_refused.connect(self.reply_side.refuse_paste)
        self.draft.editor.escaped.connect(self.focus_first)
        self.message.evidence.open_asked.connect(self._open_item)
        self._snippets.open_asked.connect(self._open_item)
        self._message_side.front_asked.connect(self.workspace.show_message_side)
        self.reply_side.front_asked.connect(self.workspace.show_reply_side)
        self.reply_side.settings_asked.connect(self._open_settings)
        self.reply_side.item_asked.connect(self._open_item)
        self.reply_side.notice_asked.connect(self._open_notice)
        self.draft.findings.add_word_asked.connect(self._own_words.add)
        self._own_words.changed.connect(self._check_again)
        self.draft.findings.explain_asked.connect(self._open_help)
        context.changes.items_changed.connect(self.model.note_changed_items)
        context.changes.index_caught_up.connect(self.model.search_again)
        context.changes.notices_changed.connect(self._look_for_notices)
        context.settings.changed.connect(self.reply_side.show_notes)

    @Slot()
    def _show_current(self) -> None:
        work = self.model.current
        was_empty = self._stack.currentWidget() is self.welcome
        self._stack.setCurrentWidget(self.welcome if work is None else self.workspace)
        if was_empty and work is not None and self.isVisible():
            self.entries.view.setFocus()  # else Qt chooses the message, and a paste would go into it
        self.entries.show_chosen(work.entry.id if work is not None else None)
        if work is not None:
            self._message_side.show_work(work)
            self.reply_side.show_work()
        elif self.isVisible():
            self.welcome.focus_first()

    @Slot()
    def _paste(self) -> None:
        self.paste()

    @Slot()
    def _open_sample(self) -> None:
        self.model.open_message(sample_message(_window_language()))
        self.entries.view.setFocus()

    @Slot()
    def _check_again(self) -> None:
        self.model.check_now()

    @Slot(str)
    def _select(self, entry_id: str) -> None:
        self.model.select(EntryId(entry_id))

    @Slot(str)
    def _open_item(self, item_id: str) -> None:
        self.go_asked.emit("articles", item_id)

    @Slot(str)
    def _open_notice(self, notice_id: str) -> None:
        self.go_asked.emit("notices", notice_id)

    @Slot()
    def _look_for_notices(self) -> None:
        """Looks again what touches the shown message."""
        self.model.note_changed_items(frozenset(), None)
        self.model.search_again()

    @Slot(str)
    def _open_help(self, topic: str) -> None:
        self.go_asked.emit("help", topic)

    @Slot()
    def _open_settings(self) -> None:
        self.go_asked.emit("settings", "")

    def _go_to_next_part(self) -> None:
        """Moves the keyboard from one part of the page to the next."""
        parts: tuple[QWidget, ...] = (
            self.entries.view,
            self.message.editor,
            self.message.evidence.view,
            self.draft.editor,
            self.draft.files,
            self.draft.findings.view,
        )
        shown = [part for part in parts if part.isVisible()]
        if shown:
            place = next((number for number, part in enumerate(shown) if part.hasFocus()), -1)
            shown[(place + 1) % len(shown)].setFocus()


def _window_language() -> str:
    return QLocale().name().split("_")[0]
