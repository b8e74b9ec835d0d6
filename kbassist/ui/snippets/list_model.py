"""The offered canned replies as a list: the title, and the languages that each is written in."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from kbassist.services.snippets import SnippetOffer

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
OFFER_ROLE = Qt.ItemDataRole.UserRole + 1
"""Gives the SnippetOffer of a row."""


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

    def place_of(self, offer: SnippetOffer | None) -> int:
        """Returns the row of the same reply, in whatever language it is shown; 0 where it is not there."""
        if offer is None:
            return 0
        named = [(row.item.key.source, row.item.key.external_id) for row in self._rows]
        wanted = (offer.item.key.source, offer.item.key.external_id)
        return named.index(wanted) if wanted in named else 0

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        offer = self.offer_at(index)
        if offer is None:
            return None
        if role == OFFER_ROLE:
            return offer
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{offer.item.content.title}\n{languages_of(offer)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{offer.item.content.title}. {languages_of(offer)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return offer.item.content.body
        return None


def languages_in_order(offer: SnippetOffer) -> tuple[str, ...]:
    """Returns the languages of a reply, the shown one first."""
    shown = offer.item.language
    return (shown, *(language for language in offer.languages if language != shown))


def languages_of(offer: SnippetOffer) -> str:
    """Returns the languages of a reply in words, and which are missing."""
    languages = " ".join(languages_in_order(offer))
    if not offer.missing:
        return languages
    text = QCoreApplication.translate("SnippetListModel", "{languages} – {missing} missing")
    return text.replace("{languages}", languages).replace("{missing}", " ".join(offer.missing))
