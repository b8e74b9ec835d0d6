"""Reads a theme file and turns its roles into a Qt palette and a style sheet.

Sizes come from one type scale and one spacing grid of 4 px; colors are named by role, never by look. Knows
no widget; `appearance` applies what is made here.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QPalette

from kbassist.core.resource_files import resource_folder

BODY_PIXELS = 14
TYPE_SCALE: Mapping[str, float] = {"small": 0.87, "body": 1.0, "strong": 1.08, "title": 1.36, "display": 1.86}
SPACING: Mapping[str, int] = {"space_1": 4, "space_2": 8, "space_3": 12, "space_4": 16, "space_6": 24, "space_8": 32}
STYLE_FILE = "window.qss"


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme's colors by role, as "#rrggbb" or "#aarrggbb"."""

    name: str
    is_dark: bool
    colors: Mapping[str, str]

    def color(self, role: str) -> QColor:
        return QColor(self.colors[role])


def load_themes(folder: Path | None = None) -> dict[str, Theme]:
    """Returns every theme of the folder (the shipped one by default), by name."""
    files = sorted((folder or resource_folder("themes")).glob("*.toml"))
    themes = [_theme_of(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files]
    return {theme.name: theme for theme in themes}


def font_pixels(step: str, text_percent: int) -> int:
    """Returns the size of a step of the type scale."""
    return max(9, round(BODY_PIXELS * TYPE_SCALE[step] * text_percent / 100))


def style_sheet(theme: Theme, text_percent: int) -> str:
    """Returns the style sheet of the whole program in this theme and text size."""
    template = Template((resource_folder("themes") / STYLE_FILE).read_text(encoding="utf-8"))
    values: dict[str, object] = dict(theme.colors)
    values |= {f"size_{step}": font_pixels(step, text_percent) for step in TYPE_SCALE}
    values |= SPACING
    tick = "check_dark.svg" if theme.is_dark else "check_light.svg"
    values["check"] = (resource_folder("themes") / tick).as_posix()
    return template.substitute(values)


def palette(theme: Theme) -> QPalette:
    """Returns the palette for the Fusion style, disabled texts included."""
    result = QPalette()
    roles = QPalette.ColorRole
    for role, name in (
        (roles.Window, "window"),
        (roles.WindowText, "text"),
        (roles.Base, "surface"),
        (roles.AlternateBase, "window"),
        (roles.Text, "text"),
        (roles.Button, "surface"),
        (roles.ButtonText, "text"),
        (roles.BrightText, "accent_text"),
        (roles.ToolTipBase, "surface"),
        (roles.ToolTipText, "text"),
        (roles.PlaceholderText, "text_soft"),
        (roles.Highlight, "accent_soft"),
        (roles.HighlightedText, "on_accent_soft"),
        (roles.Accent, "accent"),
        (roles.Link, "link"),
        (roles.LinkVisited, "link"),
        (roles.Light, "surface"),
        (roles.Midlight, "hover"),
        (roles.Mid, "border"),
        (roles.Dark, "border_strong"),
        (roles.Shadow, "border_strong"),
    ):
        result.setColor(role, theme.color(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, theme.color("border_strong"))
    return result


def contrast(one: QColor, other: QColor) -> float:
    """Returns the contrast ratio of two opaque colors, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _theme_of(content: Mapping[str, object]) -> Theme:
    colors = content["colors"]
    assert isinstance(colors, dict)
    return Theme(
        str(content["name"]), bool(content["is_dark"]), {str(key): str(value) for key, value in colors.items()}
    )
