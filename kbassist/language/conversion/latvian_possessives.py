"""Latvian "jūsu" as "tavs", which agrees in gender, number and case with what belongs to the reader.

The ending of the noun tells the form nearly always: only -i is a masculine plural ("tavi konti") as well as an
accusative ("tavu adresi"). "Jūsu" before a participle names who did it and becomes "tevis".
"""

from kbassist.language.conversion.latvian_clauses import (
    ACTORS,
    BREAKS,
    GENITIVE_PREPOSITIONS,
    JOINTS,
    SUBORDINATORS,
    ClauseReader,
)
from kbassist.language.conversion.latvian_lexicon import Lexicon
from kbassist.language.conversion.latvian_verbs import Form

AFTER_GENITIVE = frozenset({"dēļ", "labad"})
SMALL_WORDS = AFTER_GENITIVE | SUBORDINATORS | ACTORS | JOINTS | GENITIVE_PREPOSITIONS | {"neko", "to", "visu", "par"}
WITH_SINGULAR = frozenset({"par", "ar", "uz", "caur", "pret", "pa", "pār", "gar"})
SIXTH_DECLENSION = frozenset({"valsts", "nakts", "pils", "sirds", "krāsns", "balss", "pirts"})
PEOPLE_ENDINGS = ("nieka", "tāja")
ACTION_ENDING = "šanas"

DEFINITE = {
    "ajiem": "taviem",
    "ajām": "tavām",
    "ajos": "tavos",
    "ajās": "tavās",
    "ajam": "tavam",
    "ajai": "tavai",
    "ajā": "tavā",
    "ais": "tavs",
    "ie": "tavi",
    "os": "tavus",
    "ās": "tavas",
    "o": "tavu",
    "ā": "tava",
}
"""Endings of adjectives after "jūsu", longest first."""

NOUN = {
    **dict.fromkeys(("iem",), "taviem"),
    **dict.fromkeys(("ām", "ēm", "īm"), "tavām"),
    **dict.fromkeys(("ās", "ēs", "īs"), "tavās"),
    "os": "tavos",
    **dict.fromkeys(("am", "im", "um"), "tavam"),
    **dict.fromkeys(("ai", "ei", "ij"), "tavai"),
    "us": "tavus",
    **dict.fromkeys(("as", "es"), "tavas"),
    **dict.fromkeys(("ā", "ē", "ī", "ū"), "tavā"),
    "u": "tavu",
    **dict.fromkeys(("a", "e"), "tava"),
    **dict.fromkeys(("s", "š"), "tavs"),
}
"""Endings of nouns, longest first; -i is not among them."""

PARTICIPLE_ENDINGS = (*DEFINITE, "iem", "ām", "am", "ai", "us", "as", "s", "a", "u", "i")
ADJECTIVE_STEMS = frozenset(
    (
        *("jaun", "vec", "pašreizēj", "iepriekšēj", "pēdēj", "pirm", "otr", "mobil", "lab", "kreis", "galven"),
        *("aktuāl", "īst", "oficiāl", "kop", "nākam", "privāt", "personāl"),
    )
)
ADJECTIVE_SUFFIXES = ("ēj", "īg", "isk", "oš", "āk")
DELIVERED = ("pasūtījumu", "pirkumu", "maksājumu", "pieteikumu")
"""One thing as an object, or a kind of several: "tavu pasūtījumu kurjers piegādās", "tavs pasūtījumu saraksts"."""

DOERS = frozenset(
    {"kurjers", "pastnieks", "tehniķis", "meistars", "kolēģis", "kolēģe", "darbinieks", "darbiniece", "speciālists"}
)
PLURAL_ENDINGS = ("tāji", "umi", "nieki", "ļi", "ņi", "ši", "ži", "ji", "ķi", "ģi", "bi")


