"""The rail at the left: one button a page, the menu at its foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from kbassist.ui.appearance import Appearance

RAIL_ICON = 24
LEAST_WIDTH = 84


@dataclass(frozen=True, slots=True)
class Place:
    """A button of the rail; one that is `apart` stands at the foot."""

    id: str
    text: str
    icon: str
    tip: str
    is_apart: bool = False


class NavigationRail(QFrame):
    """Buttons for the pages.

    Signals: `chosen(page id)`.
    """

    chosen = Signal(str)

    def __init__(
        self, places: Sequence[Place], menu: QMenu, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._appearance = appearance
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 12)
        column.setSpacing(6)
        for place in places:
            if not place.is_apart:
                column.addWidget(self._add(place))
        column.addStretch(1)
        for place in places:
            if place.is_apart:
                column.addWidget(self._add(place))
        self.menu_button = self._tool_button(self.tr("Menu"), "menu", self.tr("Menu (F10)"))
        self.menu_button.setMenu(menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        column.addWidget(self.menu_button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._group.buttonClicked.connect(self._tell)
        appearance.changed.connect(self._fit)
        self._fit()

    def show_chosen(self, place_id: str) -> None:
        """Marks the button of the page that is shown."""
        for own_id, button in self._buttons.items():
            is_chosen = own_id == place_id
            button.setChecked(is_chosen)
            role = "on_accent_soft" if is_chosen else "text_soft"
            self._appearance.dress(button, str(button.property("iconName")), role, RAIL_ICON)

    def _add(self, place: Place) -> QToolButton:
        button = self._tool_button(place.text, place.icon, place.tip)
        button.setCheckable(True)
        button.setProperty("placeId", place.id)
        self._group.addButton(button)
        self._buttons[place.id] = button
        return button

    def _tool_button(self, text: str, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(tip)
        button.setProperty("iconName", icon)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._appearance.dress(button, icon, "text_soft", RAIL_ICON)
        return button

    @Slot(object)
    def _tell(self, button: QToolButton) -> None:
        self.chosen.emit(str(button.property("placeId")))

    @Slot()
    def _fit(self) -> None:
        """Makes the rail as wide as its widest word needs."""
        buttons = [*self._buttons.values(), self.menu_button]
        metrics = QFontMetrics(self._appearance.font("small", is_bold=True))
        widest = max(metrics.horizontalAdvance(button.text()) for button in buttons)
        width = max(LEAST_WIDTH, widest + 36)
        self.setFixedWidth(width)
        for button in buttons:
            button.setFixedWidth(width - 17)
