"""Reads a text once with the cues of its languages; every judgement looks at the same reading.

What was set aside is blanked before, so that spans always point into the text as pasted.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kbassist.core.text import Span
from kbassist.language.cues import CueHit, ReadWord
from kbassist.language.pack import LanguagePack
from kbassist.language.recognition import respelled
from kbassist.language.tokens import Word, fold, words
from kbassist.language.utterances import utterances

_QUOTED = re.compile(r"[„“«\"][^„“”«»\"\n]{1,300}[”“»\"]")


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its words, the cues found among them and its utterances, all in order of position."""

    text: str
    words: tuple[ReadWord, ...]
    hits: tuple[CueHit, ...]
    utterances: tuple[Span, ...]

    def spans(self, *labels: str) -> tuple[Span, ...]:
        """Returns where cues with one of these labels stand."""
        return tuple(hit.span for hit in self.hits if hit.label in labels)

    def has(self, *labels: str) -> bool:
        """Returns whether a cue with one of these labels was found."""
        return any(hit.label in labels for hit in self.hits)


def read(text: str, parts: Iterable[tuple[Span, LanguagePack | None]]) -> Reading:
    """Reads the stretches of a text, each with the pack of its language; None reads words without cues."""
    read_words: list[ReadWord] = []
    hits: list[CueHit] = []
    for span, pack in parts:
        found = read_words_of(text, span, pack)
        offset = len(read_words)
        read_words += found
        if pack is not None:
            hits += (
                CueHit(hit.label, hit.first + offset, hit.last + offset, hit.span) for hit in pack.cues.find(found)
            )
    return Reading(text, tuple(read_words), tuple(hits), utterances(text))


def read_words_of(text: str, span: Span, pack: LanguagePack | None) -> tuple[ReadWord, ...]:
    """Returns the words of a stretch as the cues of `pack` see them."""
    stretch = span.of(text)
    has_diacritics = not stretch.isascii() and any(fold(letter) != letter for letter in set(stretch.lower()))
    respelling = pack.respelling if pack is not None else ()
    return tuple(
        _read_word(word, offset=span.start, is_exact=has_diacritics, respelling=respelling) for word in words(stretch)
    )


def quoted_stretches(text: str) -> tuple[Span, ...]:
    """Returns the stretches in quotation marks: words of a screen or of somebody else."""
    return tuple(Span(match.start(), match.end()) for match in _QUOTED.finditer(text))


def is_within(span: Span, stretches: Sequence[Span]) -> bool:
    """Returns whether a span lies in one of the stretches."""
    return any(stretch.start <= span.start and span.end <= stretch.end for stretch in stretches)


def _read_word(word: Word, *, offset: int, is_exact: bool, respelling: Sequence[tuple[str, str]]) -> ReadWord:
    lower = word.text.lower()
    folded = fold(lower)
    span = word.span.shifted(offset)
    if not respelling or not lower.isascii():
        return ReadWord(word.text, span, lower, (folded,), is_exact)
    meant = respelled(lower, respelling)
    if meant == lower:
        return ReadWord(word.text, span, lower, (folded,), is_exact)
    return ReadWord(word.text, span, meant, (folded, fold(meant)), is_exact=True)
