"""Finds the reader's gender in the text itself: by the name that calls him ("Здравствуйте, Анна!", "…, Сергей.").

A name that introduces somebody ("это Анна", "меня зовут Анна") or signs is not the reader's. Names of both genders
and two readers of different gender tell nothing.
"""

import re

from kbassist.core.understanding import Gender
from kbassist.language.conversion.russian_words import GENDERS, RussianWords

_GREETED = re.compile(
    r"\b(?:здравствуйте|здравствуй|привет|добрый день|добрый вечер|доброе утро|доброго дня)"
    r"[,!]?[^\S\n]+(?P<name>[А-ЯЁ][а-яё]+)",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?<=[а-яё]),[^\S\n]+(?P<name>[А-ЯЁ][а-яё]+)(?=[,.!?])")
_HONOURED = re.compile(r"\b(?P<honour>уважаемый|уважаемая|дорогой|дорогая|господин|госпожа)\b", re.IGNORECASE)
_SIGNED = re.compile(r"\b(?:уважением|это|зовут|ваша?|ваши|я)[,\s]*$", re.IGNORECASE)
_MALE_HONOURS = frozenset({"уважаемый", "дорогой", "господин"})


def gender_of_reader(text: str, words: RussianWords) -> Gender | None:
    """Returns the gender that all names and titles calling the reader agree on; None where there is none."""
    genders = {
        Gender.MALE if match["honour"].lower() in _MALE_HONOURS else Gender.FEMALE for match in _HONOURED.finditer(text)
    }
    for pattern in (_GREETED, _CALLED):
        for match in pattern.finditer(text):
            name = match["name"]
            if name[:1].isupper() and not _SIGNED.search(text[max(match.start() - 20, 0) : match.start() + 1]):
                genders |= _genders_of_name(name, words)
    return genders.pop() if len(genders) == 1 else None


def _genders_of_name(name: str, words: RussianWords) -> set[Gender]:
    found = {
        gender
        for form in words.forms(name.lower())
        for gender, mark in GENDERS.items()
        if form.part == "NOUN" and form.has("Name", "nomn", "sing", mark)
    }
    is_name = words.share(name.lower(), "NOUN", "Name", "nomn", "sing") >= 0.3
    return found if is_name and len(found) == 1 else set()
