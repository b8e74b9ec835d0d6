"""Reads a German sentence: its segments between commas, and what each Sie is in its segment.

Sie may be the subject of a plural verb, an object, or stand without a verb; at the beginning of a sentence it may
be "they". Rewrites nothing.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from kbassist.language.conversion.german_lexicon import GermanLexicon
from kbassist.language.conversion.german_verbs import GermanVerbs
from kbassist.language.conversion.rules import Sentence, SentenceWord, is_opening

_CUT = re.compile(r"[,;:()\[\]—–…!?\n]|\s-\s")
_POLITE = re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")
_BEFORE_OPENING = re.compile(r"(?:^|[.!?…:\n•]|\n\s*[-*>]|\d[.)])[\s\"'„“«(*_]*$")


class Role(StrEnum):
    """What a Sie is: `command` and `telling` are subjects, with their verb before or behind them."""

    COMMAND = "command"
    TELLING = "telling"
    OBJECT = "object"
    ALONE = "alone"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Reader:
    """A Sie with its role and the indexes of the verbs that go with it."""

    index: int
    role: Role
    verbs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GermanClauses:
    """The words of a sentence with the segments they stand in; `start` and `end` of a segment as in `range`."""

    sentence: Sentence
    verbs: GermanVerbs
    lexicon: GermanLexicon
    segments: tuple[range, ...]

    def segment_of(self, index: int) -> range:
        """Returns the segment of a word."""
        return next(segment for segment in self.segments if index in segment)

    def reader(self, index: int) -> Reader:
        """Returns what the Sie at `index` is."""
        segment = self.segment_of(index)
        before = self._word(index - 1) if index > segment.start else None
        if before is not None and before.lower in self.lexicon.prepositions:
            return Reader(index, Role.OBJECT)
        if before is not None and before.lower in ("wie", "als") and self._is_short(segment, index):
            return Reader(index, Role.ALONE)
        is_joined = before is not None and before.lower in self.lexicon.conjunctions
        if not is_joined and self._has_subject_before(segment, index):
            return Reader(index, Role.OBJECT)
        if self._is_subordinate(segment, index):
            return self._in_subordinate(segment, index)
        if before is not None and self._may_be_verb(index - 1):
            return self._behind_verb(segment, index)
        is_before_verb = index + 1 < segment.stop and self._is_auxiliary(index + 1)
        if index == segment.start or is_joined or is_before_verb:
            return self._before_verb(segment, index)
        return Reader(index, Role.OBJECT)

    def lower(self, index: int) -> str:
        """Returns a word in lower case, "" behind the end."""
        return self._word(index).lower if index < len(self.sentence.words) else ""

    def _word(self, index: int) -> SentenceWord:
        return self.sentence.words[index]

    def _may_be_verb(self, index: int) -> bool:
        word = self._word(index)
        is_name = word.text[:1].isupper() and not is_opening(self.sentence, index)
        return not word.is_kept and not is_name and self.verbs.is_verb(word.lower)

    def _is_short(self, segment: range, index: int) -> bool:
        """Tells whether nothing that may be a verb follows in the segment ("genauso wie Sie")."""
        return not any(self._may_be_verb(other) for other in range(index + 1, segment.stop))

    def _has_subject_before(self, segment: range, index: int) -> bool:
        return any(
            self.lower(other) in self.lexicon.subjects and self._word(other).text != "Sie"
            for other in range(max(segment.start, index - 3), index)
        )

    def _is_subordinate(self, segment: range, index: int) -> bool:
        opening = range(segment.start, min(index, segment.start + 4))
        opens = [other for other in opening if self.lower(other) in self.lexicon.subordinators]
        if not opens:
            return False
        is_verb_between = any(self._may_be_verb(other) for other in range(opens[0] + 1, index))
        # An article opens a relative clause only behind a comma.
        article = self.lower(opens[0]) in ("die", "der", "das", "den", "dem", "da")
        return not is_verb_between and (segment.start > 0 or not article)

    def _in_subordinate(self, segment: range, index: int) -> Reader:
        rest = range(index + 1, segment.stop)
        found = self._finite_at_end(rest)
        if found is None:
            ends_otherwise = len(rest) > 0 and self.lower(rest.stop - 1).endswith("t")
            return Reader(index, Role.OBJECT if ends_otherwise else Role.ALONE if not rest else Role.UNSURE)
        joined = self._joined_at_end(range(found + 1, segment.stop), is_auxiliary=self._is_auxiliary(found))
        return Reader(index, Role.TELLING, (found, *joined))

    def _finite_at_end(self, rest: range) -> int | None:
        """Returns the finite verb of a subordinate clause: the last of the first group of verbs that ends something."""
        for index in rest:
            is_last = index + 1 >= rest.stop
            following = "" if is_last else self.lower(index + 1)
            if not self._may_be_verb(index) or self.lower(index - 1) == "zu" or self._precedes_noun(index, rest):
                continue
            if not is_last and self._may_be_verb(index + 1) and not self._precedes_noun(index + 1, rest):
                continue
            if is_last or following in self.lexicon.conjunctions or self._is_auxiliary(index):
                return index
        last = [index for index in rest if self._may_be_verb(index) and not self._precedes_noun(index, rest)]
        return last[-1] if last and self.lower(last[-1] - 1) != "zu" else None

    def _precedes_noun(self, index: int, rest: range) -> bool:
        """Tells whether a capital follows, so that the word is an adjective or article."""
        if index + 1 >= rest.stop or self._is_auxiliary(index):
            return False
        return self._word(index + 1).text[:1].isupper() and self._word(index + 1).text not in ("Sie", "Ihnen")

    def _joined_at_end(self, rest: range, *, is_auxiliary: bool) -> tuple[int, ...]:
        if len(rest) < 2 or self.lower(rest.start) not in self.lexicon.conjunctions:
            return ()
        last = rest.stop - 1
        has_subject = any(
            self._word(index).text == "Sie" or self.lower(index) in self.lexicon.subjects for index in rest
        )
        if has_subject or not self._may_be_verb(last) or self.lower(last - 1) == "zu":
            return ()
        return (last,) if not is_auxiliary or self._is_auxiliary(last) else ()

    def _behind_verb(self, segment: range, index: int) -> Reader:
        verb = index - 1
        joints = [other for other in range(segment.start, verb) if self.lower(other) in self.lexicon.conjunctions]
        first = joints[-1] if joints and joints[-1] == verb - 1 else segment.start
        while first < verb and (
            self.lower(first) in self.lexicon.conjunctions or self.lower(first) in ("bitte", "nein", "ja")
        ):
            first += 1
        role = self._role_of_first_verb(segment, verb) if first == verb else self._role_of_second_verb(first, verb)
        if role in (Role.COMMAND, Role.TELLING):
            return Reader(index, role, (verb, *self._joined_verb(segment, index, verb)))
        return Reader(index, role)

    def _role_of_first_verb(self, segment: range, verb: int) -> Role:
        word = self.lower(verb)
        if "bitte" in (self.lower(index) for index in segment) and word not in self.lexicon.auxiliaries:
            return Role.COMMAND
        if word == "seien":
            return Role.COMMAND
        if "?" in self.sentence.after and not self._commands_in_question(segment, word):
            return Role.TELLING
        if word == "haben":
            return Role.TELLING if self._is_condition(segment) or self._is_after_condition(segment) else Role.COMMAND
        if word in self.lexicon.telling:
            return Role.TELLING
        if self._is_after_condition(segment):
            is_told = word not in self.lexicon.instructions or word in self.lexicon.outcomes
            return Role.TELLING if is_told else Role.COMMAND
        return Role.COMMAND

    def _commands_in_question(self, segment: range, word: str) -> bool:
        """Tells "Sagen Sie mir, wie …?" and "Schauen Sie, …?" from a question with such a verb."""
        has_speaker = any(self.lower(index) in ("mir", "uns") for index in segment)
        return word in self.lexicon.commands_in_questions and (has_speaker or len(segment) == 2)

    def _role_of_second_verb(self, first: int, verb: int) -> Role:
        word = self.lower(verb)
        opening = self.lower(first)
        if opening in self.lexicon.adverbs_first or opening in self.lexicon.subordinators - {
            "die",
            "der",
            "das",
            "den",
        }:
            return Role.TELLING
        if word in self.lexicon.with_object_first or opening in (
            "das",
            "den",
            "einen",
            "eine",
            "ein",
            "diesen",
            "dieses",
        ):
            return Role.TELLING
        if word in self.lexicon.telling and word not in ("haben", "werden"):
            return Role.TELLING
        is_singular = verb - first == 1 and not self._word(first).text[:1].isupper()
        return Role.TELLING if is_singular else Role.UNSURE

    def _is_condition(self, segment: range) -> bool:
        """Tells "Haben Sie Fragen, schreiben Sie uns" from "Haben Sie einen schönen Tag"."""
        following = [
            self._word(index).text for index in range(segment.stop, min(segment.stop + 3, len(self.sentence.words)))
        ]
        return "Sie" in following or "so" in following[:1] or "dann" in following[:1]

    def _is_after_condition(self, segment: range) -> bool:
        if segment.start == 0 or "," not in self._word(segment.start).before:
            return False
        before = self.segments[self.segments.index(segment) - 1]
        has_infinitive = any(self.lower(index) == "zu" or "zu" in self.lower(index)[2:-3] for index in before)
        return self.lower(before.start) in self.lexicon.subordinators or (
            self.lower(before.start) == "um" and has_infinitive
        )

    def _joined_verb(self, segment: range, index: int, verb: int) -> tuple[int, ...]:
        """Returns further verbs of the same subject: "Klicken Sie auf OK und bestätigen die Eingabe"."""
        if self._is_auxiliary(verb):
            return ()
        return tuple(
            other + 1
            for other in range(index + 1, segment.stop - 1)
            if self.lower(other) in ("und", "oder")
            and self._may_be_verb(other + 1)
            and not self._word(other + 1).text[:1].isupper()
            and (other + 2 >= segment.stop or self._word(other + 2).text != "Sie")
            and not self._precedes_noun(other + 1, segment)
        )

    def _before_verb(self, segment: range, index: int) -> Reader:
        for verb in range(index + 1, min(index + 4, segment.stop)):
            if self._may_be_verb(verb):
                follows = verb + 1 < segment.stop and self._is_auxiliary(verb + 1) and not self._is_auxiliary(verb)
                finite = verb + 1 if follows else verb
                return Reader(index, Role.TELLING, (finite, *self._joined_verb(segment, finite, finite)))
            if not self._word(verb).text[:1].islower() or self.lower(verb).endswith("t"):
                break
        rest = [self.lower(other) for other in range(index + 1, segment.stop)]
        if all(word in ("nicht", "auch", "schon", "so", "selbst", "und", "ihre", "ihr") for word in rest):
            return Reader(index, Role.ALONE)
        return Reader(index, Role.UNSURE)

    def _is_auxiliary(self, index: int) -> bool:
        return self.lower(index) in self.lexicon.auxiliaries


def read_clauses(sentence: Sentence, verbs: GermanVerbs, lexicon: GermanLexicon) -> GermanClauses:
    """Returns the sentence with its segments; every word is in exactly one."""
    starts = [index for index, word in enumerate(sentence.words) if index == 0 or _CUT.search(word.before)]
    segments = tuple(range(start, stop) for start, stop in zip(starts, [*starts[1:], len(sentence.words)], strict=True))
    return GermanClauses(sentence, verbs, lexicon, segments)


def is_polite_text(text: str) -> bool:
    """Tells whether a text has a capital Sie or Ihr inside a sentence, where it can only be polite."""
    return any(not _BEFORE_OPENING.search(text[: match.start()][-40:]) for match in _POLITE.finditer(text))
