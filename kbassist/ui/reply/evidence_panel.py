"""What was found for the questions, under the message: one click or Enter answers from another item."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from kbassist.core.evidence import Retrieval
from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.evidence_delegate import EvidenceDelegate
from kbassist.ui.reply.evidence_model import EvidenceModel, MarksOf
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel


class EvidencePanel(QWidget):
    """The evidence list.

    Signals: `preferred(ask text, item id)` answer from this item; `open_asked(item id)` show it in Articles.
    """

    preferred = Signal(str, str)
    open_asked = Signal(str)

    def __init__(self, appearance: Appearance, marks_of: MarksOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = EvidenceModel(marks_of, self)
        self._heading = TextLabel(self.tr("Found in the knowledge"), "strong", self)
        self._open = push_button(
            appearance, self.tr("Open"), icon="open", kind="quiet", tip=tip("reply.open_source"), parent=self
        )
        self._open.setAccessibleName(self.tr("Open the chosen item in Articles"))
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(EvidenceDelegate(appearance, self.tr("Nothing in the knowledge answers this.")))
        self.view.setAccessibleName(self.tr("Found in the knowledge"))
        self.view.setMouseTracking(True)
        self._nothing = TextLabel("", "soft", self.view.viewport(), wraps=True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.activated.connect(self._use)
        self.view.clicked.connect(self._use)
        self.view.selectionModel().currentChanged.connect(self._show_state)
        self._open.clicked.connect(self.open_chosen)
        appearance.changed.connect(self.view.doItemsLayout)
        self._lay_out()
        self._show_state()

    def show_retrieval(self, retrieval: Retrieval | None) -> None:
        self.model.show(retrieval)
        is_empty = retrieval is not None and not self.model.rowCount()
        self._nothing.setText(self.tr("The message asks nothing, so nothing was looked for.") if is_empty else "")
        self._show_state()

    @Slot()
    def open_chosen(self) -> None:
        """Asks to show the chosen item, or the first used one, in Articles."""
        item_id = self._chosen_id()
        if item_id:
            self.open_asked.emit(item_id)

    @Slot(QModelIndex)
    def _use(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row.item_id is None or row.is_used:
            return
        if row.is_other_language:
            self.open_asked.emit(row.item_id)
        else:
            self.preferred.emit(row.ask_text, row.item_id)

    @Slot()
    def _show_state(self) -> None:
        self._open.setEnabled(bool(self._chosen_id()))

    def _chosen_id(self) -> str:
        current = self.view.currentIndex()
        rows = [self.model.row(number) for number in range(self.model.rowCount())]
        if current.isValid() and current.row() < len(rows) and rows[current.row()].item_id is not None:
            return str(rows[current.row()].item_id)
        return next((str(row.item_id) for row in rows if row.is_used), "")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self.view.setMinimumHeight(72)
        inside = QVBoxLayout(self.view.viewport())
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self._nothing)
        inside.addStretch(1)
