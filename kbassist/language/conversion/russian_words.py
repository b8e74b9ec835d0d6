"""Looks up Russian words in the morphological dictionary of pymorphy3 and inflects them.

The dictionary takes 60 ms and 30 MB; it is loaded with the first word that is asked for, not at start. What it does
not know it guesses by the ending, so new verbs ("залогиньтесь") have forms too. Decides nothing about a sentence.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

from kbassist.core.understanding import Gender

REMEMBERED_WORDS = 16_384
REFLEXIVE = ("ся", "сь")
VOWELS = "аеёиоуыэюя"
_YO_WORD = re.compile(r"\w*ё\w*")
GENDERS = {Gender.MALE: "masc", Gender.FEMALE: "femn"}


@dataclass(frozen=True, slots=True)
class WordForm:
    """One reading of a word: part of speech and marks as OpenCorpora names them, dictionary form, share of readings."""

    part: str
    marks: frozenset[str]
    lemma: str
    share: float

    def has(self, *marks: str) -> bool:
        """Returns whether the reading has all these marks."""
        return self.marks.issuperset(marks)


class RussianWords:
    """The forms of Russian words; safe to use from any thread."""

    def __init__(self) -> None:
        path = import_module("pymorphy3_dicts_ru").get_path()
        self._analyzer: Any = import_module("pymorphy3").MorphAnalyzer(path=path, lang="ru")
        self._forms: Callable[[str], tuple[WordForm, ...]] = lru_cache(maxsize=REMEMBERED_WORDS)(self._look_up)

    def forms(self, word: str) -> tuple[WordForm, ...]:
        """Returns the readings of a word in lower case, likeliest first; none for what is not Cyrillic."""
        return self._forms(word)

    def share(self, word: str, part: str, *marks: str) -> float:
        """Returns how much of the readings of a word are this part of speech with these marks, 0 to 1."""
        return sum(form.share for form in self.forms(word) if form.part == part and form.has(*marks))

    def inflected(self, word: str, part: str, known: frozenset[str], wanted: frozenset[str]) -> str | None:
        """Returns the word in another form, read as `part` with the marks `known`, with ё; None where there is none."""
        for parse in self._analyzer.parse(word):
            if str(parse.tag.POS) == part and known <= parse.tag.grammemes:
                other = parse.inflect(set(wanted))
                if other is not None:
                    return str(other.word)
        return None

    def _look_up(self, word: str) -> tuple[WordForm, ...]:
        return tuple(
            WordForm(str(parse.tag.POS), frozenset(parse.tag.grammemes), str(parse.normal_form), float(parse.score))
            for parse in self._analyzer.parse(word)
            if parse.tag.POS is not None
        )


def without_yo(word: str) -> str:
    """Returns a word with е in the place of ё, as most texts are written."""
    return word.replace("ё", "е")


def writes_yo(text: str) -> bool:
    """Tells whether a text writes ё; "всё" alone is only told from "все" by it."""
    return any(word != "всё" for word in _YO_WORD.findall(text.lower()))


def split_reflexive(word: str) -> tuple[str, bool]:
    """Returns a verb without -ся or -сь, and whether it had one."""
    return (word[:-2], True) if word.endswith(REFLEXIVE) else (word, False)


def singular_imperative(word: str) -> str:
    """Turns "выберите" into "выбери", "приготовьтесь" into "приготовься"."""
    stem, is_reflexive = split_reflexive(word)
    return _reflexive(stem.removesuffix("те")) if is_reflexive else stem.removesuffix("те")


def plural_imperative(word: str, words: RussianWords) -> str:
    """Turns "выбери" into "выберите", "приготовься" into "приготовьтесь", "сбрось" into "сбросьте"."""
    is_reflexive = any(form.has("impr") and form.lemma.endswith(REFLEXIVE) for form in words.forms(word))
    return f"{word[:-2]}тесь" if is_reflexive else f"{word}те"


def singular_present(word: str, words: RussianWords) -> str | None:
    """Turns "можете" into "можешь", "вернётесь" into "вернёшься"; None for what is no such verb."""
    stem, is_reflexive = split_reflexive(word)
    regular = stem.removesuffix("те") + ("шься" if is_reflexive else "шь")
    marks = frozenset({"plur", "2per"})
    return _checked(regular, words.inflected(word, "VERB", marks, frozenset({"sing", "2per"})))


def plural_present(word: str, words: RussianWords) -> str | None:
    """Turns "можешь" into "можете", "вернёшься" into "вернётесь"; None for what is no such verb."""
    stem, is_reflexive = split_reflexive(word)
    regular = stem.removesuffix("шь") + ("тесь" if is_reflexive else "те")
    marks = frozenset({"sing", "2per"})
    return _checked(regular, words.inflected(word, "VERB", marks, frozenset({"plur", "2per"})))


def singular_past(word: str, gender: Gender, words: RussianWords) -> str | None:
    """Turns "получили" into "получил" or "получила", "шли" into "шёл" or "шла"."""
    known = frozenset({"past", "plur"})
    return words.inflected(word, "VERB", known, frozenset({"past", "sing", GENDERS[gender]}))


def singular_short(word: str, gender: Gender, words: RussianWords) -> str | None:
    """Turns "уверены" into "уверен" or "уверена", "должны" into "должен" or "должна"."""
    for part in ("PRTS", "ADJS"):
        found = words.inflected(word, part, frozenset({"plur"}), frozenset({"sing", GENDERS[gender]}))
        if found is not None:
            return found
    return None


def plural_past(word: str, words: RussianWords) -> str | None:
    """Turns "получил" and "получила" into "получили"."""
    return words.inflected(word, "VERB", frozenset({"past", "sing"}), frozenset({"past", "plur"}))


def plural_short(word: str, words: RussianWords) -> str | None:
    """Turns "уверен" and "уверена" into "уверены"; a participle's form comes before an adjective's ("уверенны")."""
    for part in ("PRTS", "ADJS"):
        found = words.inflected(word, part, frozenset({"sing"}), frozenset({"plur"}))
        if found is not None:
            return found
    return None


def _reflexive(stem: str) -> str:
    return stem + ("сь" if stem[-1:] in VOWELS else "ся")


def _checked(regular: str, listed: str | None) -> str | None:
    """Keeps the writer's own е or ё where the dictionary has the same word, else takes the dictionary's form."""
    if listed is None:
        return None
    return regular if without_yo(regular) == without_yo(listed) else listed
