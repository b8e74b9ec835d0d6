"""Copies the shown reply and pastes it into the window that was used before, only where the person wants that.

What blocks copying blocks this as well; a reply that is copied anyway is copied only. Before the keys are pressed the
clipboard is read once more: nothing but the reply may be pasted. Nothing is ever sent.
"""

from functools import partial
from time import perf_counter

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from kbassist.core.entry import EntryId
from kbassist.core.jobs import CancelToken
from kbassist.core.settings import Settings
from kbassist.ui.insertion import Absence, PreviousWindow, Target, previous_window
from kbassist.ui.insertion.keys_up import KeysUp
from kbassist.ui.page import PageContext
from kbassist.ui.reply.files_side import FilesSide
from kbassist.ui.reply.view_model import ReplyViewModel

JOB_KEY = "reply.paste"
PATIENCE_SECONDS = 5.0
"""So long a check may take; a reply that is copied later was copied by another command."""


class Pasting(QObject):
    """Does copying and pasting in one command."""

    def __init__(
        self,
        model: ReplyViewModel,
        files: FilesSide,
        context: PageContext,
        parent: QObject,
        *,
        previous: PreviousWindow | Absence | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._files = files
        self._context = context
        self._previous = previous or previous_window(QGuiApplication.platformName())
        self._wanted: tuple[EntryId, float] | None = None
        self._keys = KeysUp(self)
        self._keys.released.connect(self._bring_forward)
        model.copied.connect(self._wait_for_keys)
        model.current_changed.connect(self._forget)
        model.override_asked.connect(self._forget)
        model.copying.refused.connect(self._forget)
        context.settings.changed.connect(self._tell_absence)

    @property
    def is_offered(self) -> bool:
        """True where the person wants it and this system can do it."""
        is_wanted = self._context.settings.current.reply.paste_into_previous
        return is_wanted and not isinstance(self._previous, Absence)

    def paste(self) -> None:
        """Copies the shown reply, and once it is copied, pastes it; a key that is held repeats nothing."""
        work = self._model.current
        if work is None or not self.is_offered or self._keys.is_waiting:
            return
        self._wanted = (work.entry.id, perf_counter())
        self._model.copy()

    @Slot()
    def _forget(self) -> None:
        self._wanted = None
        self._keys.stop()

    @Slot()
    def _wait_for_keys(self) -> None:
        wanted, self._wanted = self._wanted, None
        work = self._model.current
        if wanted is None or work is None:
            return
        entry_id, began = wanted
        if work.entry.id == entry_id and perf_counter() - began < PATIENCE_SECONDS:
            self._keys.wait()

    @Slot()
    def _bring_forward(self) -> None:
        if not isinstance(self._previous, Absence):
            bring = partial(_bring_forward, self._previous)
            self._context.jobs.read(bring, self._press, key=JOB_KEY)

    def _press(self, target: Target) -> None:
        if isinstance(self._previous, Absence):
            return
        if not self._context.clipboard.is_ours:
            self._context.notices.warn(self.tr("The clipboard holds something else now, so nothing was pasted."))
            return
        press = partial(_press_paste, self._previous, target)
        self._context.jobs.read(press, self._tell_pasted, key=JOB_KEY)

    def _tell_pasted(self, target: Target) -> None:
        text = self.tr("Pasted into “{window}”. Nothing is sent yet.").format(window=target.title)
        self._files.tell(text)

    @Slot(object, object)
    def _tell_absence(self, before: Settings, after: Settings) -> None:
        is_new = after.reply.paste_into_previous and not before.reply.paste_into_previous
        if is_new and isinstance(self._previous, Absence):
            self._context.notices.warn(self._why(self._previous))

    def _why(self, absence: Absence) -> str:
        if absence.reason == "wayland":
            return self.tr("Wayland lets no program press keys in another window, so the command is not there.")
        if absence.reason == "programs":
            text = self.tr("The command is not there: install {names} and start the program again.")
            return text.format(names=absence.names)
        return self.tr("This system cannot paste into other windows, so the command is not there.")


def _bring_forward(previous: PreviousWindow, token: CancelToken) -> Target:
    token.check()
    return previous.bring_forward()


def _press_paste(previous: PreviousWindow, target: Target, token: CancelToken) -> Target:
    token.check()
    previous.press_paste(target)
    return target
