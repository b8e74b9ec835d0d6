"""Connects the customer's side of the page with the view model: chips, marks, questions, evidence."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from kbassist.core.item import ItemId
from kbassist.core.settings import Settings
from kbassist.ui.reply.chip_choices import ChipChoice, Deed, choices_of
from kbassist.ui.reply.entry_work import EntryWork
from kbassist.ui.reply.marks import MarkKind, marks_of_kind, shown_marks
from kbassist.ui.reply.message_panel import MessagePanel
from kbassist.ui.reply.understanding_chips import chips_of
from kbassist.ui.reply.view_model import ReplyViewModel
from kbassist.ui.settings_keeper import SettingsKeeper


class MessageSide(QObject):
    """Carries gestures of the message panel to the view model and its state back.

    Signals: `front_asked()` the panel should be seen, where it is not.
    """

    front_asked = Signal()

    def __init__(
        self, model: ReplyViewModel, languages: tuple[str, ...], settings: SettingsKeeper, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._model = model
        self._languages = languages
        self._panel: MessagePanel | None = None

    @property
    def panel(self) -> MessagePanel:
        assert self._panel is not None
        return self._panel

    def attach(self, panel: MessagePanel) -> None:
        """Begins to serve `panel`."""
        self._panel = panel
        panel.editor.edited.connect(self._edit)
        panel.ask_asked.connect(self.add_ask)
        panel.calm_asked.connect(self.toggle_calm)
        panel.bar.chosen.connect(self._use_choice)
        panel.bar.name_entered.connect(self._use_name)
        panel.bar.pointed.connect(self._point)
        panel.bar.left.connect(self._stop_pointing)
        panel.evidence.preferred.connect(self._use_evidence)
        self._model.message_changed.connect(self.show_understanding)
        self._model.evidence_changed.connect(self.show_evidence)
        self._settings.changed.connect(self._use_settings)

    def show_work(self, work: EntryWork) -> None:
        """Shows another customer."""
        self.panel.fold()
        self.panel.editor.load(work.entry.message)
        self.show_understanding()
        self.show_evidence()

    def choices_of(self, kind: MarkKind) -> tuple[ChipChoice, ...]:
        """Returns the menu of a chip."""
        work = self._model.current
        if work is None or work.understanding is None:
            return ()
        has_selection = self.panel.editor.selected_span() is not None
        return choices_of(
            kind, work.message, work.understanding, work.corrections, self._languages, has_selection=has_selection
        )

    @Slot()
    def add_ask(self) -> None:
        """Makes the selected words a question."""
        span = self.panel.editor.selected_span()
        if span is not None:
            self._model.add_ask(span)

    def toggle_calm(self) -> None:
        """Changes between the calm view and the message as it was written; the choice is kept."""
        current = self._settings.current
        self._settings.change(replace(current, reply=replace(current.reply, calm=not current.reply.calm)))

    def open_chip(self, kind: MarkKind) -> None:
        self.front_asked.emit()
        self.panel.bar.open_menu(kind)

    @Slot()
    def show_understanding(self) -> None:
        work = self._model.current
        if work is None:
            return
        understanding, is_calm = work.understanding, self._settings.current.reply.calm
        self.panel.show_calm(has_heat=understanding is not None and bool(understanding.heat), is_calm=is_calm)
        if understanding is None:
            self.panel.bar.show_chips(())
            self.panel.editor.show_marks(())
        else:
            self.panel.bar.show_chips(chips_of(work.message, understanding, work.corrections))
            self.panel.editor.show_marks(shown_marks(understanding, is_calm=is_calm))
        self.panel.show_parts()

    @Slot()
    def show_evidence(self) -> None:
        work = self._model.current
        self.panel.evidence.show_retrieval(work.retrieval if work is not None else None)

    @Slot(object, object)
    def _use_settings(self, before: Settings, after: Settings) -> None:
        if before.reply.calm != after.reply.calm:
            self.show_understanding()

    @Slot(str, bool)
    def _edit(self, text: str, is_pasted: bool) -> None:
        self._model.edit_message(text, is_pasted=is_pasted)

    @Slot(object, object)
    def _use_choice(self, kind: MarkKind, choice: ChipChoice) -> None:
        if choice.deed is Deed.SET:
            self._model.correct(kind, choice.value)
        elif choice.deed is Deed.RESET:
            self._model.reset_correction(kind)
        elif choice.deed is Deed.ADD_ASK:
            self.add_ask()
        elif choice.span is not None and choice.deed is Deed.DROP_ASK:
            self._model.drop_ask(choice.span)
        elif choice.span is not None:
            self.front_asked.emit()
            self.panel.editor.select(choice.span)
            self.panel.editor.setFocus()

    @Slot(str)
    def _use_name(self, name: str) -> None:
        self._model.correct(MarkKind.NAME, name)

    @Slot(object)
    def _point(self, kind: MarkKind) -> None:
        work = self._model.current
        if work is not None and work.understanding is not None:
            self.panel.editor.point_at(marks_of_kind(work.understanding, kind))

    @Slot()
    def _stop_pointing(self) -> None:
        self.panel.editor.point_at(())

    @Slot(str, str)
    def _use_evidence(self, ask_text: str, item_id: str) -> None:
        self._model.use_evidence(ask_text, ItemId(item_id))
