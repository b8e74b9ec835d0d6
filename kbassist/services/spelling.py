"""The spelling of a home: its dictionaries, its own words, and what the settings want of both."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kbassist.checking.spelling import KnowledgeSpellings, Spelling, SpellingCoverage
from kbassist.checking.spelling_dictionary import is_library_installed
from kbassist.checking.spelling_rules import SpellingRules
from kbassist.core.ports import WordList
from kbassist.core.settings import CheckSettings
from kbassist.language.tokens import WORD


class SpellingService:
    """Keeps what the check judges spelling by. All methods may be called from any thread."""

    def __init__(
        self,
        *,
        rules: Mapping[str, SpellingRules],
        folders: Sequence[Path],
        words: WordList,
        known_words: Iterable[str],
        knowledge: KnowledgeSpellings,
        settings: CheckSettings,
    ) -> None:
        self._rules = rules
        self._folders = tuple(folders)
        self._words = words
        self._known_words = frozenset(known_words)
        self._knowledge = knowledge
        self._is_on = settings.spelling
        self._spelling = self._made(settings)

    def current(self) -> Spelling | None:
        """Returns what the check uses, None where spelling is switched off."""
        return self._spelling if self._is_on else None

    def use_settings(self, settings: CheckSettings) -> Spelling | None:
        """Works by these settings from now on; returns what the check uses, with dictionaries looked for again."""
        self._is_on = settings.spelling
        self._spelling = self._made(settings)
        return self.current()

    def coverage(self) -> tuple[SpellingCoverage, ...]:
        """Returns for every language whether a dictionary is there; reads folders."""
        return self._spelling.coverage()

    def prepare(self, language: str) -> None:
        """Loads the dictionary of a language, where there is one and spelling is checked."""
        if self._is_on and is_library_installed():
            self._spelling.of(language)

    def add_word(self, word: str) -> None:
        """Counts a word as right from now on, with any ending; EnvironmentProblem where it cannot be kept."""
        self._words.add(word)

    def remove_word(self, word: str) -> None:
        """Takes back what `add_word` did."""
        self._words.remove(word)

    def _made(self, settings: CheckSettings) -> Spelling:
        own_folder = (Path(settings.dictionaries).expanduser(),) if settings.dictionaries else ()
        said_instead = (word for wanted in settings.glossary.values() for word in WORD.findall(wanted))
        return Spelling(
            self._rules,
            (*own_folder, *self._folders),
            knowledge=self._knowledge,
            own_words=self._words.words,
            house_words=(*self._known_words, *said_instead),
        )
