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

    `spellings` gives the proper spelling of a folded given name, `written` all spellings; `families` are the same of
    common family names, `from_latin` the name in the language's own letters for one written in Latin ones.
    `also_words` are names that are common words too: alone they prove nothing. `forms` are the other cases of given
    names by ending. Behind `introductions` a name stands whether it is known or not, behind the short ones only a
    known one with its capital; `partings` are words at the end of a message that a name may follow. `titles_before`
    and `titles_behind` stand beside the name of a person, `companies` beside that of a company. The titles of
    address hold {family}. In a language with `is_formal_by_family` one formally calls people by them, not by the given
    name. The official titles stand in official letters; `doctor_title` is for who signs with the degree.
    """

    female: frozenset[str]
    male: frozenset[str]
    spellings: dict[str, str]
    written: frozenset[str]
    families: dict[str, str]
    from_latin: dict[str, str]
    also_words: frozenset[str]
    families_also_words: frozenset[str]
    introductions: tuple[str, ...]
    short_introductions: tuple[str, ...]
    partings: tuple[str, ...]
    titles_before: tuple[str, ...]
    titles_behind: tuple[str, ...]
    companies: tuple[str, ...]
    female_forms: EndingRules
    male_forms: EndingRules
    female_endings: tuple[str, ...]
    male_endings: tuple[str, ...]
    female_family_endings: tuple[str, ...]
    male_family_endings: tuple[str, ...]
    patronymic_endings: tuple[str, ...]
    vocatives: dict[str, str]
    vocative_rules: EndingRules
    female_title: str
    male_title: str
    official_female_title: str
    official_male_title: str
    doctor_title: str
    is_formal_by_family: bool
    female_family_rules: EndingRules
    male_family_rules: EndingRules

    @classmethod
    def empty(cls) -> "NamesTable":
        """Returns the table of a language whose names are not known."""
        return _names_table(PackTable(Path(), {}))


def load_names(path: Path) -> NamesTable:
    """Loads names.toml; InputProblem "pack_broken" names the file and the key."""
    return _names_table(read_table(path))


def _names_table(table: PackTable) -> NamesTable:
    given, endings, address = table.table("given"), table.table("endings"), table.table("address")
    family, beside = table.table("family"), table.table("beside")
    female, male = _names(given, "female"), _names(given, "male")
    names = NamesTable(
        female=frozenset(fold(name) for name in female),
        male=frozenset(fold(name) for name in male),
        spellings={fold(name): name for name in (*female, *male)},
        written=frozenset((*female, *male)),
        families={fold(name): name for name in _names(family, "names")},
        from_latin={fold(name): own for name, own in given.pairs("from_latin")},
        also_words=frozenset(_names(given, "also_words")),
        families_also_words=frozenset(_names(family, "also_words")),
        introductions=beside.texts("introductions"),
        short_introductions=tuple(map(fold, beside.texts("short_introductions"))),
        partings=tuple(map(fold, beside.texts("partings"))),
        titles_before=tuple(map(fold, beside.texts("titles_before"))),
        titles_behind=tuple(map(fold, beside.texts("titles_behind"))),
        companies=tuple(map(fold, beside.texts("companies"))),
        female_forms=given.pairs("female_forms"),
        male_forms=given.pairs("male_forms"),
        female_endings=endings.texts("female_given"),
        male_endings=endings.texts("male_given"),
        female_family_endings=endings.texts("female_family"),
        male_family_endings=endings.texts("male_family"),
        patronymic_endings=endings.texts("patronymic"),
        vocatives={fold(name): form for name, form in address.pairs("vocatives")},
        vocative_rules=address.pairs("vocative_rules"),
        female_title=address.optional_text("female_title") or "",
        male_title=address.optional_text("male_title") or "",
        official_female_title=_title(address, "official_female_title", "female_title"),
        official_male_title=_title(address, "official_male_title", "male_title"),
        doctor_title=_title(address, "doctor_title"),
        is_formal_by_family=address.flag("formal_by_family"),
        female_family_rules=address.pairs("female_family_rules"),
        male_family_rules=address.pairs("male_family_rules"),
    )
    for part in (given, family, beside, endings, address, table):
        part.finish()
    return names


def _names(table: PackTable, key: str) -> tuple[str, ...]:
    """Returns the names of a list whose entries hold several names between blanks."""
    return tuple(name for line in table.texts(key) for name in line.split())


def _title(address: PackTable, *keys: str) -> str:
    """Returns the first title that is written, "" where none is."""
    return next((title for key in keys if (title := address.optional_text(key))), "")
