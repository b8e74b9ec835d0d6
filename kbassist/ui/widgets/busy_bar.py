"""A thin line that moves while work goes on, and a progress row for long work that can be cancelled."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from kbassist.core.jobs import Progress
from kbassist.ui.appearance import Appearance
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel

SHOW_AFTER_MS = 400


class BusyBar(QProgressBar):
    """Moves while something is under way; short work never shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Working"))
        self.setFixedWidth(120)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self.show)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    @Slot(bool)
    def set_busy(self, is_busy: bool) -> None:
        if is_busy:
            self._delay.start(SHOW_AFTER_MS)
            return
        self._delay.stop()
        self.hide()


class ProgressRow(QWidget):
    """How far a long job is, what it is doing, and a way to stop it.

    Signals: `cancel_asked()`.
    """

    cancel_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._label = TextLabel("", "small", self)
        self._cancel = push_button(appearance, self.tr("Cancel"), parent=self)
        self._cancel.clicked.connect(self.cancel_asked)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._label)
        self.reset()

    def reset(self) -> None:
        """Shows that the job has begun and its length is not known."""
        self._bar.setRange(0, 0)
        self._label.setText("")

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        count = self.tr("{done} of {total}").format(done=progress.done, total=progress.total) if progress.total else ""
        self._label.setText(" · ".join(part for part in (count, progress.label[-90:]) if part))
