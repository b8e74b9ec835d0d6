"""The help on shortcuts, made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from kbassist.ui.actions import ACTIONS, MENUS, action_text, menu_text, shortcut_text
from kbassist.ui.widgets.labels import TextLabel


class ShortcutsDialog(QDialog):
    """Lists every action that has a shortcut, by menu; Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(560, 620)
        content = QWidget(self)
        content.setObjectName("scrolled")
        grid = QGridLayout(content)
        grid.setContentsMargins(24, 16, 24, 24)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        self._fill(grid)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        scroll.setAccessibleName(self.windowTitle())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _fill(self, grid: QGridLayout) -> None:
        for menu in MENUS:
            specs = [spec for spec in ACTIONS if spec.menu == menu and spec.shortcuts]
            if not specs:
                continue
            row = grid.rowCount()
            grid.addWidget(TextLabel(menu_text(menu), "strong", self), row, 0, 1, 2)
            grid.setRowMinimumHeight(row, 36)
            for spec in specs:
                row += 1
                grid.addWidget(TextLabel(action_text(spec), parent=self, wraps=True), row, 0)
                grid.addWidget(TextLabel(shortcut_text(spec), "badge", self), row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setRowStretch(grid.rowCount(), 1)
