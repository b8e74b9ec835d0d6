"""Puts items that say the same behind the one of them that is best to show.

Careful rather than thorough: two texts say the same when they are equal word for word, or long and a few of their
words stand there in another form or mistyped. A word more or less, another number, name or prefix makes them
different; so do another language and another entity. Items with an `intent` are examples of their class, each of
which counts, and are left alone. Words are compared as written, without marks and greeting; nothing is parsed,
since this runs with every keystroke.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property, lru_cache
from itertools import compress
from operator import ne

from rapidfuzz.fuzz import ratio

from kbassist.core.evidence import Evidence
from kbassist.core.item import Item, ItemKind

MOST_COMPARED = 30
"""Places from the top that are looked at: nobody looks for repetitions further down."""

FEW_WORDS = 8
"""A text shorter than this says something only together with its title and question."""

ENOUGH_WORDS = 20
"""A shorter text has to be equal word for word."""

DIFFERENT_WORDS = 0.05
"""The share of its words in which a long text may differ."""

SAME_BEGINNING, SAME_WORD = 2, 75.0
"""First letters and likeness (rapidfuzz.fuzz.ratio, 0 to 100) of one word in two forms.

Opposites are made in front: lock and unlock, ieslēgt and izslēgt, включить and выключить.
"""

AS_GOOD, NEWER = 0.98, timedelta(days=30)
"""The share of a score, factors and all, and the lead in age from which the newer one of two items is preferred."""

REMEMBERED_TEXTS = 256
"""Texts kept as words: the next keystroke finds most of them again."""

KIND_ORDER = {ItemKind.ARTICLE: 2, ItemKind.CANNED: 1, ItemKind.ANSWER: 0}

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_GREETING = re.compile(r"\s*[^\W\d]+(?:,? [^\W\d]+){0,3}[,!][ \t]*\n")
_SENTENCE_STARTS_AFTER = re.compile(r"(?:^|[.!?…:\n])[\s\W_]*\Z")


def collapse(found: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Returns the evidence with each text once, best first; what is left out stands in `similar` of what stays.

    Of those that say the same stays what still holds, else what says more, else what may be quoted, else an article
    before a canned reply before a past answer, else the newer where it scores as well, else the better placed. It
    takes the best place, score and confidence among them.
    """
    groups: list[_Group] = []
    for evidence in found[:MOST_COMPARED]:
        told = _Told(evidence)
        group = next((group for group in groups if _say_the_same(group.shown, told)), None)
        if group is None:
            groups.append(_Group(told, []))
        elif _is_preferred(told, group.shown):
            group.shown, group.hidden = told, [group.shown, *group.hidden]
        else:
            group.hidden.append(told)
    return (*(group.evidence() for group in groups), *found[MOST_COMPARED:])


class _Told:
    """What a piece of evidence says, read as far as it is asked for."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.item = evidence.item
        self.text = evidence.passage.text
        greeting = _GREETING.match(self.text) if self.item.kind is not ItemKind.ARTICLE else None
        self.start = greeting.end() if greeting is not None else 0
        self.words = _words_of(self.text[self.start :])

    @cached_property
    def heading(self) -> list[str]:
        content = self.item.content
        return _WORD.findall(f"{content.title}\n{content.question}".lower())

    @cached_property
    def title_names(self) -> frozenset[str]:
        """The names and numbers in the title."""
        title = self.item.content.title
        matches = _WORD.finditer(title)
        return frozenset(match.group() for match in matches if _is_name_or_number(title, match))

    @cached_property
    def body(self) -> list[str]:
        return _WORD.findall(self.item.content.body.lower())

    @cached_property
    def is_all(self) -> bool:
        """True where the item has nothing else to say."""
        return not self.item.content.body.replace(self.text, "", 1).strip()

    @cached_property
    def numbers(self) -> list[str]:
        return _NUMBER.findall(self.text, self.start)

    @cached_property
    def _matches(self) -> list[re.Match[str]]:
        return list(_WORD.finditer(self.text, self.start))

    def is_name(self, place: int) -> bool:
        """Says whether the word with this number is a name or holds a digit."""
        return _is_name_or_number(self.text, self._matches[place])


@dataclass(slots=True)
class _Group:
    """Evidence that says the same: the one to show, and the others in order."""

    shown: _Told
    hidden: list[_Told]

    def evidence(self) -> Evidence:
        if not self.hidden:
            return self.shown.evidence
        everything = [told.evidence for told in (self.shown, *self.hidden)]
        return replace(
            self.shown.evidence,
            score=max(evidence.score for evidence in everything),
            confidence=max(evidence.confidence for evidence in everything),
            similar=tuple(told.item for told in self.hidden),
        )


@lru_cache(maxsize=REMEMBERED_TEXTS)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


def _say_the_same(one: _Told, other: _Told) -> bool:
    """Says whether one of two items can stand for both: what else it says may be more, but not other."""
    if len(one.words) != len(other.words) or not one.words:
        return False
    if not _may_say_the_same(one.item, other.item) or not _is_same_text(one, other):
        return False
    if one.title_names != other.title_names and one.title_names and other.title_names:
        return False
    return one.is_all or other.is_all or one.body == other.body


def _may_say_the_same(one: Item, other: Item) -> bool:
    return (
        one.id != other.id
        and one.language == other.language
        and not one.content.intent
        and not other.content.intent
        and one.content.entity == other.content.entity
    )


def _is_same_text(one: _Told, other: _Told) -> bool:
    """Compares texts of equally many words."""
    count = len(one.words)
    if one.words == other.words:
        return count >= FEW_WORDS or one.heading == other.heading
    if count < ENOUGH_WORDS or one.numbers != other.numbers:
        return False
    different = list(compress(range(count), map(ne, one.words, other.words)))
    if len(different) > count * DIFFERENT_WORDS:
        return False
    return all(
        _is_same_word(one.words[place], other.words[place]) and not one.is_name(place) and not other.is_name(place)
        for place in different
    )


def _is_same_word(word: str, other: str) -> bool:
    return word[:SAME_BEGINNING] == other[:SAME_BEGINNING] and ratio(word, other) >= SAME_WORD


def _is_preferred(told: _Told, shown: _Told) -> bool:
    if told.evidence.is_expired != shown.evidence.is_expired:
        return shown.evidence.is_expired
    if told.is_all != shown.is_all:
        return shown.is_all
    mine, theirs = ((each.item.is_quotable, KIND_ORDER[each.item.kind]) for each in (told, shown))
    if mine != theirs:
        return mine > theirs
    is_as_good = told.evidence.score >= shown.evidence.score * AS_GOOD
    return is_as_good and told.item.updated_at >= shown.item.updated_at + NEWER


def _is_name_or_number(text: str, match: re.Match[str]) -> bool:
    """Says whether a word holds a digit, or has a capital that no beginning of a sentence explains."""
    word, start = match.group(), match.start()
    if any(letter.isdigit() for letter in word):
        return True
    if len(word) == 1 or not word[0].isupper():
        return False
    return _SENTENCE_STARTS_AFTER.search(text, max(0, start - 20), start) is None
