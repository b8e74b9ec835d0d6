"""The state of the help window: the pages, what is searched for, the place that is read, and the way back."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from kbassist.core.resource_files import resource_folder
from kbassist.core.text import Span
from kbassist.ui.background import JobRunner
from kbassist.ui.help.matching import HelpPlace, HelpWords
from kbassist.ui.help.pages import PAGE_IDS, SUFFIX, HelpPage, load_help
from kbassist.ui.help.place_model import PlaceModel, PlaceRow

JOB = "help"
FINDINGS = "findings"


class HelpViewModel(QObject):
    """What the help window shows.

    Signals: `place_shown(HelpPage, section)` read this; `rows_changed()` the list is another; `back_changed(bool)`
    whether there is a way back; `words_changed()` other words are looked for.
    """

    place_shown = Signal(object, int)
    rows_changed = Signal()
    back_changed = Signal(bool)
    words_changed = Signal()

    def __init__(self, jobs: JobRunner, language: str, parts: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = PlaceModel(self)
        self._jobs = jobs
        self._language = language
        self._pages: dict[str, HelpPage] = {}
        self._words = HelpWords("", language)
        self._visited: list[HelpPlace] = []
        self._topic = PAGE_IDS[0]
        self._place = HelpPlace(self._topic, 0)
        work = partial(load_help, resource_folder("help"), language, parts)
        jobs.read(work, self._take_pages, key=JOB)

    @property
    def place(self) -> HelpPlace:
        """The place that is read."""
        return self._place

    def stop(self) -> None:
        """Takes no more results; the window is going."""
        self._jobs.cancel(JOB)

    def open(self, topic: str) -> None:
        """Shows a page by its id, or what the help says of a finding's code."""
        self._topic = topic
        if self._pages:
            self.go(self._place_of(topic))

    def search(self, typed: str) -> None:
        """Lists the sections that hold the words, without words all pages."""
        self._words = HelpWords(typed, self._language)
        self._show_rows()
        self.words_changed.emit()

    def spans(self, text: str) -> tuple[Span, ...]:
        """Returns where the words that are looked for stand in a text."""
        return self._words.spans(text)

    def go(self, place: HelpPlace) -> None:
        """Shows a place and remembers the one before."""
        if place != self._place:
            self._visited.append(self._place)
            self.back_changed.emit(True)
        self._show(place)

    def follow(self, target: str) -> bool:
        """Goes where a link between pages leads ("search.md", "findings.md#code"); False for any other link."""
        name, _, code = target.partition("#")
        page = self._pages.get(name.removesuffix(SUFFIX))
        if page is None or not name.endswith(SUFFIX):
            return False
        self.go(HelpPlace(page.id, page.section_about(code) if code else 0))
        return True

    @Slot()
    def back(self) -> None:
        """Shows what was read before."""
        if self._visited:
            self._show(self._visited.pop())
            self.back_changed.emit(bool(self._visited))

    def _take_pages(self, pages: tuple[HelpPage, ...]) -> None:
        self._pages = {page.id: page for page in pages}
        self._show_rows()
        self._show(self._place_of(self._topic))

    def _place_of(self, topic: str) -> HelpPlace:
        if topic in self._pages:
            return HelpPlace(topic, 0)
        return HelpPlace(FINDINGS, self._pages[FINDINGS].section_about(topic))

    def _show(self, place: HelpPlace) -> None:
        self._place = place
        self.place_shown.emit(self._pages[place.page_id], place.section)

    def _show_rows(self) -> None:
        pages = tuple(self._pages.values())
        if self._words:
            self.rows.show([self._found(place) for place in self._words.places(pages)])
        else:
            self.rows.show([PlaceRow(HelpPlace(page.id, 0), page.title) for page in pages])
        self.rows_changed.emit()

    def _found(self, place: HelpPlace) -> PlaceRow:
        page = self._pages[place.page_id]
        return PlaceRow(place, page.sections[place.section].heading, page.title if place.section else "")
