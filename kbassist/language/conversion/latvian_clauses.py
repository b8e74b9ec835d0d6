"""Reads a Latvian sentence as clauses: who acts in each, and whether a verb states or asks.

Commas make clauses in Latvian, so punctuation cuts them; inside one, "un", "vai" and "bet" join parts. A familiar
verb often looks like the third person ("saglabā", "atver"): whoever stands in the nominative before it acts.
"""

from dataclasses import dataclass

from kbassist.language.conversion.latvian_lexicon import Lexicon
from kbassist.language.conversion.latvian_verbs import SECOND_PERSON, Form, VerbReading
from kbassist.language.conversion.rules import Sentence, is_opening

JOINTS = frozenset({"un", "vai", "bet", "taču", "nevis", "jeb"})
SUBORDINATORS = frozenset(
    (
        *("ja", "ka", "kad", "kur", "kā", "kāpēc", "cik", "līdz", "kamēr", "tiklīdz", "jo", "kopš", "vai", "lai"),
        *("kas", "ko", "kam", "kurš", "kura", "kuru", "kuri", "kuras", "kuram", "kurai", "kuriem", "kurām", "kurā"),
        *("kurās", "kuros", "kurus", "kāds", "kāda", "kādu", "kādi", "kādas", "kādā", "kādus", "kādam", "kādai"),
        *("kādēļ", "kolīdz", "tikko", "neka", "kurp"),
    )
)
ACTING_RELATIVES = frozenset({"kas", "kurš", "kura", "kuri", "kuras"})
PREPOSITIONS = frozenset(("ar", "no", "par", "uz", "pie", "pēc", "bez", "caur", "pret", "pa", "aiz", "zem", "virs"))
PREPOSITIONS_WITH_DATIVE = frozenset({"līdz"})
GENITIVE_PREPOSITIONS = frozenset(
    (
        *("no", "bez", "pie", "pēc", "pirms", "aiz", "virs", "zem", "kopš", "uz", "ārpus", "iekš", "apakš", "līdz"),
        *("dēļ", "labad", "vidū", "apkārt"),
    )
)
ACTORS = frozenset(
    (
        *("es", "mēs", "viņš", "viņa", "viņi", "viņas", "tas", "tā", "tie", "tās", "šis", "šī", "šie", "kas", "kurš"),
        *("kuri", "kura", "kuras", "viss", "visi", "visas", "neviens", "nekas", "cits", "cita", "citi", "katrs"),
        *("ikviens", "jebkurš", "abi", "abas", "daži", "dažas", "kāds", "kāda", "kādi", "daudzi", "viens"),
    )
)
OBLIQUE = (*"āēīūuoi", "am", "im", "um", "iem", "ām", "ēm", "os", "ās", "ēs", "as", "es", "us")
READERS_WORDS = frozenset({"pats", "pati", "viens", "viena"})
NOT_NOMINATIVE = ("as", "es", "os", "us", "ās", "ēs", "īs", "ies", "ms")
FOREIGN_LETTERS = frozenset("qwxy")
COPULAS = frozenset({"ir", "nav", "būs", "nebūs", "bija", "nebija", "tiek", "tika", "tiks", "netiek"})
QUESTION_WORDS = frozenset({"vai", "kā", "ko", "kas", "kur", "kad", "kāpēc", "cik", "kāds", "kāda", "kādu", "kurš"})
BREAKS = frozenset(",;:.–—()•?!…→")


@dataclass(frozen=True, slots=True)
class Part:
    """Words `start` to `end` of a sentence that have one predicate; `clause` counts the clauses from 0."""

    start: int
    end: int
    clause: int
    is_joined: bool


