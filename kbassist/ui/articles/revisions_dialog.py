"""Earlier versions of an item: what each changed, and a way back to it."""

import difflib
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QSplitter, QVBoxLayout, QWidget

from kbassist.core.item import Item, ItemContent, Revision
from kbassist.ui.appearance import Appearance
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.safe_browser import SafeBrowser

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class RevisionModel(QAbstractListModel):
    """The revisions of one item, newest first."""

    def __init__(self, revisions: tuple[Revision, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._revisions = revisions

    def revision_at(self, place: int) -> Revision:
        return self._revisions[place]

    def before(self, place: int) -> Revision | None:
        """Returns the revision that the one at `place` followed, None for the first."""
        return self._revisions[place + 1] if place + 1 < len(self._revisions) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._revisions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        revision = self._revisions[index.row()]
        made_at = QDateTime.fromSecsSinceEpoch(int(revision.made_at.timestamp()))
        when = QLocale().toString(made_at, QLocale.FormatType.ShortFormat)
        return "  ·  ".join(part for part in (str(revision.number), when, revision.author, revision.note) if part)


class RevisionsDialog(QDialog):
    """Shows what changed from version to version.

    Signals: `restore_asked(Item, revision number)`.
    """

    restore_asked = Signal(object, int)

    def __init__(
        self, item: Item, revisions: tuple[Revision, ...], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Versions"))
        self.resize(860, 560)
        self._item = item
        self._model = RevisionModel(revisions, self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setAccessibleName(self.tr("Versions, newest first"))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSpacing(3)
        self._browser = SafeBrowser(appearance, self.tr("What this version changed"), self)
        self._browser.setProperty("framed", True)
        self._restore = push_button(
            appearance, self.tr("Make it the newest"), icon="history", kind="primary", parent=self
        )
        self._close = push_button(appearance, self.tr("Close"), parent=self)
        self._lay_out(item)
        self._list.selectionModel().currentChanged.connect(self._show)
        self._restore.clicked.connect(self._ask_restore)
        self._close.clicked.connect(self.close)
        self._list.setCurrentIndex(self._model.index(0))

    def _lay_out(self, item: Item) -> None:
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setHandleWidth(12)
        panes.addWidget(self._list)
        panes.addWidget(self._browser)
        panes.setSizes([300, 520])
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(TextLabel(item.content.title, "title", self, wraps=True))
        column.addWidget(panes, 1)
        column.addLayout(buttons)

    @Slot(QModelIndex, QModelIndex)
    def _show(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not current.isValid():
            return
        revision = self._model.revision_at(current.row())
        before = self._model.before(current.row())
        self._browser.show_html(difference_html(before.content if before else None, revision.content))
        self._restore.setEnabled(revision.number != self._item.revision)

    @Slot()
    def _ask_restore(self) -> None:
        revision = self._model.revision_at(self._list.currentIndex().row())
        self.restore_asked.emit(self._item, revision.number)
        self.close()


def difference_html(before: ItemContent | None, after: ItemContent) -> str:
    """Returns `after` as HTML with the lines that it added and removed marked."""
    lines = []
    for line in difflib.ndiff(_lines(before) if before is not None else [], _lines(after)):
        sign, text = line[:2], escape(line[2:]) or "&nbsp;"
        if sign == "+ " and before is not None:
            lines.append(f'<p><span class="added">+ {text}</span></p>')
        elif sign == "- ":
            lines.append(f'<p><span class="removed">− {text}</span></p>')
        elif sign != "? ":
            lines.append(f"<p>{text}</p>")
    return "".join(lines)


def _lines(content: ItemContent) -> list[str]:
    """Returns everything that a person can change, line by line."""
    days = (day.isoformat() for day in (content.valid_until, content.review_by) if day is not None)
    head = (content.title, ", ".join(content.tags), content.url, content.status.value, content.audience.value, *days)
    texts = (content.question, content.body, content.short_formal, content.short_familiar)
    return [*(line for line in head if line), *(line for text in texts for line in text.splitlines() if line.strip())]
