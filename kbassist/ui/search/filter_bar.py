"""The filters of the search as chips: kind, language, source, tag."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kbassist.core.item import Facets, ItemFilter, ItemKind
from kbassist.ui.appearance import Appearance
from kbassist.ui.texts import kind_text, language_text
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.chips import FilterChip


class FilterBar(QWidget):
    """Chips that make an ItemFilter.

    Signals: `changed(ItemFilter)` the person chose differently.
    """

    changed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = FilterChip(appearance, self.tr("Kind"), self)
        self._language = FilterChip(appearance, self.tr("Language"), self)
        self._source = FilterChip(appearance, self.tr("Source"), self)
        self._tag = FilterChip(appearance, self.tr("Tag"), self)
        self._clear = push_button(appearance, self.tr("Clear filters"), kind="link", parent=self)
        self._clear.setVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for chip in self._chips():
            chip.setEnabled(False)
            chip.changed.connect(self._tell)
            row.addWidget(chip)
        row.addWidget(self._clear)
        row.addStretch(1)
        self._clear.clicked.connect(self.clear)

    @property
    def filter(self) -> ItemFilter:
        return ItemFilter(
            kinds=frozenset(ItemKind(code) for code in self._kind.chosen),
            languages=self._language.chosen,
            sources=self._source.chosen,
            tags=self._tag.chosen,
        )

    @Slot(object)
    def offer(self, facets: Facets) -> None:
        """Offers the values that the knowledge holds."""
        self._kind.offer(facets.kinds, {code: kind_text(code) for code in facets.kinds})
        self._language.offer(facets.languages, {code: language_text(code) for code in facets.languages})
        self._source.offer(facets.sources, {})
        self._tag.offer(facets.tags, {})

    @Slot()
    def clear(self) -> None:
        """Takes all filters away."""
        for chip in self._chips():
            chip.set_chosen(frozenset())
        self._tell()

    def _chips(self) -> tuple[FilterChip, ...]:
        return (self._kind, self._language, self._source, self._tag)

    @Slot()
    def _tell(self) -> None:
        self._clear.setVisible(any(chip.chosen for chip in self._chips()))
        self.changed.emit(self.filter)
