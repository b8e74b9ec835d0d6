"""Texts typed in Latin letters, without diacritics or on another keyboard layout, as their writer meant them.

A Russian in Latin letters ("kak pomenyat parol"), a Latvian in chat spelling ("paroli aizmirsu, luudzu") and whoever
forgot to switch the keyboard ("gfhjkm") mean words of their own script; only those can be found in the knowledge.
The letters are data of the language packs.
"""

import re

from kbassist.language.pack import LanguagePacks
from kbassist.language.recognition import respelled
from kbassist.language.respelling_layout import retyped
from kbassist.language.tokens import fold

_PLAIN_WORD = re.compile(r"[A-Za-z']+")
_SOFTENED = re.compile("[бвдзлмнпрстф](?![аеёиоуыэюя])")
_ADDRESS_OR_CODE = re.compile(r"\S*[@/_\d]\S*|\S+\.\S+")


def as_meant(text: str, language: str | None, packs: LanguagePacks) -> str:
    """Returns the text with wrongly typed words put right; respelled only where it has no diacritics at all.

    Addresses, file names, codes and products' names stay as they are.
    """
    text = retyped(text, packs)
    pack = packs.pack_of(language)
    if pack is None or not pack.respelling or any(letter.isalpha() and not letter.isascii() for letter in text):
        return text
    return " ".join(_respelled_chunk(chunk, pack.respelling, packs) for chunk in text.split(" "))


def respellings(word: str, packs: LanguagePacks) -> tuple[str, ...]:
    """Returns what a word in plain Latin letters may be in each language that is written so; never the word itself.

    Nobody types the Russian soft sign in Latin letters, so it may stand after any consonant, once.
    """
    if not _PLAIN_WORD.fullmatch(word):
        return ()
    lower = word.lower()
    meant = [spelling for pack in packs.values() if (spelling := respelled(lower, pack.respelling)) != lower]
    softened = [
        f"{spelling[: match.end()]}ь{spelling[match.end() :]}"
        for spelling in meant
        for match in _SOFTENED.finditer(spelling)
    ]
    return tuple(dict.fromkeys(meant + softened))


def _respelled_chunk(chunk: str, respelling: tuple[tuple[str, str], ...], packs: LanguagePacks) -> str:
    if _ADDRESS_OR_CODE.fullmatch(chunk):
        return chunk

    def meant(word: re.Match[str]) -> str:
        is_name = fold(word.group()) in packs.everywhere.product_words
        return word.group() if is_name else respelled(word.group().lower(), respelling)

    return _PLAIN_WORD.sub(meant, chunk)
