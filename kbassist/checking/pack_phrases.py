"""Knows the sentences that the program itself writes: they were weighed when they were written."""

import re

from kbassist.checking.letter import texts_as_said
from kbassist.language.pack import LanguagePack
from kbassist.language.tokens import WORD, fold

SHORTEST_PHRASE = 3
"""Words of a phrase that are enough to know it by."""

_BREAK = re.compile(r"\{[^{}]*\}|(?<=[.!?…])\s+")


def own_phrases(pack: LanguagePack | None) -> tuple[str, ...]:
    """Returns the sentences of a pack's phrases, as said, in pieces between their placeholders."""
    if pack is None:
        return ()
    pieces = tuple(piece for phrase in pack.phrases for text in phrase.texts for piece in _BREAK.split(text))
    return tuple(phrase for phrase in texts_as_said(pieces) if phrase.count(" ") >= SHORTEST_PHRASE - 1)


def as_said(text: str) -> str:
    """Returns the folded words of a text between blanks."""
    return " ".join(WORD.findall(fold(text)))


def is_ours(sentence: str, hit: str, own: tuple[str, ...]) -> bool:
    """Returns whether a hit stands in a phrase of the pack; all as said."""
    return any(f" {hit} " in f" {phrase} " and f" {phrase} " in f" {sentence} " for phrase in own)


def is_made_of(sentence: str, own: tuple[str, ...]) -> bool:
    """Returns whether a sentence is for the greater part a phrase of the pack, with something put into its place."""
    return any(2 * len(phrase) > len(sentence) and f" {phrase} " in f" {sentence} " for phrase in own)
