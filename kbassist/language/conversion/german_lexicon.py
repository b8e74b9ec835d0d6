"""Reads what resources/languages/de/address_forms.toml says of the two German forms of address."""

from collections.abc import Mapping
from dataclasses import dataclass

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack_table import read_table

_WORD_LISTS = (
    "short_commands",
    "telling",
    "auxiliaries",
    "outcomes",
    "subjects",
    "groups",
    "with_object_first",
    "subordinators",
    "prepositions",
    "adverbs_first",
    "conjunctions",
    "no_verbs",
    "dative_reflexive",
    "dative_nouns",
    "commands_in_questions",
    "ambiguous_reflexive",
    "instructions",
    "other_words",
)


@dataclass(frozen=True, slots=True)
class GermanLexicon:
    """Words in lower case; prefixes longest first."""

    possessive_endings: frozenset[str]
    irregular: Mapping[str, str]
    irregular_commands: Mapping[str, str]
    bound_bases: frozenset[tuple[str, str]]
    separable: tuple[str, ...]
    inseparable: tuple[str, ...]
    short_commands: frozenset[str]
    telling: frozenset[str]
    auxiliaries: frozenset[str]
    outcomes: frozenset[str]
    subjects: frozenset[str]
    groups: frozenset[str]
    with_object_first: frozenset[str]
    subordinators: frozenset[str]
    prepositions: frozenset[str]
    adverbs_first: frozenset[str]
    conjunctions: frozenset[str]
    no_verbs: frozenset[str]
    dative_reflexive: frozenset[str]
    dative_nouns: frozenset[str]
    commands_in_questions: frozenset[str]
    ambiguous_reflexive: frozenset[str]
    instructions: frozenset[str]
    other_words: frozenset[str]


def read_lexicon() -> GermanLexicon:
    """Reads the file; an InputProblem "pack_broken" names the key that is wrong."""
    table = read_table(resource_folder("languages") / "de" / "address_forms.toml")
    lexicon = GermanLexicon(
        possessive_endings=frozenset({"", *table.texts("possessive_endings")}),
        irregular=dict(table.pairs("irregular")),
        irregular_commands=dict(table.pairs("irregular_commands")),
        bound_bases=frozenset(table.pairs("bound_bases")),
        separable=tuple(sorted(table.texts("separable"), key=len, reverse=True)),
        inseparable=tuple(sorted(table.texts("inseparable"), key=len, reverse=True)),
        **{key: frozenset(table.texts(key)) for key in _WORD_LISTS},
    )
    table.finish()
    return lexicon
