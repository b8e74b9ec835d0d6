"""The customer's side: what was understood, the message itself, and what the knowledge has for it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from kbassist.ui.actions import tip
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.evidence_model import MarksOf
from kbassist.ui.reply.evidence_panel import EvidencePanel
from kbassist.ui.reply.message_editor import MessageEditor
from kbassist.ui.reply.understanding_bar import ChoicesOf, UnderstandingBar
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.flow_layout import FlowLayout
from kbassist.ui.widgets.labels import TextLabel


class MessagePanel(QWidget):
    """Chips, message and evidence, one under the other.

    Signals: `ask_asked()` the selected words shall be a question; `calm_asked()` the other view of the message.
    """

    ask_asked = Signal()
    calm_asked = Signal()

    def __init__(
        self, appearance: Appearance, choices_of: ChoicesOf, marks_of: MarksOf, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.bar = UnderstandingBar(appearance, choices_of, self)
        self.editor = MessageEditor(appearance, self.tr("The customer’s message"), self)
        self.evidence = EvidencePanel(appearance, marks_of, self)
        self._heading = TextLabel(self.tr("Message"), "strong", self)
        self._fold = push_button(
            appearance, self.tr("Show quoted parts"), icon="chevron_right", kind="quiet", parent=self
        )
        self._fold.setCheckable(True)
        self._ask = push_button(
            appearance,
            self.tr("Make it a question"),
            icon="add",
            kind="quiet",
            tip=tip("reply.add_question"),
            parent=self,
        )
        self._calm = push_button(
            appearance, self.tr("Calm view"), icon="eye", kind="toggle", tip=tip("reply.calm"), parent=self
        )
        self._calm.setCheckable(True)
        self._calm.clicked.connect(self.calm_asked)
        self._fold.toggled.connect(self._show_folded)
        self._ask.clicked.connect(self.ask_asked)
        self.editor.selectionChanged.connect(self._show_ask)
        self._lay_out()
        self.show_parts()

    def show_parts(self) -> None:
        """Offers to unfold only where something is folded."""
        self._fold.setVisible(self.editor.has_folds)
        self._show_ask()

    def show_calm(self, *, has_heat: bool, is_calm: bool) -> None:
        """Offers the calm view only where there is heat."""
        self._calm.setVisible(has_heat)
        self._calm.setChecked(is_calm)

    def fold(self) -> None:
        """Folds the set-aside parts, as for a message that was just opened."""
        self._fold.setChecked(False)

    @Slot(bool)
    def _show_folded(self, is_open: bool) -> None:
        self._fold.setText(self.tr("Hide quoted parts") if is_open else self.tr("Show quoted parts"))
        self._fold.setAccessibleName(self._fold.text())
        self._appearance.dress(self._fold, "chevron_down" if is_open else "chevron_right", "text_soft")
        self.editor.set_folded(not is_open)

    @Slot()
    def _show_ask(self) -> None:
        self._ask.setVisible(self.editor.textCursor().hasSelection())

    def _lay_out(self) -> None:
        upper = QWidget(self)
        self._top = QWidget(upper)
        top = FlowLayout(self._top, 8)
        for widget in (self._heading, self._fold, self._calm, self._ask):
            top.addWidget(widget)
        self._heading.setMinimumHeight(32)
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 4)
        above.setSpacing(8)
        above.addWidget(self._top)
        above.addWidget(self.bar)
        above.addWidget(self.editor, 1)
        self.editor.setMinimumHeight(90)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.setObjectName("replyMessage")
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(upper)
        self._split.addWidget(self.evidence)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
