"""Rewrites a German sentence from Sie to du.

Each Sie is a subject with its verb, an object, or stands alone; sich follows the subject. A Sie or Ihr that begins a
sentence may be "they": where nothing else in the text is polite and something stands before it, it is unsure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kbassist.language.conversion.german_clauses import GermanClauses, Reader, Role, is_polite_text
from kbassist.language.conversion.rules import Change, SentenceWord, cased, is_opening

_ACCUSATIVES = frozenset(
    ("den", "die", "das", "einen", "eine", "ein", "ihre", "ihren", "ihr", "keine", "keinen", "etwas", "alles", "diese")
)
# How far back, in characters, a polite word says that a Sie which begins a sentence is polite too.
LONGEST_LOOK_BACK = 250
_COMMAND = re.compile(r"[a-zäöüß]en Sie\b")
_SINGULAR = frozenset(
    ("ist", "hat", "wird", "kann", "muss", "soll", "will", "war", "hatte", "würde", "könnte", "sollte")
)


@dataclass(frozen=True, slots=True)
class FamiliarRewriter:
    """What it takes to rewrite one sentence."""

    clauses: GermanClauses

    def changes(self) -> list[Change]:
        """Returns the changes of the sentence; all unsure where it may speak to several readers."""
        words = self.clauses.sentence.words
        readers = [
            self.clauses.reader(index) for index, word in enumerate(words) if self._is_polite_pronoun(index, word)
        ]
        changes = [change for reader in readers for change in self._of_reader(reader)]
        changes += self._others(readers)
        changes += self._reflexives(readers)
        if any(self._is_group(reader) for reader in readers):
            return [Change(change.span, None) for change in changes]
        return changes

    def _is_polite_pronoun(self, index: int, word: SentenceWord) -> bool:
        return word.text == "Sie" and not word.is_kept and self._may_be_polite(index)

    def _may_be_polite(self, index: int) -> bool:
        """Tells whether a capital word is not plainly "she" or "they"."""
        sentence = self.clauses.sentence
        return not is_opening(sentence, index) or self.clauses.lower(index + 1) not in _SINGULAR

    def _is_doubtful(self, index: int) -> bool:
        sentence = self.clauses.sentence
        if not is_opening(sentence, index) or is_polite_text(sentence.span.of(sentence.text)):
            return False
        before = sentence.text[: sentence.span.start].rstrip()
        if not before:
            return any(word.text == "sie" for word in sentence.words)
        return not is_polite_text(before[-LONGEST_LOOK_BACK:]) and not _COMMAND.search(before[-LONGEST_LOOK_BACK:])

    def _of_reader(self, reader: Reader) -> Iterator[Change]:
        words = self.clauses.sentence.words
        word = words[reader.index]
        if reader.role is Role.UNSURE or self._is_doubtful(reader.index):
            yield Change(word.span, None)
            return
        if reader.role is Role.OBJECT:
            yield self._pronoun(reader.index, "dich")
            return
        yield Change(word.span, "") if reader.role is Role.COMMAND else self._pronoun(reader.index, "du")
        for verb in reader.verbs:
            form = self.clauses.verbs.command if reader.role is Role.COMMAND else self.clauses.verbs.familiar
            yield Change(words[verb].span, cased(form(words[verb].lower), words[verb].text))

    def _others(self, readers: list[Reader]) -> Iterator[Change]:
        for index, word in enumerate(self.clauses.sentence.words):
            if word.is_kept or not word.text.startswith("I"):
                continue
            if word.text == "Ihnen":
                yield Change(word.span, None) if self._is_doubtful(index) else self._pronoun(index, "dir")
            elif word.text.startswith("Ihr") and word.text[3:] in self.clauses.lexicon.possessive_endings:
                yield from self._possessive(index, word, readers)

    def _possessive(self, index: int, word: SentenceWord, readers: list[Reader]) -> Iterator[Change]:
        is_plural_du = word.text == "Ihr" and self.clauses.lower(index + 1).endswith("t") and self._is_lower(index + 1)
        if is_plural_du and not readers:
            return
        if is_plural_du or self._is_doubtful(index):
            yield Change(word.span, None)
            return
        yield self._pronoun(index, f"dein{word.text[3:]}")

    def _is_lower(self, index: int) -> bool:
        words = self.clauses.sentence.words
        return index < len(words) and words[index].text[:1].islower()

    def _reflexives(self, readers: list[Reader]) -> Iterator[Change]:
        for index, word in enumerate(self.clauses.sentence.words):
            if word.lower != "sich" or word.is_kept or not self._is_of_reader(index, readers):
                continue
            case = self._reflexive_case(index) if self._is_near_reader(index, readers) else None
            yield Change(word.span, None) if case is None else self._pronoun(index, case)

    def _is_of_reader(self, index: int, readers: list[Reader]) -> bool:
        """Tells whether sich goes back to a Sie: the subject of its segment, or of the one its infinitive hangs on."""
        segment = self.clauses.segment_of(index)
        inside = [reader for reader in readers if reader.index in segment]
        if inside:
            return any(reader.role in (Role.COMMAND, Role.TELLING) for reader in inside)
        has_subject = any(self.clauses.lower(other) in self.clauses.lexicon.subjects for other in segment)
        has_infinitive = any(
            self.clauses.lower(other) == "zu" or "zu" in self.clauses.lower(other)[2:-2] for other in segment
        )
        return bool(readers) and has_infinitive and not has_subject

    def _is_near_reader(self, index: int, readers: list[Reader]) -> bool:
        """Tells whether a Sie stands in the segment or the one before, so that nobody else's infinitive is meant."""
        segment = self.clauses.segment_of(index)
        number = self.clauses.segments.index(segment)
        start = self.clauses.segments[max(number - 1, 0)].start
        return any(start <= reader.index < segment.stop for reader in readers)

    def _reflexive_case(self, index: int) -> str | None:
        segment = self.clauses.segment_of(index)
        words = [self.clauses.lower(other) for other in segment]
        following = self.clauses.lower(index + 1)
        lexicon = self.clauses.lexicon
        if any(word.endswith(ambiguous) for word in words for ambiguous in lexicon.ambiguous_reflexive):
            has_object = any(word in ("das", "es", "etwas", "was", "wie") for word in words)
            return "dir" if has_object or segment.stop < len(self.clauses.sentence.words) else None
        near = [self.clauses.lower(other) for other in range(index + 1, min(index + 4, segment.stop))]
        has_noun = any(word in lexicon.dative_nouns for word in near)
        if has_noun or any(word in lexicon.dative_reflexive for word in words) or following in _ACCUSATIVES:
            return "dir"
        return "dich"

    def _is_group(self, reader: Reader) -> bool:
        words = self.clauses.sentence.words
        following = words[reader.index + 2].text[:1] if reader.index + 2 < len(words) else ""
        return self.clauses.lower(reader.index + 1) in self.clauses.lexicon.groups and not following.isupper()

    def _pronoun(self, index: int, new: str) -> Change:
        word = self.clauses.sentence.words[index]
        return Change(word.span, cased(new, word.text) if is_opening(self.clauses.sentence, index) else new)
