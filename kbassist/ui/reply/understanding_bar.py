"""The row of chips above the message; a click or Alt and a digit opens the menu that corrects one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget, QWidgetAction

from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.chip_choices import ChipChoice
from kbassist.ui.reply.marks import MarkKind
from kbassist.ui.reply.understanding_chips import ChipView
from kbassist.ui.widgets.flow_layout import FlowLayout

ChoicesOf = Callable[[MarkKind], tuple[ChipChoice, ...]]


class Chip(QPushButton):
    """One judgement.

    Signals: `pointed(MarkKind)` the pointer or the keyboard is on it; `left()`; `opened(MarkKind)`.
    """

    pointed = Signal(object)
    left = Signal()
    opened = Signal(object)

    def __init__(self, appearance: Appearance, view: ChipView, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._view: ChipView | None = None
        self.setProperty("kind", "chip")
        self.setAutoDefault(False)
        self.clicked.connect(self._open)
        self.show_view(view)

    @property
    def kind(self) -> MarkKind:
        assert self._view is not None
        return self._view.kind

    def show_view(self, view: ChipView) -> None:
        if view == self._view:
            return
        self._view = view
        self.setText(view.text.replace("&", "&&"))
        self.setToolTip(view.tip)
        self.setAccessibleName(view.tip.replace("\n", ". "))
        self.setProperty("active", view.is_corrected)
        self.setProperty("sure", view.sureness)
        self.setProperty("quiet", view.is_quiet)
        self.style().unpolish(self)
        self.style().polish(self)
        role = "on_accent_soft" if view.is_corrected else "text_soft"
        self._appearance.dress(self, view.icon, _icon_role(view) or role)
        self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed.emit(self.kind)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit(self.kind)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.kind)


class UnderstandingBar(QWidget):
    """All chips of the shown message.

    Signals: `chosen(MarkKind, ChipChoice)` an entry of a menu; `name_entered(text)`; `pointed(MarkKind)`, `left()`
    for showing the words that prove a judgement.
    """

    chosen = Signal(object, object)
    name_entered = Signal(str)
    pointed = Signal(object)
    left = Signal()

    def __init__(self, appearance: Appearance, choices_of: ChoicesOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._choices_of = choices_of
        self._chips: dict[MarkKind, Chip] = {}
        self._flow = FlowLayout(self, 6)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._choose)
        self._name_field: QLineEdit | None = None
        self._open_kind = MarkKind.LANGUAGE
        self._choices: tuple[ChipChoice, ...] = ()
        self.setAccessibleName(self.tr("What was understood"))

    def show_chips(self, views: tuple[ChipView, ...]) -> None:
        """Shows these chips; a chip that stays keeps the keyboard."""
        if tuple(view.kind for view in views) != tuple(self._chips):
            self._rebuild(views)
        for view in views:
            self._chips[view.kind].show_view(view)
        self._flow.invalidate()
        self.updateGeometry()

    def chip(self, kind: MarkKind) -> Chip | None:
        return self._chips.get(kind)

    def open_menu(self, kind: MarkKind) -> QMenu | None:
        """Opens the menu of a chip; None where the chip is not there or only tells."""
        chip = self._chips.get(kind)
        self._choices = self._choices_of(kind) if chip is not None else ()
        if chip is None or not self._choices:
            return None
        self._open_kind = kind
        self._fill_menu(chip)
        self._menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))
        if self._name_field is not None:
            self._name_field.setFocus()
            self._name_field.selectAll()
        return self._menu

    def _fill_menu(self, chip: Chip) -> None:
        self._menu.clear()
        self._name_field = None
        if chip.kind is MarkKind.NAME:
            self._menu.addAction(self._name_action(chip))
        for place, choice in enumerate(self._choices):
            action = QAction(choice.text, self._menu)
            action.setData(place)
            action.setEnabled(choice.is_enabled)
            if choice.is_current:
                action.setCheckable(True)
                action.setChecked(True)
            if choice.icon:
                action.setIcon(self._appearance.icon(choice.icon, "text_soft"))
            self._menu.addAction(action)
        current = next((place for place, choice in enumerate(self._choices) if choice.is_current), None)
        if current is not None:
            self._menu.setActiveAction(self._menu.actions()[current])

    def _name_action(self, chip: Chip) -> QWidgetAction:
        field = QLineEdit(self._menu)
        field.setAccessibleName(self.tr("Customer’s name"))
        field.setPlaceholderText(self.tr("Name and surname, Enter"))
        field.setMinimumWidth(220)
        if not chip.property("quiet"):
            field.setText(chip.text().replace("&&", "&"))
        field.returnPressed.connect(self._enter_name)
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(field)
        self._name_field = field
        return action

    def _rebuild(self, views: tuple[ChipView, ...]) -> None:
        wanted = {view.kind for view in views}
        focused = next((kind for kind, chip in self._chips.items() if chip.hasFocus()), None)
        for kind in [kind for kind in self._chips if kind not in wanted]:
            chip = self._chips.pop(kind)
            chip.hide()
            chip.deleteLater()
        while self._flow.takeAt(0) is not None:
            continue
        ordered: dict[MarkKind, Chip] = {}
        for view in views:
            chip = self._chips.get(view.kind) or self._new_chip(view)
            ordered[view.kind] = chip
            self._flow.addWidget(chip)
            chip.show()
        self._chips = ordered
        if focused in ordered:
            ordered[focused].setFocus()

    def _new_chip(self, view: ChipView) -> Chip:
        chip = Chip(self._appearance, view, self)
        chip.pointed.connect(self.pointed)
        chip.left.connect(self.left)
        chip.opened.connect(self.open_menu)
        return chip

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        place = action.data()
        if isinstance(place, int) and place < len(self._choices):
            self.chosen.emit(self._open_kind, self._choices[place])

    @Slot()
    def _enter_name(self) -> None:
        name = self._name_field.text().strip() if self._name_field is not None else ""
        self._menu.close()
        self.name_entered.emit(name)


def _icon_role(view: ChipView) -> str:
    """Returns the color of a chip's icon where the value itself matters."""
    if view.is_corrected or view.is_quiet:
        return ""
    return {MarkKind.URGENT: "problem", MarkKind.MOOD: "warning", MarkKind.SENSITIVE: "problem"}.get(view.kind, "")
