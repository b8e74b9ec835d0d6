"""Judges the spelling of single words: by dictionaries, the knowledge, the words of the house and of the home.

A language without a dictionary is not judged. What is right is never asked further: the knowledge is looked into
only for words that no dictionary has. Marks that were left off are put back as the knowledge writes them, where it
has the word, else as the dictionary does.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, groupby
from operator import itemgetter
from pathlib import Path

from kbassist.checking.spelling_dictionary import Dictionary, find_dictionaries, is_library_installed, load_dictionary
from kbassist.checking.spelling_edits import edits
from kbassist.checking.spelling_forms import WrittenForms, is_form_of
from kbassist.checking.spelling_rules import SpellingRules

KnowledgeSpellings = Callable[[str, str], Mapping[str, int]]
"""Returns how the knowledge spells a word (lower case) of a language: every form of it that it has, also with other
marks, in lower case, with how many items have it; an article or ready-made reply counts for two."""

ENOUGH_ITEMS = 2
"""A spelling that only one past answer has may be that colleague's slip."""

MOST_MARKS = 4
"""Marks put back in one word. Of 5,077 words with marks in the Latvian starter knowledge 70 % have one, 25 % two,
5 % three, 0.1 % four, none more (2026-11-22)."""

LONGEST_WORD = 30
REMEMBERED_WORDS = 2_000


@dataclass(frozen=True, slots=True)
class SpellingCoverage:
    """Whether a language can be judged: its dictionary files (.aff), none where it cannot; `package` brings them."""

    language: str
    files: tuple[Path, ...]
    package: str


class Speller:
    """Judges words of one language; they are given in lower case. May be asked from any thread."""

    def __init__(
        self, rules: SpellingRules, dictionary: Dictionary, knowledge: KnowledgeSpellings, accepted: WrittenForms
    ) -> None:
        self.rules = rules
        self._dictionary = dictionary
        self._knowledge = knowledge
        self._accepted = accepted
        self._restorations = lru_cache(maxsize=REMEMBERED_WORDS)(self._find_restorations)
        self._neighbours = lru_cache(maxsize=REMEMBERED_WORDS)(self._find_neighbours)

    def is_right(self, word: str) -> bool:
        """Says whether a dictionary knows a word, perhaps as another country spells it; capitals may matter."""
        if word in self.rules.mistakes:
            return False
        return (
            self._dictionary.knows(word)
            or self._accepted.has(word.lower())
            or any(map(self._dictionary.knows, self._respelled(word)))
        )

    def restored(self, word: str, said: WrittenForms) -> str | None:
        """Returns a word with the marks that were left off, None where it lacks none."""
        if not self.rules.marks or len(word) > LONGEST_WORD:
            return None
        written = [form for form in said.spelled(word) if _marks(form) > _marks(word) and self._dictionary.has(form)]
        found = self._restorations(word)
        return next(iter([form for form in found if form in written] or written or found), None)

    def is_known(self, word: str, said: WrittenForms) -> bool:
        """Says whether the sources, the customer or the knowledge have a word that no dictionary has.

        Another form of it proves it only where no dictionary has that either: a dictionary that knows some forms of a
        word knows the others too.
        """
        if word in said.forms or self._is_other_form(word, said.relatives(word)):
            return True
        spelled = self._knowledge(word, self.rules.language)
        trusted = [form for form, items in spelled.items() if items >= ENOUGH_ITEMS]
        return word in trusted or self._is_other_form(word, trusted)

    def nearest(self, word: str, said: WrittenForms) -> str | None:
        """Returns the right word that was most likely meant by one that is not right, None where none is near."""
        if word in self.rules.mistakes:
            return self.rules.mistakes[word]
        if len(word) > LONGEST_WORD:
            return None
        said_near = [(rank, text) for rank, text in edits(word, self.rules) if text in said.forms]
        best = [text for rank, text in said_near if rank == said_near[0][0]] or self._neighbours(word)
        if len(best) == 1:
            return best[0]
        return max(best, key=self._how_common, default=None)

    def _is_other_form(self, word: str, forms: Iterable[str]) -> bool:
        strange = [form for form in forms if not self._dictionary.has(form)]
        return is_form_of(word, strange, self.rules.language)

    def _how_common(self, word: str) -> int:
        return self._knowledge(word, self.rules.language).get(word, 0)

    def _respelled(self, word: str) -> Iterator[str]:
        """Yields a word in the other spellings, one place changed or all."""
        for written, other in self.rules.respellings:
            parts = word.split(written)
            yield other.join(parts)
            for place in range(1, len(parts)):
                yield written.join(parts[:place]) + other + written.join(parts[place:])

    def _find_restorations(self, word: str) -> tuple[str, ...]:
        """Returns the right words with the fewest marks put back."""
        places = [place for place, letter in enumerate(word) if letter in self.rules.marks]
        known = self._knowledge(word, self.rules.language)
        written = [
            form
            for form, items in known.items()
            if _is_restored(word, form, self.rules.marks) and (items >= ENOUGH_ITEMS or self._dictionary.has(form))
        ]
        if written:
            return tuple(sorted(written, key=lambda form: (not self._dictionary.has(form), -known[form], form)))
        for count in range(1, min(MOST_MARKS, len(places)) + 1):
            chosen = combinations(places, count)
            found = [text for some in chosen for text in self._with_marks(word, some) if self._dictionary.has(text)]
            if found:
                return tuple(found)
        return ()

    def _with_marks(self, word: str, places: Sequence[int]) -> Iterator[str]:
        if not places:
            yield word
            return
        place = places[0]
        for marked in self.rules.marks[word[place]]:
            yield from self._with_marks(word[:place] + marked + word[place + 1 :], places[1:])

    def _find_neighbours(self, word: str) -> tuple[str, ...]:
        """Returns the right words one edit away by the likeliest kind of edit that leads to any."""
        for _, several in groupby(edits(word, self.rules), key=itemgetter(0)):
            found = tuple(text for _, text in several if self._is_right_edit(text))
            if found:
                return found
        return ()

    def _is_right_edit(self, text: str) -> bool:
        return all(map(self._dictionary.has, text.split(" "))) or text in self._accepted.forms


