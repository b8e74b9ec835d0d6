"""The settings page: one card a section, every change is kept at once."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kbassist.core.settings import Settings
from kbassist.ui.page import Page, PageContext
from kbassist.ui.preferences.form import SettingControl, places, value_at, with_value
from kbassist.ui.preferences.habits_list import HabitsList
from kbassist.ui.preferences.setting_texts import section_text, setting_help, setting_name
from kbassist.ui.preferences.spelling_note import SpellingNote
from kbassist.ui.widgets.card import Card
from kbassist.ui.widgets.labels import TextLabel

WIDTH = 760


class PreferencesPage(Page):
    """Shows and changes the settings."""

    page_id = "settings"
    icon_name = "settings"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._spelling_note = SpellingNote(context.home.spelling.coverage, context.jobs, self)
        self.habits = HabitsList(context, self)
        self._controls = {place.name: SettingControl(place, self) for place in places()}
        self._lay_out()
        self._show_settings(context.settings.current, context.settings.current)
        for control in self._controls.values():
            control.changed.connect(self._change)
        context.settings.changed.connect(self._show_settings)

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("PreferencesPage", "Settings")

    def focus_first(self) -> None:
        next(iter(self._controls.values())).widget.setFocus()

    @Slot(str, object)
    def _change(self, name: str, value: object) -> None:
        keeper = self._context.settings
        keeper.change(with_value(keeper.current, self._controls[name].place, value))

    @Slot(object, object)
    def _show_settings(self, before: Settings, after: Settings) -> None:
        if before.check != after.check:
            self._spelling_note.look_again()
        for control in self._controls.values():
            control.show_value(value_at(after, control.place))

    def _lay_out(self) -> None:
        content = QWidget(self)
        content.setObjectName("scrolled")
        narrow = QWidget(content)
        narrow.setMaximumWidth(WIDTH * self._context.appearance.text_percent // 100)
        row = QHBoxLayout(content)
        row.setContentsMargins(24, 24, 24, 24)
        row.addWidget(narrow, 100)
        row.addStretch(1)
        column = QVBoxLayout(narrow)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(TextLabel(self.title(), "display", content))
        note = self.tr("Every change is kept at once.")
        column.addWidget(TextLabel(note, "soft", content))
        sections = dict.fromkeys(control.place.section for control in self._controls.values())
        for section in sections:
            column.addWidget(self._section_card(section, content))
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _section_card(self, section: str, parent: QWidget) -> Card:
        card = Card(parent, margin=20)
        card.column.addWidget(TextLabel(section_text(section), "title", card))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for control in self._controls.values():
            if control.place.section != section:
                continue
            row = grid.rowCount()
            texts = QVBoxLayout()
            texts.setSpacing(2)
            texts.setContentsMargins(0, 6, 0, 10)
            texts.addWidget(TextLabel(setting_name(control.place.name), parent=card, wraps=True))
            texts.addWidget(TextLabel(setting_help(control.place.name), "small", card, wraps=True))
            texts.addStretch(1)
            grid.addLayout(texts, row, 0)
            grid.addWidget(control.widget, row, 1, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(grid)
        if section == "reply":
            card.column.addWidget(self.habits)
        if section == "check":
            card.column.addWidget(self._spelling_note)
        return card
