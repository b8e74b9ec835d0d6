"""Tells which of the verbs that may show a form of address do so where they stand.

A command that may be another word counts only where a sentence begins; what may be a third person or a noun only
beside a word that asks ("lūdzu, atver"). A row of such words counts too ("atver …, ieraksti … un nospied …"): no
third person and no noun stands in all its places.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kbassist.core.text import Span
from kbassist.language.address_verbs import AddressVerbs, VerbKind
from kbassist.language.cues import ReadWord

_BEFORE_SENTENCE = re.compile(r"[.!?…:;\n•*]\W*$|[\n\d][.)] *$|^\W*$")
_SENTENCE_END = re.compile(r"[.!?…\n]")
_BETWEEN_NEIGHBOURS = re.compile(r"[\s,]*")
_BEFORE_CLAUSE = re.compile(r"[,;:”»\"]\s*$|[–—-]\s+$")
_REACH = 6

MAY_BE_THIRD_PERSON = (VerbKind.COMMAND, VerbKind.REQUEST)
MAY_BE_NOUN = (VerbKind.COMMAND, VerbKind.NOUN)


@dataclass(frozen=True, slots=True)
class VerbSigns:
    """Where verbs show a form of address, in order of position."""

    formal: tuple[Span, ...]
    familiar: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    place: int
    span: Span
    kind: VerbKind


def find_verbs(text: str, read_words: Sequence[ReadWord], verbs: AddressVerbs) -> VerbSigns:
    """Returns the verbs of a text that tell to whom it speaks."""
    formal: list[Span] = []
    familiar: list[Span] = []
    candidates: list[_Candidate] = []
    for place, word in enumerate(read_words):
        kind = verbs.kind_of(word)
        if kind is VerbKind.FORMAL or (kind is VerbKind.FORMAL_COMMAND and begins_sentence(text, word.span)):
            formal.append(word.span)
        elif kind is VerbKind.FAMILIAR:
            familiar.append(word.span)
        elif kind is not None and kind is not VerbKind.FORMAL_COMMAND:
            candidates.append(_Candidate(place, word.span, kind))
    commands = [
        candidate.span
        for candidate in candidates
        if (candidate.kind is VerbKind.COMMAND and begins_sentence(text, candidate.span))
        or _is_beside(text, read_words, candidate, verbs.asking)
        or (_is_beside(text, read_words, candidate, verbs.own) and _begins_clause(text, read_words, candidate, verbs))
    ]
    commands += _in_a_row(text, read_words, candidates, verbs)
    return VerbSigns(tuple(formal), tuple(sorted({*familiar, *commands})))


def begins_sentence(text: str, span: Span) -> bool:
    """Returns whether a word is the first of its sentence, line or list item."""
    return _BEFORE_SENTENCE.search(text[max(span.start - _REACH, 0) : span.start]) is not None


def _is_beside(text: str, read_words: Sequence[ReadWord], candidate: _Candidate, wanted: frozenset[str]) -> bool:
    return any(not wanted.isdisjoint(word.forms) for word in _neighbours(text, read_words, candidate.place))


def _neighbours(text: str, read_words: Sequence[ReadWord], place: int) -> Iterator[ReadWord]:
    for other in (place - 1, place + 1):
        if 0 <= other < len(read_words):
            first, second = sorted((read_words[place].span, read_words[other].span))
            if _BETWEEN_NEIGHBOURS.fullmatch(text, first.end, second.start):
                yield read_words[other]


def _in_a_row(
    text: str, read_words: Sequence[ReadWord], candidates: Sequence[_Candidate], verbs: AddressVerbs
) -> Iterator[Span]:
    """Yields the words of each sentence in which several begin a clause and not all may be the same other thing."""
    row: list[_Candidate] = []
    for candidate in (*candidates, None):
        if row and (candidate is None or _SENTENCE_END.search(text, row[-1].span.end, candidate.span.start)):
            yield from _row(row)
            row = []
        if candidate is not None and _begins_clause(text, read_words, candidate, verbs):
            row.append(candidate)


def _row(row: Sequence[_Candidate]) -> tuple[Span, ...]:
    is_row = any(
        first.kind in MAY_BE_THIRD_PERSON and second.kind in MAY_BE_NOUN
        for first in row
        for second in row
        if first is not second
    )
    return tuple(candidate.span for candidate in row) if is_row else ()


def _begins_clause(text: str, read_words: Sequence[ReadWord], candidate: _Candidate, verbs: AddressVerbs) -> bool:
    word = read_words[candidate.place]
    if verbs.is_negated(word):
        return False
    if candidate.place and not verbs.joining.isdisjoint(read_words[candidate.place - 1].forms):
        return True
    before = text[max(word.span.start - _REACH, 0) : word.span.start]
    return begins_sentence(text, word.span) or _BEFORE_CLAUSE.search(before) is not None
