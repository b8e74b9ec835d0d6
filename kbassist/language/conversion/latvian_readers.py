"""Decides for each Latvian verb whether it speaks to the reader, and in which form the other address has it."""

from kbassist.language.conversion.latvian_clauses import (
    ACTORS,
    BREAKS,
    JOINTS,
    SUBORDINATORS,
    ClauseReader,
    Part,
    is_clause_break,
)
from kbassist.language.conversion.latvian_lexicon import Lexicon
from kbassist.language.conversion.latvian_pronouns import (
    FAMILIAR_PRONOUNS,
    WITH_ACCUSATIVE,
    WITH_DATIVE,
    WITH_GENITIVE,
)
from kbassist.language.conversion.latvian_verbs import SECOND_PERSON, Form, VerbReading, formal_of_unknown

CONDITIONS = frozenset({"ja", "kad", "ka", "tiklīdz", "kamēr", "jo", "vai", "līdz"})
SECOND = frozenset((form, False) for form in SECOND_PERSON)
PAST_SIGNS = frozenset({"tikko", "vakar", "nesen", "iepriekš", "jau", "toreiz", "aizvakar", "pagājušajā"})
BEING = frozenset({"esi", "neesi", "esat", "neesat", "būsi", "nebūsi", "ir", "nav", "bija", "būs", "biji", "būtu"})
ALSO_OBJECTS = frozenset({"tās", "abas", "visas", "kuras", "dažas", "viņas"})
OWNERS = frozenset(
    {"tavi", "savi", "šie", "visi", "jaunie", "abi", "citi", "mani", "jūsu", "mūsu", "daži", "tie", "kādi"}
)
SUSPICIOUS = ("iet", "ieties", "aties", "sit", "sities")


def formal_reading(reader: ClauseReader, index: int, lexicon: Lexicon) -> str | None:
    """Returns the familiar form of a verb in the "jūs" form, "" for one that nobody knows, None for no verb."""
    lower = reader.lower(index)
    if lower in lexicon.not_formal:
        return None
    readings = reader.readings(index)
    formal = [reading for reading in readings if reading.is_formal]
    if formal:
        if any(reading.form is Form.INFINITIVE for reading in readings) and not _speaks(reader, index):
            return None
        return formal[0].other
    if readings:
        return None
    unknown = formal_of_unknown(lower)
    if unknown is not None:
        return unknown.other
    part = reader.parts[reader.part_at(index)]
    is_by_jus = reader.has_word(part, frozenset({"jūs"})) and not reader.has_finite_verb(part, but=index)
    is_doubtful = lower.endswith(SUSPICIOUS) or (lower.endswith(("at", "āt")) and is_by_jus)
    return "" if is_doubtful and len(lower) > 4 and lower.isalpha() and not lower.isascii() else None


def _speaks(reader: ClauseReader, index: int) -> bool:
    """Tells whether "zināt" or "mēģināt" is "you know" and not "to know"."""
    part = reader.parts[reader.part_at(index)]
    if reader.has_finite_verb(part, but=index):
        return False
    if reader.has_word(part, frozenset({"jūs"})):
        return True
    if index and reader.sentence.words[index].text[0].isupper():
        return False
    before = reader.part_before(reader.part_at(index)) if part.is_joined else None
    if before is not None and _has_plain_formal_verb(reader, reader.parts[before]):
        return True
    first = reader.lower(part.start)
    second = reader.lower(part.start + 1) if part.start + 1 < index else ""
    if {first, second} & CONDITIONS and (first != "vai" or reader.lower(index) in ("zināt", "nezināt")):
        return True
    return index > 0 and reader.lower(index).startswith("nezin") and part.start == index


def _has_plain_formal_verb(reader: ClauseReader, part: Part) -> bool:
    """Tells whether a part says what the reader does and holds no infinitive that another could be joined to."""
    readings = [reading for place in range(part.start, part.end) for reading in reader.readings(place)]
    has_infinitive = any(reading.form is Form.INFINITIVE for reading in readings)
    return not has_infinitive and any(reading.is_formal for reading in readings)


