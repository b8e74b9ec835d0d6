"""The fields of one notice: what kind, what customers read, whom it concerns, from when until when, a note."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from kbassist.core.notice import NoticeContent, NoticeKind
from kbassist.ui.appearance import Appearance
from kbassist.ui.posted_notices.texts_field import TextsField
from kbassist.ui.texts import language_text, notice_kind_text
from kbassist.ui.translation import WINDOW_LANGUAGES
from kbassist.ui.widgets.chips import FilterChip
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.time_field import TimeField

USUAL_HOURS = 4
"""How long a notice is first thought to hold once an end is wanted."""


class NoticeForm(QWidget):
    """Shows and reads all that an editor can change in a notice.

    Signals: `edited()` the person changed something.
    """

    edited = Signal()

    def __init__(self, appearance: Appearance, languages: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: NoticeContent | None = None
        self._kind = ChoiceBox(self.tr("Kind of notice"), self)
        self._kind.offer({kind.value: notice_kind_text(kind) for kind in NoticeKind})
        self._about = QLineEdit(self)
        self._about.setAccessibleName(self.tr("Whom it concerns"))
        self._about.setPlaceholderText(self.tr("Words of the messages, tags or products: internet, e-mail Riga"))
        self._only = FilterChip(appearance, self.tr("Only messages in"), self)
        self._only.offer(dict.fromkeys(languages, 0), {code: language_text(code) for code in languages})
        self._starts = TimeField(self.tr("From"), self)
        self._has_end = QCheckBox(self.tr("Until"), self)
        self._ends = TimeField(self.tr("Until when"), self)
        self._texts = TextsField(appearance, WINDOW_LANGUAGES, languages, self)
        self._note = QLineEdit(self)
        self._note.setAccessibleName(self.tr("Internal note"))
        self._note.setPlaceholderText(self.tr("For the team, never said to customers"))
        self._lay_out()
        self._connect()

    @property
    def is_changed(self) -> bool:
        """True where something was written since the notice was shown."""
        return self._shown is not None and self.content != self._shown

    @property
    def content(self) -> NoticeContent:
        """The notice as it stands in the fields."""
        assert self._shown is not None
        starts, ends = self._shown.starts_at, self._shown.ends_at
        return replace(
            self._shown,
            kind=NoticeKind(self._kind.chosen),
            texts=self._texts.texts,
            about=tuple(entry for part in self._about.text().split(",") if (entry := part.strip())),
            starts_at=_read(self._starts, starts),
            ends_at=_read(self._ends, ends) if self._has_end.isChecked() else None,
            languages=tuple(sorted(self._only.chosen)),
            note=self._note.text().strip(),
        )

    def show_content(self, content: NoticeContent) -> None:
        """Shows a notice without telling."""
        self.blockSignals(True)
        self._shown = content
        self._kind.choose(content.kind.value)
        self._texts.show_texts(content.texts)
        self._about.setText(", ".join(content.about))
        self._about.setCursorPosition(0)
        self._only.set_chosen(frozenset(content.languages))
        self._starts.setDateTime(_local(content.starts_at))
        self._has_end.setChecked(content.ends_at is not None)
        end = content.ends_at
        self._ends.setDateTime(_local(end) if end is not None else _full_hour_after(content.starts_at))
        self._ends.setEnabled(end is not None)
        self._note.setText(content.note)
        self._shown = self.content
        self.blockSignals(False)

    def change_content(self, content: NoticeContent) -> None:
        """Shows something else in place of what is being edited, as a change that is not saved yet."""
        shown = self._shown
        self.show_content(content)
        self._shown = shown
        self.edited.emit()

    def focus_first(self) -> None:
        self._texts.focus_first()

    def focus_where(self, problem_code: str) -> None:
        """Puts the keyboard into the field that a problem is about, where it is about one."""
        if problem_code == "notice_text_missing":
            self._texts.focus_first()
        elif problem_code == "notice_about_missing":
            self._about.setFocus()
        elif problem_code == "notice_ends_early":
            self._ends.setFocus()

    def _connect(self) -> None:
        self._kind.chosen_changed.connect(self.edited)
        self._about.textEdited.connect(self.edited)
        self._note.textEdited.connect(self.edited)
        self._only.changed.connect(self.edited)
        self._texts.edited.connect(self.edited)
        self._has_end.toggled.connect(self._switch_end)
        for field in (self._starts, self._ends):
            field.dateTimeChanged.connect(self.edited)

    @Slot(bool)
    def _switch_end(self, is_wanted: bool) -> None:
        self._ends.setEnabled(is_wanted)
        self.edited.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(TextLabel(self._kind.accessibleName(), "section", self), 0, 0)
        grid.addWidget(self._kind, 1, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._only, 1, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(TextLabel(self._starts.accessibleName(), "section", self), 2, 0)
        grid.addWidget(self._starts, 3, 0)
        grid.addWidget(self._has_end, 2, 1)
        grid.addWidget(self._ends, 3, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(TextLabel(self._about.accessibleName(), "section", self))
        column.addWidget(self._about)
        column.addSpacing(8)
        column.addWidget(TextLabel(self.tr("What customers read"), "strong", self))
        column.addWidget(self._texts)
        column.addWidget(TextLabel(self._note.accessibleName(), "section", self))
        column.addWidget(self._note)
        column.addStretch(1)


def _local(moment: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp()) // 60 * 60)


def _read(field: TimeField, shown: datetime | None) -> datetime:
    """Returns the moment in a field; to the second the one that was shown, where nobody changed it."""
    if shown is not None and field.dateTime() == _local(shown):
        return shown
    return datetime.fromtimestamp(field.dateTime().toSecsSinceEpoch(), UTC)


def _full_hour_after(moment: datetime) -> QDateTime:
    hours = int(moment.timestamp()) // 3600 + USUAL_HOURS
    return QDateTime.fromSecsSinceEpoch(hours * 3600)
