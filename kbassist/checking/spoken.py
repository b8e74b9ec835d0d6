"""Reads the words of a reply sentence by sentence, once for all its checks."""

from dataclasses import dataclass
from functools import lru_cache

from kbassist.core.text import Span
from kbassist.language.cues import ReadWord
from kbassist.language.reading import read_words_of
from kbassist.language.tokens import sentences


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """Where a sentence stands, and its words as cues see them."""

    span: Span
    words: tuple[ReadWord, ...]


@lru_cache(maxsize=2)
def spoken_sentences(text: str) -> tuple[SpokenSentence, ...]:
    """Returns the sentences of a text in order."""
    return tuple(SpokenSentence(span, tuple(read_words_of(text, span, None))) for span in sentences(text))
