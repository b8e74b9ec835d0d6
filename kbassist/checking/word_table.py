"""Looks words up in short lists that are written as "word" or "beginning*"; case and diacritics count nothing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kbassist.language.tokens import fold


@dataclass(frozen=True, slots=True, eq=False)
class WordTable:
    """What each word or beginning of a word stands for; `pattern` finds the words in a text, None for no words."""

    whole: Mapping[str, str]
    beginnings: tuple[tuple[str, str], ...]
    pattern: re.Pattern[str] | None

    @classmethod
    def of(cls, meanings: Mapping[str, Sequence[str]]) -> "WordTable":
        """Builds a table from what is meant to the words that mean it; of two beginnings the longer counts."""
        whole: dict[str, str] = {}
        beginnings: dict[str, str] = {}
        for meaning, words in meanings.items():
            for word in words:
                (beginnings if word.endswith("*") else whole)[fold(word.removesuffix("*"))] = meaning
        written = [word for words in meanings.values() for word in words]
        return cls(whole, tuple(sorted(beginnings.items(), key=lambda entry: -len(entry[0]))), _pattern(written))

    def find(self, word: str) -> str | None:
        """Returns what a word means, None for a word that is not in the table."""
        folded = fold(word)
        if folded in self.whole:
            return self.whole[folded]
        return next((meaning for beginning, meaning in self.beginnings if folded.startswith(beginning)), None)


def _pattern(written: Sequence[str]) -> re.Pattern[str] | None:
    if not written:
        return None
    spellings = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in written)
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(spellings, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
