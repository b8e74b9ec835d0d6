"""What the Latvian converter knows by heart, read from the language's address_forms.toml."""

from dataclasses import dataclass
from pathlib import Path

import tomli

from kbassist.core.errors import InputProblem
from kbassist.language.conversion.latvian_verbs import Verbs


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Verbs and word lists; what each list is for stands in the file."""

    verbs: Verbs
    states: frozenset[str]
    like_verbs: frozenset[str]
    not_formal: frozenset[str]
    adverbs: frozenset[str]
    kinds: frozenset[str]
    singular_i: tuple[str, ...]
    masculine_plural: frozenset[str]
    predicates: frozenset[str]
    feminine_like_verbs: frozenset[str]
    feminine_a: frozenset[str]
    impersonal: frozenset[str]
    doubtful: frozenset[str]
    like_third: frozenset[str]
    asking: frozenset[str]


def load_lexicon(path: Path) -> Lexicon:
    """Reads the file; InputProblem "pack_broken" names it and what is wrong."""
    try:
        table = tomli.loads(path.read_text(encoding="utf-8"))
        words = {name: frozenset(listed) for name, listed in table["words"].items()}
        return Lexicon(
            verbs=Verbs(table["verbs"], table["prefixes"]),
            states=words["states"],
            like_verbs=words["like_verbs"],
            not_formal=words["not_formal"],
            adverbs=words["adverbs"],
            kinds=words["kinds"],
            singular_i=tuple(sorted(words["singular_i"])),
            masculine_plural=words["masculine_plural"],
            predicates=words["predicates"],
            feminine_like_verbs=words["feminine_like_verbs"],
            feminine_a=words["feminine_a"],
            impersonal=words["impersonal"],
            doubtful=words["doubtful"],
            like_third=words["like_third"],
            asking=words["asking"],
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise InputProblem(
            "pack_broken",
            f"The file {path} cannot be used: {error}.",
            "Correct the file or take the one that came with the program.",
            path=str(path),
        ) from error
