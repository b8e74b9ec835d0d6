"""Shows the current notice above the page; polite: it never takes the keyboard."""

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kbassist.ui.appearance import Appearance
from kbassist.ui.notices import Notice, NoticeKind, Notices
from kbassist.ui.widgets.buttons import icon_button, push_button
from kbassist.ui.widgets.labels import TextLabel

ICON = QSize(18, 18)
SHOWN_MS = 8000
SHOWN_WITH_ACTION_MS = 20000
ICONS = {
    NoticeKind.INFO: ("info", "info"),
    NoticeKind.DONE: ("done", "good"),
    NoticeKind.WARNING: ("warning", "warning"),
    NoticeKind.PROBLEM: ("problem", "problem"),
}


class NoticeBar(QWidget):
    """One line for one notice; hidden while there is none."""

    def __init__(self, notices: Notices, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._appearance = appearance
        self._frame = QFrame(self)
        self._icon = QLabel(self._frame)
        self._text = TextLabel("", parent=self._frame, wraps=True)
        self._action = push_button(appearance, "", parent=self._frame)
        self._close = icon_button(appearance, "close", self.tr("Close the notice"), parent=self._frame)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_notice)
        self._action.clicked.connect(self.do_action)
        self._close.clicked.connect(self.close_notice)
        notices.shown.connect(self._show)
        notices.cleared.connect(self._hide)
        self.setVisible(False)
        if notices.current is not None:
            self._show(notices.current)

    @Slot()
    def do_action(self) -> None:
        """Does what the notice offers."""
        notice = self._notices.current
        if notice is None or notice.action is None:
            return
        self._notices.clear()
        notice.action()

    @Slot()
    def close_notice(self) -> None:
        self._notices.clear()

    @Slot(object)
    def _show(self, notice: Notice) -> None:
        icon, role = ICONS[notice.kind]
        self._frame.setProperty("notice", notice.kind.value)
        self._frame.style().polish(self._frame)
        self._icon.setPixmap(self._appearance.icon(icon, role).pixmap(ICON))
        self._text.setText(notice.text)
        self._text.setAccessibleName(notice.text)
        self._action.setText(notice.action_text)
        self._action.setAccessibleName(notice.action_text)
        self._action.setVisible(notice.action is not None)
        self.setVisible(True)
        self._timer.stop()
        if not notice.lasts:
            self._timer.start(SHOWN_MS if notice.action is None else SHOWN_WITH_ACTION_MS)
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    @Slot()
    def _hide(self) -> None:
        self._timer.stop()
        self.setVisible(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 0)
        column.addWidget(self._frame)
