"""Says how many other items say the same as the one that is shown, and opens them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from kbassist.core.item import Item
from kbassist.ui.appearance import Appearance
from kbassist.ui.standing_texts import name_of, similar_count_text, similar_text


class SimilarButton(QPushButton):
    """A chip with a menu of the items; hidden where there are none.

    Signals: `open_asked(item id)`.
    """

    open_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.setAutoDefault(False)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._open)
        self.setMenu(self._menu)
        self.setVisible(False)
        appearance.dress(self, "chevron_down", "text_soft", 14)

    def show_items(self, items: Sequence[Item]) -> None:
        """Offers these items and no others."""
        self._menu.clear()
        for item in items:
            entry = QAction(name_of(item).replace("&", "&&"), self._menu)
            entry.setData(item.id)
            self._menu.addAction(entry)
        self.setText(similar_count_text(len(items)))
        self.setAccessibleName(similar_count_text(len(items)))
        self.setAccessibleDescription(similar_text(items))
        self.setVisible(bool(items))

    @Slot(QAction)
    def _open(self, entry: QAction) -> None:
        self.open_asked.emit(str(entry.data()))