def parts_of(sentence: Sentence) -> tuple[Part, ...]:
    """Returns the parts of a sentence in order; together they hold all its words."""
    found: list[Part] = []
    start = clause = 0
    is_joined = False
    for index, word in enumerate(sentence.words):
        if not index:
            continue
        is_inside_kept = word.is_kept and sentence.words[index - 1].is_kept
        is_break = is_clause_break(word.before) and not is_inside_kept
        is_joint = word.lower in JOINTS and not word.is_kept
        if is_break or is_joint:
            found.append(Part(start, index, clause, is_joined))
            start, is_joined = index, is_joint and not ("," in word.before and word.lower in SUBORDINATORS)
            clause += is_break
    found.append(Part(start, len(sentence.words), clause, is_joined))
    return tuple(part for part in found if part.end > part.start)


def is_clause_break(between: str) -> bool:
    """Tells whether the characters between two words end a clause; "39,80" and "14.00" are one number."""
    return between not in (",", ".", ":") and (bool(BREAKS & set(between)) or " - " in between)


class ClauseReader:
    """Answers what the words of one sentence do; made for each sentence."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self.sentence = sentence
        self.parts = parts_of(sentence)
        self._lexicon = lexicon
        self._part_of = [position for position, part in enumerate(self.parts) for _ in range(part.start, part.end)]

    def part_at(self, index: int) -> int:
        """Returns the position of the part that holds a word."""
        return self._part_of[index]

    def readings(self, index: int) -> tuple[VerbReading, ...]:
        """Returns the readings of a word as a verb; none for words that are kept."""
        word = self.sentence.words[index]
        return () if word.is_kept else self._lexicon.verbs.readings(word.lower)

    def readings_of(self, lower: str) -> tuple[VerbReading, ...]:
        """Returns the readings of any lower-case word as a verb."""
        return self._lexicon.verbs.readings(lower)

    def lower(self, index: int) -> str:
        """Returns a word in lower case, "" outside the sentence."""
        return self.sentence.words[index].lower if 0 <= index < len(self.sentence.words) else ""

    def has_word(self, part: Part, words: frozenset[str]) -> bool:
        return any(self.lower(index) in words for index in range(part.start, part.end))

    def is_subordinate(self, position: int) -> bool:
        """Tells whether a part, or one it is joined to without a comma, begins with a word like "ja" or "kuru"."""
        part = self.parts[position]
        while part.is_joined and position > 0 and not is_clause_break(self.sentence.words[part.start].before):
            if self._subordinator(part) is not None:
                return True
            position -= 1
            part = self.parts[position]
        return self._subordinator(part) is not None

    def subordinator(self, position: int) -> str:
        """Returns the word that makes a part subordinate, "" where it has none of its own."""
        return self._subordinator(self.parts[position]) or ""

    def has_acting_relative(self, position: int) -> bool:
        subordinator = self._subordinator(self.parts[position])
        return subordinator in ACTING_RELATIVES

    def is_question(self) -> bool:
        return "?" in self.sentence.after

    def has_finite_verb(self, part: Part, *, but: int) -> bool:
        """Tells whether a part has a verb besides the word `but` that says who acts, a conditional or "jā-" form."""
        return any(self.is_finite(index) for index in range(part.start, part.end) if index != but)

    def actor_before(self, index: int) -> bool:
        """Tells whether somebody else than the reader stands in the nominative before a verb, in its part."""
        part = self.parts[self.part_at(index)]
        return any(self._is_nominative(place, index) for place in range(part.start, index))

    def actor_after(self, index: int) -> bool:
        """Tells whether a small nominative follows at once or after "tikai": "tad atver serveris"."""
        place = index + 1 + (self.lower(index + 1) == "tikai")
        if place >= len(self.sentence.words) or set(self.sentence.gap_after(index)) & BREAKS:
            return False
        word = self.sentence.words[place]
        if place > index + 1 and word.text[0].isupper():
            return True
        if word.is_kept or word.text[0].isupper():
            return False
        is_feminine = place > index + 1 and word.lower.endswith(("e", "a"))
        return is_feminine or self._is_masculine(word.lower) or word.lower in self._lexicon.feminine_a

    def actor_later(self, index: int) -> bool:
        """Tells whether a small nominative stands anywhere after a verb in its part."""
        part = self.parts[self.part_at(index)]
        return any(
            word.text[0].islower()
            and (self._is_masculine(word.lower) or word.lower in self._lexicon.feminine_a or word.lower in ACTORS)
            for word in self.sentence.words[index + 1 : part.end]
            if not word.is_kept
        )

    def part_before(self, position: int) -> int | None:
        """Returns the part whose actor this one may share: the one it is joined to, or the one before in a list.

        "Atver vēstuli, ko nosūtījām, un apstiprini to": what is joined after a comma passes over what stands between.
        """
        part = self.parts[position]
        if not position or (not part.is_joined and self.lower(part.start) in SUBORDINATORS):
            return None
        before = position - 1
        is_after_comma = bool(BREAKS & set(self.sentence.words[part.start].before))
        while part.is_joined and is_after_comma and before > 0 and self.is_subordinate(before):
            before -= 1
        return before if part.is_joined or not self.is_subordinate(before) else None

    def is_conditional(self, lower: str) -> bool:
        """Tells whether a word is "varētu" or "vēlētos", which is the same for every person."""
        infinitive = lower[:-1] if lower.endswith("tu") else f"{lower[:-2]}ies" if lower.endswith("tos") else ""
        is_known = any(reading.form is Form.INFINITIVE for reading in self.readings_of(infinitive))
        return is_known or lower.endswith(("ētu", "ītu", "inātu", "ētos", "ītos"))

    def third_person_before(self, position: int) -> bool:
        """Tells whether the part that this one goes on with told what somebody else does."""
        place = self.part_before(position)
        if place is None:
            return False
        before = self.parts[place]
        for index in range(before.end - 1, before.start - 1, -1):
            if self.is_third_person(index):
                return self.parts[position].is_joined or self.lower(index) not in COPULAS
        return False

    def is_third_person(self, index: int) -> bool:
        """Tells whether a word is a verb of the third person and nothing else; "rēķina" is a noun as well."""
        readings = self.readings(index)
        if self.lower(index) in self._lexicon.adverbs or self.lower(index) in self._lexicon.like_third:
            return False
        return bool(readings) and not self._is_noun(index) and all(found.form is Form.THIRD for found in readings)

    def _is_noun(self, index: int) -> bool:
        """Tells whether a word that may be a verb is rather a noun: "rēķina", "numuru", a capital inside a sentence."""
        lower = self.lower(index)
        plural = f"{lower[:-1]}i"
        is_masculine = plural in self._lexicon.like_verbs and plural not in self._lexicon.feminine_like_verbs
        is_name = index > 0 and self.sentence.words[index].text[0].isupper() and not is_opening(self.sentence, index)
        return (lower.endswith("a") and is_masculine) or lower.endswith("u") or is_name

    def _subordinator(self, part: Part) -> str | None:
        start = part.start + (part.is_joined and self.lower(part.start) in JOINTS)
        first = self.lower(start) if start < part.end else ""
        second = self.lower(start + 1) if start + 1 < part.end else ""
        if first == "vai" and start + 1 < part.end and self._is_or(part, start):
            return None
        if first == "kā" and (second == "arī" or start > part.start):
            return None
        is_preposition = first in PREPOSITIONS_WITH_DATIVE and not self.readings(start + 1)
        if is_preposition and (second.endswith(("m", "ai", "ei", "mt")) or second[:1].isdigit()):
            return None
        if first == "pirms":
            follows_verb = any(found.form in SECOND_PERSON for found in self.readings(start + 1)) if second else False
            return first if follows_verb else None
        if first == "kopš" and second.endswith(("a", "as", "es")):
            return None
        if first in SUBORDINATORS:
            return first
        return second if first in PREPOSITIONS and second in SUBORDINATORS else None

    def _is_or(self, part: Part, place: int) -> bool:
        """Tells whether "vai" after a comma joins: "vai nu", or a request after what does not ask about anything."""
        if self.lower(place + 1) in ("nu", "arī"):
            return True
        while place + 2 < part.end and self.lower(place + 1) in self._lexicon.adverbs:
            place += 1
        if not part.start or not any(found.form in SECOND_PERSON for found in self.readings(place + 1)):
            return False
        before = self.parts[self._part_of[part.start - 1]]
        infinitives = {
            reading.infinitive.removeprefix("ne")
            for index in range(before.start, before.end)
            for reading in self.readings(index)
        }
        return not infinitives & self._lexicon.asking

    def is_finite(self, index: int) -> bool:
        """Tells whether a word is a verb that says who acts, a conditional or a "jā-" form, and nothing else."""
        lower = self.lower(index)
        if lower in self._lexicon.adverbs or self._is_noun(index):
            return self.is_conditional(lower)
        readings = self.readings(index)
        if any(reading.form is not Form.INFINITIVE for reading in readings):
            return not any(reading.form is Form.INFINITIVE for reading in readings)
        return self.is_conditional(lower) or (lower.startswith("jā") and len(lower) > 4)

    def _is_nominative(self, place: int, verb: int) -> bool:
        word = self.sentence.words[place]
        lower = word.lower
        if lower in READERS_WORDS or lower in self._lexicon.adverbs or word.is_kept:
            return False
        if lower in ACTORS:
            return not (lower == "tā" and place + 1 != verb)
        is_name = word.text[0].isupper() and not is_opening(self.sentence, place)
        if is_name or any(reading.form is not Form.THIRD for reading in self.readings(place)):
            return False
        if self._is_masculine(lower):
            return not self._is_participle_of_reader(place)
        if self._is_plural_actor(lower):
            return True
        if lower.endswith(("e", "a")) and len(lower) > 2 and not self.readings(place):
            return self._is_feminine_actor(place, is_next=place + 1 == verb)
        return False

    def may_be_named(self, index: int) -> bool:
        """Tells whether names alone stand before a verb in its part: "SPKC sūta", but also "TTL atstāj"."""
        part = self.parts[self.part_at(index)]
        before = self.sentence.words[part.start : index]
        return bool(before) and all(
            word.is_kept
            or (
                word.text[0].isupper()
                and word.lower not in self._lexicon.adverbs | SUBORDINATORS | JOINTS
                and (word.text.isupper() or not word.lower.endswith(OBLIQUE))
            )
            for word in before
        )

    def _is_plural_actor(self, lower: str) -> bool:
        if lower.endswith(tuple(self._lexicon.masculine_plural)):
            return True
        if not lower.endswith("i") or lower.endswith(("ai", "ei", "ski", "īgi", "oši", "āri", "āli", "eizi", "ami")):
            return False
        return len(lower) > 4 and not lower[:-1].endswith(self._lexicon.singular_i)

    def _is_masculine(self, lower: str) -> bool:
        if len(lower) < 4 or lower in self._lexicon.adverbs or FOREIGN_LETTERS & set(lower):
            return False
        return (
            lower.endswith("š")
            or (lower.endswith("s") and not lower.endswith(NOT_NOMINATIVE))
            or (lower.endswith(("ums", "ms")) and lower not in ("mums", "jums"))
        )

    def _is_participle_of_reader(self, place: int) -> bool:
        lower = self.lower(place)
        return lower.endswith(("is", "ts")) and any(
            self.lower(before) in ("esi", "neesi", "esat", "neesat", "būsi")
            for before in range(max(0, place - 4), place)
        )

    def _is_feminine_actor(self, place: int, *, is_next: bool) -> bool:
        """Tells whether a word in -a or -e acts: no preposition before it and no noun after it that it belongs to."""
        lower = self.lower(place)
        if lower in self._lexicon.feminine_a or lower.endswith(("ija", "šana", "ība", "tava")):
            return True
        if lower.endswith("a") and any(
            self.lower(before) in GENITIVE_PREPOSITIONS for before in range(max(0, place - 3), place)
        ):
            return False
        if is_next:
            return True
        following = self.lower(place + 1)
        is_verb = bool(self.readings(place + 1)) or following in self._lexicon.adverbs or following in JOINTS
        return is_verb or (lower.endswith("e") and not following.endswith(("u", "i", "ā", "ē")))
