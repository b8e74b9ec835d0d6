"""Finds words in the help: by their beginning as they are typed, and by any form of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kbassist.core.text import Span
from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import fold, words
from kbassist.ui.help.pages import HelpPage, HelpSection

SHORTEST_STEMMED = 3
"""Letters from which on a typed word is looked for in its other forms too."""


@dataclass(frozen=True, slots=True)
class HelpPlace:
    """A section of a page."""

    page_id: str
    section: int


class HelpWords:
    """Typed words, ready to be looked for in the help of one language."""

    def __init__(self, typed: str, language: str) -> None:
        self._stem: Callable[[str], str] = stemmer_for(language)
        self._wanted = tuple((fold(word.text), self._stem(word.text)) for word in words(typed))

    def __bool__(self) -> bool:
        return bool(self._wanted)

    def places(self, pages: Sequence[HelpPage]) -> tuple[HelpPlace, ...]:
        """Returns the sections that hold all words, those with the words in their heading first."""
        found = [
            (self._rank(section), HelpPlace(page.id, place))
            for page in pages
            for place, section in enumerate(page.sections)
            if self._are_all_in(f"{section.heading}\n{section.text}")
        ]
        return tuple(place for _, place in sorted(found, key=lambda ranked: ranked[0]))

    def spans(self, text: str) -> tuple[Span, ...]:
        """Returns where the words stand in a text."""
        return tuple(self._spans(text))

    def _spans(self, text: str) -> Iterator[Span]:
        for word in words(text):
            if any(self._matches(word.text, wanted) for wanted in self._wanted):
                yield word.span

    def _rank(self, section: HelpSection) -> int:
        return 0 if self._are_all_in(section.heading) else 1

    def _are_all_in(self, text: str) -> bool:
        present = [word.text for word in words(text)]
        return all(any(self._matches(word, wanted) for word in present) for wanted in self._wanted)

    def _matches(self, word: str, wanted: tuple[str, str]) -> bool:
        beginning, key = wanted
        if fold(word).startswith(beginning):
            return True
        return len(beginning) >= SHORTEST_STEMMED and self._stem(word) == key
