"""Draws the program's line icons in a color of the theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kbassist.core.resource_files import resource_folder

SIZES = (16, 20, 24, 32, 48)


def icon_names() -> tuple[str, ...]:
    """Returns the names of all icons, sorted."""
    return tuple(sorted(file.stem for file in resource_folder("icons").glob("*.svg")))


def draw_icon(name: str, color: QColor, disabled: QColor, pixel_ratio: float) -> QIcon:
    """Returns icon `name` in `color` for enabled and `disabled` for disabled controls."""
    source = (resource_folder("icons") / f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", shade.name()).encode()))
        for size in SIZES:
            icon.addPixmap(_pixmap(renderer, size, pixel_ratio), mode)
    return icon


def _pixmap(renderer: QSvgRenderer, size: int, pixel_ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(round(size * pixel_ratio), round(size * pixel_ratio)))
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
