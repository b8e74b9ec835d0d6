"""The articles page: a list with filters and an item to read; in their place unanswered questions, or the editor."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kbassist.core.item import Item, ItemId, ItemKind, ItemStatus, Revision
from kbassist.core.outcome import Gap
from kbassist.ui.actions import tip
from kbassist.ui.articles.editor import Editor
from kbassist.ui.articles.gap_table_model import question_of
from kbassist.ui.articles.gaps_panel import GapsPanel
from kbassist.ui.articles.gaps_view_model import GapsViewModel
from kbassist.ui.articles.list_table import ListTable
from kbassist.ui.articles.reading_panel import ReadingPanel
from kbassist.ui.articles.revisions_dialog import RevisionsDialog
from kbassist.ui.articles.table_model import Column, ItemFilterModel, ItemTableModel
from kbassist.ui.articles.view_model import ArticlesViewModel, Reading
from kbassist.ui.languages import offered_languages
from kbassist.ui.page import Page, PageContext
from kbassist.ui.texts import kind_text, language_text, status_text
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.chips import FilterChip
from kbassist.ui.widgets.empty_state import EmptyState
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.search_field import SearchField


class ArticlesPage(Page):
    """Lists, shows and edits the knowledge."""

    page_id = "articles"
    icon_name = "articles"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._editor: Editor | None = None
        self._model = ArticlesViewModel(
            context.home, context.jobs, context.changes, context.notices, context.settings, self
        )
        self._gaps = GapsViewModel(context.home, context.jobs, context.notices, context.settings, self)
        self._make_parts(context)
        self._lay_out()
        self._connect()
        self._model.load()

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("ArticlesPage", "Articles")

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return {
            "articles.new": self.open_new,
            "articles.edit": self.open_editor,
            "articles.save": partial(self._do_to_editor, Editor.save),
            "articles.add_file": partial(self._do_to_editor, Editor.add_file),
            "articles.revisions": partial(self._do_to_item, self._model.load_revisions),
            "articles.archive": partial(self._do_to_item, self._model.archive),
            "articles.filter": self.focus_first,
            "articles.to_review": self.switch_due,
            "articles.gaps": self.switch_gaps,
            "articles.answer_gap": partial(self._do_to_gap, self._gaps_panel.write_current),
            "articles.drop_gap": partial(self._do_to_gap, self._gaps_panel.drop_current),
        }

    def focus_first(self) -> None:
        if self._stack.currentWidget() is self._browse:
            self._field.setFocus()
            self._field.selectAll()
            if not self.shows_gaps and not self._table.currentIndex().isValid() and self._filtered.rowCount():
                self._table.setCurrentIndex(self._filtered.index(0, 0))

    def show_argument(self, argument: str) -> None:
        """Shows the item of that id, unless an edit is under way."""
        if not self.has_unsaved_work():
            self._gaps.leave_answer()
            self._gaps_button.setChecked(False)
            self._stack.setCurrentWidget(self._browse)
            self._model.read(ItemId(argument))

    def has_unsaved_work(self) -> bool:
        return self._editor is not None and self.is_editing and self._editor.is_changed

    @property
    def is_editing(self) -> bool:
        """True while the editor stands in the place of the list."""
        return self._stack.currentWidget() is not self._browse

    @property
    def shows_gaps(self) -> bool:
        """True while unanswered questions stand in the place of the items."""
        return self._gaps_button.isChecked()

    @Slot()
    def switch_gaps(self) -> None:
        """Shows the unanswered questions, or the items again."""
        if self._stack.currentWidget() is self._browse:
            self._gaps_button.toggle()
            if self.shows_gaps and self._gaps_panel.shown_count:
                self._gaps_panel.focus_list()
            else:
                self.focus_first()

    @Slot()
    def switch_due(self) -> None:
        """Shows only what is to be reviewed, or all items again."""
        if self._stack.currentWidget() is self._browse and not self.shows_gaps:
            self._due_button.toggle()
            self.focus_first()

    @Slot()
    def open_new(self) -> None:
        """Begins a new article in the language of the window's replies."""
        if not self.is_editing:
            self._shown_editor().open_new(self._context.settings.current.reply.language)

    @Slot()
    def _do_to_editor(self, work: Callable[[Editor], None]) -> None:
        if self._editor is not None:
            work(self._editor)

    @Slot()
    def open_editor(self) -> None:
        """Edits the item that is read."""
        if self._model.item is not None:
            self._do_to_item(partial(self._edit, self._model.item))

    @Slot(object)
    def open_answer(self, gap: Gap) -> None:
        """Begins an article that answers a question; once it is saved the question is off the list."""
        self._gaps.begin_answer(gap)
        self._shown_editor().open_new(gap.language, question_of(gap))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._gaps.load()

    def _edit(self, item: Item) -> None:
        self._shown_editor().open_item(item)

    def _shown_editor(self) -> Editor:
        """Puts the editor in the place of the list; it is made when first needed, for making it takes a while."""
        if self._editor is None:
            self._editor = Editor(self._context, self)
            self._editor.closed.connect(self._close_editor)
            self._editor.saved.connect(self._model.announce)
            self._editor.saved.connect(self._gaps.finish_answer)
            self._stack.addWidget(self._editor)
        self._stack.setCurrentWidget(self._editor)
        return self._editor

    def _do_to_item(self, work: Callable[[], None]) -> None:
        """Does `work` while the item that it is about is seen."""
        if self._stack.currentWidget() is self._browse and not self.shows_gaps:
            work()

    def _do_to_gap(self, work: Callable[[], None]) -> None:
        """Does `work` while the question that it is about is seen."""
        if self._stack.currentWidget() is self._browse and self.shows_gaps:
            work()

    def _make_parts(self, context: PageContext) -> None:
        appearance = context.appearance
        self._field = SearchField(appearance, self.tr("Filter by title, tag or name"), self)
        self._status = FilterChip(appearance, self.tr("Status"), self)
        self._status.offer(dict.fromkeys(ItemStatus, 0), {status: status_text(status) for status in ItemStatus})
        self._kind = FilterChip(appearance, self.tr("Kind"), self)
        self._kind.offer(dict.fromkeys(ItemKind, 0), {kind: kind_text(kind) for kind in ItemKind})
        self._language = FilterChip(appearance, self.tr("Language"), self)
        languages = offered_languages(context.home.packs)
        self._language.offer(dict.fromkeys(languages, 0), {code: language_text(code) for code in languages})
        self._new = push_button(
            appearance, self.tr("New article"), icon="add", kind="primary", tip=tip("articles.new"), parent=self
        )
        self._gaps_button = push_button(appearance, "", kind="chip", tip=tip("articles.gaps"), parent=self)
        self._gaps_button.setCheckable(True)
        appearance.dress(self._gaps_button, "question", "text_soft", 14)
        self._due_button = push_button(appearance, "", kind="chip", tip=tip("articles.to_review"), parent=self)
        self._due_button.setCheckable(True)
        appearance.dress(self._due_button, "clock", "text_soft", 14)
        self._gaps_panel = GapsPanel(appearance, self)
        self._show_gap_count(0)
        self._show_due_count(0)
        self._count = TextLabel("", "small", self)
        self._rows = ItemTableModel(context.home.clock, self)
        self._filtered = ItemFilterModel(self._rows, self)
        self._table = ListTable(Column.TITLE, (Column.KIND, Column.UPDATED, Column.STATUS), self)
        self._table.show_model(self._filtered, Column.UPDATED)
        self._table.setAccessibleName(self.tr("Items"))
        self._reading = ReadingPanel(appearance, self)
        self._empty = EmptyState(appearance, "articles", self)
        self._fit_rows()

    def _lay_out(self) -> None:
        self._list_side = QStackedWidget(self)
        self._list_side.addWidget(self._empty)
        self._list_side.addWidget(self._table)
        self._list_side.setMinimumWidth(340)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("articles")
        splitter.setHandleWidth(16)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list_side)
        splitter.addWidget(self._reading)
        splitter.setSizes([660, 500])
        self._lists = QStackedWidget(self)
        self._lists.addWidget(splitter)
        self._lists.addWidget(self._gaps_panel)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._field, 1)
        top.addWidget(self._new)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for chip in (self._status, self._kind, self._language, self._due_button, self._gaps_button):
            chips.addWidget(chip)
        chips.addStretch(1)
        chips.addWidget(self._count)
        self._browse = QWidget(self)
        column = QVBoxLayout(self._browse)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(chips)
        column.addWidget(self._lists, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._browse)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._filter_words)
        self._field.moved.connect(self._move)
        self._field.entered.connect(self._enter)
        for chip in (self._status, self._kind, self._language):
            chip.changed.connect(self._filter_codes)
        self._new.clicked.connect(self.open_new)
        self._empty.action_asked.connect(self._ask_import)
        self._table.selectionModel().currentRowChanged.connect(self._choose)
        self._table.activated.connect(self.open_editor)
        self._reading.edit_asked.connect(self.open_editor)
        self._reading.revisions_asked.connect(self._model.load_revisions)
        self._reading.archive_asked.connect(self._model.archive)
        self._reading.publish_asked.connect(self._model.publish)
        self._due_button.toggled.connect(self._show_due)
        self._gaps_button.toggled.connect(self._show_gaps)
        self._gaps_panel.write_asked.connect(self.open_answer)
        self._gaps_panel.drop_asked.connect(self._gaps.drop)
        self._gaps.gaps_changed.connect(self._take_gaps)
        self._model.list_begun.connect(self._rows.clear)
        self._model.list_grown.connect(self._grow_list)
        self._model.rows_changed.connect(self._change_rows)
        self._model.reading_changed.connect(self._show_reading)
        self._model.reading_closed.connect(self._reading.close_reading)
        self._model.revisions_ready.connect(self._open_revisions)
        self._context.appearance.changed.connect(self._fit_rows)

    @Slot(object)
    def _grow_list(self, rows: object) -> None:
        self._rows.put(tuple(rows) if isinstance(rows, tuple) else ())
        self._show_count()

    @Slot(object, object)
    def _change_rows(self, rows: object, gone: object) -> None:
        self._rows.put(tuple(rows) if isinstance(rows, tuple) else ())
        self._rows.remove(gone if isinstance(gone, frozenset) else frozenset())
        self._show_count()

    def _show_count(self) -> None:
        if self.shows_gaps:
            self._count.setText(self.tr("%n question(s)", "", self._gaps_panel.shown_count))
            return
        shown = self._filtered.rowCount()
        self._show_due_count(self._rows.to_review_count())
        self._count.setText(self.tr("%n item(s)", "", shown))
        self._list_side.setCurrentWidget(self._table if shown else self._empty)
        self._table.fit_columns()
        if self._rows.rowCount():
            self._empty.say(self.tr("Nothing fits the filter"), self.tr("Clear the words or the filters above."))
        else:
            self._empty.say(
                self.tr("There is no knowledge yet"),
                self.tr("Write the first article, or import what you have."),
                self.tr("Import knowledge"),
            )

    @Slot(bool)
    def _show_due(self, is_wanted: bool) -> None:
        self._filtered.show_only_due(is_wanted)
        self._due_button.setProperty("active", is_wanted)
        self._due_button.style().polish(self._due_button)
        self._show_count()

    def _show_due_count(self, count: int) -> None:
        words = self.tr("To review ({count})").format(count=count)
        text = words if count else self.tr("To review")
        self._due_button.setText(text)
        self._due_button.setAccessibleName(text)

    @Slot(bool)
    def _show_gaps(self, is_wanted: bool) -> None:
        self._lists.setCurrentIndex(int(is_wanted))
        self._gaps_button.setProperty("active", is_wanted)
        self._gaps_button.style().polish(self._gaps_button)
        for chip in (self._status, self._kind, self._due_button):
            chip.setVisible(not is_wanted)
        hint = self.tr("Filter the questions") if is_wanted else self.tr("Filter by title, tag or name")
        self._field.setPlaceholderText(hint)
        self._field.setAccessibleName(hint)
        self._show_count()

    @Slot(object)
    def _take_gaps(self, gaps: tuple[Gap, ...]) -> None:
        had_rows = self._gaps_panel.shown_count > 0
        self._gaps_panel.show_gaps(gaps)
        self._show_gap_count(len(gaps))
        self._show_count()
        if self.shows_gaps and had_rows and not self._gaps_panel.shown_count and self._browse.isVisible():
            self._gaps_button.setFocus()

    def _show_gap_count(self, count: int) -> None:
        words = self.tr("Unanswered questions ({count})").format(count=count)
        text = words if count else self.tr("Unanswered questions")
        self._gaps_button.setText(text)
        self._gaps_button.setAccessibleName(text)

    @Slot(str)
    def _filter_words(self, text: str) -> None:
        self._filtered.set_words(text)
        self._gaps_panel.filter(text, self._language.chosen)
        self._show_count()

    @Slot()
    def _filter_codes(self) -> None:
        self._filtered.set_codes(statuses=self._status.chosen, kinds=self._kind.chosen, languages=self._language.chosen)
        self._gaps_panel.filter(self._field.text(), self._language.chosen)
        self._show_count()

    @Slot()
    def _enter(self) -> None:
        if self.shows_gaps:
            self._gaps_panel.write_current()
        else:
            self.open_editor()

    @Slot(int)
    def _move(self, rows: int) -> None:
        if self.shows_gaps:
            self._gaps_panel.step(rows)
            return
        count = self._filtered.rowCount()
        if count:
            place = self._table.currentIndex().row() + rows
            self._table.setCurrentIndex(self._filtered.index(min(max(0, place), count - 1), 0))

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._model.read(self._rows.row_at(self._filtered.mapToSource(current).row()).id)

    @Slot(object)
    def _show_reading(self, reading: Reading) -> None:
        self._reading.show_reading(reading)
        place = self._rows.place_of(reading.item.id)
        index = self._filtered.mapFromSource(self._rows.index(place, 0)) if place >= 0 else QModelIndex()
        if index.isValid() and index.row() != self._table.currentIndex().row():
            self._table.setCurrentIndex(index)

    @Slot(object, object)
    def _open_revisions(self, item: Item, revisions: tuple[Revision, ...]) -> None:
        dialog = RevisionsDialog(item, revisions, self._context.appearance, self)
        dialog.restore_asked.connect(self._model.revert)
        dialog.open()

    @Slot()
    def _close_editor(self) -> None:
        self._gaps.leave_answer()
        self._stack.setCurrentWidget(self._browse)
        if self.shows_gaps:
            self._gaps_panel.focus_list()
        else:
            self._table.setFocus()

    @Slot()
    def _ask_import(self) -> None:
        self.go_asked.emit("import", "")

    @Slot()
    def _fit_rows(self) -> None:
        """Gives rows the height that the text size needs."""
        height = self._context.appearance.pixels() * 2 + 10
        self._table.verticalHeader().setDefaultSectionSize(height)
        self._table.fit_columns()
