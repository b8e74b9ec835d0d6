"""The window of the help: a field to search, the list of pages, the page that is read; work goes on beside it."""

from PySide6.QtCore import QLocale, QModelIndex, Qt, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListView, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kbassist.markup.render import to_html
from kbassist.ui.actions import ACTIONS, make_actions, on_trigger, tip
from kbassist.ui.help.generated import generated_parts
from kbassist.ui.help.matching import HelpPlace
from kbassist.ui.help.pages import HelpPage
from kbassist.ui.help.place_delegate import PlaceDelegate
from kbassist.ui.help.place_model import PlaceRole
from kbassist.ui.help.view_model import HelpViewModel
from kbassist.ui.links import open_link
from kbassist.ui.page import PageContext
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.safe_browser import SafeBrowser
from kbassist.ui.widgets.search_field import SearchField

SCREEN = "help"
MARGIN = 20
LIST_WIDTH = 280
TOP_GAP = 4


class HelpWindow(QWidget):
    """Shows the help; Escape goes back to the field, then closes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Help"))
        self.resize(960, 680)
        language = QLocale().name().split("_")[0]
        self.model = HelpViewModel(context.jobs, language, generated_parts(), self)
        self._html_of = ""
        self._is_marking_row = False
        self._make_parts(context)
        self._lay_out()
        self._connect()

    def show_topic(self, topic: str) -> None:
        """Shows a page by its id, or the explanation of a finding by its code."""
        self.field.clear()
        self.model.open(topic)
        self.field.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.model.stop()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _make_parts(self, context: PageContext) -> None:
        appearance = context.appearance
        self.field = SearchField(appearance, self.tr("Search in the help"), self)
        self.list = QListView(self)
        self.list.setModel(self.model.rows)
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setItemDelegate(PlaceDelegate(appearance, self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.browser = SafeBrowser(appearance, self.tr("Text of the help"), self)
        self.browser.setProperty("framed", True)
        appearance.changed.connect(self.list.doItemsLayout)
        self._nothing = TextLabel(self.tr("No page holds all these words."), "soft", self, wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._back = push_button(
            appearance, self.tr("Back"), icon="chevron_left", kind="quiet", tip=tip("help.back"), parent=self
        )
        self._back.setEnabled(False)
        self._side = QStackedWidget(self)
        self._side.addWidget(self.list)
        self._side.addWidget(self._nothing)
        self._actions = make_actions(self, [spec for spec in ACTIONS if spec.page == SCREEN])
        self.addActions(list(self._actions.values()))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.field, 1)
        top.addWidget(self._back)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setHandleWidth(12)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self._side)
        panes.addWidget(self.browser)
        panes.setStretchFactor(1, 1)
        panes.setSizes([LIST_WIDTH, 960 - LIST_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(panes, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.model.search)
        self.field.moved.connect(self._move)
        self.field.entered.connect(self.browser.setFocus)
        self.field.escaped.connect(self.close)
        self.browser.escaped.connect(self.field.setFocus)
        self.browser.link_asked.connect(self._follow)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.activated.connect(self.browser.setFocus)
        self._back.clicked.connect(self.model.back)
        self.model.place_shown.connect(self._show_place)
        self.model.rows_changed.connect(self._show_rows)
        self.model.words_changed.connect(self._mark)
        self.model.back_changed.connect(self._back.setEnabled)
        on_trigger(self._actions["help.back"], self.model.back)
        on_trigger(self._actions["help.find"], self.field.setFocus)

    @Slot(object, int)
    def _show_place(self, page: HelpPage, section: int) -> None:
        if self._html_of != page.id:
            self._html_of = page.id
            self.browser.show_html(to_html(page.markdown))
        self._mark()
        self._scroll_to(section)
        self._choose_row()

    @Slot()
    def _show_rows(self) -> None:
        """Shows the list; what a search found first is read at once."""
        has_rows = self.model.rows.rowCount() > 0
        self._side.setCurrentWidget(self.list if has_rows else self._nothing)
        if self.field.text().strip() and has_rows:
            self.list.setCurrentIndex(self.model.rows.index(0))
        else:
            self._choose_row()

    @Slot()
    def _mark(self) -> None:
        self.browser.mark(self.model.spans(self.browser.toPlainText()) if self.field.text().strip() else ())

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        place = current.data(PlaceRole.PLACE)
        if isinstance(place, HelpPlace) and not self._is_marking_row:
            self.model.go(place)

    @Slot(int)
    def _move(self, rows: int) -> None:
        count = self.model.rows.rowCount()
        if count:
            place = self.list.currentIndex().row() + rows
            self.list.setCurrentIndex(self.model.rows.index(min(max(0, place), count - 1)))

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if not (url.isRelative() and self.model.follow(url.toString())):
            open_link(self, url)

    def _choose_row(self) -> None:
        """Marks the row of the place that is read, without going there again."""
        row = self.model.rows.row_of(self.model.place)
        self._is_marking_row = True
        self.list.setCurrentIndex(self.model.rows.index(row) if row >= 0 else QModelIndex())
        self._is_marking_row = False

    def _scroll_to(self, section: int) -> None:
        """Brings a section's heading to the top; the page's own title means the very top."""
        bar = self.browser.verticalScrollBar()
        if not section:
            bar.setValue(0)
            return
        document = self.browser.document()
        block, passed = document.begin(), -1
        while block.isValid():
            passed += block.blockFormat().headingLevel() > 0
            if passed == section:
                self.browser.setTextCursor(QTextCursor(block))
                top = document.documentLayout().blockBoundingRect(block).top()
                bar.setValue(max(0, round(top) - TOP_GAP))
                return
            block = block.next()


def open_help(context: PageContext, parent: QWidget, topic: str) -> None:
    """Shows a topic in the help window of `parent`, a new one where none is open."""
    window = next((child for child in parent.findChildren(HelpWindow) if child.isVisible()), None)
    if window is None:
        window = HelpWindow(context, parent)
    window.show_topic(topic)
    window.show()
    window.raise_()
    window.activateWindow()
