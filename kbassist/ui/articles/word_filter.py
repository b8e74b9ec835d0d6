"""What the lists of this page share: filtering by typed words, sorting as people of the window's language do."""

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt

from kbassist.language.tokens import fold

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
"""Under it a model gives what a column sorts by."""


class WordFilterModel(QSortFilterProxyModel):
    """Knows the typed words; what else may be shown is its subclass's affair."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.setSortRole(SORT_ROLE)
        self.setSortLocaleAware(True)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def set_words(self, text: str) -> None:
        self._words = tuple(fold(text).split())
        self.invalidate()

    def has_words(self, folded: str) -> bool:
        """True where a folded text holds every typed word."""
        return all(word in folded for word in self._words)
