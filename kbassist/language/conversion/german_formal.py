"""Rewrites a German sentence from du to Sie.

The verb that goes with du stands beside it or ends its clause; a command is known by its place and by the list of
verbs that answers instruct with. A du whose verb is not found is unsure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kbassist.language.conversion.german_clauses import GermanClauses
from kbassist.language.conversion.rules import Change, SentenceWord, cased, is_opening

_POSSESSIVE = re.compile(r"dein(?P<ending>e[mnrs]?|erseits|etwegen|s)?")
_NO_VERBS = frozenset(
    (
        *(
            "ist",
            "erst",
            "fast",
            "meist",
            "sonst",
            "selbst",
            "zuerst",
            "zumindest",
            "längst",
            "möglichst",
            "fest",
            "ernst",
        ),
        *("nicht", "jetzt", "letzt", "zuletzt", "gut", "mit", "seit", "statt", "hat", "höchst", "umsonst", "bereits"),
    )
)
_OTHER_SUBJECTS = frozenset(("ich", "wir", "er", "man", "ist", "hat", "wird", "war", "hatte", "habe"))
_GREETINGS = frozenset(
    ("danke", "dank", "hallo", "hi", "liebe", "lieber", "ob", "und", "oder", "aber", "sowie", "um", "was")
)
_OPENERS = frozenset(("bitte", "und", "oder", "also", "einfach", "aber", "nun", "ja", "nein", "sonst", "zuerst"))


@dataclass(frozen=True, slots=True)
class FormalRewriter:
    """What it takes to rewrite one sentence."""

    clauses: GermanClauses

    @property
    def words(self) -> Sequence[SentenceWord]:
        """The words of the sentence."""
        return self.clauses.sentence.words

    def changes(self) -> list[Change]:
        """Returns the changes of the sentence."""
        commands = [index for index in range(len(self.words)) if self._is_command(index)]
        changes = list(self._readers())
        for index in commands:
            verb = self.clauses.verbs.formal_command(self.words[index].lower)
            formal = None if verb is None else cased("seien" if verb == "sein" else verb, self.words[index].text)
            changes.append(Change(self.words[index].span, None if formal is None else f"{formal} Sie"))
        changes += [*self._oblique(commands), *self._possessives()]
        return [*changes, *self._unknown_commands(commands)] if changes else []

    def _readers(self) -> Iterator[Change]:
        for index, word in enumerate(self.words):
            if word.lower != "du" or word.is_kept:
                continue
            verbs = self._verbs_of(index)
            if not verbs and not self._stands_alone(index):
                yield Change(word.span, None)
                continue
            yield Change(word.span, "Sie")
            for verb in verbs:
                formal = self.clauses.verbs.formal(self.words[verb].lower)
                yield Change(self.words[verb].span, None if formal is None else cased(formal, self.words[verb].text))

    def _verbs_of(self, index: int) -> tuple[int, ...]:
        """Returns the verbs of a du: beside it, else at the end of its segment, and those joined to them."""
        segment = self.clauses.segment_of(index)
        later = (other for other in range(index + 1, segment.stop) if self.clauses.lower(other) == "du")
        rest = range(index + 1, next(later, segment.stop))
        is_behind = index > segment.start and self._is_second_person(index - 1)
        if is_behind and not (len(rest) and self.clauses.lower(index + 1).endswith("st")):
            return (index - 1, *self._joined(rest))
        # The verb in front of a following du is that one's own.
        ends = rest.stop - 1 if rest.stop < segment.stop and self._is_second_person(rest.stop - 1) else rest.stop
        return tuple(other for other in range(index + 1, ends) if self._is_second_person(other))

    def _joined(self, rest: range) -> tuple[int, ...]:
        return tuple(
            other
            for other in rest
            if self.clauses.lower(other - 1) in ("und", "oder")
            and self._is_second_person(other)
            and self.clauses.lower(other + 1) != "du"
        )

    def _is_second_person(self, index: int) -> bool:
        word = self.words[index]
        is_name = word.text[:1].isupper() and not is_opening(self.clauses.sentence, index)
        if word.is_kept or is_name or word.lower in _NO_VERBS or not word.lower.endswith("t"):
            return False
        if word.lower.endswith("st") or self.clauses.verbs.is_listed_singular(word.lower):
            return True
        # "benutzt" may be a participle too, so it counts only beside du or at the end of its clause.
        segment = self.clauses.segment_of(index)
        beside = {self.clauses.lower(index + 1), self.clauses.lower(index - 1) if index > segment.start else ""}
        is_hissing = self.clauses.verbs.formal(word.lower) is not None
        ends = index + 1 == segment.stop or self.clauses.lower(index + 1) in ("und", "oder")
        return is_hissing and ("du" in beside or (ends and not self._has_verb(range(segment.start, index))))

    def _has_verb(self, before: range) -> bool:
        lowers = (self.clauses.lower(other) for other in before if self.words[other].text[:1].islower() or not other)
        return any(
            lower not in _NO_VERBS and (lower.endswith("st") or self.clauses.verbs.is_listed_singular(lower))
            for lower in lowers
        )

    def _stands_alone(self, index: int) -> bool:
        segment = self.clauses.segment_of(index)
        before = self.clauses.lower(index - 1) if index > segment.start else ""
        following = [self.clauses.lower(other) for other in range(index + 1, segment.stop)]
        is_last = all(word in ("nicht", "auch", "selbst", "und") for word in following)
        return is_last and (before in ("wie", "als", "und", "oder", "aber") or index == segment.start)

    def _is_command(self, index: int) -> bool:
        """Tells whether a word commands: it is known as a command, begins its segment and has no subject."""
        word = self.words[index]
        segment = self.clauses.segment_of(index)
        if word.is_kept or self.clauses.verbs.formal_command(word.lower) is None:
            return False
        if any(self.clauses.lower(other) not in _OPENERS for other in range(segment.start, index)):
            return self._follows_command(segment, index)
        following = self.clauses.lower(index + 1) if index + 1 < segment.stop else ""
        if following in _OTHER_SUBJECTS or following == "du":
            return False
        if word.lower in self.clauses.lexicon.other_words:
            return (
                bool(following)
                and following not in self.clauses.lexicon.conjunctions
                and not self._is_other_verb(index + 1)
            )
        return not (index > segment.start and word.text[:1].isupper() and not is_opening(self.clauses.sentence, index))

    def _follows_command(self, segment: range, index: int) -> bool:
        if self.clauses.lower(index - 1) not in ("und", "oder") or self.words[index].text[:1].isupper():
            return False
        return any(self._is_command(other) for other in range(segment.start, index - 1))

    def _is_other_verb(self, index: int) -> bool:
        lower = self.clauses.lower(index)
        return lower.endswith("t") and lower not in _NO_VERBS

    def _oblique(self, commands: Sequence[int]) -> Iterator[Change]:
        for index, word in enumerate(self.words):
            if word.is_kept or word.lower not in ("dich", "dir"):
                continue
            segment = self.clauses.segment_of(index)
            before = self.clauses.lower(index - 1) if index > segment.start else ""
            is_governed = before in self.clauses.lexicon.prepositions or before in (
                "mit",
                "bei",
                "von",
                "zu",
                "nach",
                "aus",
            )
            has_reader = any(self.clauses.lower(other) == "du" for other in segment) or any(
                command in segment for command in commands
            )
            formal = "Sie" if word.lower == "dich" else "Ihnen"
            if has_reader and (not is_governed or before in ("auf", "für", "bei", "mit")):
                yield Change(word.span, "sich" if not is_opening(self.clauses.sentence, index) else "Sich")
            elif self._is_infinitive(segment) and not is_governed:
                yield Change(word.span, self._of_infinitive(segment, commands, formal))
            else:
                yield Change(word.span, formal)

    def _of_infinitive(self, segment: range, commands: Sequence[int], formal: str) -> str | None:
        """Returns what an infinitive's dich becomes: sich where the reader acts, None where nobody is seen to."""
        before = self.clauses.segments[self.clauses.segments.index(segment) - 1]
        has_reader = any(self.clauses.lower(other) in ("du", "dir") or other in commands for other in before)
        if has_reader:
            return "sich"
        has_subject = any(self.clauses.lower(other) in self.clauses.lexicon.subjects for other in before)
        return formal if has_subject else None

    def _is_infinitive(self, segment: range) -> bool:
        has_infinitive = any(
            self.clauses.lower(other) == "zu" or re.search(r"[a-zäöü]zu[a-zäöü]+e?n$", self.clauses.lower(other))
            for other in segment
        )
        has_subject = any(self.clauses.lower(other) in self.clauses.lexicon.subjects for other in segment)
        return has_infinitive and not has_subject and segment.start > 0

    def _unknown_commands(self, commands: Sequence[int]) -> Iterator[Change]:
        """Yields what begins a segment like a command ("Räum dein Zimmer auf") and is in no list."""
        lexicon = self.clauses.lexicon
        known = lexicon.adverbs_first | lexicon.subordinators | lexicon.subjects | lexicon.no_verbs | _GREETINGS
        for segment in self.clauses.segments:
            index = segment.start
            following = self.clauses.lower(index + 1) if len(segment) > 1 else ""
            is_addressed = following in ("dich", "dir", "mal", "doch") or following.startswith("dein")
            lower = self.clauses.lower(index)
            if index not in commands and is_addressed and lower not in known and not lower.endswith(("t", "en", "ie")):
                yield Change(self.words[index].span, None)

    def _possessives(self) -> Iterator[Change]:
        for word in self.words:
            match = _POSSESSIVE.fullmatch(word.lower)
            if match is not None and not word.is_kept:
                yield Change(word.span, f"Ihr{match['ending'] or ''}")
