"""Latvian words that agree with the reader: "esat saņēmuši", "esiet droši", "jūs paši".

Polite Latvian has them in the plural or in the singular. The singular ("esat saņēmis") already tells the gender
and stays; the plural has to become masculine or feminine, which only who knows the reader can choose.
"""

from collections.abc import Iterator

from kbassist.core.understanding import Gender
from kbassist.language.conversion.latvian_clauses import ClauseReader
from kbassist.language.conversion.latvian_lexicon import Lexicon
from kbassist.language.conversion.latvian_pronouns import FORMAL_PRONOUNS
from kbassist.language.conversion.latvian_verbs import Form
from kbassist.language.conversion.rules import Change, cased

BEING = frozenset(("esat", "neesat", "esiet", "neesiet", "bijāt", "nebijāt", "būsiet", "nebūsiet", "būsit", "nebūsit"))
OF_OTHERS = frozenset(("esam", "neesam", "bijām", "būsim", "viņi", "mēs"))
SAME = frozenset(("tie", "tiem", "tos", "tās", "tajos", "tādi", "tādiem"))
SELVES = {"paši": ("pats", "pati"), "pašiem": ("pašam", "pašai"), "pašus": ("pašu", "pašu")}


def agreeing_changes(reader: ClauseReader, lexicon: Lexicon, gender: Gender | None) -> Iterator[Change]:
    """Yields the plural words that agree with the reader, in the singular of `gender` or unsure."""
    for clause in {part.clause for part in reader.parts}:
        places = [place for part in reader.parts if part.clause == clause for place in range(part.start, part.end)]
        words = {reader.lower(place) for place in places}
        is_being = bool(words & BEING) or ("jūs" in words and bool(words & {"būtu", "nebūtu"}))
        first = next((place for place in places if reader.lower(place) in BEING or reader.lower(place) == "būtu"), None)
        is_reader = is_being or bool(words & FORMAL_PRONOUNS) or any(_is_formal(reader, place) for place in places)
        for place in places:
            word = reader.sentence.words[place]
            is_self = is_reader and not words & OF_OTHERS and reader.lower(place - 1) not in SAME
            forms = SELVES.get(word.lower) if is_self else None
            if forms is None and is_being and not words & OF_OTHERS and first is not None and place > first:
                forms = _singular(word.lower, lexicon)
            if word.lower == "sveicināti" and not word.is_kept and forms is None:
                forms = ("sveicināts", "sveicināta")
            if forms is not None and not word.is_kept:
                chosen = _chosen(forms, gender)
                yield Change(word.span, cased(chosen, word.text) if chosen is not None else None)


def _is_formal(reader: ClauseReader, place: int) -> bool:
    return any(reading.is_formal for reading in reader.readings(place))


def _chosen(forms: tuple[str, str], gender: Gender | None) -> str | None:
    if gender is None:
        return forms[0] if forms[0] == forms[1] else None
    return forms[0] if gender is Gender.MALE else forms[1]


def _singular(lower: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Returns the masculine and feminine singular of a predicate in the plural, None for other words."""
    if lower.endswith("ušies"):
        stem = lower.removesuffix("ušies")
        return f"{_softened(stem)}ies", f"{stem}usies"
    if lower.endswith("uši"):
        stem = lower.removesuffix("uši")
        return f"{_softened(stem)}is", f"{stem}usi"
    is_participle = lower.endswith("ti") and any(
        reading.form is Form.INFINITIVE for reading in lexicon.verbs.readings(lower[:-1])
    )
    if lower in lexicon.predicates or is_participle:
        return f"{lower[:-1]}s", f"{lower[:-1]}a"
    return None


def _softened(stem: str) -> str:
    """Returns the stem as before -is: "nāk" gives "nāc", "bēg" gives "bēdz"."""
    if stem.endswith("k"):
        return f"{stem[:-1]}c"
    return f"{stem[:-1]}dz" if stem.endswith("g") else stem
