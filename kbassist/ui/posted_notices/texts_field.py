"""The texts of a notice: for each language one to Jūs and one to tu, for a language without such forms just one."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from kbassist.core.notice import NoticeText
from kbassist.core.understanding import Address
from kbassist.ui.appearance import Appearance
from kbassist.ui.texts import address_text, address_word, language_text
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel

TEXT_LINES = 3
WITHOUT_FORMS = frozenset({"en", "et"})
"""Languages in which one text speaks to everybody."""


class TextsField(QWidget):
    """Shows and reads texts in several languages; more languages can be added.

    Signals: `edited()`.
    """

    edited = Signal()

    def __init__(
        self, appearance: Appearance, usual: tuple[str, ...], languages: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._usual = usual
        self._languages = tuple(languages)
        self._rows: dict[str, _LanguageRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._more = push_button(appearance, self.tr("Add a language"), icon="add", kind="quiet", parent=self)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._add_chosen)
        self._more.setMenu(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._column)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def texts(self) -> tuple[NoticeText, ...]:
        """What is written, without languages that have nothing."""
        found = (row.text for row in self._rows.values())
        return tuple(text for text in found if text.any)

    def show_texts(self, texts: tuple[NoticeText, ...]) -> None:
        """Shows these texts without telling."""
        written = {text.language: text for text in texts}
        wanted = tuple(dict.fromkeys((*self._usual, *written)))
        for language in [language for language in self._rows if language not in wanted]:
            self._drop(language)
        for language in wanted:
            row = self._rows.get(language) or self._add(language)
            row.show_text(written.get(language, NoticeText(language)))
        self._fill_menu()

    def focus_first(self) -> None:
        next(iter(self._rows.values())).focus_first()

    def _add(self, language: str) -> "_LanguageRow":
        row = _LanguageRow(language, self)
        row.edited.connect(self.edited)
        self._rows[language] = row
        self._column.addWidget(row)
        return row

    def _drop(self, language: str) -> None:
        row = self._rows.pop(language)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for language in self._languages:
            if language not in self._rows:
                self._menu.addAction(language_text(language)).setData(language)
        self._more.setVisible(not self._menu.isEmpty())

    @Slot(QAction)
    def _add_chosen(self, action: QAction) -> None:
        self._add(str(action.data())).focus_first()
        self._fill_menu()


class _LanguageRow(QWidget):
    """The texts of one language.

    Signals: `edited()`.
    """

    edited = Signal()

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        forms = ("formal",) if language in WITHOUT_FORMS else ("formal", "familiar")
        self._fields: dict[str, QPlainTextEdit] = {}
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for form in forms:
            name = language_text(language) if len(forms) == 1 else f"{language_text(language)}, {address_text(form)}"
            field = QPlainTextEdit(self)
            field.setAccessibleName(name)
            field.setPlaceholderText(address_word(Address(form), language) if len(forms) > 1 else "")
            field.setTabChangesFocus(True)
            field.setFixedHeight(field.fontMetrics().lineSpacing() * TEXT_LINES + 18)
            field.textChanged.connect(self.edited)
            self._fields[form] = field
            fields.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(TextLabel(language_text(language), "section", self))
        column.addLayout(fields)

    @property
    def text(self) -> NoticeText:
        written = {form: field.toPlainText().strip() for form, field in self._fields.items()}
        return NoticeText(self._language, written["formal"], written.get("familiar", ""))

    def show_text(self, text: NoticeText) -> None:
        shown = {"formal": text.formal if "familiar" in self._fields else text.any, "familiar": text.familiar}
        for form, field in self._fields.items():
            if field.toPlainText() != shown[form]:
                field.blockSignals(True)
                field.setPlainText(shown[form])
                field.blockSignals(False)

    def focus_first(self) -> None:
        self._fields["formal"].setFocus()
