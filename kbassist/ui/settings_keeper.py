"""Holds the settings while the window is open, saves each change and tells who cares."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from kbassist.bootstrap import Home
from kbassist.core.jobs import CancelToken
from kbassist.core.settings import Settings
from kbassist.ui.background import JobRunner


class SettingsKeeper(QObject):
    """The current settings.

    Signals: `changed(Settings before, Settings after)`.
    """

    changed = Signal(object, object)

    def __init__(self, home: Home, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._current = home.settings

    @property
    def current(self) -> Settings:
        return self._current

    def change(self, settings: Settings) -> None:
        """Takes `settings` at once and saves them in the background; a failure goes to the notice bar."""
        if settings == self._current:
            return
        before, self._current = self._current, settings
        self._home.use_settings(settings)
        self.changed.emit(before, settings)
        self._jobs.change(partial(self._save, settings), self._saved)

    def _save(self, settings: Settings, _token: CancelToken) -> None:
        self._home.save_settings(settings)

    def _saved(self, _nothing: None) -> None:
        """The file holds what the window shows; nobody waits for it."""
