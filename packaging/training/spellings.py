"""Writes proper sentences as hurried people type them: without diacritics, in chat spelling, in Latin letters.

Each writer has habits of his own, drawn by the generator that is given: the same seed gives the same texts.
"""

from collections.abc import Mapping, Sequence
from random import Random

from kbassist.language.tokens import fold

MACRONS = {"ā": "aa", "ē": "ee", "ī": "ii", "ū": "uu"}
CARONS = {"š": "sh", "ž": "zh", "č": "ch"}
SOFT = {"ņ": "nj", "ļ": "lj", "ķ": "kj", "ģ": "gj"}
UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}

LATIN_FOR_RUSSIAN: Mapping[str, Sequence[str]] = {
    "а": "a", "б": "b", "в": "vvw", "г": "g", "д": "d", "е": ("e", "e", "e", "je", "ye"), "ё": ("e", "yo", "jo"),
    "ж": ("zh", "zh", "z", "j"), "з": "z", "и": "i", "й": ("y", "j", "i"), "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": ("h", "kh", "x"), "ц": ("ts", "c"),
    "ч": ("ch", "ch", "c", "4"), "ш": ("sh", "sh", "s"), "щ": ("shch", "sch", "sh"), "ъ": ("",), "ы": ("y", "y", "i"),
    "ь": ("", "", "'", "j"), "э": ("e", "e", "je"), "ю": ("yu", "ju", "u"), "я": ("ya", "ja", "ia"),
}  # fmt: skip


def without_diacritics(text: str, language: str, chance: Random) -> str:
    """Returns a text without diacritics, in lower case; German sometimes with "ae" for "ä"."""
    if language == "de" and chance.random() < 0.5:
        text = _replaced(text.lower(), UMLAUTS)
    return fold(text)


def in_chat_spelling(text: str, chance: Random) -> str:
    """Returns a Latvian text with letters doubled or followed by h or j for diacritics, in part or throughout."""
    habits = [habit for habit in (MACRONS, CARONS, SOFT) if chance.random() < 0.75] or [CARONS]
    text = text.lower()
    for habit in habits:
        text = _replaced(text, habit)
    return fold(text)


def in_latin_letters(text: str, chance: Random) -> str:
    """Returns a Russian text in Latin letters, every letter in one of its usual spellings throughout."""
    return _replaced(text.lower(), {letter: chance.choice(latin) for letter, latin in LATIN_FOR_RUSSIAN.items()})


def mixed_with_foreign(text: str, foreign: Sequence[str], chance: Random) -> str:
    """Returns a text with one foreign term for every six words: between two, in the place of one, or inflected.

    An inflected term takes the end of the word in whose place it stands ("Garchingist").
    """
    words = text.split()
    for _ in range(1 + len(words) // 7):
        place = chance.randrange(len(words))
        term = chance.choice(foreign)
        kind = chance.randrange(3)
        if kind == 0:
            words.insert(place, term)
        else:
            words[place] = term if kind == 1 else term + words[place][-chance.randint(1, 3) :]
    return " ".join(words)


def shortened(text: str, chance: Random) -> str:
    """Returns three to nine words of a text that stand side by side."""
    words = text.split()
    length = chance.randint(3, 9)
    start = chance.randrange(max(1, len(words) - length + 1))
    return " ".join(words[start : start + length])


def _replaced(text: str, letters: Mapping[str, str]) -> str:
    return "".join(letters.get(letter, letter) for letter in text)
