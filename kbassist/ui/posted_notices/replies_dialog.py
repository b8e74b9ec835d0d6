"""Replies to many: the customers a notice touches, each with his reply, copied one after another or saved at once."""

from html import escape
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QListView, QSplitter, QVBoxLayout, QWidget

from kbassist.core.notice import Notice
from kbassist.core.reply import Channel
from kbassist.ui.finding_texts import finding_text
from kbassist.ui.page import PageContext
from kbassist.ui.posted_notices.replies_model import RepliesModel
from kbassist.ui.posted_notices.replies_view_model import RepliesViewModel, TellingRow
from kbassist.ui.texts import channel_text
from kbassist.ui.widgets.busy_bar import BusyBar
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.safe_browser import SafeBrowser

COPY_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class RepliesDialog(QDialog):
    """Shows the replies and brings them out; nothing is sent."""

    def __init__(self, context: PageContext, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Replies to many"))
        self.resize(920, 600)
        self._model = RepliesViewModel(
            context.home, context.jobs, context.notices, context.settings, context.clipboard, notice, self
        )
        self._rows = RepliesModel(self)
        self._make_parts(context)
        self._lay_out(notice)
        self._connect()
        self._model.load_entries()

    def _make_parts(self, context: PageContext) -> None:
        appearance = context.appearance
        self._list = QListView(self)
        self._list.setModel(self._rows)
        self._list.setAccessibleName(self.tr("Customers who are told"))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSpacing(3)
        self._text = SafeBrowser(appearance, self.tr("The reply"), self)
        self._text.setProperty("framed", True)
        self._channel = ChoiceBox(self.tr("Channel"), self)
        self._channel.offer({channel.value: channel_text(channel) for channel in Channel})
        self._channel.choose(self._model.channel.value)
        self._file = push_button(appearance, self.tr("From a file…"), icon="file", parent=self)
        self._entries = push_button(appearance, self.tr("Open messages"), icon="reply", parent=self)
        self._hint = TextLabel("", "soft", self, wraps=True)
        self._busy = BusyBar(self)
        self._save = push_button(appearance, self.tr("Save all…"), icon="export", parent=self)
        self._close = push_button(appearance, self.tr("Close"), parent=self)
        keys = QKeySequence(COPY_KEYS[0]).toString(QKeySequence.SequenceFormat.NativeText)
        name = self.tr("Copy and go on")
        self._copy = push_button(appearance, name, icon="copy", kind="primary", tip=f"{name} ({keys})", parent=self)

    def _lay_out(self, notice: Notice) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._entries)
        top.addWidget(self._file)
        top.addStretch(1)
        top.addWidget(TextLabel(self._channel.accessibleName(), "small", self))
        top.addWidget(self._channel)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setHandleWidth(12)
        panes.addWidget(self._list)
        panes.addWidget(self._text)
        panes.setSizes([340, 560])
        buttons = QHBoxLayout()
        buttons.addWidget(self._busy)
        buttons.addStretch(1)
        for button in (self._close, self._save, self._copy):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(TextLabel(notice.title, "title", self, wraps=True))
        column.addWidget(self._hint)
        column.addLayout(top)
        column.addWidget(panes, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._show)
        self._channel.chosen_changed.connect(self._set_channel)
        self._file.clicked.connect(self._choose_file)
        self._entries.clicked.connect(self._model.load_entries)
        self._save.clicked.connect(self._choose_place)
        self._copy.clicked.connect(self.copy_and_go_on)
        self._close.clicked.connect(self.close)
        for keys in COPY_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(self.copy_and_go_on)
        self._model.begun.connect(self._begin)
        self._model.written.connect(self._show_rows)
        self._model.row_changed.connect(self._change_row)

    @Slot()
    def copy_and_go_on(self) -> None:
        """Copies the chosen reply and chooses the next one that was not copied yet."""
        index = self._list.currentIndex()
        if index.isValid() and self._model.copy(index.row()):
            place = self._model.next_to_copy()
            if place >= 0:
                self._list.setCurrentIndex(self._rows.index(place))
            self._say_how_far()

    @Slot(str)
    def use_file(self, path: str) -> None:
        """Takes the customers of a file."""
        self._model.load_file(Path(path))

    @Slot(str)
    def save_to(self, path: str) -> None:
        """Writes all replies into a file."""
        self._model.save(Path(path))

    @Slot()
    def _begin(self) -> None:
        self._busy.set_busy(True)

    @Slot(object)
    def _show_rows(self, rows: tuple[TellingRow, ...]) -> None:
        self._busy.set_busy(False)
        self._rows.show_rows(rows)
        self._say_how_far()
        has_rows = bool(rows)
        self._save.setEnabled(has_rows)
        self._copy.setEnabled(has_rows)
        self._text.show_html("")
        if has_rows:
            self._list.setCurrentIndex(self._rows.index(max(0, self._model.next_to_copy())))
            self._list.setFocus()

    @Slot(int, object)
    def _change_row(self, place: int, row: TellingRow) -> None:
        self._rows.change_row(place, row)

    def _say_how_far(self) -> None:
        rows = self._model.rows
        if not rows:
            self._hint.setText(
                self.tr(
                    "No open message speaks of this. Take a file with the columns id, name, language, address, text."
                )
            )
            return
        copied = sum(row.is_copied for row in rows)
        text = self.tr("{copied} of {count} copied. Nothing is sent: paste each reply where it belongs.")
        self._hint.setText(text.format(copied=copied, count=len(rows)))

    @Slot(QModelIndex, QModelIndex)
    def _show(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not current.isValid():
            return
        row = self._rows.row_at(current.row())
        lines = escape(self._model.plain_text(row) or row.problem).replace("\n", "<br>")
        findings = row.reply.findings if row.reply is not None else ()
        notes = "".join(f"<p class='soft'>{escape(finding_text(found.code, found.day))}</p>" for found in findings)
        self._text.show_html(f"<p>{lines}</p>{notes}")
        self._copy.setEnabled(row.can_be_sent)

    @Slot(str)
    def _set_channel(self, channel: str) -> None:
        self._model.set_channel(Channel(channel))

    @Slot()
    def _choose_file(self) -> None:
        chooser = QFileDialog(self, self.tr("Customers"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.use_file)
        chooser.open()

    @Slot()
    def _choose_place(self) -> None:
        chooser = QFileDialog(self, self.tr("Save all replies"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("csv")
        chooser.fileSelected.connect(self.save_to)
        chooser.open()
