"""The offered canned replies as a list: the title, and the languages that each is written in."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbassist.services.snippets import SnippetOffer

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class SnippetListModel(QAbstractListModel):
    """Rows of one search, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SnippetOffer, ...] = ()

    def show_offers(self, offers: tuple[SnippetOffer, ...]) -> None:
        """Replaces the rows."""
        self.beginResetModel()
        self._rows = offers
        self.endResetModel()

    def offer_at(self, index: Index) -> SnippetOffer | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        offer = self.offer_at(index)
        if offer is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{offer.item.content.title}\n{languages_of(offer)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{offer.item.content.title}. {languages_of(offer)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return offer.item.content.body
        return None


def languages_of(offer: SnippetOffer) -> str:
    """Returns the languages of a reply, the shown one first, and which are missing."""
    shown = offer.item.language
    languages = " ".join((shown, *(language for language in offer.languages if language != shown)))
    if not offer.missing:
        return languages
    text = QCoreApplication.translate("SnippetListModel", "{languages} – {missing} missing")
    return text.replace("{languages}", languages).replace("{missing}", " ".join(offer.missing))
