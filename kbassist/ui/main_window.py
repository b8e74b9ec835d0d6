"""The window: navigation rail, pages, notice bar and status; it carries wishes from one page to another.

It decides nothing about knowledge or replies. To add a page, add its class to PAGES and its actions to `actions`.
A page is made when it is first shown, so that the window stands soon; only the first one is always there.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kbassist.ui.actions import ACTIONS, MENUS, make_actions, menu_text, on_trigger, tip
from kbassist.ui.articles.page import ArticlesPage
from kbassist.ui.child_process import ChildProcess
from kbassist.ui.first_run import FirstRun
from kbassist.ui.help.window import open_help
from kbassist.ui.importing.dialog import ImportDialog
from kbassist.ui.index_keeper import IndexKeeper
from kbassist.ui.page import Page, PageContext, PageKind
from kbassist.ui.posted_notices.page import PostedNoticesPage
from kbassist.ui.preferences.page import PreferencesPage
from kbassist.ui.reply.page import ReplyPage
from kbassist.ui.search.page import SearchPage
from kbassist.ui.widgets.busy_bar import BusyBar
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.navigation_rail import NavigationRail, Place
from kbassist.ui.widgets.notice_bar import NoticeBar

PAGES: tuple[PageKind, ...] = (ReplyPage, SearchPage, ArticlesPage, PostedNoticesPage, PreferencesPage)
USUAL_SIZE = QSize(1240, 800)
FRAME = QSize(16, 48)
TEXT_STEP, LEAST_TEXT, MOST_TEXT = 10, 80, 200


class MainWindow(QMainWindow):
    """The one window.

    Signals: `close_asked()` the person wants to leave; whoever owns the window decides and calls `let_go`.
    `page_made(Page)` a page was made and is about to be shown.
    """

    close_asked = Signal()
    page_made = Signal(object)

    def __init__(
        self,
        context: PageContext,
        index_keeper: IndexKeeper,
        *,
        offers_first_choice: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._may_close = False
        self.setWindowTitle("kbassist")
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() - FRAME))
        self.actions_by_id = make_actions(self)
        self._kinds = {kind.page_id: kind for kind in PAGES}
        self._pages: dict[str, Page] = {}
        self._stack = QStackedWidget(self)
        self._first_run: FirstRun | None = None
        self._notice_bar = NoticeBar(context.notices, context.appearance, self)
        self._menu = self._make_menu()
        self._rail = NavigationRail(self._places(), self._menu, context.appearance, self)
        self._status = TextLabel("", "small", self)
        self._busy = BusyBar(self)
        self._lay_out()
        self._connect(index_keeper)
        self._first_page = self._page_of(PAGES[0].page_id)
        if offers_first_choice:
            self._show_first_run(FirstRun(context, self))
        else:
            self.show_page(self._first_page.page_id)

    @property
    def page(self) -> Page:
        """The page that is shown or waits behind the first-run choice."""
        current = self._stack.currentWidget()
        return current if isinstance(current, Page) else self._first_page

    @property
    def offers_first_choice(self) -> bool:
        """True while the first-run choice is shown instead of the pages."""
        return self._first_run is not None and self._stack.currentWidget() is self._first_run

    @Slot(str)
    def show_page(self, page_id: str, argument: str = "") -> None:
        """Shows a page and puts the keyboard on its first field; "import" and "help" open their windows."""
        if page_id == "import":
            self.open_import()
            return
        if page_id == "help":
            open_help(self._context, self, argument)
            return
        page = self._page_of(page_id)
        self._stack.setCurrentWidget(page)
        self._rail.show_chosen(page_id)
        self._enable_actions()
        if argument:
            page.show_argument(argument)
        page.focus_first()

    @Slot()
    def open_import(self) -> None:
        ImportDialog(self._context, self).open()

    def paste(self) -> None:
        """Gives the clipboard's text to the page that is shown, else to the first page that wants it."""
        if self.page.paste():
            return
        for page in self._pages.values():
            if page is not self.page and page.paste():
                self.show_page(page.page_id)
                return

    def has_unsaved_work(self) -> bool:
        return any(page.has_unsaved_work() for page in self._pages.values())

    def let_go(self) -> None:
        """Closes without asking again, and ends the long jobs that were begun here."""
        for child in self.findChildren(ChildProcess):
            child.stop_now()
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()

    def _page_of(self, page_id: str) -> Page:
        """Returns a page; makes it when it is asked for first."""
        if page_id not in self._pages:
            page = self._kinds[page_id](self._context)
            page.go_asked.connect(self.show_page)
            self._stack.addWidget(page)
            self._pages[page_id] = page
            self.page_made.emit(page)
        return self._pages[page_id]

    def _connect(self, index_keeper: IndexKeeper) -> None:
        own: dict[str, Callable[[], object]] = {
            "go.find": partial(self.show_page, "search"),
            "paste": self.paste,
            "knowledge.import": self.open_import,
            "knowledge.rebuild": index_keeper.rebuild,
            "notice.action": self._notice_bar.do_action,
            "notice.close": self._notice_bar.close_notice,
            "clipboard.put_back": self._put_back,
            "text.larger": partial(self._resize_text, TEXT_STEP),
            "text.smaller": partial(self._resize_text, -TEXT_STEP),
            "theme.switch": self._switch_theme,
            "help.open": self._open_help_here,
            "help.shortcuts": partial(open_help, self._context, self, "keyboard"),
            "program.menu": self._rail.menu_button.showMenu,
            "program.quit": self.close,
        }
        for action_id, action in self.actions_by_id.items():
            if action_id in own:
                on_trigger(action, own[action_id])
            elif action_id.startswith("go."):
                on_trigger(action, partial(self.show_page, action_id.removeprefix("go.")))
            else:
                on_trigger(action, partial(self._run_page_action, action_id))
            self.addAction(action)
        self._rail.chosen.connect(self.show_page)
        self._context.jobs.busy_changed.connect(self._busy.set_busy)
        index_keeper.state_changed.connect(self._status.setText)

    def _run_page_action(self, action_id: str) -> None:
        handler = self.page.handlers().get(action_id)
        if handler is not None:
            handler()

    def _enable_actions(self) -> None:
        """Lets work what the shown page can do and hides the rest from the menu."""
        handled = self.page.handlers()
        for spec in ACTIONS:
            if spec.page:
                is_here = self.page.page_id == spec.page and spec.id in handled
                self.actions_by_id[spec.id].setEnabled(is_here)
                self.actions_by_id[spec.id].setVisible(is_here)

    def _places(self) -> list[Place]:
        return [
            Place(kind.page_id, kind.title(), kind.icon_name, tip(f"go.{kind.page_id}"), kind.page_id == "settings")
            for kind in PAGES
        ]

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for menu_id in MENUS:
            part = menu.addMenu(menu_text(menu_id))
            for spec in ACTIONS:
                is_known = not spec.id.startswith("go.") or spec.id.removeprefix("go.") in (*self._kinds, "find")
                if spec.menu == menu_id and is_known:
                    part.addAction(self.actions_by_id[spec.id])
        menu.aboutToShow.connect(self._dress_menu)
        return menu

    @Slot()
    def _dress_menu(self) -> None:
        """Gives the entries their icons when the menu opens; drawing them all would hold up the start."""
        for spec in ACTIONS:
            if spec.icon and spec.menu:
                self._context.appearance.dress(self.actions_by_id[spec.id], spec.icon, "text_soft")

    def _put_back(self) -> None:
        notices = self._context.notices
        if self._context.clipboard.put_back():
            notices.done(self.tr("The clipboard holds again what it held before."))
        else:
            notices.info(self.tr("There is nothing to put back on the clipboard."))

    def _open_help_here(self) -> None:
        open_help(self._context, self, "start" if self.offers_first_choice else self.page.help_topic())

    def _resize_text(self, step: int) -> None:
        settings = self._context.settings.current
        percent = min(MOST_TEXT, max(LEAST_TEXT, settings.window.text_percent + step))
        self._context.settings.change(replace(settings, window=replace(settings.window, text_percent=percent)))

    def _switch_theme(self) -> None:
        settings = self._context.settings.current
        wanted = "light" if self._context.appearance.theme.is_dark else "dark"
        self._context.settings.change(replace(settings, window=replace(settings.window, theme=wanted)))

    def _show_first_run(self, first_run: FirstRun) -> None:
        self._first_run = first_run
        first_run.finished.connect(self._end_first_run)
        first_run.import_asked.connect(self.open_import)
        self._rail.setVisible(False)
        self._stack.addWidget(first_run)
        self._stack.setCurrentWidget(first_run)
        self._enable_actions()
        first_run.focus_first()

    @Slot()
    def _end_first_run(self) -> None:
        self._context.settings.change(replace(self._context.settings.current, first_run_done=True))
        self._rail.setVisible(True)
        self.show_page(self._first_page.page_id)

    def _lay_out(self) -> None:
        status = QFrame(self)
        status.setObjectName("status")
        line = QHBoxLayout(status)
        line.setContentsMargins(24, 4, 24, 4)
        line.addWidget(self._status, 1)
        line.addWidget(self._busy)
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget, stretch in ((self._notice_bar, 0), (self._stack, 1), (status, 0)):
            column.addWidget(widget, stretch)
        center = QWidget(self)
        row = QHBoxLayout(center)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self.setCentralWidget(center)
