"""The list of customers at the left, and the way to open another one."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from kbassist.core.entry import EntryId
from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.entries_model import EntriesModel
from kbassist.ui.reply.entry_delegate import EntryDelegate
from kbassist.ui.widgets.buttons import icon_button, push_button
from kbassist.ui.widgets.labels import TextLabel


class EntriesPanel(QWidget):
    """Shows the open entries.

    Signals: `chosen(entry id)`, `paste_asked()`, `close_asked()`.
    """

    chosen = Signal(str)
    paste_asked = Signal()
    close_asked = Signal()

    def __init__(self, appearance: Appearance, model: EntriesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._heading = TextLabel(self.tr("Customers"), "strong", self)
        self._paste = push_button(
            appearance, self.tr("Paste message"), icon="paste", kind="primary", tip=tip("paste"), parent=self
        )
        self._close = icon_button(appearance, "close", self.tr("Close this entry"), tip=tip("reply.close"), parent=self)
        self.view = QListView(self)
        self.view.setModel(model)
        self.view.setItemDelegate(EntryDelegate(appearance))
        self.view.setAccessibleName(self.tr("Customers"))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._paste.clicked.connect(self.paste_asked)
        self._close.clicked.connect(self.close_asked)
        self.view.selectionModel().currentChanged.connect(self._tell)
        appearance.changed.connect(self.view.doItemsLayout)
        self._lay_out()

    def show_chosen(self, entry_id: EntryId | None) -> None:
        """Marks the entry that is shown."""
        row = self._model.row_of(entry_id) if entry_id is not None else -1
        if row >= 0:
            self.view.setCurrentIndex(self._model.index(row))
        self._close.setEnabled(row >= 0)

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._model.entry_id(current.row()))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._paste)
        column.addWidget(self.view, 1)
