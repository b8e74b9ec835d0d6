"""A filter as a chip: says what is chosen and opens a menu to choose more."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from kbassist.ui.appearance import Appearance


class FilterChip(QPushButton):
    """Offers values with their counts, several of which may be chosen.

    Signals: `changed()` the person chose differently.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self._name = name
        self._labels: dict[str, str] = {}
        self._chosen: frozenset[str] = frozenset()
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._choose)
        self.setMenu(self._menu)
        self._show()
        appearance.dress(self, "chevron_down", "text_soft", 14)

    @property
    def chosen(self) -> frozenset[str]:
        return self._chosen

    def offer(self, values: Mapping[str, int], labels: Mapping[str, str]) -> None:
        """Offers `values` (code to count, 0 for unknown) under their `labels`; what is chosen stays chosen."""
        self._labels = {code: labels.get(code, code) for code in (*values, *self._chosen)}
        self._menu.clear()
        clear = self._menu.addAction(self.tr("Any"))
        clear.setData("")
        self._menu.addSeparator()
        for code, label in self._labels.items():
            count = values.get(code, 0)
            action = QAction(f"{label}  ({count})" if count else label, self._menu)
            action.setCheckable(True)
            action.setChecked(code in self._chosen)
            action.setData(code)
            self._menu.addAction(action)
        self.setEnabled(bool(self._labels))
        self._show()

    def set_chosen(self, chosen: frozenset[str]) -> None:
        """Chooses without telling."""
        self._chosen = chosen
        for action in self._menu.actions():
            if action.isCheckable():
                action.setChecked(str(action.data()) in chosen)
        self._show()

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        code = str(action.data())
        if not code:
            self.set_chosen(frozenset())
        elif action.isChecked():
            self.set_chosen(self._chosen | {code})
        else:
            self.set_chosen(self._chosen - {code})
        self.changed.emit()

    def _show(self) -> None:
        names = sorted(self._labels.get(code, code) for code in self._chosen)
        text = self._name if not names else f"{self._name}: {', '.join(names[:2])}" + (" …" if len(names) > 2 else "")
        self.setText(text)
        self.setAccessibleName(text)
        self.setProperty("active", bool(names))
        self.style().polish(self)
