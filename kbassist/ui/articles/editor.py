"""The editor: fields, Markdown at the left, its preview at the right."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from kbassist.core.errors import KbassistProblem
from kbassist.core.item import Item, ItemContent
from kbassist.services.items import day_unclear
from kbassist.ui.actions import tip
from kbassist.ui.articles.editor_form import EditorForm
from kbassist.ui.articles.editor_view_model import EditorViewModel
from kbassist.ui.articles.files_row import FilesRow
from kbassist.ui.articles.highlighter import MarkdownHighlighter
from kbassist.ui.languages import offered_languages
from kbassist.ui.links import open_link
from kbassist.ui.page import PageContext
from kbassist.ui.question import Question, ask
from kbassist.ui.widgets.buttons import icon_button, push_button
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.safe_browser import SafeBrowser


class Editor(QWidget):
    """Edits one item at a time.

    Signals: `closed()` the person is done, `saved(Item)`.
    """

    closed = Signal()
    saved = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = EditorViewModel(context.home, context.jobs, self)
        self._make_parts(context)
        self._lay_out()
        self._connect()

    def open_item(self, item: Item) -> None:
        self._model.open_item(item)
        self._text.setFocus()

    def open_new(self, language: str, title: str = "") -> None:
        """Begins a new article; one that has its title already goes on with its text."""
        self._model.open_new(language, title)
        if title:
            self._text.setFocus()
        else:
            self._form.title.setFocus()

    @property
    def is_changed(self) -> bool:
        return self._model.is_changed

    @Slot()
    def save(self) -> None:
        unclear = self._form.unclear_day
        if unclear is not None:
            self._context.notices.problem(day_unclear(unclear.text()))
            unclear.setFocus()
            return
        self._take()
        self._model.save(self._author())

    @Slot()
    def add_file(self) -> None:
        """Asks for files that shall go along with replies from this item."""
        chooser = QFileDialog(self, self.tr("Add files"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(self.add_paths)
        chooser.open()

    @Slot(list)
    def add_paths(self, paths: list[str]) -> None:
        self._take()
        self._model.add_files([Path(path) for path in paths])

    @Slot()
    def leave(self) -> None:
        """Closes the editor; unsaved changes are asked about."""
        self._take()
        if not self._model.is_changed:
            self.closed.emit()
            return
        question = Question(
            self.tr("Leave without saving?"),
            self.tr("What you changed here since the last saving will be lost."),
            self.tr("Leave"),
            self.tr("Go on editing"),
            is_risky=True,
        )
        ask(self, question, self._drop)

    def _make_parts(self, context: PageContext) -> None:
        appearance = context.appearance
        self._back = icon_button(appearance, "chevron_left", self.tr("Back to the list"), parent=self)
        self._heading = TextLabel("", "title", self)
        self._state = TextLabel("", "small", self)
        self._save = push_button(
            appearance, self.tr("Save"), icon="save", kind="primary", tip=tip("articles.save"), parent=self
        )
        today = context.home.clock.now().astimezone().date()
        self._form = EditorForm(appearance, offered_languages(context.home.packs), today, self)
        self._files = FilesRow(appearance, self)
        self._text = QPlainTextEdit(self)
        self._text.setProperty("kind", "markdown")
        self._text.setAccessibleName(self.tr("Text in Markdown"))
        self._text.setPlaceholderText(self.tr("Write the text here: ## heading, **bold**, 1. steps, - lists"))
        self._text.setTabChangesFocus(True)
        self._highlighter = MarkdownHighlighter(self._text.document(), appearance)
        self._preview = SafeBrowser(appearance, self.tr("Preview"), self)
        self._preview.setProperty("framed", True)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._back)
        head.addWidget(self._heading, 1)
        head.addWidget(self._state)
        head.addWidget(self._save)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setObjectName("editor")
        panes.setHandleWidth(12)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self._text)
        panes.addWidget(self._preview)
        panes.setSizes([500, 500])
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._form)
        column.addWidget(self._files)
        column.addWidget(panes, 1)
        column.addWidget(self._form.answers)

    def _connect(self) -> None:
        self._back.clicked.connect(self.leave)
        self._save.clicked.connect(self.save)
        self._form.edited.connect(self._take)
        self._files.add_asked.connect(self.add_file)
        self._files.remove_asked.connect(self._model.remove_file)
        self._model.files_changed.connect(self._show_files)
        self._text.textChanged.connect(self._take)
        self._preview.link_asked.connect(self._ask_link)
        self._model.opened.connect(self._show)
        self._model.changed.connect(self._show_state)
        self._model.previewed.connect(self._show_preview)
        self._model.saved.connect(self._tell_saved)
        self._model.conflicted.connect(self._tell_conflict)
        self._model.refused.connect(self._tell_refused)

    @Slot()
    def _take(self) -> None:
        self._model.set_identity(self._form.kind, self._form.language)
        content = replace(self._model.content, body=self._text.toPlainText())
        self._model.set_content(self._form.read_into(content))

    @Slot(object, str, str, bool)
    def _show(self, content: ItemContent, kind: str, language: str, is_new: bool) -> None:
        self._text.blockSignals(True)
        self._text.setPlainText(content.body)
        self._text.blockSignals(False)
        self._form.show_content(content, kind, language, is_new=is_new)
        self._files.show_files(content.attachments)
        self._heading.setText(self.tr("New article") if is_new else self.tr("Edit"))

    @Slot()
    def _show_files(self) -> None:
        self._files.show_files(self._model.content.attachments)

    @Slot(bool)
    def _show_state(self, is_changed: bool) -> None:
        item = self._model.item
        version = self.tr("Version {number}").format(number=item.revision) if item is not None else ""
        self._state.setText(self.tr("Not saved yet") if is_changed or item is None else version)
        self._save.setEnabled(is_changed or item is None)

    @Slot(str)
    def _show_preview(self, html: str) -> None:
        bar = self._preview.verticalScrollBar()
        position = bar.value()
        self._preview.show_html(html)
        bar.setValue(position)

    @Slot(object)
    def _tell_saved(self, item: Item) -> None:
        text = self.tr("“{title}” is saved as version {number}.")
        self._context.notices.done(text.format(title=item.content.title, number=item.revision))
        self.saved.emit(item)

    @Slot(object)
    def _tell_conflict(self, newer: Item) -> None:
        text = self.tr(
            "Somebody saved version {number} meanwhile. Your text is still here; theirs stays among earlier versions."
        )
        self._context.notices.warn(
            text.format(number=newer.revision),
            action_text=self.tr("Save mine as the newest"),
            action=partial(self._model.save_over, newer, self._author()),
        )

    @Slot(object)
    def _tell_refused(self, problem: KbassistProblem) -> None:
        self._context.notices.problem(problem)
        if problem.code == "title_missing":
            self._form.title.setFocus()

    def _drop(self) -> None:
        self._model.drop_changes()
        self.closed.emit()

    def _author(self) -> str:
        return self._context.settings.current.agent.name

    @Slot(QUrl)
    def _ask_link(self, url: QUrl) -> None:
        open_link(self, url)
