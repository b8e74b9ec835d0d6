"""What a converter of one language gets and gives: sentences of words, and the changes to make in them.

A converter knows one language and decides about one sentence at a time. It never touches a text: it names spans
with their new words, or spans about which it cannot be certain. `convert.py` does the rest for all languages:
cutting the text, keeping quoted words and screen names, and leaving a sentence whole where something is unsure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kbassist.core.text import Span
from kbassist.core.understanding import Address, Gender


@dataclass(frozen=True, slots=True)
class SentenceWord:
    """A word of a sentence: letters, digits, and hyphens or apostrophes inside ("e-pasts", "кто-то").

    `before` are the characters between the word before and this one ("" or a list mark for the first);
    `is_kept` is True for what nobody may rewrite: quotations, code, links, screen names, addresses, placeholders.
    """

    text: str
    lower: str
    span: Span
    before: str
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of `text` with its words in order, at least one; `after` are the characters after the last word."""

    text: str
    span: Span
    words: tuple[SentenceWord, ...]
    after: str

    def gap_after(self, index: int) -> str:
        """Returns the characters between a word and the next, or the end of the sentence."""
        return self.words[index + 1].before if index + 1 < len(self.words) else self.after


@dataclass(frozen=True, slots=True)
class Manner:
    """How the text is to be rewritten.

    `to` is FORMAL or FAMILIAR; `is_capital` tells whether the polite pronoun gets its capital inside a sentence;
    `gender` is the reader's, None where it is not known.
    """

    to: Address
    is_capital: bool
    gender: Gender | None


@dataclass(frozen=True, slots=True)
class Change:
    """New words for a span of the text; `text` None says that the span cannot be converted with certainty.

    A text equal to what stands there is no change. Empty text takes a word out together with one space.
    """

    span: Span
    text: str | None


class AddressConverter(Protocol):
    """One language's knowledge of its two forms; made once, used from any thread, so it keeps no state."""

    @property
    def polite_pronouns(self) -> frozenset[str]:
        """The formal pronouns in lower case that politeness writes with a capital, to see what a text does."""

    def convert(self, sentence: Sentence, manner: Manner) -> Sequence[Change]:
        """Returns the changes of a sentence in any order; none where it does not address the reader.

        One change with `text` None keeps the whole sentence as it is.
        """


def cased(new: str, like: str) -> str:
    """Returns the new word in capitals or with a capital where the old one is so, else as it is."""
    if len(like) > 1 and like.isupper():
        return new.upper()
    return new[:1].upper() + new[1:] if like[:1].isupper() else new


def is_opening(sentence: Sentence, index: int) -> bool:
    """Tells whether a capital of this word only says that a sentence begins here."""
    if index == 0:
        return True
    before = sentence.words[index].before.strip(' \n„“«"(*_>')
    return before[-1:] in tuple(".!?…:•") or "\n" in sentence.words[index].before


def pronoun_cased(new: str, sentence: Sentence, index: int, *, is_capital: bool) -> str:
    """Returns a pronoun with its capital: at the beginning as the old word, inside only where politeness wants it."""
    old = sentence.words[index].text
    if is_opening(sentence, index) or (old.isupper() and len(old) > 1):
        return cased(new, old)
    return new[:1].upper() + new[1:] if is_capital else new