class FamiliarVerbs:
    """The familiar verbs of one sentence; remembers what was decided, because joined verbs share their actor."""

    def __init__(self, reader: ClauseReader, lexicon: Lexicon) -> None:
        self._reader = reader
        self._lexicon = lexicon
        self._decided: dict[int, bool | None] = {}
        self._has_sign = any(self._is_sign(index) for index in range(len(reader.sentence.words)))

    def formal_of(self, index: int) -> str | None:
        """Returns the "jūs" form of a verb, "" where that is not certain, None where it is none; ask in order."""
        readings = self._familiar_readings(index)
        if not readings or not self._is_verb(index):
            return None
        position = self._reader.part_at(index)
        is_reader = self._speaks_to_reader(index, position)
        self._decided[position] = self._decided.get(position) or is_reader
        if is_reader is None:
            return ""
        return self._in_form(index, readings) if is_reader else None

    def _is_verb(self, index: int) -> bool:
        reader = self._reader
        word = reader.sentence.words[index]
        if word.lower in self._lexicon.adverbs or (len(word.text) > 1 and word.text.isupper()):
            return False
        if self._looks_like_noun(index) and not self._is_verb_here(index):
            return False
        if self._is_bare_past(index) and self._is_object(index):
            return False
        if index and word.lower.endswith(("ā", "ē")) and reader.lower(index - 1).endswith("ajā"):
            return False
        return not (word.lower.endswith("ies") and self._is_participle(index))

    def _familiar_readings(self, index: int) -> list[VerbReading]:
        return [
            reading
            for reading in self._reader.readings(index)
            if reading.form in SECOND_PERSON and not reading.is_formal
        ]

    def _looks_like_noun(self, index: int) -> bool:
        """Tells whether a word has the shape of a noun too: a listed one, or one that ends as they do."""
        lower = self._reader.lower(index)
        is_feminine = lower.endswith("i") and lower[:-1].endswith(self._lexicon.singular_i)
        is_feminine = is_feminine and not lower.startswith("ne")
        return lower in self._lexicon.like_verbs or is_feminine

    def _is_bare_past(self, index: int) -> bool:
        """Tells whether a word has only the past of the first conjugation, whose -i many nouns have too."""
        is_past = all(reading.form is Form.PAST for reading in self._reader.readings(index))
        return is_past and not self._reader.lower(index).endswith(("ji", "ies"))

    def _is_object(self, index: int) -> bool:
        """Tells whether a verb before it in its part has the word as its object."""
        reader = self._reader
        part = reader.parts[reader.part_at(index)]
        has_verb = any(reader.readings(place) for place in range(part.start + 1, index))
        return self._is_noun_after(index, part) or (has_verb and not self._has_tu(index))

    def _speaks_to_reader(self, index: int, position: int) -> bool | None:
        """Returns None where the verb may as well tell what people do or what something else does."""
        reader = self._reader
        readings = reader.readings(index)
        if self._has_tu(index):
            return True
        if {found.infinitive.removeprefix("ne") for found in readings} & self._lexicon.impersonal:
            return False
        is_third_too = any(reading.form is Form.THIRD for reading in readings)
        is_reflexive = reader.lower(index).endswith("ies")
        if not is_third_too and not (is_reflexive and any(reading.form is Form.PAST for reading in readings)):
            return True
        if reader.has_acting_relative(position) or reader.actor_before(index) or reader.actor_after(index):
            return False
        opens_main = index == reader.parts[position].start and not reader.is_subordinate(position)
        if (self._is_acted_on(position) and not opens_main) or "`" in reader.sentence.words[index].before:
            return False
        if is_reflexive and reader.may_be_named(index):
            return False
        return self._by_neighbours(index, position) if is_third_too else True

    def _is_sign(self, index: int) -> bool:
        """Tells whether a word surely speaks to the reader in the familiar form, whatever stands around it."""
        reader = self._reader
        word = reader.sentence.words[index]
        if word.is_kept or word.lower in self._lexicon.adverbs:
            return False
        if word.lower in FAMILIAR_PRONOUNS:
            return True
        readings = reader.readings(index)
        if not any((found.form, found.is_formal) in SECOND for found in readings) or self._looks_like_noun(index):
            return False
        if any(reading.form is Form.THIRD for reading in readings):
            part = reader.parts[reader.part_at(index)]
            position = reader.part_at(index)
            opens_main = position == 0 or reader.is_subordinate(position - 1)
            is_first = index == part.start and opens_main and not reader.is_subordinate(position)
            return is_first and word.lower not in self._lexicon.doubtful and not reader.actor_after(index)
        return not word.lower.endswith("ies") or not self._is_participle(index)

    def _is_acted_on(self, position: int) -> bool:
        """Tells whether the reader or his things are what is acted on: his own doing would say "savu", not "tavu"."""
        part = self._reader.parts[position]
        return self._reader.has_word(part, FAMILIAR_PRONOUNS - {"tu"})

    def _by_neighbours(self, index: int, position: int) -> bool | None:
        """Decides by what stands around a verb that may be of the third person and has no actor of its own."""
        reader = self._reader
        part = reader.parts[position]
        before = reader.part_before(position)
        if before in self._decided and (part.is_joined or index == part.start):
            return self._decided[before]
        if (part.is_joined or index == part.start) and reader.third_person_before(position):
            return False
        if self._has_other_third(index) or (self._has_object_before(index, part) and reader.actor_later(index)):
            return False
        if reader.lower(index) in self._lexicon.doubtful or reader.may_be_named(index):
            return None
        if True in self._decided.values():
            return True
        if reader.is_question() and not part.clause and reader.subordinator(position):
            return None if reader.actor_later(index) else True
        if reader.is_subordinate(position):
            is_likely = reader.subordinator(position) in CONDITIONS and self._opens(index, part)
            is_known = self._has_sign or reader.subordinator(position) == "ja"
            is_likely = is_likely and is_known and not reader.actor_later(index)
            is_bare = is_clause_break(reader.sentence.gap_after(index)) or index + 1 == len(reader.sentence.words)
            return True if is_likely and not is_bare else None
        return None if self._has_object_before(index, part) else True

    def _has_tu(self, index: int) -> bool:
        """Tells whether "tu" acts here: in the part or one it goes on from, with nobody else in between."""
        reader = self._reader
        position = reader.part_at(index)
        part = reader.parts[position]
        for place in range(index - 1, part.start - 1, -1):
            if reader.lower(place) == "tu":
                return True
            if reader.lower(place) in ACTORS - ALSO_OBJECTS:
                return False
        return any(reader.lower(place) == "tu" for place in range(index + 1, part.end))

    def _opens(self, index: int, part: Part) -> bool:
        """Tells whether nothing but small words stands before a verb in its part."""
        return all(
            self._reader.lower(place) in self._lexicon.adverbs
            or self._reader.lower(place) in SUBORDINATORS
            or self._reader.lower(place) in JOINTS
            for place in range(part.start, index)
        )

    def _has_object_before(self, index: int, part: Part) -> bool:
        """Tells whether what the verb acts on comes first: "datus glabā serverī" speaks of nobody in particular."""
        reader = self._reader
        for place in range(part.start, index):
            lower = reader.lower(place)
            if lower in ("to", "tos", "tās", "šo", "šos", "ko", "kuru", "kurus", "kuras"):
                return True
            word = reader.sentence.words[place]
            is_name = word.is_kept or (word.text[0].isupper() and place > part.start)
            is_object = lower.endswith(("u", "us", "as", "es", "o")) and lower not in self._lexicon.adverbs
            is_object = is_object and not is_name
            if is_object and not any(
                reader.lower(earlier) in WITH_GENITIVE | WITH_ACCUSATIVE | WITH_DATIVE
                for earlier in range(max(part.start, place - 3), place)
            ):
                following = reader.lower(place + 1)
                if place + 1 == index or not following.endswith(("ā", "ē", "ī", "ū", "ās", "ēs", "os")):
                    return True
        return False

    def _has_other_third(self, index: int) -> bool:
        part = self._reader.parts[self._reader.part_at(index)]
        return any(place != index and self._reader.is_third_person(place) for place in range(part.start, part.end))

    def _is_verb_here(self, index: int) -> bool:
        """Tells whether a word like "ievadi" or "raksti" is a verb: alone in its part, with nothing that owns it."""
        reader = self._reader
        part = reader.parts[reader.part_at(index)]
        word = reader.sentence.words[index]
        if index != part.start and word.text[0].isupper():
            return False
        if self._is_noun_after(index, part) or self._has_other_finite(index, part):
            return False
        if reader.has_word(part, frozenset({"tu"})):
            return True
        is_title = index + 1 == len(reader.sentence.words) and not set(reader.sentence.after) & set(".!?:")
        if index > part.start and (is_title or reader.lower(index) not in self._lexicon.like_verbs):
            return False
        gap = reader.sentence.gap_after(index)
        if part.end == index + 1 and index - part.start == part.is_joined:
            before = reader.part_before(reader.part_at(index))
            is_led = before is None or self._decided.get(before) is True
            return self._asks_on(index) or (is_led and any(mark in gap for mark in ".!"))
        if reader.is_subordinate(reader.part_at(index)) and not self._opens(index, part):
            return False
        return not (index == part.start and "(" in gap)

    def _has_other_finite(self, index: int, part: Part) -> bool:
        """Tells whether another verb may have the word as its subject or object; a word that begins may not wait."""
        places = [place for place in range(part.start, part.end) if place != index]
        if index == part.start:
            places = [place for place in places if not self._reader.is_conditional(self._reader.lower(place))]
        return any(self._reader.is_finite(place) for place in places)

    def _asks_on(self, index: int) -> bool:
        """Tells whether a word alone in its part is followed by what it asks for: "pārbaudi, vai kabelis …"."""
        return self._reader.lower(index + 1) in SUBORDINATORS

    def _is_noun_after(self, index: int, part: Part) -> bool:
        """Tells whether the words before make a word like "ieraksti" a noun: its owner, adjective or verb."""
        reader = self._reader
        if index == part.start:
            return False
        word = reader.sentence.words[index - 1]
        before = word.lower
        if before in WITH_ACCUSATIVE:
            return True
        if before in OWNERS or before.endswith(("ie", "šanas")) or (len(word.text) > 1 and word.text.isupper()):
            return True
        if before.endswith("o") and before not in ("to", "šo", "no", "ko"):
            return True
        if any(reading.form is Form.INFINITIVE for reading in reader.readings(index - 1)):
            return True
        is_small = before in self._lexicon.adverbs or before in SUBORDINATORS or before in JOINTS
        is_owned = before.endswith("a") and not is_small and not reader.readings(index - 1)
        earlier = {reader.lower(place) for place in range(max(part.start, index - 4), index - 1)}
        if is_owned and not earlier & WITH_GENITIVE:
            return True
        return any(reader.lower(place).endswith(("ot", "oties")) for place in range(part.start, index))

    def _is_participle(self, index: int) -> bool:
        reader = self._reader
        part = reader.parts[reader.part_at(index)]
        before = {reader.lower(place) for place in range(part.start, index)}
        return bool(before & BEING)

    def _in_form(self, index: int, readings: list[VerbReading]) -> str:
        forms = {reading.form: reading.other for reading in reversed(readings)}
        if Form.FUTURE in forms:
            return forms[Form.FUTURE]
        is_statement = self._states(index, readings)
        has_past_sign = self._reader.has_word(self._reader.parts[self._reader.part_at(index)], PAST_SIGNS)
        if Form.PAST in forms and ((is_statement and has_past_sign) or len(forms) == 1):
            return forms[Form.PAST]
        wanted = Form.PRESENT if is_statement else Form.IMPERATIVE
        return forms.get(wanted) or next(iter(forms.values()))

    def _states(self, index: int, readings: list[VerbReading]) -> bool:
        """Tells whether the verb says what the reader does; else it asks him to do it."""
        reader = self._reader
        position = reader.part_at(index)
        infinitives = {reading.infinitive.removeprefix("ne").removesuffix("ies") for reading in readings}
        if infinitives == {"būt"}:
            return not self._is_wish(index)
        if infinitives & self._lexicon.states:
            return True
        if self._has_tu(index) or self._shares_tu(position) or reader.is_question():
            return True
        return reader.is_subordinate(position) and reader.subordinator(position) != "lai"

    def _shares_tu(self, position: int) -> bool:
        before = self._reader.part_before(position) if self._reader.parts[position].is_joined else None
        return before is not None and self._reader.has_word(self._reader.parts[before], frozenset({"tu"}))

    def _is_wish(self, index: int) -> bool:
        """Tells whether "esi" is "be careful": it opens its clause and no participle follows."""
        reader = self._reader
        part = reader.parts[reader.part_at(index)]
        if reader.is_question() or index != part.start or reader.is_subordinate(reader.part_at(index)):
            return False
        following = (reader.lower(place) for place in range(index + 1, part.end))
        has_participle = any(word.endswith(("is", "usi", "ies", "usies")) for word in following)
        return not has_participle and not BREAKS & set(reader.sentence.gap_after(index))
