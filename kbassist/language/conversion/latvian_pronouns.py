"""Latvian pronouns of the reader in all cases: jūs, jums, jūsu, jūsos and tu, tevis, tev, tevi, tevī, tavs.

"Jūs" is nominative and accusative alike: the verb decides. "Jūsu" says nothing about what it belongs to, "tavs"
agrees with it: the ending of the following noun decides. Returns None where neither is certain.
"""

from kbassist.language.conversion.latvian_clauses import BREAKS, SUBORDINATORS, ClauseReader
from kbassist.language.conversion.latvian_lexicon import Lexicon
from kbassist.language.conversion.latvian_possessives import AFTER_GENITIVE, familiar_of_jusu, is_done
from kbassist.language.conversion.latvian_verbs import Form

FORMAL_PRONOUNS = frozenset({"jūs", "jums", "jūsu", "jūsos"})
POSSESSIVES = frozenset(
    (
        *("tavs", "tava", "tavu", "tavam", "tavai", "tavā", "tavi", "tavas", "taviem", "tavām", "tavus", "tavos"),
        "tavās",
    )
)
FAMILIAR_PRONOUNS = frozenset({"tu", "tevis", "tev", "tevi", "tevī"}) | POSSESSIVES

WITH_GENITIVE = frozenset(
    ("no", "bez", "pie", "pēc", "pirms", "aiz", "virs", "zem", "kopš", "ārpus", "iekš", "apakš", "priekš", "iepretim")
)
WITH_ACCUSATIVE = frozenset(("par", "ar", "uz", "caur", "pret", "pa", "pār", "gar", "ap", "starp"))
WITH_DATIVE = frozenset(("līdz", "pretī", "blakus", "garām", "pakaļ"))


def familiar_of(reader: ClauseReader, index: int, lexicon: Lexicon) -> str | None:
    """Returns the familiar form of a polite pronoun in its sentence, None where its case is not certain."""
    lower = reader.lower(index)
    before = reader.lower(index - 1) if index and not BREAKS & set(reader.sentence.words[index].before) else ""
    if lower == "jūs":
        return _familiar_of_jus(reader, index, before)
    if lower == "jums":
        return _familiar_of_jums(reader, index, before)
    if lower == "jūsos":
        return "tevī"
    return familiar_of_jusu(reader, index, lexicon)


def formal_of(reader: ClauseReader, index: int) -> str | None:
    """Returns the formal form of a familiar pronoun in its sentence, None where its case is not certain."""
    lower = reader.lower(index)
    if lower in POSSESSIVES:
        return "jūsu"
    before = reader.lower(index - 1) if index else ""
    if lower == "tevis":
        if is_done(reader, index + 1):
            return "jūsu"
        if before in WITH_GENITIVE or before in WITH_ACCUSATIVE:
            return "jums"
        return "jūsu" if reader.lower(index + 1) in AFTER_GENITIVE else None
    if lower == "tevi":
        return "jums" if before in WITH_ACCUSATIVE else "jūs"
    return {"tu": "jūs", "tev": "jums", "tevī": "jūsos"}[lower]


def _familiar_of_jums(reader: ClauseReader, index: int, before: str) -> str | None:
    if before == "starp":
        return "tevi" if reader.lower(index + 1) == "un" else None
    if before in WITH_ACCUSATIVE:
        return "tevi"
    if before in WITH_GENITIVE:
        return "tevis"
    return "tev"


def _familiar_of_jus(reader: ClauseReader, index: int, before: str) -> str | None:
    """Returns "tu" beside a verb of the second person or a conditional, "tevi" beside any other."""
    if before in WITH_ACCUSATIVE:
        return "tevi"
    position = reader.part_at(index)
    places = _clause_of(reader, position)
    after = [place for place in places if place > index]
    earlier = [place for place in reversed(places) if place < index]
    if earlier and earlier[0] == index - 1 and (person := _person(reader, index - 1)):
        return "tu" if person == "second" else "tevi"
    for place in after:
        if reader.lower(place) == "jūs":
            break
        if person := _person(reader, place):
            return "tu" if person == "second" else "tevi"
    for place in earlier:
        if reader.lower(place) == "jūs":
            break
        if person := _person(reader, place):
            return "tu" if person == "second" else "tevi"
    return "tevi" if any(_is_infinitive(reader, place) for place in places) else None


def _is_infinitive(reader: ClauseReader, place: int) -> bool:
    readings = reader.readings(place)
    if readings:
        return any(reading.form is Form.INFINITIVE for reading in readings)
    return reader.lower(place).endswith(("āt", "ēt", "īt", "ot", "āties", "ēties", "īties", "oties"))


def _clause_of(reader: ClauseReader, position: int) -> list[int]:
    """Returns the places of a clause; one that a single word set apart interrupts goes on behind it."""
    clauses = [reader.parts[position].clause]
    while _is_aside(reader, clauses[-1] + 1):
        clauses.append(clauses[-1] + 2)
    return [place for part in reader.parts if part.clause in clauses for place in range(part.start, part.end)]


def _is_aside(reader: ClauseReader, clause: int) -> bool:
    """Tells whether a clause is one word between commas, as "iespējams" in "Jūs, iespējams, varat"."""
    parts = [part for part in reader.parts if part.clause == clause]
    is_single = len(parts) == 1 and parts[0].end == parts[0].start + 1 and not parts[0].is_joined
    return is_single and not reader.readings(parts[0].start) and not reader.is_subordinate(reader.parts.index(parts[0]))


def _person(reader: ClauseReader, place: int) -> str:
    """Returns "second" for a verb that agrees with "jūs" or may ("varētu"), "other" for the rest, "" for no verb."""
    lower = reader.lower(place)
    readings = reader.readings(place)
    if lower in SUBORDINATORS or lower in WITH_GENITIVE or lower in WITH_ACCUSATIVE:
        return ""
    if any(reading.is_formal for reading in readings):
        return "second"
    if reader.is_conditional(lower):
        return "second"
    if lower.endswith(("siet", "sit", "jat", "jiet", "jāt", "ieties", "aties")) and len(lower) > 5 and not readings:
        return "second"
    if any(reading.form is Form.INFINITIVE for reading in readings):
        return ""
    if any(reading.form in (Form.FIRST, Form.THIRD) for reading in readings):
        return "other"
    return "other" if not readings and len(lower) > 5 and lower.endswith(("sim", "jam", "sies")) else ""


def is_plural(reader: ClauseReader, index: int) -> bool:
    """Tells whether "jūs" means several people: "jūs visi", "jums abiem"."""
    return (
        reader.lower(index) in FORMAL_PRONOUNS
        and reader.lower(index + 1).startswith(("vis", "abi", "abā", "abu"))
        and (reader.lower(index + 1) not in ("visu", "visur", "viss", "vispār", "vispirms", "visā", "visai"))
    )
