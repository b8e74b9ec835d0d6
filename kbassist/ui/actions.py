"""What is made of the actions in `action_table`: their words, tool tips and Qt's own actions."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from kbassist.ui.action_table import ACTIONS, MENUS, ActionSpec

__all__ = [
    "ACTIONS",
    "MENUS",
    "ActionSpec",
    "action_text",
    "make_actions",
    "menu_text",
    "on_trigger",
    "shortcut_text",
    "spec_of",
    "tip",
]

CONTEXT = "actions"


def action_text(spec: ActionSpec) -> str:
    """Returns the action's name in the language of the window."""
    return QCoreApplication.translate(CONTEXT, spec.text)


def menu_text(menu: str) -> str:
    return QCoreApplication.translate(CONTEXT, MENUS[menu])


def spec_of(action_id: str) -> ActionSpec:
    """Returns the action of that id; KeyError for an unknown one."""
    return {spec.id: spec for spec in ACTIONS}[action_id]


def shortcut_text(spec: ActionSpec) -> str:
    """Returns the first shortcut as this system writes it, "" where there is none."""
    if not spec.shortcuts:
        return ""
    return QKeySequence(spec.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)


def tip(action_id: str) -> str:
    """Returns the text of a tool tip: the action's name and its shortcut."""
    spec = spec_of(action_id)
    keys = shortcut_text(spec)
    return f"{action_text(spec)} ({keys})" if keys else action_text(spec)


def make_actions(parent: QObject, specs: Iterable[ActionSpec] = ACTIONS) -> dict[str, QAction]:
    """Makes a QAction of every spec, by id."""
    made: dict[str, QAction] = {}
    for spec in specs:
        action = QAction(action_text(spec), parent)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        made[spec.id] = action
    return made


def on_trigger(action: QAction, work: Callable[[], object]) -> None:
    """Lets `action` do `work`, which takes nothing."""

    def receive(_is_checked: bool = False) -> None:
        work()

    action.triggered.connect(receive)
