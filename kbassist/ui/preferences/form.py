"""Makes one control for each field of the settings; a new field of core.settings appears here by itself."""

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields, is_dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from kbassist.core.settings import Settings
from kbassist.ui.preferences.glossary_field import GlossaryField
from kbassist.ui.preferences.setting_texts import choice_text, setting_help, setting_name, switch_text, unit_text
from kbassist.ui.preferences.severities_field import SeveritiesField
from kbassist.ui.preferences.signatures_field import SignaturesField
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.number_field import NumberField

NamedValues = SignaturesField | SeveritiesField | GlossaryField
MAPPING_FIELDS: Mapping[str, type[SignaturesField] | type[SeveritiesField] | type[GlossaryField]] = {
    "agent.signatures": SignaturesField,
    "check.severities": SeveritiesField,
    "check.glossary": GlossaryField,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a setting stands: its section and its field."""

    section: str
    field: Field[Any]

    @property
    def name(self) -> str:
        return f"{self.section}.{self.field.name}"


def places() -> tuple[Place, ...]:
    """Returns every setting that a person can set, in the order of core.settings."""
    sections = [field for field in fields(Settings) if is_dataclass(field.default)]
    return tuple(
        Place(section.name, field)
        for section in sections
        if is_dataclass(section.default)
        for field in fields(section.default)
    )


def value_at(settings: Settings, place: Place) -> Any:
    return getattr(getattr(settings, place.section), place.field.name)


def with_value(settings: Settings, place: Place, value: object) -> Settings:
    """Returns `settings` with another value at one place."""
    section = replace(getattr(settings, place.section), **{place.field.name: value})
    changed: dict[str, Any] = {place.section: section}
    return replace(settings, **changed)


class SettingControl(QObject):
    """The control of one setting.

    Signals: `changed(place name, value)` the person set it.
    """

    changed = Signal(str, object)

    def __init__(self, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self.widget = _widget_for(place, parent)
        self.widget.setAccessibleName(setting_name(place.name))
        self.widget.setAccessibleDescription(setting_help(place.name))
        if isinstance(self.widget, QLineEdit):
            self.widget.editingFinished.connect(self._tell)
        elif isinstance(self.widget, QCheckBox):
            self.widget.toggled.connect(self._tell)
        elif isinstance(self.widget, NumberField):
            self.widget.valueChanged.connect(self._tell)
        elif isinstance(self.widget, ChoiceBox):
            self.widget.chosen_changed.connect(self._tell)
        elif isinstance(self.widget, NamedValues):
            self.widget.changed.connect(self._tell)

    @property
    def value(self) -> object:
        """What the control holds."""
        if isinstance(self.widget, QLineEdit):
            return self.widget.text().strip()
        if isinstance(self.widget, QCheckBox):
            return self.widget.isChecked()
        if isinstance(self.widget, NumberField):
            return self.widget.value()
        if isinstance(self.widget, ChoiceBox):
            return self.widget.chosen
        assert isinstance(self.widget, NamedValues)
        return self.widget.value

    def show_value(self, value: Any) -> None:
        """Shows a value without telling."""
        if value == self.value:
            return
        self.widget.blockSignals(True)
        if isinstance(self.widget, QLineEdit):
            self.widget.setText(value)
        elif isinstance(self.widget, QCheckBox):
            self.widget.setChecked(value)
        elif isinstance(self.widget, NumberField):
            self.widget.setValue(value)
        elif isinstance(self.widget, ChoiceBox):
            self.widget.choose(value)
        elif isinstance(self.widget, NamedValues):
            self.widget.show_value(value)
        self.widget.blockSignals(False)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.place.name, self.value)


def _widget_for(place: Place, parent: QWidget) -> QWidget:
    if place.name in MAPPING_FIELDS:
        return MAPPING_FIELDS[place.name](parent)
    metadata: Mapping[str, Any] = place.field.metadata
    default = place.field.default
    if metadata["choices"]:
        box = ChoiceBox(setting_name(place.name), parent)
        box.offer({choice: choice_text(place.name, choice) for choice in metadata["choices"]})
        return box
    if isinstance(default, bool):
        return QCheckBox(switch_text(), parent)
    if isinstance(default, int):
        number = NumberField(parent)
        number.setRange(metadata["low"], metadata["high"])
        number.setSingleStep(10 if metadata["high"] > 100 else 1)
        number.setSuffix(" " + unit_text(place.name))
        number.setKeyboardTracking(False)
        number.lineEdit().setTextMargins(6, 0, 0, 0)
        return number
    return QLineEdit(parent)
