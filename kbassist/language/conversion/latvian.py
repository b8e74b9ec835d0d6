"""Rewrites Latvian sentences between "Jūs" and "tu".

From "Jūs" to "tu" nearly every form tells itself. The other way many forms are those of the third person or of a
noun too; there the clause decides (`latvian_clauses.py`). What agrees with the reader's gender is certain only
where the gender is known.
"""

from collections.abc import Iterator, Sequence

from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import Address
from kbassist.language.conversion.latvian_clauses import ClauseReader
from kbassist.language.conversion.latvian_gender import agreeing_changes
from kbassist.language.conversion.latvian_lexicon import Lexicon, load_lexicon
from kbassist.language.conversion.latvian_pronouns import (
    FAMILIAR_PRONOUNS,
    FORMAL_PRONOUNS,
    familiar_of,
    formal_of,
    is_plural,
)
from kbassist.language.conversion.latvian_readers import FamiliarVerbs, formal_reading
from kbassist.language.conversion.rules import Change, Manner, Sentence, cased, pronoun_cased

FAMILIAR_GREETINGS = frozenset({"sveiks", "sveika", "čau", "čauks", "čaviņa"})


class LatvianConverter:
    """The converter of Latvian."""

    polite_pronouns = FORMAL_PRONOUNS

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def convert(self, sentence: Sentence, manner: Manner) -> Sequence[Change]:
        """Returns the changes of a sentence; see `rules.AddressConverter`."""
        reader = ClauseReader(sentence, self._lexicon)
        if any(is_plural(reader, index) for index in range(len(sentence.words))):
            return ()
        if manner.to is Address.FAMILIAR:
            return tuple(self._familiar(reader, manner))
        return tuple(self._formal(reader, manner))

    def _familiar(self, reader: ClauseReader, manner: Manner) -> Iterator[Change]:
        for index, word in enumerate(reader.sentence.words):
            if word.is_kept:
                continue
            if word.lower in FORMAL_PRONOUNS:
                new = familiar_of(reader, index, self._lexicon)
                yield _pronoun(reader.sentence, index, new, is_capital=False)
            elif word.lower.startswith("jūsēj"):
                yield _pronoun(reader.sentence, index, f"tav{word.lower[3:]}", is_capital=False)
            else:
                found = formal_reading(reader, index, self._lexicon)
                if found is not None:
                    yield Change(word.span, cased(found, word.text) if found else None)
        yield from agreeing_changes(reader, self._lexicon, manner.gender)

    def _formal(self, reader: ClauseReader, manner: Manner) -> Iterator[Change]:
        verbs = FamiliarVerbs(reader, self._lexicon)
        for index, word in enumerate(reader.sentence.words):
            if word.is_kept:
                continue
            if word.lower in FAMILIAR_PRONOUNS:
                new = formal_of(reader, index)
                yield _pronoun(reader.sentence, index, new, is_capital=manner.is_capital)
            elif word.lower.startswith("tavēj"):
                yield _pronoun(reader.sentence, index, f"jūs{word.lower[3:]}", is_capital=manner.is_capital)
            elif index == 0 and word.lower in FAMILIAR_GREETINGS:
                yield Change(word.span, None)
            else:
                found = verbs.formal_of(index)
                if found is not None:
                    yield Change(word.span, cased(found, word.text) if found else None)


def load() -> LatvianConverter:
    """Returns the converter with its lexicon; InputProblem where the lexicon is broken."""
    return LatvianConverter(load_lexicon(resource_folder("languages") / "lv" / "address_forms.toml"))


def _pronoun(sentence: Sentence, index: int, new: str | None, *, is_capital: bool) -> Change:
    span = sentence.words[index].span
    if new is None:
        return Change(span, None)
    return Change(span, pronoun_cased(new, sentence, index, is_capital=is_capital))
