"""Places the three columns: side by side where there is room, message and reply as tabs where there is not."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabBar, QVBoxLayout, QWidget

from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.scrolling_column import ScrollingColumn

WIDE_PIXELS = 940
"""At 100 % text: under this width message and reply would both be too narrow to read."""

MESSAGE_TAB, REPLY_TAB = 0, 1


class Workspace(QWidget):
    """Entries at the left, then the customer's side, then ours."""

    def __init__(
        self, appearance: Appearance, entries: QWidget, message: QWidget, reply: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._tabs = QTabBar(self)
        self._tabs.setAccessibleName(self.tr("Message or reply"))
        self._tabs.addTab(self.tr("Message"))
        self._tabs.addTab(self.tr("Reply"))
        self._tabs.setDrawBase(False)
        self._tabs.setCurrentIndex(REPLY_TAB)
        self._message = ScrollingColumn(message)
        self._reply = reply
        self._pair = QSplitter(Qt.Orientation.Horizontal, self)
        self._pair.setObjectName("replyPair")
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setObjectName("replyColumns")
        self._lay_out(entries)
        self._tabs.currentChanged.connect(self._arrange)
        appearance.changed.connect(self._arrange)
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        return self.width() < WIDE_PIXELS * self._appearance.text_percent / 100

    def show_message_side(self) -> None:
        """Brings the customer's side to the front where only one fits."""
        self._tabs.setCurrentIndex(MESSAGE_TAB)

    def show_reply_side(self) -> None:
        self._tabs.setCurrentIndex(REPLY_TAB)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        is_narrow = self.is_narrow
        self._tabs.setVisible(is_narrow)
        self._message.setVisible(not is_narrow or self._tabs.currentIndex() == MESSAGE_TAB)
        self._reply.setVisible(not is_narrow or self._tabs.currentIndex() == REPLY_TAB)

    def _lay_out(self, entries: QWidget) -> None:
        for splitter in (self._pair, self._split):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(16)
        self._pair.addWidget(self._message)
        self._pair.addWidget(self._reply)
        self._pair.setStretchFactor(0, 5)
        self._pair.setStretchFactor(1, 6)
        self._pair.setSizes([420, 500])
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._tabs)
        column.addWidget(self._pair, 1)
        self._split.addWidget(entries)
        self._split.addWidget(right)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([210, 900])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._split)
