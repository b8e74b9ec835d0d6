"""Texts typed in Latin letters or without diacritics, as their writer meant them.

A Russian in Latin letters ("kak pomenyat parol") and a Latvian in chat spelling ("paroli aizmirsu, luudzu") mean
words of their own script; only those can be found in the knowledge. The letters are data of the language packs.
"""

import re

from kbassist.language.pack import LanguagePacks
from kbassist.language.recognition import respelled

_PLAIN_WORD = re.compile(r"[A-Za-z']+")
_ADDRESS_OR_CODE = re.compile(r"\S*[@/_\d]\S*|\S+\.\S+")


def as_meant(text: str, language: str | None, packs: LanguagePacks) -> str:
    """Returns the text with its words respelled, where it has none but Latin letters without diacritics.

    Addresses, file names and codes stay as they are.
    """
    pack = packs.pack_of(language)
    if pack is None or not pack.respelling or any(letter.isalpha() and not letter.isascii() for letter in text):
        return text
    return " ".join(_respelled_word(word, pack.respelling) for word in text.split(" "))


def _respelled_word(word: str, respelling: tuple[tuple[str, str], ...]) -> str:
    if _ADDRESS_OR_CODE.fullmatch(word):
        return word
    return _PLAIN_WORD.sub(lambda match: respelled(match.group().lower(), respelling), word)
