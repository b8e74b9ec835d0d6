"""Decides the language of records whose files name none: by their words, else by their neighbours'.

A few words can belong to several languages, so a short text follows the longer ones of its file or folder.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from kbassist.core.item import ItemContent
from kbassist.language.identify import identify
from kbassist.language.pack import LanguagePacks

FEWEST_WORDS = 8
"""Words from which on a text is believed against its neighbours."""

JUDGED_CHARACTERS = 4_000


class LanguageVotes:
    """Remembers which languages the records of each folder are in."""

    def __init__(self, packs: LanguagePacks) -> None:
        self._packs = packs
        self._by_folder: dict[Path, Counter[str]] = defaultdict(Counter)
        self._all: Counter[str] = Counter()

    def count(self, folder: Path, language: str) -> None:
        """Notes that a record of the folder is in a language."""
        self._by_folder[folder][language] += 1
        self._all[language] += 1

    def clear_language(self, content: ItemContent) -> str | None:
        """Returns the language of a text that is long enough to tell."""
        words = _words(content)
        return identify(words, self._packs).value if len(words.split(maxsplit=FEWEST_WORDS)) > FEWEST_WORDS else None

    def language_of_all(self, contents: Sequence[ItemContent]) -> str | None:
        """Returns the one language of texts that are too short to tell alone."""
        return identify("\n".join(_words(content)[:500] for content in contents[:200]), self._packs).value

    def usual(self, folder: Path) -> str | None:
        """Returns the most common language of a folder so far."""
        return _first(self._by_folder[folder])

    def usual_anywhere(self) -> str | None:
        return _first(self._all)


def _words(content: ItemContent) -> str:
    return f"{content.title}\n{content.question}\n{content.body}"[:JUDGED_CHARACTERS]


def _first(votes: Counter[str]) -> str | None:
    return votes.most_common(1)[0][0] if votes else None