class Spelling:
    """The spelling of every language that has rules; dictionaries are looked for and loaded when first needed."""

    def __init__(
        self,
        rules: Mapping[str, SpellingRules],
        folders: Sequence[Path],
        *,
        knowledge: KnowledgeSpellings,
        own_words: Callable[[], frozenset[str]],
        house_words: Iterable[str],
    ) -> None:
        self._rules = rules
        self._folders = tuple(folders)
        self._knowledge = knowledge
        self._own_words = own_words
        self._house_words = frozenset(house_words)
        self._dictionary = lru_cache(maxsize=None)(self._load)
        self._made = lru_cache(maxsize=32)(self._make)

    def of(self, language: str | None) -> Speller | None:
        """Returns what judges a language, None where it has no dictionary; loads the dictionary the first time."""
        if language is None or language not in self._rules or self._dictionary(language) is None:
            return None
        return self._made(language, self._own_words())

    def coverage(self) -> tuple[SpellingCoverage, ...]:
        """Returns for every language whether a dictionary is there; looks into folders, loads nothing."""
        return tuple(
            SpellingCoverage(language, self._files(language) if is_library_installed() else (), rules.package)
            for language, rules in sorted(self._rules.items())
        )

    def _make(self, language: str, own_words: frozenset[str]) -> Speller | None:
        dictionary, rules = self._dictionary(language), self._rules[language]
        if dictionary is None:
            return None
        accepted = WrittenForms.of((*rules.accepted, *self._house_words, *own_words), language)
        return Speller(rules, dictionary, self._knowledge, accepted)

    def _load(self, language: str) -> Dictionary | None:
        return load_dictionary(self._files(language), self._rules[language].probes)

    def _files(self, language: str) -> tuple[Path, ...]:
        return find_dictionaries(self._rules[language].dictionaries, self._folders)


def _marks(word: str) -> int:
    return sum(not letter.isascii() for letter in word)


def _is_restored(word: str, form: str, marks: Mapping[str, tuple[str, ...]]) -> bool:
    """Says whether a form is the word with marks put back and nothing else changed."""
    return (
        form != word
        and len(form) == len(word)
        and all(letter == other or other in marks.get(letter, ()) for letter, other in zip(word, form, strict=True))
    )
