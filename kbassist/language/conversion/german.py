"""Converts German sentences between Sie and du.

Verbs follow rules and a table of strong ones; no dictionary is needed. What a Sie or a verb is, its place in the
clause tells; where it does not, the sentence is unsure.
"""

from collections.abc import Sequence

from kbassist.core.understanding import Address
from kbassist.language.conversion.german_clauses import read_clauses
from kbassist.language.conversion.german_familiar import FamiliarRewriter
from kbassist.language.conversion.german_formal import FormalRewriter
from kbassist.language.conversion.german_lexicon import GermanLexicon, read_lexicon
from kbassist.language.conversion.german_verbs import GermanVerbs
from kbassist.language.conversion.overlapping import without_overlaps
from kbassist.language.conversion.rules import Change, Manner, Sentence


class GermanConverter:
    """Fits `rules.AddressConverter`; keeps no state, so any thread may use it."""

    def __init__(self, lexicon: GermanLexicon) -> None:
        self._lexicon = lexicon
        self._verbs = GermanVerbs(lexicon)

    @property
    def polite_pronouns(self) -> frozenset[str]:
        """None: a polite Sie always has its capital."""
        return frozenset()

    def convert(self, sentence: Sentence, manner: Manner) -> Sequence[Change]:
        """Returns the changes of a sentence in order; a change without text is unsure."""
        clauses = read_clauses(sentence, self._verbs, self._lexicon)
        if manner.to is Address.FAMILIAR:
            return without_overlaps(FamiliarRewriter(clauses).changes())
        return without_overlaps(FormalRewriter(clauses).changes())


def load() -> GermanConverter:
    """Reads the lists; a few milliseconds."""
    return GermanConverter(read_lexicon())
