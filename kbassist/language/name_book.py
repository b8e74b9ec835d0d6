"""All names that the packs know, of every language at once: a Latvian company has customers from everywhere.

Says what a word is as a name; what stands around it is judged in `names` and `people`.
"""

import re
from collections.abc import Iterable, Iterator

from kbassist.language.names_table import EndingRules, NamesTable
from kbassist.language.tokens import fold

SHORTEST_FORM = 4
"""Letters of the shortest case of a name that is looked for; shorter ones are words of some language."""


class NameBook:
    """The names of several tables together; all questions are asked of words as written.

    `weak_introductions` are words that begin much else than a name ("I'm").
    """

    def __init__(self, tables: Iterable[NamesTable], introductions: Iterable[str]) -> None:
        known = tuple(tables)
        self.weak_introductions = tuple(map(fold, introductions))
        self._given = frozenset(name for table in known for name in (*table.female, *table.male))
        self._spelled = frozenset(name.lower() for table in known for name in table.written)
        self._words = frozenset(fold(word) for table in known for word in table.also_words)
        self._family_words = frozenset(fold(word) for table in known for word in table.families_also_words)
        self._families = frozenset(name for table in known for name in table.families)
        self._forms = frozenset(form for table in known for form in _forms(table))
        self._folded_forms = frozenset(map(fold, self._forms)) - self._words
        self._family_endings = tuple(
            ending
            for table in known
            for ending in (*table.female_family_endings, *table.male_family_endings)
            if len(ending) > 2
        )
        self._patronymics = tuple(ending for table in known for ending in table.patronymic_endings)
        sure = _all(table.introductions for table in known)
        self.introductions = tuple(map(fold, sure))
        either = "|".join(
            re.escape(words).replace(r"\ ", r"\s")
            for words in sorted({*sure, *self.introductions}, key=len, reverse=True)
        )
        self._introduction = re.compile(rf"(?<!\w)(?:{either})[\s:,–-]{{1,3}}" if either else r"(?!)", re.IGNORECASE)
        self.partings = _all(table.partings for table in known)
        self.short_introductions = _all(table.short_introductions for table in known)
        self.titles_before = frozenset(_all(table.titles_before for table in known))
        self.titles_behind = frozenset(_all(table.titles_behind for table in known))
        self.companies = frozenset(_all(table.companies for table in known))

    def is_given(self, word: str) -> bool:
        """Returns whether a word is a given name; of one with a hyphen the first part decides."""
        first = word.partition("-")[0]
        return fold(first) in self._given and _fits(first, self._spelled)

    def is_also_word(self, word: str) -> bool:
        """Returns whether a given name is a common word too, so that alone it proves nothing."""
        return fold(word) in self._words

    def is_form(self, word: str) -> bool:
        """Returns whether a word is another case of a given name that is no common word."""
        return len(word) >= SHORTEST_FORM and fold(word) in self._folded_forms and _fits(word, self._forms)

    def is_family(self, word: str) -> bool:
        """Returns whether a word is a family name that is known, or ends as only family names do."""
        lowered = word.lower()
        return fold(word) in self._families or (len(word) > SHORTEST_FORM and lowered.endswith(self._family_endings))

    def is_known_family(self, word: str) -> bool:
        """Returns whether a word is a family name by the lists and no common word."""
        folded = fold(word)
        return folded in self._families and folded not in self._family_words and folded not in self._words

    def introduction_ends(self, text: str) -> Iterator[int]:
        """Yields where the word begins that follows words with which a writer says his name."""
        for match in self._introduction.finditer(text):
            yield match.end()

    def is_patronymic(self, word: str) -> bool:
        return len(word) > SHORTEST_FORM + 1 and fold(word).endswith(self._patronymics)


def _fits(word: str, spelled: frozenset[str]) -> bool:
    """Returns whether a word is spelled as known, or typed without any of the language's own letters."""
    return word.lower() in spelled or word.isascii() or fold(word) == word.lower().replace("ё", "е")


def _forms(table: NamesTable) -> Iterator[str]:
    """Yields the cases of the given names, folded; without those of names that are common words."""
    words = {fold(word) for word in table.also_words}
    for folded, name in table.spellings.items():
        if folded in words:
            continue
        if folded in table.female:
            yield from _changed(name.lower(), table.female_forms)
        if folded in table.male:
            yield from _changed(name.lower(), table.male_forms)


def _changed(name: str, rules: EndingRules) -> Iterator[str]:
    """Yields the forms of the first rule that fits, and of those that only add to it."""
    fitting = next((ending for ending, _ in rules if name.endswith(ending)), None)
    if fitting is None:
        return
    for ending, replacements in rules:
        if name.endswith(ending) and (ending == fitting or len(ending) > len(fitting)):
            for replacement in replacements.split():
                yield name[: len(name) - len(ending)] + replacement


def _all(texts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({text for part in texts for text in part}, key=len, reverse=True))