def familiar_of_jusu(reader: ClauseReader, index: int, lexicon: Lexicon) -> str | None:
    """Returns the form of "tavs" for a "jūsu", or "tevis"; None where what it belongs to is not certain."""
    place = _head(reader, index, lexicon)
    if place is None or (reader.lower(place) in DOERS and reader.lower(place - 1) in DELIVERED):
        return None
    lower = reader.lower(place)
    if lower in AFTER_GENITIVE or is_done(reader, place):
        return "tevis"
    if possessive := _with_adjective(lower):
        return possessive
    if lower in lexicon.masculine_plural:
        return "tavi"
    if lower.endswith("i") and not lower.endswith(("ai", "ei")):
        return _with_i(reader, index, lower, lexicon)
    return _with_noun(lower)


def is_done(reader: ClauseReader, place: int) -> bool:
    """Tells whether a word is a past participle, before which "jūsu" names who did it: "Jūsu norādītā adrese"."""
    lower = reader.lower(place)
    for ending in PARTICIPLE_ENDINGS:
        infinitive = lower.removesuffix(ending)
        if lower.endswith(ending) and infinitive.endswith("t"):
            return any(reading.form is Form.INFINITIVE for reading in reader.readings_of(infinitive))
    return False


def _head(reader: ClauseReader, index: int, lexicon: Lexicon) -> int | None:
    """Returns the word that "tavs" agrees with: past names, and past genitives that only say what kind it is."""
    words = reader.sentence.words
    is_shouted = all(word.text.isupper() for word in words[index : index + 2])
    for place in range(index + 1, len(words)):
        word = words[place]
        if BREAKS & set(word.before) or "/" in word.before:
            return None
        is_kind = word.lower in lexicon.kinds or word.lower.endswith((*PEOPLE_ENDINGS, ACTION_ENDING))
        is_name = word.is_kept or word.text[0].isdigit() or (word.text[0].isupper() and not is_shouted)
        if not (is_kind or is_name) or (is_kind and _ends_phrase(reader, place, lexicon)):
            return place
        if is_name and place + 1 == len(words):
            return place
    return None


def _ends_phrase(reader: ClauseReader, place: int, lexicon: Lexicon) -> bool:
    """Tells whether no other noun follows a word in its clause; a number says which one it is ("pasūtījumu 123456")."""
    words = reader.sentence.words
    if place + 1 >= len(words) or BREAKS & set(words[place + 1].before):
        return True
    if any(sign.isdigit() for sign in words[place + 1].text):
        return True
    if words[place + 1].lower == "nr" and words[place].lower.endswith("u"):
        return True
    following = reader.lower(place + 1)
    is_verb = bool(reader.readings(place + 1)) and not following.endswith(("a", "u", "i"))
    is_small = following in SMALL_WORDS or following in lexicon.adverbs
    return is_small or is_verb or reader.is_third_person(place + 1)


def _with_adjective(lower: str) -> str | None:
    """Returns the possessive for an adjective with the definite ending, None for any other word."""
    for ending, possessive in DEFINITE.items():
        if lower.endswith(ending):
            stem = lower.removesuffix(ending)
            is_adjective = stem in ADJECTIVE_STEMS or stem.endswith(ADJECTIVE_SUFFIXES) or ending in ("ais", "o")
            return possessive if is_adjective else None
    return None


def _with_i(reader: ClauseReader, index: int, lower: str, lexicon: Lexicon) -> str | None:
    """Returns the possessive for a noun in -i; after a preposition or a verb it is a singular ("par tavu adresi")."""
    before = reader.readings(index - 1) if index else ()
    is_object = bool(before) and all(reading.form is not Form.THIRD for reading in before)
    if lower[:-1].endswith(lexicon.singular_i) or reader.lower(index - 1) in WITH_SINGULAR or lower.endswith("īti"):
        return "tavu"
    if lower.endswith(PLURAL_ENDINGS):
        return "tavi"
    return "tavu" if is_object else None


def _with_noun(lower: str) -> str | None:
    if lower in SIXTH_DECLENSION:
        return "tava"
    found = (
        possessive for ending, possessive in NOUN.items() if lower.endswith(ending) and len(lower) > len(ending) + 1
    )
    return next(found, None)
