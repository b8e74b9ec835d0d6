"""The files that go along with the reply, as a line of names under the letter."""

from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QWidget

from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.widgets.buttons import icon_button, push_button
from kbassist.ui.widgets.flow_layout import FlowLayout
from kbassist.ui.widgets.labels import TextLabel


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file of the strip; `size` in bytes, `goes_along` False where the agent left it out."""

    name: str
    size: int
    goes_along: bool


class FilesStrip(QWidget):
    """A box to tick for each file, with a button that opens it; hidden where there are none.

    Signals: `toggled(number, goes_along)` and `open_asked(number)`, counted from 0; `copy_asked()`.
    """

    toggled = Signal(int, bool)
    open_asked = Signal(int)
    copy_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shown: tuple[ShownFile, ...] = ()
        self._boxes: list[QCheckBox] = []
        self._openers: list[QToolButton] = []
        self._made: list[QWidget] = []
        self._flow = FlowLayout(self, 6)
        self._lead = TextLabel(self.tr("Files"), "section", self)
        self.copy_button = push_button(
            appearance, self.tr("Copy the files"), icon="file", kind="quiet", tip=tip("reply.copy_files"), parent=self
        )
        self.copy_button.clicked.connect(self.copy_asked)
        self.setAccessibleName(self.tr("Files that go along"))
        self.setVisible(False)

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        return tuple(self._boxes)

    def show_files(self, files: tuple[ShownFile, ...]) -> None:
        """Shows the files; where only their ticks differ, the keyboard stays where it is."""
        names = [(file.name, file.size) for file in files]
        if names != [(file.name, file.size) for file in self._shown]:
            self._make(files)
        self._shown = files
        for box, file in zip(self._boxes, files, strict=True):
            box.blockSignals(True)
            box.setChecked(file.goes_along)
            box.blockSignals(False)
        self.copy_button.setEnabled(any(file.goes_along for file in files))
        self.setVisible(bool(files))

    def _make(self, files: tuple[ShownFile, ...]) -> None:
        for widget in (*self._made, self._lead, self.copy_button):
            self._flow.removeWidget(widget)
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._boxes, self._openers, self._made = [], [], []
        self._flow.addWidget(self._lead)
        for number, file in enumerate(files):
            box = QCheckBox(f"{file.name} ({QLocale().formattedDataSize(file.size)})", self)
            box.setAccessibleName(self.tr("Attach {file}").format(file=file.name))
            box.setToolTip(self.tr("Space leaves the file out or takes it back"))
            box.toggled.connect(partial(self.toggled.emit, number))
            opener = icon_button(self._appearance, "open", self.tr("Open {file}").format(file=file.name), parent=self)
            opener.clicked.connect(partial(self._ask_open, number))
            self._boxes.append(box)
            self._openers.append(opener)
            self._made.append(_side_by_side(box, opener, self))
        for widget in (*self._made, self.copy_button):
            self._flow.addWidget(widget)
            widget.show()
        self._level()
        self.setFocusProxy(self._boxes[0] if self._boxes else self.copy_button)
        self._order_of_keys()

    def _order_of_keys(self) -> None:
        pairs = zip(self._boxes, self._openers, strict=True)
        for before, after in pairwise([*(widget for pair in pairs for widget in pair), self.copy_button]):
            QWidget.setTabOrder(before, after)

    def _level(self) -> None:
        """Lets all that stands on a line have one height, so that it stands on one level."""
        height = self.copy_button.sizeHint().height()
        for widget in (self._lead, *self._made):
            widget.setMinimumHeight(height)

    def _ask_open(self, number: int, _is_checked: bool = False) -> None:
        self.open_asked.emit(number)


def _side_by_side(box: QCheckBox, opener: QToolButton, parent: QWidget) -> QWidget:
    """Returns both on one line, which no end of a line parts."""
    pair = QWidget(parent)
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    row.addWidget(box)
    row.addWidget(opener)
    return pair
