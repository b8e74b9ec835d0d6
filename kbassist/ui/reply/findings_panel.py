"""The findings under the reply; as high as they need, and away while there are none."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from kbassist.core.reply import Finding
from kbassist.ui.actions import action_text, on_trigger, spec_of, tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.finding_delegate import FindingDelegate
from kbassist.ui.reply.findings_model import FindingsModel
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel

MOST_HEIGHT = 150
SHARE_OF_WINDOW = 0.25
"""The list may be as high as the greater of both."""
MISSPELLED = "spelling.word"


class FindingsPanel(QWidget):
    """The list of findings.

    Signals: `chosen(Finding)` show its words; `apply_asked(Finding)` use its suggestion;
    `add_word_asked(word)` it is spelled right; `explain_asked(code)` say more about it, "findings" where none is
    chosen.
    """

    chosen = Signal(object)
    apply_asked = Signal(object)
    add_word_asked = Signal(str)
    explain_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.model = FindingsModel(self)
        self._heading = TextLabel("", "strong", self)
        self._apply = push_button(
            appearance, self.tr("Apply"), icon="check", kind="quiet", tip=tip("reply.apply"), parent=self
        )
        self.view = QListView(self)
        self.view.setModel(self.model)
        self._delegate = FindingDelegate(appearance)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Findings in the reply"))
        self.view.setMouseTracking(True)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        menu = {
            "reply.apply": self.apply_current,
            "reply.add_word": self.add_current_word,
            "reply.explain": self.explain_current,
        }
        self.view.addActions([self._menu_entry(action_id, work) for action_id, work in menu.items()])
        self._fit_timer = QTimer(self)
        self._fit_timer.setSingleShot(True)
        self._fit_timer.timeout.connect(self._fit)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._apply_row)
        self._delegate.apply_asked.connect(self._apply_row)
        self._apply.clicked.connect(self.apply_current)
        appearance.changed.connect(self._fit_timer.start)
        self._lay_out()
        self.setVisible(False)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        self.model.show(findings)
        self._heading.setText(self.tr("To look at: {count}").format(count=len(findings)))
        self._apply.setVisible(self.model.first_with_suggestion() >= 0)
        self.setVisible(bool(findings))
        self._fit_timer.start(0)

    @Slot()
    def choose_next(self) -> None:
        """Goes to the next finding, after the last one to the first."""
        count = self.model.rowCount()
        if not count:
            return
        current = self.view.currentIndex()
        row = (current.row() + 1) % count if current.isValid() else 0
        self.view.setCurrentIndex(self.model.index(row))
        self._choose(self.model.index(row))

    @Slot()
    def apply_current(self) -> None:
        """Applies the chosen suggestion, else the first one."""
        current = self.view.currentIndex()
        finding = self.model.finding(current.row()) if current.isValid() else None
        if finding is None or finding.suggestion is None:
            finding = self.model.finding(self.model.first_with_suggestion())
        if finding is not None:
            self.apply_asked.emit(finding)

    @Slot()
    def add_current_word(self) -> None:
        """Asks to take the chosen misspelled word for right, else the first one."""
        finding = self.model.finding(self.view.currentIndex().row())
        if finding is None or finding.code != MISSPELLED:
            finding = self.model.first_of(MISSPELLED)
        if finding is not None:
            self.add_word_asked.emit(finding.text)

    @Slot()
    def explain_current(self) -> None:
        """Asks for the help on the chosen finding, on findings in general where none is chosen."""
        finding = self.model.finding(self.view.currentIndex().row())
        self.explain_asked.emit(finding.code if finding is not None else "findings")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_timer.start(0)

    def _menu_entry(self, action_id: str, work: Callable[[], None]) -> QAction:
        """Makes an entry of the list's menu; its shortcut belongs to the page."""
        entry = QAction(action_text(spec_of(action_id)), self.view)
        on_trigger(entry, work)
        return entry

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        finding = self.model.finding(index.row())
        if finding is not None:
            self.chosen.emit(finding)

    @Slot(QModelIndex)
    def _apply_row(self, index: QModelIndex) -> None:
        finding = self.model.finding(index.row())
        if finding is None:
            return
        if finding.suggestion is None:
            self.chosen.emit(finding)
        else:
            self.apply_asked.emit(finding)

    @Slot()
    def _fit(self) -> None:
        """Makes the list as high as its rows, up to a limit; it scrolls beyond."""
        self._delegate.set_width(self.view.viewport().width())
        self.view.doItemsLayout()
        height = sum(self.view.sizeHintForRow(row) for row in range(self.model.rowCount())) + 8
        limit = max(MOST_HEIGHT * self._appearance.text_percent / 100, SHARE_OF_WINDOW * self.window().height())
        self.view.setFixedHeight(min(height, round(limit)))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.view)
