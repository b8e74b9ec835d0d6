"""Words typed while the keyboard stood on another layout: "gfhjkm" is "пароль", "руддщ" is "hello".

Knows the Russian layout and the Latin one whose keys the Latvian and the English layout share; on the Latvian one an
apostrophe before a letter writes its diacritic. Letters are judged, never the sense of a sentence.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum

from kbassist.language.pack import LanguagePacks
from kbassist.language.respelling_words import is_cyrillic
from kbassist.language.tokens import fold

LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,." + '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'
CYRILLIC_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю" + "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
TO_CYRILLIC = str.maketrans(LATIN_KEYS, CYRILLIC_KEYS)
TO_LATIN = str.maketrans(CYRILLIC_KEYS, LATIN_KEYS)

LATVIAN_LETTERS = "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ"
DEAD_KEY = "'"

MUCH_STRANGER = 2.2
"""Bits a letter by which a word must look stranger as typed than as meant, where no pack knows what was meant.

At 3.0/2.2/1.8 single Russian words are found in 78/90/93 %, English 65/84/94 %, Latvian 86/96/99 %; of 28,279 words
typed right in these languages none is changed, of 95,320 in seventeen languages 1/3/8 (2026-11-22).
"""

STRANGER = 0.7
"""The same where a pack knows the word that was meant, or another word of the text was plainly typed so."""

LESS_STRANGE = 1.0
"""Bits a letter that a word must gain by having its last keys read as marks: on the other layout they are letters."""

READ_CHARACTERS = 12_000
LONGEST_WORD = 40
NEAR = 2
SHORTEST_WORD = 3
SHORTEST_CERTAIN_WORD = 4
SHORTEST_UNKNOWN_WORD = 5

_CHUNK = re.compile(r"\S+")
_PLAIN = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_LETTER = re.compile(r"[^\W\d_]")
_ADDRESS_OR_CODE = re.compile(r"[@/_\\\d]|[^\W\d_A-ZА-ЯЁĀ-Ž][A-ZА-ЯЁ]")
_OUTER_MARKS = re.compile(r"^[\"'„“«(\[{<]+|[\"'”“»)\]}>.,;:!?&…/]+$")
_KEYS_OF_LETTER = {letter: DEAD_KEY + unicodedata.normalize("NFD", letter)[0] for letter in LATVIAN_LETTERS}
_LETTER_OF_KEYS = {keys: letter for letter, keys in _KEYS_OF_LETTER.items()}
_DEAD_PAIR = re.compile(r"'[acegiklnsuz](?<!'s\b)", re.IGNORECASE)


def retypings(chunk: str) -> tuple[str, ...]:
    """Returns what a word may be on the other layout: every key a letter, then with the marks around it left alone.

    Empty where it has letters of both scripts or of none.
    """
    was_cyrillic = is_cyrillic(chunk)
    if not _LETTER.search(chunk) or (was_cyrillic and re.search("[A-Za-z]", chunk)):
        return ()
    retype = _to_latin if was_cyrillic else _to_cyrillic
    core = _OUTER_MARKS.sub("", chunk)
    start = chunk.index(core)
    around = chunk[:start] + retype(core) + chunk[start + len(core) :]
    return tuple(dict.fromkeys((retype(chunk), around)))


def retyped(text: str, packs: LanguagePacks) -> str:
    """Returns the text with the words that make sense only on the other layout typed there.

    A word that a pack knows, an address, a code or a product's name stays as it is.
    """
    chunks = list(_CHUNK.finditer(text[:READ_CHARACTERS]))
    readings = [_reading(chunk.group(), packs) for chunk in chunks]
    if not any(reading.sense is Sense.CERTAIN for reading in readings):
        return text
    pieces: list[str] = []
    end = 0
    for place, chunk in enumerate(chunks):
        if _is_meant(readings, place):
            pieces += [text[end : chunk.start()], readings[place].text]
            end = chunk.end()
    return "".join(pieces) + text[end:]


class Sense(IntEnum):
    """How surely a word was meant on the other layout."""

    NONE = 0
    AMONG_OTHERS = 1
    LIKELY = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class _Reading:
    """A word on the other layout, "" where it cannot be one."""

    text: str
    sense: Sense


def _is_meant(readings: list[_Reading], place: int) -> bool:
    """Says whether a word belongs to what was typed so; short words do where a neighbour does."""
    sense = readings[place].sense
    if sense is not Sense.AMONG_OTHERS:
        return sense is not Sense.NONE
    near = readings[max(0, place - NEAR) : place + NEAR + 1]
    return any(reading.sense > Sense.AMONG_OTHERS for reading in near)


def _reading(chunk: str, packs: LanguagePacks) -> _Reading:
    nothing = _Reading("", Sense.NONE)
    core = _OUTER_MARKS.sub("", chunk)
    if len(chunk) > LONGEST_WORD or _ADDRESS_OR_CODE.search(core) or _is_known(core, packs):
        return nothing
    likeliest, least = nothing, 0.0
    for text in retypings(chunk):
        meant = _OUTER_MARKS.sub("", text)
        reading = _Reading(text, _sense(core, meant, packs))
        strangeness = _strangeness(meant, packs)
        if (reading.sense, least) > (likeliest.sense, strangeness + LESS_STRANGE):
            likeliest, least = reading, strangeness
    return likeliest


def _sense(written: str, meant: str, packs: LanguagePacks) -> Sense:
    is_known = _is_known(meant, packs)
    if len(meant) < SHORTEST_WORD:
        return Sense.AMONG_OTHERS if is_known else Sense.NONE
    if not _PLAIN.fullmatch(meant):
        return Sense.NONE
    difference = _strangeness(written, packs) - _strangeness(meant, packs)
    if is_known and len(meant) >= SHORTEST_CERTAIN_WORD and difference > STRANGER:
        return Sense.CERTAIN
    if len(meant) >= SHORTEST_UNKNOWN_WORD and difference > MUCH_STRANGER:
        return Sense.CERTAIN
    if difference > STRANGER:
        return Sense.LIKELY
    return Sense.AMONG_OTHERS if is_known else Sense.NONE


def _is_known(word: str, packs: LanguagePacks) -> bool:
    return packs.familiar_words(is_cyrillic=is_cyrillic(word)).knows(fold(word))


def _strangeness(word: str, packs: LanguagePacks) -> float:
    return packs.familiar_words(is_cyrillic=is_cyrillic(word)).strangeness(fold(word))


def _to_cyrillic(text: str) -> str:
    """Takes Latvian letters apart first: they are a dead key and a letter."""
    keys = "".join(_KEYS_OF_LETTER.get(letter, letter) for letter in unicodedata.normalize("NFC", text))
    return keys.translate(TO_CYRILLIC)


def _to_latin(text: str) -> str:
    return _DEAD_PAIR.sub(lambda pair: _LETTER_OF_KEYS[pair.group()], text.translate(TO_LATIN))
