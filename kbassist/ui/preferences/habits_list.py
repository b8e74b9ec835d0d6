"""My phrases: what drafts say in the agent's own words, each to be forgotten by key or button."""

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from kbassist.core.habits import Habit
from kbassist.core.jobs import CancelToken
from kbassist.core.settings import Settings
from kbassist.services.habits import HabitService
from kbassist.ui.page import PageContext
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEIGHT = 120
KEY = "preferences.habits"


class HabitsModel(QAbstractListModel):
    """Rows of habits, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Habit, ...] = ()

    def show_habits(self, habits: tuple[Habit, ...]) -> None:
        """Replaces the rows, unless they are the same."""
        if habits != self._rows:
            self.beginResetModel()
            self._rows = habits
            self.endResetModel()

    def habit_at(self, index: Index) -> Habit | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        habit = self.habit_at(index)
        if habit is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return f"{habit.phrase} → {habit.replacement}"


class HabitsList(QWidget):
    """Shows the habits of who answers; hidden while there are none."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rows = HabitsModel(self)
        self.view = QListView(self)
        self.view.setModel(self.rows)
        self.view.setAccessibleName(self.tr("My phrases"))
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setFixedHeight(HEIGHT)
        self.remove_button = push_button(context.appearance, self.tr("Forget the phrase"), icon="close", parent=self)
        self.remove_button.clicked.connect(self.forget_chosen)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.forget_chosen)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.remove_button)
        self._inner = QWidget(self)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(TextLabel(self.tr("My phrases: what the program writes → what you write"), "small", self))
        column.addWidget(self.view)
        column.addLayout(below)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._inner)
        self._inner.hide()
        context.settings.changed.connect(self._look_again)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.load()

    def load(self) -> None:
        """Reads the habits anew."""
        name = self._context.settings.current.agent.name
        self._context.jobs.read(partial(_of, self._context.home.habits, name), self._show, key=KEY)

    @Slot()
    def forget_chosen(self) -> None:
        """Says the chosen phrase as the program does again."""
        habit = self.rows.habit_at(self.view.currentIndex())
        if habit is not None:
            self._context.jobs.change(partial(_forget, self._context.home.habits, habit), self._show)

    @Slot(object, object)
    def _look_again(self, before: Settings, after: Settings) -> None:
        if before.agent.name != after.agent.name:
            self.load()

    def _show(self, habits: tuple[Habit, ...]) -> None:
        self.rows.show_habits(habits)
        self._inner.setVisible(bool(habits))
        if habits and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.rows.index(0))


def _of(habits: HabitService, agent: str, _token: CancelToken) -> tuple[Habit, ...]:
    return habits.of(agent)


def _forget(habits: HabitService, habit: Habit, _token: CancelToken) -> tuple[Habit, ...]:
    habits.forget(habit.agent, habit.language, habit.phrase)
    return habits.of(habit.agent)
