"""Converts Russian sentences between Вы and ты.

The morphological dictionary tells what a word is, the sentence tells whom it means. What needs a gender nobody told,
or may speak to several readers, is unsure.
"""

from collections.abc import Sequence

from kbassist.core.understanding import Address
from kbassist.language.conversion.overlapping import without_overlaps
from kbassist.language.conversion.rules import Change, Manner, Sentence
from kbassist.language.conversion.russian_clauses import read_clauses
from kbassist.language.conversion.russian_familiar import FamiliarRewriter
from kbassist.language.conversion.russian_formal import FormalRewriter
from kbassist.language.conversion.russian_lexicon import RussianLexicon, read_lexicon
from kbassist.language.conversion.russian_reader import gender_of_reader
from kbassist.language.conversion.russian_words import RussianWords


class RussianConverter:
    """Fits `rules.AddressConverter`; keeps no state, so any thread may use it."""

    def __init__(self, words: RussianWords, lexicon: RussianLexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._polite = frozenset(lexicon.pronouns) | frozenset(lexicon.possessives)

    @property
    def polite_pronouns(self) -> frozenset[str]:
        """Вы, Ваш and their forms, in lower case."""
        return self._polite

    def convert(self, sentence: Sentence, manner: Manner) -> Sequence[Change]:
        """Returns the changes of a sentence in order; a change without text is unsure."""
        clauses = read_clauses(sentence, self._words, self._lexicon)
        if manner.to is Address.FAMILIAR:
            gender = manner.gender or gender_of_reader(sentence.text, self._words)
            rewriter = FamiliarRewriter(self._words, self._lexicon, sentence, clauses, gender)
            return without_overlaps(rewriter.changes())
        formal = FormalRewriter(self._words, self._lexicon, sentence, clauses, manner.is_capital)
        return without_overlaps(formal.changes())


def load() -> RussianConverter:
    """Loads the dictionary and the lists; 70 ms."""
    return RussianConverter(RussianWords(), read_lexicon())
