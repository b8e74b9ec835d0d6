"""Reads what resources/languages/ru/address_forms.toml says of the two Russian forms of address."""

from collections.abc import Mapping
from dataclasses import dataclass

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack_table import read_table


@dataclass(frozen=True, slots=True)
class RussianLexicon:
    """Words with е for ё, in lower case, except the familiar forms in `possessives`, which keep their ё."""

    pronouns: Mapping[str, str]
    familiar_pronouns: Mapping[str, str]
    possessives: Mapping[str, str]
    familiar_possessives: Mapping[str, str]
    greetings: Mapping[str, str]
    familiar_greetings: Mapping[str, str]
    greeting_neighbours: frozenset[str]
    locative_prepositions: frozenset[str]
    either_prepositions: frozenset[str]
    accusative_beside: frozenset[str]
    locative_beside: frozenset[str]
    groups: frozenset[str]
    group_words: frozenset[str]
    everybody: frozenset[str]
    everything_before: frozenset[str]
    subordinators: frozenset[str]
    subordinator_stems: tuple[str, ...]
    splitting: frozenset[str]
    conjunctions: frozenset[str]
    openers: frozenset[str]
    parentheticals: frozenset[str]
    outcomes: frozenset[str]
    warnings: frozenset[str]
    thanks: frozenset[str]
    commands: frozenset[str]

    def is_subordinator(self, key: str) -> bool:
        """Returns whether a word opens a clause that tells ("если", "которую")."""
        return key in self.subordinators or key.startswith(self.subordinator_stems)


def read_lexicon() -> RussianLexicon:
    """Reads the file; an InputProblem "pack_broken" names the key that is wrong."""
    table = read_table(resource_folder("languages") / "ru" / "address_forms.toml")
    pronouns = dict(table.pairs("pronouns"))
    possessives = dict(table.pairs("possessives"))
    spellings = dict(table.pairs("familiar_spellings"))
    lexicon = RussianLexicon(
        pronouns=pronouns,
        familiar_pronouns={familiar: formal for formal, familiar in pronouns.items()} | spellings,
        possessives=possessives,
        familiar_possessives={familiar.replace("ё", "е"): formal for formal, familiar in possessives.items()},
        greetings=dict(table.pairs("greetings")),
        familiar_greetings=dict(table.pairs("familiar_greetings")),
        subordinator_stems=table.texts("subordinator_stems"),
        **{key: frozenset(table.texts(key)) for key in _WORD_LISTS},
    )
    table.finish()
    return lexicon


_WORD_LISTS = (
    "greeting_neighbours",
    "locative_prepositions",
    "either_prepositions",
    "accusative_beside",
    "locative_beside",
    "groups",
    "group_words",
    "everybody",
    "everything_before",
    "subordinators",
    "splitting",
    "conjunctions",
    "openers",
    "parentheticals",
    "outcomes",
    "warnings",
    "thanks",
    "commands",
)
