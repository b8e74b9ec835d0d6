"""The Notices page: the posted notices beside the fields of the chosen one."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kbassist.core.notice import Notice, NoticeContent, NoticeKind, NoticeState
from kbassist.ui.actions import tip
from kbassist.ui.page import Page, PageContext
from kbassist.ui.posted_notices.form import NoticeForm
from kbassist.ui.posted_notices.list_model import PostedNoticesModel
from kbassist.ui.posted_notices.replies_dialog import RepliesDialog
from kbassist.ui.posted_notices.view_model import PostedNotice, PostedNoticesViewModel
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.card import Card
from kbassist.ui.widgets.empty_state import EmptyState
from kbassist.ui.widgets.labels import TextLabel

LEAST_LIST_WIDTH = 300


class PostedNoticesPage(Page):
    """Lists, writes and ends notices."""

    page_id = "notices"
    icon_name = "bell"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context = context
        self._model = PostedNoticesViewModel(
            context.home, context.jobs, context.changes, context.notices, context.settings, self
        )
        self._wanted_id = ""
        self._wants_focus = False
        self._edited: Notice | None = None
        self._rows = PostedNoticesModel(self)
        self._make_parts(context)
        self._lay_out()
        self._connect()

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("PostedNotices", "Notices")

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        return {
            "notices.new": self.open_new,
            "notices.save": self.save,
            "notices.discard": self.discard,
            "notices.solved": self.begin_solved,
            "notices.end": self.end_current,
            "notices.delete": self.delete_current,
            "notices.replies": self.open_replies,
        }

    def focus_first(self) -> None:
        self._wants_focus = not self._rows.rowCount()
        self._list.setFocus()

    def show_argument(self, argument: str) -> None:
        """Shows the notice of that id, unless another is being written."""
        if not self.has_unsaved_work():
            self._wanted_id = argument
            self._model.load()

    def has_unsaved_work(self) -> bool:
        return self._is_open and self._form.is_changed

    @property
    def chosen(self) -> PostedNotice | None:
        """The notice that is chosen in the list."""
        index = self._list.currentIndex()
        return self._rows.posted_at(index.row()) if index.isValid() else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._model.load()

    @Slot()
    def open_new(self) -> None:
        """Begins a new notice."""
        if self.has_unsaved_work():
            self._model.warn_of_edits()
            return
        self._list.selectionModel().clear()
        self._edited = None
        self._show_form(NoticeContent(NoticeKind.OUTAGE, (), (), self._context.home.clock.now()))
        self._form.focus_first()

    @Slot()
    def save(self) -> None:
        """Posts or saves what is in the fields."""
        if self._is_open:
            self._model.save(self._edited, self._form.content)

    @Slot()
    def discard(self) -> None:
        """Drops what was written since the notice was saved."""
        if self.chosen is not None:
            self._show_chosen()
        else:
            self._edited = None
            self._stack.setCurrentWidget(self._empty)
            self._choose_first()

    @Slot()
    def begin_solved(self) -> None:
        """Turns the chosen notice into one that says for a day that it is over; its words are to be written."""
        if self._edited is not None and not self._form.is_changed:
            now = self._context.home.clock.now()
            over = replace(self._edited.content, kind=NoticeKind.SOLVED, texts=(), starts_at=now, ends_at=None)
            self._form.change_content(over)
            self._form.focus_first()

    @Slot()
    def end_current(self) -> None:
        if self._edited is not None and not self.has_unsaved_work():
            self._model.end(self._edited)

    @Slot()
    def delete_current(self) -> None:
        if self._edited is not None and not self.has_unsaved_work():
            self._model.remove(self._edited)

    @Slot()
    def open_replies(self) -> None:
        """Opens the replies that tell the chosen notice to many."""
        posted = self.chosen
        if posted is not None and posted.state is not NoticeState.ENDED and not self.has_unsaved_work():
            RepliesDialog(self._context, posted.notice, self).open()

    def _make_parts(self, context: PageContext) -> None:
        appearance = context.appearance
        self._title = TextLabel(self.title(), "title", self)
        self._new = push_button(
            appearance, self.tr("New notice"), icon="add", kind="primary", tip=tip("notices.new"), parent=self
        )
        self._list = QListView(self)
        self._list.setModel(self._rows)
        self._list.setAccessibleName(self.tr("Notices, current ones first"))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setWordWrap(False)
        self._list.setSpacing(3)
        self._list.setMinimumWidth(LEAST_LIST_WIDTH)
        self._empty = EmptyState(appearance, "bell", self)
        self._empty.say(
            self.tr("There are no notices"),
            self.tr(
                "Post what is going on right now: an outage, a delay, a change. Every draft for a message that it"
                " touches says it first, in the customer's language and form of address."
            ),
            self.tr("New notice"),
        )
        self._card = Card(self, margin=20)
        self._form = NoticeForm(appearance, tuple(context.home.packs), self._card)
        self._save = push_button(
            appearance, self.tr("Save"), icon="save", kind="primary", tip=tip("notices.save"), parent=self._card
        )
        self._discard = push_button(appearance, self.tr("Discard"), tip=tip("notices.discard"), parent=self._card)
        self._solved = push_button(
            appearance, self.tr("Solved…"), icon="check", tip=tip("notices.solved"), parent=self._card
        )
        self._end = push_button(appearance, self.tr("End now"), icon="clock", tip=tip("notices.end"), parent=self._card)
        self._delete = push_button(
            appearance, self.tr("Delete"), icon="close", kind="quiet", tip=tip("notices.delete"), parent=self._card
        )
        self._replies = push_button(
            appearance, self.tr("Replies to many…"), icon="mail", tip=tip("notices.replies"), parent=self._card
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._new)
        area = QScrollArea(self._card)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._form.setObjectName("scrolled")
        area.setWidget(self._form)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card.column.addWidget(area, 1)
        self._card.column.addLayout(_row(self._save, self._discard, None, self._delete))
        self._card.column.addLayout(_row(self._solved, self._end, self._replies, None))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._card)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("notices")
        splitter.setHandleWidth(16)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        splitter.addWidget(self._stack)
        splitter.setSizes([400, 760])
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._new.clicked.connect(self.open_new)
        self._empty.action_asked.connect(self.open_new)
        self._save.clicked.connect(self.save)
        self._discard.clicked.connect(self.discard)
        self._solved.clicked.connect(self.begin_solved)
        self._end.clicked.connect(self.end_current)
        self._delete.clicked.connect(self.delete_current)
        self._replies.clicked.connect(self.open_replies)
        self._form.edited.connect(self._show_buttons)
        self._model.listed.connect(self._show_list)
        self._model.saved.connect(self._take_saved)
        self._model.refused.connect(self._form.focus_where)

    @property
    def _is_open(self) -> bool:
        return self._stack.currentWidget() is self._card

    @Slot(object)
    def _show_list(self, posted: tuple[PostedNotice, ...]) -> None:
        is_writing = self.has_unsaved_work()
        self._rows.show_notices(posted)
        self._list.setVisible(bool(posted))
        if self._wants_focus and posted:
            self._list.setFocus()
        self._wants_focus = False
        place = self._rows.place_of(self._wanted_id) if self._wanted_id else -1
        if place >= 0:
            self._wanted_id = ""
            self._list.setCurrentIndex(self._rows.index(place))
        if is_writing:
            return
        if self.chosen is not None:
            self._show_chosen()
        elif self._edited is not None or not self._is_open:
            self._edited = None
            self._stack.setCurrentWidget(self._empty)
            self._choose_first()

    def _choose_first(self) -> None:
        if self._rows.rowCount():
            self._list.setCurrentIndex(self._rows.index(0))

    @Slot(str)
    def _take_saved(self, notice_id: str) -> None:
        """Shows the notice that was saved as the list will have it."""
        self._wanted_id = notice_id
        self._form.show_content(self._form.content)

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not current.isValid() or self._rows.posted_at(current.row()).notice == self._edited:
            return
        if not self.has_unsaved_work():
            self._show_chosen()
            return
        self._model.warn_of_edits()
        place = self._rows.place_of(self._edited.id) if self._edited is not None else -1
        self._list.selectionModel().blockSignals(True)
        self._list.setCurrentIndex(self._rows.index(place) if place >= 0 else QModelIndex())
        self._list.selectionModel().blockSignals(False)
        self._list.viewport().update()

    def _show_chosen(self) -> None:
        posted = self.chosen
        if posted is not None:
            self._edited = posted.notice
            self._show_form(posted.notice.content)

    def _show_form(self, content: NoticeContent) -> None:
        self._form.show_content(content)
        self._stack.setCurrentWidget(self._card)
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        """Offers what can be done with the notice as it stands."""
        is_changed = self._form.is_changed
        posted = self.chosen
        holds = posted is not None and posted.state is not NoticeState.ENDED
        is_trouble = posted is not None and posted.notice.content.kind in (NoticeKind.OUTAGE, NoticeKind.DELAY)
        self._save.setEnabled(is_changed or self._edited is None)
        self._discard.setVisible(is_changed or self._edited is None)
        self._solved.setVisible(is_trouble and not is_changed)
        for button in (self._end, self._replies):
            button.setVisible(holds and not is_changed)
        self._delete.setVisible(posted is not None and not is_changed)


def _row(*buttons: QWidget | None) -> QHBoxLayout:
    """Puts buttons side by side; None is the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        if button is None:
            row.addStretch(1)
        else:
            row.addWidget(button)
    return row
