"""Words in several forms: whether one of them was written somewhere, in this form or with another ending."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import Prefix

from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import fold

SHORTEST_STEM = 3
"""Letters; shorter stems are those of too many words."""

LONGEST_ENDING = 2
"""Letters at the end of a word whose marks belong to its form."""


@dataclass(frozen=True, slots=True)
class WrittenForms:
    """Words of a language in lower case as written, also by their stems; stems know no marks, these forms do."""

    language: str
    forms: frozenset[str]
    by_stem: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, words: Iterable[str], language: str) -> "WrittenForms":
        """Gathers words as written."""
        stem = stemmer_for(language)
        forms = frozenset(word.lower() for word in words)
        by_stem: defaultdict[str, list[str]] = defaultdict(list)
        for form in sorted(forms):
            by_stem[stem(fold(form))].append(form)
        return cls(language, forms, {key: tuple(found) for key, found in by_stem.items()})

    def has(self, word: str) -> bool:
        """Says whether a word (lower case) is among them, in any form that differs in nothing but the ending."""
        return word in self.forms or is_form_of(word, self.relatives(word), self.language)

    def spelled(self, word: str) -> tuple[str, ...]:
        """Returns the forms with the same letters but for their marks, those with the same marks too."""
        folded = fold(word)
        return tuple(form for form in self.relatives(word) if fold(form) == folded)

    def joined(self, other: "WrittenForms") -> "WrittenForms":
        """Returns the words of both."""
        keys = self.by_stem.keys() | other.by_stem.keys()
        by_stem = {key: (*self.by_stem.get(key, ()), *other.by_stem.get(key, ())) for key in keys}
        return WrittenForms(self.language, self.forms | other.forms, by_stem)

    def relatives(self, word: str) -> tuple[str, ...]:
        """Returns the forms that share the stem of a word."""
        return self.by_stem.get(stemmer_for(self.language)(fold(word)), ())


def is_form_of(word: str, others: Iterable[str], language: str) -> bool:
    """Says whether one of the others is this word with another ending; all are lower case.

    Marks count wherever both have the same letters, but for the ending itself: "lapā" is a form of "lapa".
    """
    stem = stemmer_for(language)
    folded = fold(word)
    key = stem(folded)
    return len(key) >= SHORTEST_STEM and any(
        stem(fold(other)) == key and word[:length] == other[:length]
        for other in others
        if (length := _length_that_counts(folded, fold(other), len(key)))
    )


def _length_that_counts(folded: str, other: str, stem_length: int) -> int:
    shared = Prefix.similarity(folded, other)
    return max(stem_length, min(shared, len(folded) - LONGEST_ENDING))
