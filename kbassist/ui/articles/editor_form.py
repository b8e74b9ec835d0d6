"""The fields beside the text of an item: title, days, language, status, audience, tags, address, ready answers."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from kbassist.core.item import Audience, ItemContent, ItemKind, ItemStatus
from kbassist.ui.appearance import Appearance
from kbassist.ui.texts import audience_text, kind_text, language_text, status_text
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.collapsible import Collapsible
from kbassist.ui.widgets.day_field import DayField
from kbassist.ui.widgets.labels import TextLabel

SHORT_TEXT_LINES = 4
LARGE_TEXT = 120
DAY_MARGINS = 28
"""Pixels beside the day in its field."""

USUAL_PLACES = tuple((0, column, 1) for column in range(6))
"""Row, column and width in columns of each field."""
LARGE_PLACES = ((0, 0, 1), (0, 1, 1), (0, 2, 2), (0, 4, 2), (2, 0, 2), (2, 2, 4))


class EditorForm(QWidget):
    """Shows and reads everything of an item but its body.

    Signals: `edited()` the person changed something.
    """

    edited = Signal()

    def __init__(
        self, appearance: Appearance, languages: tuple[str, ...], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._grid = QGridLayout()
        self._fields: list[tuple[TextLabel, QWidget]] = []
        self._languages = languages
        self.title = QLineEdit(self)
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setPlaceholderText(self.tr("Title, as a customer would ask"))
        self._kind = _choice(self.tr("Kind"), {kind.value: kind_text(kind) for kind in ItemKind}, self)
        self._language = _choice(self.tr("Language"), _named(languages), self)
        self._status = _choice(self.tr("Status"), {status.value: status_text(status) for status in ItemStatus}, self)
        self._audience = _choice(
            self.tr("Audience"), {audience.value: audience_text(audience) for audience in Audience}, self
        )
        self._tags = _line(self.tr("Tags"), self.tr("billing, password"), self)
        self._url = _line(self.tr("Web address"), "https://", self)
        self._valid_until = _day(self.tr("Valid until"), self.tr("The last day on which this holds"), today, self)
        self._review_by = _day(self.tr("Review by"), self.tr("When somebody should look at this again"), today, self)
        self._question = _text(self.tr("The customer's question"), self)
        self._formal = _text(self.tr("Ready answer, formal"), self)
        self._familiar = _text(self.tr("Ready answer, familiar"), self)
        self._answers = self._make_answers(appearance)
        self._lay_out()
        appearance.changed.connect(self._place_fields)
        for box in (self._kind, self._language, self._status, self._audience):
            box.chosen_changed.connect(self._tell)
        for line in (self.title, self._tags, self._url, self._valid_until, self._review_by):
            line.textChanged.connect(self._tell)
        for text in (self._question, self._formal, self._familiar):
            text.textChanged.connect(self._tell)

    @property
    def kind(self) -> ItemKind:
        return ItemKind(self._kind.chosen)

    @property
    def language(self) -> str:
        return self._language.chosen

    @property
    def unclear_day(self) -> DayField | None:
        """The field in which something stands that is no day, None where all is well."""
        return next((field for field in (self._valid_until, self._review_by) if field.is_unclear), None)

    @property
    def answers(self) -> Collapsible:
        """The part with the ready answers, to be placed under the text."""
        return self._answers

    def show_content(self, content: ItemContent, kind: str, language: str, *, is_new: bool) -> None:
        """Shows an item's fields without telling."""
        self.blockSignals(True)
        self.title.setText(content.title)
        self._language.offer(_named(dict.fromkeys((*self._languages, language))))
        for box, code in (
            (self._kind, kind),
            (self._language, language),
            (self._status, content.status.value),
            (self._audience, content.audience.value),
        ):
            box.choose(code)
        self._kind.setEnabled(is_new)
        self._language.setEnabled(is_new)
        self._tags.setText(", ".join(content.tags))
        self._url.setText(content.url)
        self._url.setCursorPosition(0)
        self.title.setCursorPosition(0)
        self._valid_until.show_day(content.valid_until)
        self._review_by.show_day(content.review_by)
        self._question.setPlainText(content.question)
        self._formal.setPlainText(content.short_formal)
        self._familiar.setPlainText(content.short_familiar)
        self._show_question()
        self.blockSignals(False)

    def read_into(self, content: ItemContent) -> ItemContent:
        """Returns `content` with the fields as they stand here."""
        return replace(
            content,
            title=self.title.text().strip(),
            status=ItemStatus(self._status.chosen),
            audience=Audience(self._audience.chosen),
            tags=tuple(tag for part in self._tags.text().split(",") if (tag := part.strip())),
            url=self._url.text().strip(),
            valid_until=content.valid_until if self._valid_until.is_unclear else self._valid_until.day,
            review_by=content.review_by if self._review_by.is_unclear else self._review_by.day,
            question=self._question.toPlainText() if self.kind is ItemKind.ANSWER else content.question,
            short_formal=self._formal.toPlainText().strip(),
            short_familiar=self._familiar.toPlainText().strip(),
        )

    @Slot()
    def _tell(self) -> None:
        self._show_question()
        self.edited.emit()

    def _show_question(self) -> None:
        self._question.setVisible(self.kind is ItemKind.ANSWER)
        self._answers.setVisible(self.kind is ItemKind.ARTICLE)

    def _make_answers(self, appearance: Appearance) -> Collapsible:
        content = QWidget(self)
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for text in (self._formal, self._familiar):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(TextLabel(text.accessibleName(), "section", content))
            column.addWidget(text)
            row.addLayout(column)
        return Collapsible(appearance, self.tr("Ready answers for replies"), content, self)

    @Slot()
    def _place_fields(self) -> None:
        """Puts the fields side by side; with large text the two wide ones take a line of their own."""
        for day in (self._valid_until, self._review_by):
            day.setFixedWidth(day.fontMetrics().horizontalAdvance("00.00.0000") + DAY_MARGINS)
        is_large = self._appearance.text_percent > LARGE_TEXT
        places = LARGE_PLACES if is_large else USUAL_PLACES
        for (label, field), (row, column, width) in zip(self._fields, places, strict=True):
            self._grid.addWidget(label, row, column, 1, width)
            self._grid.addWidget(field, row + 1, column, 1, width)
        for column in range(len(USUAL_PLACES)):
            self._grid.setColumnStretch(column, 1 if is_large else (0, 0, 0, 0, 2, 3)[column])

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        fields = (self._kind, self._language, self._status, self._audience, self._tags, self._url)
        self._fields = [(TextLabel(field.accessibleName(), "section", self), field) for field in fields]
        self._place_fields()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        for day in (self._valid_until, self._review_by):
            row.addWidget(TextLabel(day.accessibleName(), "section", self))
            row.addWidget(day)
        column.addLayout(row)
        column.addLayout(self._grid)
        column.addWidget(self._question)


def _choice(name: str, words_by_code: dict[str, str], parent: QWidget) -> ChoiceBox:
    box = ChoiceBox(name, parent)
    box.offer(words_by_code)
    return box


def _named(languages: Iterable[str]) -> dict[str, str]:
    return {code: language_text(code) for code in languages}


def _line(name: str, hint: str, parent: QWidget) -> QLineEdit:
    line = QLineEdit(parent)
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    line.setMinimumWidth(90)
    return line


def _day(name: str, hint: str, today: date, parent: QWidget) -> DayField:
    field = DayField(today, parent)
    field.setAccessibleName(name)
    field.setToolTip(hint)
    field.setPlaceholderText("")
    return field


def _text(name: str, parent: QWidget) -> QPlainTextEdit:
    text = QPlainTextEdit(parent)
    text.setAccessibleName(name)
    text.setPlaceholderText(name)
    text.setTabChangesFocus(True)
    text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    text.setFixedHeight(text.fontMetrics().lineSpacing() * SHORT_TEXT_LINES + 16)
    return text
