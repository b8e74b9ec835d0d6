"""Buttons of the style sheet's kinds, with an icon that follows the theme and a name for screen readers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from kbassist.ui.appearance import Appearance


def push_button(
    appearance: Appearance, text: str, *, icon: str = "", kind: str = "", tip: str = "", parent: QWidget | None = None
) -> QPushButton:
    """Makes a button; `kind` is "", "primary", "quiet", "link", "chip" or "choice"."""
    button = QPushButton(text, parent)
    button.setProperty("kind", kind)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    if icon:
        appearance.dress(button, icon, "accent_text" if kind == "primary" else "text_soft")
    return button


def icon_button(
    appearance: Appearance, icon: str, name: str, *, tip: str = "", parent: QWidget | None = None
) -> QToolButton:
    """Makes a button that shows only an icon; `name` is read by screen readers and shown as its tip."""
    button = QToolButton(parent)
    button.setAccessibleName(name)
    button.setToolTip(tip or name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    appearance.dress(button, icon, "text_soft")
    return button
