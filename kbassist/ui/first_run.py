"""The first choice: sample knowledge, own files, or an empty start."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kbassist.core.errors import KbassistProblem
from kbassist.ui.appearance import Appearance
from kbassist.ui.child_process import ChildProcess
from kbassist.ui.page import PageContext
from kbassist.ui.widgets.busy_bar import ProgressRow
from kbassist.ui.widgets.labels import TextLabel

WIDTH = 640


class FirstRun(QWidget):
    """Three choices; the sample is imported here, with progress.

    Signals: `finished()` a choice was made and carried out; `import_asked()` the import dialog should open.
    """

    finished = Signal()
    import_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._child: ChildProcess | None = None
        appearance = context.appearance
        self._sample = ChoiceButton(
            appearance,
            "sample",
            self.tr("Try it with sample knowledge"),
            self.tr("The help centre of a small internet company in three languages, ready to answer from."),
            self,
        )
        self._own = ChoiceButton(
            appearance,
            "import",
            self.tr("Import my files"),
            self.tr("Your articles, past answers and canned replies: Markdown, JSONL, CSV or HTML."),
            self,
        )
        self._empty = ChoiceButton(
            appearance,
            "empty",
            self.tr("Start empty"),
            self.tr("Write the first article yourself; import any time."),
            self,
        )
        self._progress = ProgressRow(appearance, self)
        self._progress.setVisible(False)
        self._problem = TextLabel("", "problem", self, wraps=True)
        self._lay_out(appearance)
        self._sample.clicked.connect(self._import_sample)
        self._own.clicked.connect(self._import_own)
        self._empty.clicked.connect(self.finished)
        self._progress.cancel_asked.connect(self._cancel)

    def focus_first(self) -> None:
        self._sample.setFocus()

    @Slot()
    def _import_sample(self) -> None:
        self._problem.setText("")
        self._set_running(is_running=True)
        self._child = ChildProcess(self._context.home.folder, ["import", "--starter"], self)
        self._child.progressed.connect(self._progress.show_progress)
        self._child.finished.connect(self._finish)
        self._child.failed.connect(self._fail)
        self._child.cancelled.connect(self._stopped)
        self._child.start()

    @Slot()
    def _import_own(self) -> None:
        self.finished.emit()
        self.import_asked.emit()

    @Slot(object)
    def _finish(self, _report: Mapping[str, object]) -> None:
        self._stopped()
        self._context.changes.announce_all(self)
        self.finished.emit()

    @Slot(object)
    def _fail(self, problem: KbassistProblem) -> None:
        self._problem.setText(problem.sentence)
        self._stopped()

    @Slot()
    def _cancel(self) -> None:
        if self._child is not None:
            self._child.cancel()

    @Slot()
    def _stopped(self) -> None:
        if self._child is not None:
            self._child.deleteLater()
            self._child = None
        self._set_running(is_running=False)

    def _set_running(self, *, is_running: bool) -> None:
        self._progress.reset()
        self._progress.setVisible(is_running)
        for button in (self._sample, self._own, self._empty):
            button.setEnabled(not is_running)

    def _lay_out(self, appearance: Appearance) -> None:
        inner = QWidget(self)
        inner.setMaximumWidth(WIDTH * max(100, appearance.text_percent) // 100)
        inner_column = QVBoxLayout(inner)
        inner_column.setSpacing(12)
        inner_column.addWidget(
            TextLabel(self.tr("Good replies start from what you know"), "display", inner, wraps=True)
        )
        intro = self.tr("Everything stays on this computer. What should kbassist answer from?")
        inner_column.addWidget(TextLabel(intro, "soft", inner, wraps=True))
        inner_column.addSpacing(12)
        for button in (self._sample, self._own, self._empty):
            inner_column.addWidget(button)
        inner_column.addWidget(self._progress)
        inner_column.addWidget(self._problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)


class ChoiceButton(QPushButton):
    """A large button with a title and a line that explains it; as high as its words need."""

    def __init__(self, appearance: Appearance, icon: str, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._appearance = appearance
        self._icon_name = icon
        self._picture = QLabel(self)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for label in (TextLabel(title, "strong", self, wraps=True), TextLabel(text, "soft", self, wraps=True)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            texts.addWidget(label)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 16, 20, 16)
        self._row.setSpacing(20)
        self._row.addWidget(self._picture)
        self._row.addLayout(texts, 1)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._renew)
        self._renew()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()

    @Slot()
    def _renew(self) -> None:
        self._picture.setPixmap(self._appearance.icon(self._icon_name, "accent").pixmap(QSize(32, 32)))
