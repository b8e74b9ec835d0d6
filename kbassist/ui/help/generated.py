"""What the help says about shortcuts and settings, made from their own tables, so that it is never out of date."""

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from kbassist.ui.actions import ACTIONS, MENUS, ActionSpec, action_text, menu_text
from kbassist.ui.preferences.form import Place, places
from kbassist.ui.preferences.setting_texts import choice_text, section_text, setting_help, setting_name, unit_text
from kbassist.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "help"
ACTION, KEYS = QT_TRANSLATE_NOOP("help", "What it does"), QT_TRANSLATE_NOOP("help", "Keys")
CHOICES = QT_TRANSLATE_NOOP("help", "Choices: {choices}.")
RANGE = QT_TRANSLATE_NOOP("help", "From {low} to {high} {unit}.")


def generated_parts() -> Mapping[str, str]:
    """Returns the Markdown for the places of the help pages, in the language of the window. GUI thread only."""
    return {"shortcuts": shortcuts_markdown(), "settings": settings_markdown()}


def shortcuts_markdown() -> str:
    """Returns a table of shortcuts for every menu that has some."""
    parts = []
    for menu in MENUS:
        rows = [
            f"| {action_text(spec)} | {keys_markdown(spec)} |"
            for spec in ACTIONS
            if spec.menu == menu and spec.shortcuts
        ]
        if rows:
            head = f"| {_say(ACTION)} | {_say(KEYS)} |\n|---|---|"
            parts.append("\n".join((f"## {menu_text(menu)}", "", head, *rows, "")))
    return "\n".join(parts)


def settings_markdown() -> str:
    """Returns every setting with its help, section by section."""
    parts = []
    for section, of_section in groupby(places(), key=lambda place: place.section):
        rows = (f"- **{setting_name(place.name)}**. {_setting_line(place)}" for place in of_section)
        parts.append("\n".join((f"## {section_text(section)}", "", *rows, "")))
    return "\n".join(parts)


def keys_markdown(spec: ActionSpec) -> str:
    """Returns the shortcuts of an action as code; of Return and Enter only the one that keyboards are marked with."""
    names = [
        keys for keys in spec.shortcuts if "Return" not in keys or keys.replace("Return", "Enter") not in spec.shortcuts
    ]
    return ", ".join(f"`{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}`" for keys in names)


def _setting_line(place: Place) -> str:
    metadata = place.field.metadata
    sentences = [setting_help(place.name)]
    if metadata["choices"]:
        words = ", ".join(choice_text(place.name, choice) for choice in metadata["choices"])
        sentences.append(_say(CHOICES).format(choices=words))
    elif metadata["high"]:
        unit = unit_text(place.name)
        sentences.append(_say(RANGE).format(low=metadata["low"], high=metadata["high"], unit=unit))
    return " ".join(sentences)


def _say(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
