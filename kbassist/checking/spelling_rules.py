"""What spelling.toml knows of a language: which dictionary it needs, and what counts as right beside it.

Loading validates: a slip is an InputProblem "pack_broken" that names file and key. No dictionary is read here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kbassist.language.pack_table import read_table


@dataclass(frozen=True, slots=True)
class SpellingRules:
    """One language.

    `dictionaries` are names of files without ending, each used where it is found; `package` brings them on Debian.
    `marks` gives the letters with a mark by the letter without. `probes` are words of which a sound dictionary knows
    one. A word is right too where a dictionary knows it with the first text of one of the `respellings` replaced by
    the second. `joined` words are often run together with the next one. `accepted` are words that dictionaries lack,
    `mistakes` what is meant by what is often written.
    """

    language: str
    dictionaries: tuple[str, ...]
    package: str
    alphabet: str
    marks: Mapping[str, tuple[str, ...]]
    probes: tuple[str, ...]
    respellings: tuple[tuple[str, str], ...]
    joined: frozenset[str]
    accepted: tuple[str, ...]
    mistakes: Mapping[str, str]


def load_spelling_rules(languages_folder: Path) -> Mapping[str, SpellingRules]:
    """Loads spelling.toml of every language folder that has one, by language."""
    paths = sorted(languages_folder.glob("*/spelling.toml"))
    return {path.parent.name: _load(path) for path in paths}


def _load(path: Path) -> SpellingRules:
    table = read_table(path)
    language = path.parent.name
    marks: dict[str, tuple[str, ...]] = {}
    for plain, marked in table.pairs("marks"):
        marks[plain] = (*marks.get(plain, ()), marked)
    rules = SpellingRules(
        language=language,
        dictionaries=table.texts("dictionaries"),
        package=table.text("package"),
        alphabet=table.text("alphabet"),
        marks=marks,
        probes=table.texts("probes"),
        respellings=table.pairs("respellings"),
        joined=frozenset(table.texts("joined")),
        accepted=table.texts("accepted"),
        mistakes=dict(table.pairs("mistakes")),
    )
    for key, values in (("dictionaries", rules.dictionaries), ("probes", rules.probes)):
        if not values:
            raise table.problem(key, "must not be empty")
    table.finish()
    return rules
