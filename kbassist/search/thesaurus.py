"""Words that mean the same to support, in one language and across languages: shutdown, turn off, izslēgt, išjungti.

The concepts are data in resources/concepts: for each concept its words by language, in dictionary form. Keys are
made when a word is first looked for, and only of the few words that begin like it, so nothing is paid at the start.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from kbassist.core.errors import EnvironmentProblem
from kbassist.language.tokens import fold
from kbassist.search.analysis import CYRILLIC, CYRILLIC_LANGUAGES, key_of, words_of

LONGEST_ENTRY = 4
"""Words that an entry may have; longer ones are never looked for."""

ALIKE_LETTERS = 2
"""First letters that a word and its key have in common in every language."""

LANGUAGES_OF_UNKNOWN = {True: ("ru", "uk"), False: ("lv", "en", "lt", "et", "de", "pl", "fr", "es")}
"""The languages in which a word of a text in no known language is looked for: Cyrillic words, Latin words."""

REMEMBERED = 4_096
MOST_LANGUAGES = 16

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """What stands for a word: `keys` must all be there; `share` is 1 for a word of one meaning, less for more."""

    keys: Keys
    is_same_language: bool
    share: float


class Thesaurus:
    """The concepts of a folder; safe to use from several threads."""

    def __init__(self, folder: Path | None) -> None:
        """Names the folder; None is a thesaurus without concepts. Nothing is read yet."""
        self._folder = folder
        self._words_for = lru_cache(maxsize=REMEMBERED)(self._collect_words)
        self._entries_of = lru_cache(maxsize=MOST_LANGUAGES)(self._collect_beginnings)
        self._beginning_like = lru_cache(maxsize=REMEMBERED)(self._collect_entries)

    def read(self, languages: Collection[str]) -> Iterator[None]:
        """Reads the concepts now rather than with the first question, and makes the keys of their words in some
        languages: some tenths of a second, in pieces of a millisecond, each done when the next is asked for."""
        for language in sorted(languages):
            for letters in self._entries_of(language):
                self._beginning_like(language, letters)
                yield

    def related(
        self, words: Sequence[str], language: str | None, languages: Collection[str]
    ) -> tuple[tuple[Related, ...], ...]:
        """Returns for each word of a text what else may stand for it in the given languages.

        Entries of several words are found where the words stand side by side, and count for each of them.
        """
        concepts: list[set[int]] = [set() for _ in words]
        spoken = [self._spoken(word, language) for word in words]
        for start, word in enumerate(words):
            for asked in spoken[start]:
                alike = self._beginning_like(asked, fold(word)[:ALIKE_LETTERS])
                for entry, concept in alike.get(key_of(word, asked), ()):
                    following = words[start : start + len(entry)]
                    if len(entry) == 1 or tuple(key_of(other, asked) for other in following) == entry:
                        for place in range(start, start + len(entry)):
                            concepts[place].add(concept)
        return tuple(
            self._words_for(frozenset(found), spoken[place], frozenset(languages))
            for place, found in enumerate(concepts)
        )

    def _collect_words(
        self, concepts: frozenset[int], spoken: tuple[str, ...], languages: frozenset[str]
    ) -> tuple[Related, ...]:
        share = len(concepts) ** -0.5 if concepts else 0.0
        found: dict[Keys, Related] = {}
        for concept in sorted(concepts):
            for language, entries in self._concepts[concept].items():
                if language not in languages and language not in spoken:
                    continue
                for entry in entries:
                    keys = _keys_of(entry, language)
                    found.setdefault(keys, Related(keys, language in spoken, share))
        return tuple(found.values())

    def _collect_entries(self, language: str, letters: str) -> Mapping[str, list[tuple[Keys, int]]]:
        """Returns the entries that begin so by their first key, and their concepts."""
        entries: dict[str, list[tuple[Keys, int]]] = defaultdict(list)
        for entry, concept in self._entries_of(language).get(letters, ()):
            keys = _keys_of(entry, language)
            if 0 < len(keys) <= LONGEST_ENTRY:
                entries[keys[0]].append((keys, concept))
        return dict(entries)

    def _spoken(self, word: str, language: str | None) -> tuple[str, ...]:
        is_cyrillic = CYRILLIC.search(word) is not None
        if language is None or is_cyrillic != (language in CYRILLIC_LANGUAGES):
            return LANGUAGES_OF_UNKNOWN[is_cyrillic]
        return (language,)

    @cached_property
    def _concepts(self) -> tuple[Mapping[str, Sequence[str]], ...]:
        concepts: list[Mapping[str, Sequence[str]]] = []
        for path in sorted(self._folder.glob("*.json")) if self._folder else ():
            try:
                concepts.extend(json.loads(path.read_text("utf-8")).values())
            except (OSError, ValueError) as error:
                raise EnvironmentProblem(
                    "pack_broken", f"The file {path.name} of the program cannot be read.", "Install it again."
                ) from error
        return tuple(concepts)

    def _collect_beginnings(self, language: str) -> Mapping[str, list[tuple[str, int]]]:
        """Returns the entries of a language with their concepts, by first letters."""
        entries: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, concept in enumerate(self._concepts):
            for entry in concept.get(language, ()):
                entries[fold(entry)[:ALIKE_LETTERS]].append((entry, number))
        return dict(entries)


@lru_cache(maxsize=65_536)
def _keys_of(entry: str, language: str) -> Keys:
    return tuple(key_of(word, language) for word in words_of(entry))
