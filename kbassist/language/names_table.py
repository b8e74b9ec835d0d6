"""The names of a language as data: given names by gender, endings that tell it, and forms for addressing.

Only reads names.toml; what is made of a name is in `names` and `name_forms`.
"""

from dataclasses import dataclass
from pathlib import Path

from kbassist.language.pack_table import PackTable, read_table
from kbassist.language.tokens import fold

EndingRules = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NamesTable:
    """Names are folded, so that "janis" is Jānis; rules are (ending, replacement), first match wins.

    `spellings` gives the proper spelling of a folded given name; `titles` are sentences with {family}.
    """

    female: frozenset[str]
    male: frozenset[str]
    spellings: dict[str, str]
    female_endings: tuple[str, ...]
    male_endings: tuple[str, ...]
    female_family_endings: tuple[str, ...]
    male_family_endings: tuple[str, ...]
    patronymic_endings: tuple[str, ...]
    vocatives: dict[str, str]
    vocative_rules: EndingRules
    female_title: str
    male_title: str
    female_family_rules: EndingRules
    male_family_rules: EndingRules

    @classmethod
    def empty(cls) -> "NamesTable":
        """Returns the table of a language whose names are not known."""
        return cls(frozenset(), frozenset(), {}, (), (), (), (), (), {}, (), "", "", (), ())


def load_names(path: Path) -> NamesTable:
    """Loads names.toml; InputProblem "pack_broken" names the file and the key."""
    table = read_table(path)
    given, endings, address = table.table("given"), table.table("endings"), table.table("address")
    female, male = _names(given, "female"), _names(given, "male")
    names = NamesTable(
        female=frozenset(fold(name) for name in female),
        male=frozenset(fold(name) for name in male),
        spellings={fold(name): name for name in (*female, *male)},
        female_endings=endings.texts("female_given"),
        male_endings=endings.texts("male_given"),
        female_family_endings=endings.texts("female_family"),
        male_family_endings=endings.texts("male_family"),
        patronymic_endings=endings.texts("patronymic"),
        vocatives={fold(name): form for name, form in address.pairs("vocatives")},
        vocative_rules=address.pairs("vocative_rules"),
        female_title=address.optional_text("female_title") or "",
        male_title=address.optional_text("male_title") or "",
        female_family_rules=address.pairs("female_family_rules"),
        male_family_rules=address.pairs("male_family_rules"),
    )
    for part in (given, endings, address, table):
        part.finish()
    return names


def _names(table: PackTable, key: str) -> tuple[str, ...]:
    """Returns the names of a list whose entries hold several names between blanks."""
    return tuple(name for line in table.texts(key) for name in line.split())
