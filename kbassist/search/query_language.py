"""What can be typed into the search field: words, "a phrase", -without, title: tag: kind: lang: source:.

Reading it never fails: whatever is not understood (an open quote, an unknown field, a lone minus) is plain words.
"""

import re
from dataclasses import dataclass, field

from kbassist.core.item import ItemKind
from kbassist.language.tokens import fold
from kbassist.search.analysis import WORD, words_of

LONGEST_QUERY = 1_000
TEXT_FIELDS = frozenset({"title"})
KEYWORD_OF_FIELD = {"tag": "tag", "kind": "kind", "lang": "lang", "source": "source"}

PHRASE_MARKS = str.maketrans(dict.fromkeys("„“”«»", '"'))
CLAUSE = re.compile(
    r"""
    (?P<minus>(?<!\S)-(?=["\w]))?
    (?:(?P<field>(?<!\w)[a-z]+):(?=["\w]))?
    (?: "(?P<phrase>[^"]*)" | (?P<plain>[^\s"]+) | (?P<open>") )
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words wanted side by side (a phrase) or one by one; `in_title` limits them to titles and headings."""

    words: tuple[str, ...]
    is_phrase: bool = False
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """A keyword field that must have (or with a minus: must not have) a value, folded."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class TypedQuery:
    """What was understood of the typed text; `is_last_word_open` while its last word may still grow."""

    wanted: tuple[Words, ...] = ()
    unwanted: tuple[Words, ...] = ()
    conditions: tuple[Condition, ...] = ()
    exclusions: tuple[Condition, ...] = ()
    is_last_word_open: bool = False


@dataclass(slots=True)
class _Reading:
    wanted: list[Words] = field(default_factory=list)
    unwanted: list[Words] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    exclusions: list[Condition] = field(default_factory=list)
    is_last_plain: bool = False


def read_query(text: str) -> TypedQuery:
    """Returns what the typed text asks for; any text is a query."""
    text = text[:LONGEST_QUERY].translate(PHRASE_MARKS)
    reading = _Reading()
    for clause in CLAUSE.finditer(text):
        reading.is_last_plain = False
        _read_clause(reading, clause)
    is_open = reading.is_last_plain and bool(text) and WORD.match(text[-1]) is not None
    return TypedQuery(
        tuple(reading.wanted),
        tuple(reading.unwanted),
        tuple(reading.conditions),
        tuple(reading.exclusions),
        is_open,
    )


def _read_clause(reading: _Reading, clause: re.Match[str]) -> None:
    is_excluded = clause["minus"] is not None
    phrase = clause["phrase"]
    value = phrase if phrase is not None else clause["plain"] or ""
    name = (clause["field"] or "").lower()
    condition = _condition(name, value)
    if condition is not None:
        (reading.exclusions if is_excluded else reading.conditions).append(condition)
        return
    if name and name not in TEXT_FIELDS:
        value = f"{name} {value}"
        phrase = None
    words = tuple(words_of(value))
    if not words:
        return
    is_title = name in TEXT_FIELDS
    if phrase is not None or is_excluded:
        # "-e-pasts" leaves out the words side by side, not everything that has one of them
        found = [Words(words, is_phrase=len(words) > 1, in_title=is_title)]
    else:
        found = [Words((word,), in_title=is_title) for word in words]
    (reading.unwanted if is_excluded else reading.wanted).extend(found)
    reading.is_last_plain = phrase is None and not is_excluded


def _condition(name: str, value: str) -> Condition | None:
    keyword = KEYWORD_OF_FIELD.get(name)
    folded = fold(value).strip()
    if keyword is None or not folded:
        return None
    if keyword == "kind" and folded not in {kind.value for kind in ItemKind}:
        return None
    if keyword == "lang" and not (folded.isalpha() and len(folded) in (2, 3)):
        return None
    return Condition(keyword, folded)
