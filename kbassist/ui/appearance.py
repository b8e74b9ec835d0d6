"""Applies theme and text size to the program, follows the system's light or dark, and dresses controls with icons."""

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFont, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication

from kbassist.core.settings import WindowSettings
from kbassist.ui.icons import draw_icon
from kbassist.ui.theme import Theme, font_pixels, load_themes, palette, style_sheet

ICON_PIXELS = 18
ICON_GAP = 6
"""Added to an icon's width, so that it stands apart from the text beside it."""


class Appearance(QObject):
    """What the program looks like now.

    Signals: `changed()` colors or sizes are different; repaint what was painted by hand.
    """

    changed = Signal()

    def __init__(self, application: QApplication, settings: WindowSettings) -> None:
        super().__init__(application)
        self._application = application
        self._themes = load_themes()
        self._settings = settings
        self._theme = self._wanted_theme()
        self._icons: dict[tuple[str, str], QIcon] = {}
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def text_percent(self) -> int:
        return self._settings.text_percent

    def use(self, settings: WindowSettings) -> None:
        """Takes theme and text size from `settings`."""
        if settings == self._settings:
            return
        self._settings = settings
        self._apply()

    def color(self, role: str) -> QColor:
        return self._theme.color(role)

    def font(self, step: str = "body", *, is_bold: bool = False) -> QFont:
        """Returns the font of a step of the type scale, for what is painted by hand."""
        font = QFont(self._application.font())
        font.setPixelSize(font_pixels(step, self.text_percent))
        if is_bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def pixels(self, step: str = "body") -> int:
        return font_pixels(step, self.text_percent)

    def icon(self, name: str, role: str = "text") -> QIcon:
        """Returns an icon in the color of `role`."""
        key = (name, role)
        if key not in self._icons:
            ratio = max(2.0, self._application.devicePixelRatio())
            self._icons[key] = draw_icon(name, self.color(role), self.color("border_strong"), ratio)
        return self._icons[key]

    def dress(self, target: QAbstractButton | QAction, name: str, role: str = "text", size: int = ICON_PIXELS) -> None:
        """Gives a button or action an icon that follows theme and text size; a later call replaces it."""
        keeper = target.findChild(_IconKeeper, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if keeper is None:
            keeper = _IconKeeper(self, target)
            self.changed.connect(keeper.renew)
        keeper.use(name, role, size)

    @Slot()
    def _follow_system(self) -> None:
        if self._settings.theme == "system":
            self._apply()

    def _wanted_theme(self) -> Theme:
        wanted = self._settings.theme
        if wanted == "system":
            is_dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
            wanted = "dark" if is_dark else "light"
        return self._themes.get(wanted, self._themes["light"])

    def _apply(self) -> None:
        self._theme = self._wanted_theme()
        self._icons.clear()
        font = QFont(self._application.font())
        font.setPixelSize(font_pixels("body", self.text_percent))
        self._application.setFont(font)
        self._application.setPalette(palette(self._theme))
        sheet = style_sheet(self._theme, self.text_percent)
        if sheet != self._application.styleSheet():  # Qt dresses every widget anew, even for the same sheet
            self._application.setStyleSheet(sheet)
        self.changed.emit()


class _IconKeeper(QObject):
    """Lives inside a control and renews its icon when the theme changes."""

    def __init__(self, appearance: Appearance, target: QAbstractButton | QAction) -> None:
        super().__init__(target)
        self._appearance = appearance
        self._target = target
        self._name, self._role, self._size = "", "", 0

    def use(self, name: str, role: str, size: int) -> None:
        self._name, self._role, self._size = name, role, size
        self.renew()

    @Slot()
    def renew(self) -> None:
        self._target.setIcon(self._appearance.icon(self._name, self._role))
        if isinstance(self._target, QAbstractButton):
            pixels = self._size * self._appearance.text_percent // 100
            gap = ICON_GAP if self._target.text() else 0
            self._target.setIconSize(QSize(pixels + gap, pixels))
