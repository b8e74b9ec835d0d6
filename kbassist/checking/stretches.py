"""Finds the stretches of a reply that are not its own words: links, code, quotations, places left open."""

import re
from functools import lru_cache

from kbassist.checking.facts import blanked
from kbassist.core.text import Span

_LINKS = r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
_CODE = r"```.*?```|`[^`\n]+`"
_TAGS = r"</?[a-zA-Z][^<>\n]{0,300}>"
_QUOTES = r"„[^„“”\"\n]{1,300}[“”\"]|«[^«»\n]{1,300}»|“[^“”\n]{1,300}”|(?<!\w)\"[^\"\n]{1,300}\"(?!\w)"
_PLACES = r"\{\{[^{}\n]{1,60}\}\}|[%$]?\{[^{}\n]{1,60}\}"

_CAPITALISED = re.compile(r"(?<!\w)[A-ZĀ-ŽА-ЯЁ]\w*(?:[ -]\d+)?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…•\n]|\n\s*\d{1,2}[.)]|[-–—*]\s)[\s*_\"'„“«(\[]*$")
_LOOK_BACK = 12

_QUOTATION = re.compile(_QUOTES)
_PLACE = re.compile(_PLACES)
_FOREIGN = re.compile(f"{_LINKS}|{_CODE}|{_TAGS}|{_PLACES}", re.DOTALL)
_FOREIGN_OR_QUOTED = re.compile(f"{_LINKS}|{_CODE}|{_TAGS}|{_PLACES}|{_QUOTES}", re.DOTALL)


def quotations(text: str) -> tuple[Span, ...]:
    """Returns the stretches in quotation marks, marks included, in order."""
    return tuple(Span(match.start(), match.end()) for match in _QUOTATION.finditer(text))


def without_foreign(text: str) -> str:
    """Returns a text of the same length with links, code, HTML tags and open places filled with spaces."""
    return _filled(_FOREIGN, text)


def without_places(text: str) -> str:
    """Returns a text of the same length with open places filled with spaces."""
    return _filled(_PLACE, text)


@lru_cache(maxsize=2)
def own_words(text: str) -> str:
    """Returns a text of the same length with all that are not the writer's words filled with spaces."""
    return _filled(_FOREIGN_OR_QUOTED, text)


def without_names(text: str) -> str:
    """Returns a text of the same length in which words with a capital letter inside a sentence are spaces."""
    names = (match for match in _CAPITALISED.finditer(text) if not is_sentence_start(text, match.start()))
    return blanked(text, [Span(match.start(), match.end()) for match in names])


def is_sentence_start(text: str, place: int) -> bool:
    """Returns whether a sentence, a list entry or a line begins at a place; marks before it count nothing."""
    return _SENTENCE_START.search(text, max(0, place - _LOOK_BACK), place) is not None


def _filled(pattern: re.Pattern[str], text: str) -> str:
    return blanked(text, [Span(match.start(), match.end()) for match in pattern.finditer(text)])
