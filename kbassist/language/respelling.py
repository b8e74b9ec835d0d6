"""Texts typed in Latin letters, without diacritics or on another keyboard layout, as their writer meant them.

A Russian in Latin letters ("kak pomenyat parol"), a Latvian in chat spelling ("paroli aizmirsu, luudzu") and whoever
forgot to switch the keyboard ("gfhjkm") mean words of their own script; only those can be found in the knowledge.
The letters are data of the language packs.
"""

import re
from collections.abc import Callable, Sequence

from kbassist.language.pack import LanguagePack, LanguagePacks
from kbassist.language.recognition import respelled
from kbassist.language.respelling_layout import retyped
from kbassist.language.respelling_letters import likely_spellings
from kbassist.language.respelling_words import is_cyrillic
from kbassist.language.tokens import fold

KnownWords = Callable[[Sequence[str]], frozenset[str]]
"""Tells which of some words the knowledge has."""

_WORD = re.compile(r"[\w']+")
_PLAIN_WORD = re.compile(r"[A-Za-z'46]*[A-Za-z][A-Za-z'46]*")
_ADDRESS_OR_CODE = re.compile(r"\S*[@/_\\]\S*|\S+\.\S+|\S*(?:\d\S*\d|[A-Z]+-?\d)\S*")
_ABBREVIATION = re.compile(r"[A-Z]{2,5}")


def as_meant(text: str, language: str | None, packs: LanguagePacks, known: KnownWords | None = None) -> str:
    """Returns the text with wrongly typed words put right; respelled only where it has no letter of its own script.

    Of several spellings of a word one that is `known` is taken, else the likeliest. Addresses, file names, codes,
    abbreviations and products' names stay as they are.
    """
    text = retyped(text, packs)
    pack = packs.pack_of(language)
    if pack is None or not pack.respelling or _has_own_letters(text, pack):
        return text
    places = [match for chunk in re.finditer(r"\S+", text) for match in _words_to_respell(text, chunk, packs)]
    spellings = {match.group(): _spellings(match.group().lower(), pack, packs) for match in places}
    meant = _chosen(spellings, packs, known)
    pieces: list[str] = []
    end = 0
    for match in places:
        pieces += [text[end : match.start()], meant[match.group()]]
        end = match.end()
    return "".join(pieces) + text[end:]


def respellings(word: str, packs: LanguagePacks) -> tuple[str, ...]:
    """Returns what a word in plain Latin letters may be in each language that is written so; never the word itself.

    Likeliest first in each language.
    """
    if not _PLAIN_WORD.fullmatch(word):
        return ()
    lower = word.lower()
    meant = [spelling for pack in packs.usual.values() for spelling in _spellings(lower, pack, packs)]
    return tuple(spelling for spelling in dict.fromkeys(meant) if spelling != lower)


def _has_own_letters(text: str, pack: LanguagePack) -> bool:
    if pack.is_cyrillic:
        return is_cyrillic(text)
    return any(letter.isalpha() and not letter.isascii() for letter in text)


def _words_to_respell(text: str, chunk: re.Match[str], packs: LanguagePacks) -> list[re.Match[str]]:
    if _ADDRESS_OR_CODE.fullmatch(chunk.group()):
        return []
    return [
        match
        for match in _WORD.finditer(text, chunk.start(), chunk.end())
        if _PLAIN_WORD.fullmatch(match.group()) and not _is_name(match.group(), packs)
    ]


def _is_name(word: str, packs: LanguagePacks) -> bool:
    is_product = len(word) > 1 and fold(word) in packs.everywhere.product_words
    return is_product or _ABBREVIATION.fullmatch(word) is not None


def _spellings(lower: str, pack: LanguagePack, packs: LanguagePacks) -> tuple[str, ...]:
    """Returns what a lower-case word may be in a language, likeliest first; itself where its letters mean nothing."""
    if not pack.is_cyrillic:
        return (respelled(lower, pack.respelling),)
    return likely_spellings(lower, pack.respelling, packs.familiar_words(is_cyrillic=True)) or (lower,)


def _chosen(spellings: dict[str, tuple[str, ...]], packs: LanguagePacks, known: KnownWords | None) -> dict[str, str]:
    """Returns the spelling of each word that is taken: one that the knowledge has or a pack knows, else the first."""
    candidates = [spelling for several in spellings.values() if len(several) > 1 for spelling in several]
    in_knowledge = known(candidates) if known is not None and candidates else frozenset[str]()

    def rank(spelling: str) -> tuple[bool, bool]:
        is_familiar = packs.familiar_words(is_cyrillic=is_cyrillic(spelling)).knows(fold(spelling))
        return (not (is_familiar or spelling in in_knowledge), not is_familiar)

    return {word: min(several, key=rank) for word, several in spellings.items()}
