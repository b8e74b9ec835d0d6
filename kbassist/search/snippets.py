"""Shows what a passage answers: its best sentences as plain text, and the matched words marked in any form.

A sentence that only repeats the title tells nothing new, a heading is no answer: what stands under a heading that
matches, a step, an amount where one is asked for and what the author put into the short answer count more.
Reads texts, never the index. Finding the key of a word costs more than all the rest, so it is found only of words
that begin like something sought, and a text's words are remembered by how they begin.
"""

import re
from array import array
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from math import sqrt
from sys import intern

from kbassist.core.evidence import Snippet
from kbassist.core.item import Item, ItemKind, Passage
from kbassist.core.text import Span
from kbassist.language.tokens import fold, sentences
from kbassist.markup.passages import passage_of
from kbassist.markup.plain_text import plain_text
from kbassist.search.analysis import LIKE_BEGINNING, WORD, beginning_of_key, key_of, keys_of_word, like_beginning
from kbassist.search.query import StopWords
from kbassist.search.query_language import read_query

SNIPPET_LENGTH = 200
LEAST_LENGTH = 120
"""A shorter snippet takes in what stands before its best sentence, as far as there is room."""

MOST_WORDS_WITH_OPEN_END = 8
"""A longer text is a customer's message, whose last word is not being typed any more."""

REMEMBERED_TEXTS = 256
"""Passages kept as plain text: reading Markdown takes longer than all the rest, and the next keystroke asks again."""

REMEMBERED_BEGINNINGS = 8_192

OF_TITLE = 0.5
"""A matched word of the title against another one: it tells which item this is, and nothing else."""

UNDER_HEADING = 0.6
"""How much of what its heading matches counts for the first sentence under it."""

STEP = 0.4
"""With these weights 42 of 148 snippets for the starter's questions show a step or the short answer, 27 when only
matches counted, and 4 begin with a heading instead of 20 (2026-11-22)."""

AMOUNT = 0.6
AS_IN_SHORT_ANSWER = 0.5
READY_ANSWER = 0.5
GREETING = -1.0
LONGEST_GREETING = 4

GAP = 4
"""Characters between sentences; where more are, a heading was left out between them."""

CUT = "…"
_ITEM_MARK = re.compile(r"\s*(?:\d{1,3}[.)]|[-*+])\s*$")
_STEP = re.compile(r"\s*\d{1,3}[.)]\s")
_DIGIT = re.compile(r"\d")
_WHITE_SPACE = re.compile(r"\s")


class Sought:
    """What counts as a match: keys, and the beginning of the word that is being typed ("" for none).

    `wants_amount` where a number or a date is asked for. May be asked by several threads.
    """

    def __init__(self, keys: frozenset[str], start: str, *, wants_amount: bool = False) -> None:
        self.wants_amount = wants_amount
        self._keys = keys
        self._start = start
        beginnings = {like_beginning(key) for key in keys}
        self._whole_beginnings = frozenset(beginning for beginning in beginnings if len(beginning) < LIKE_BEGINNING)
        self._beginnings = frozenset(beginning[:end] for beginning in beginnings for end in range(LIKE_BEGINNING + 1))
        self._may_match: dict[str, _Beginnings] = {}

    def key_of(self, word: str, language: str) -> str:
        """Returns the key of a word in a text of `language` if it matches, else ""."""
        if not self.may_begin(language)[word[:LIKE_BEGINNING]]:
            return ""
        key = key_of(word, language)
        return key if key in self._keys or (self._start and fold(word).startswith(self._start)) else ""

    def may_begin(self, language: str) -> Mapping[str, bool]:
        """Says of the first LIKE_BEGINNING letters of any word of `language` whether it may match."""
        if language not in self._may_match:
            self._may_match[language] = _Beginnings(self, language)
        return self._may_match[language]

    def may_begin_with(self, letters: str, language: str) -> bool:
        """Says whether a word of `language` that begins with these letters may match."""
        beginning, folded = _beginning(letters, language)
        if beginning in self._beginnings:
            return True
        if self._whole_beginnings and any(map(beginning.startswith, self._whole_beginnings)):
            return True
        start = self._start
        return bool(start) and (folded.startswith(start) or start.startswith(folded))


class _Beginnings(dict[str, bool]):
    """What is known of the beginnings of words; asks once for each."""

    def __init__(self, sought: Sought, language: str) -> None:
        super().__init__()
        self._sought = sought
        self._language = language

    def __missing__(self, letters: str) -> bool:
        known = self[letters] = self._sought.may_begin_with(letters, self._language)
        return known


@lru_cache(maxsize=REMEMBERED_BEGINNINGS)
def _beginning(letters: str, language: str) -> tuple[str, str]:
    """Returns how the key of a word begins that begins with these letters, and the letters folded."""
    return beginning_of_key(letters, language), fold(letters)


def sought_by(text: str, language: str | None, stop_words: StopWords, amount_words: frozenset[str]) -> Sought:
    """Returns what counts as a match for a query's words; common words only where there are no others.

    `amount_words` are the folded words that ask for a number or a date ("when", "cik").
    """
    typed = read_query(text)
    words = [word for wanted in typed.wanted for word in wanted.words]
    telling = stop_words.without(words, language) or words
    keys = frozenset(key for word in telling for key in keys_of_word(word, language))
    is_open = typed.is_last_word_open and len(words) <= MOST_WORDS_WITH_OPEN_END
    wants_amount = any(fold(word) in amount_words for word in words)
    return Sought(keys, fold(words[-1]) if is_open and words else "", wants_amount=wants_amount)


def marks_in(text: str, language: str, sought: Sought) -> tuple[Span, ...]:
    """Returns the spans of the words that match, in order."""
    return tuple(mark for mark, _ in _matches(text, language, sought))


def _matches(text: str, language: str, sought: Sought) -> Iterator[tuple[Span, str]]:
    for word in WORD.finditer(text):
        key = sought.key_of(word.group(), language)
        if key:
            yield Span(word.start(), word.end()), key


class _Plain:
    """A text without marks: `units` are its sentences and headings. May be asked by several threads.

    Of each word it is kept how it begins and where: 12 bytes.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.units = tuple(_units(text))
        self.steps = tuple(_STEP.match(text, unit.start, unit.end) is not None for unit in self.units)
        self._firsts = tuple(fold(text[unit.start]) for unit in self.units)
        words = list(WORD.finditer(text))
        self._letters = tuple(intern(word.group()[:LIKE_BEGINNING]) for word in words)
        self._starts = array("I", (word.start() for word in words))

    def places_of(self, headings: Collection[str]) -> frozenset[int]:
        """Returns which units are headings; folding one costs more than a look at its first letter."""
        firsts = {heading[:1] for heading in headings}
        return frozenset(
            place
            for place, first in enumerate(self._firsts)
            if first[:1] in firsts and fold(self.units[place].of(self.text)).strip() in headings
        )

    def matches(self, language: str, sought: Sought) -> list[tuple[Span, str]]:
        """Returns the words that match with their keys, in order."""
        may_begin = map(sought.may_begin(language).__getitem__, self._letters)
        words = (WORD.match(self.text, start) for start in compress(self._starts, may_begin))
        return [
            (Span(word.start(), word.end()), key)
            for word in words
            if word is not None and (key := sought.key_of(word.group(), language))
        ]


def snippet_of(item: Item, ordinal: int, sought: Sought) -> Snippet:
    """Returns about SNIPPET_LENGTH characters of a passage from the sentence that answers best.

    The author's short answer stands in for the beginning of an article where it holds as much of what is sought.
    """
    passage = passage_of(item, ordinal)
    if passage is None:
        return Snippet("", ())
    found = _weighed(passage.text, item, passage, sought)
    if ordinal == 0 and item.kind is ItemKind.ARTICLE and item.content.short_formal:
        ready = _weighed(item.content.short_formal, item, passage, sought)
        if ready.marks and ready.best_score + READY_ANSWER >= found.best_score:
            return _cut_out(ready)
    return _cut_out(found)


@lru_cache(maxsize=REMEMBERED_TEXTS)
def _read(markdown: str) -> _Plain:
    """Returns a passage as plain text; remembers the last ones."""
    return _Plain(plain_text(markdown))


@lru_cache(maxsize=REMEMBERED_TEXTS)
def _read_heading(markdown: str) -> str:
    """Returns a heading as plain text, folded."""
    return fold(plain_text(markdown)).strip()


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with its sentences, how well each answers, and the matched words.

    `headings` are no sentences; each that matches stands under the number of the sentence that follows it.
    """

    text: str
    sentences: tuple[Span, ...]
    scores: tuple[float, ...]
    marks: tuple[Span, ...]
    headings: dict[int, Span]

    @property
    def best_score(self) -> float:
        return max(self.scores, default=0.0)


def _weighed(markdown: str, item: Item, passage: Passage, sought: Sought) -> _Text:
    plain = _read(markdown)
    text = plain.text
    matches = plain.matches(item.language, sought)
    headings = plain.places_of(frozenset(map(_read_heading, passage.heading_path)))
    of_title = {key for _, key in _matches(item.content.title, item.language, sought)}
    matched = _by_unit(plain.units, matches)
    holders = Counter(key for keys in matched for key in keys)
    is_worth_looking = sought.wants_amount or item.content.short_formal or item.kind is not ItemKind.ARTICLE
    kept: list[Span] = []
    scores: list[float] = []
    above = 0.0
    over: dict[int, Span] = {}
    for place, (unit, keys) in enumerate(zip(plain.units, matched, strict=True)):
        score = sum((OF_TITLE if key in of_title else 1.0) / sqrt(holders[key]) for key in keys) if keys else 0.0
        if place in headings:
            above = score
            if keys:
                over[len(kept)] = unit
            continue
        worth = STEP if plain.steps[place] else 0.0
        if is_worth_looking:
            worth += _worth(unit.of(text), item, sought)
        kept.append(unit)
        scores.append(score + above * UNDER_HEADING + worth)
        above = 0.0
    return _Text(text, tuple(kept), tuple(scores), tuple(mark for mark, _ in matches), over)


def _by_unit(units: Sequence[Span], matches: Sequence[tuple[Span, str]]) -> list[dict[str, None]]:
    """Returns the keys that each sentence or heading holds; both come in order, and a match lies in one of them."""
    found: list[dict[str, None]] = [{} for _ in units]
    place = 0
    for mark, key in matches:
        while place < len(units) and units[place].end <= mark.start:
            place += 1
        if place < len(units) and units[place].start <= mark.start:
            found[place][key] = None
    return found


def _worth(sentence: str, item: Item, sought: Sought) -> float:
    """Returns what speaks for a sentence besides the words that are sought and that it is a step."""
    worth = 0.0
    if sought.wants_amount and _DIGIT.search(_STEP.sub("", sentence)):
        worth += AMOUNT
    if item.content.short_formal:
        keys = _keys(sentence, item.language)
        of_answer = _keys(item.content.short_formal, item.language)
        worth += AS_IN_SHORT_ANSWER * len(keys & of_answer) / max(1, len(keys))
    if item.kind is not ItemKind.ARTICLE and sentence.rstrip().endswith((",", "!")):
        worth += GREETING if len(_keys(sentence, item.language)) <= LONGEST_GREETING else 0.0
    return worth


def _units(text: str) -> list[Span]:
    """Returns the sentences, each with the number or dash of its list item."""
    units: list[Span] = []
    for sentence in sentences(text):
        if units and _ITEM_MARK.fullmatch(units[-1].of(text)):
            units[-1] = Span(units[-1].start, sentence.end)
        else:
            units.append(sentence)
    return units


@lru_cache(maxsize=4 * REMEMBERED_TEXTS)
def _keys(text: str, language: str) -> frozenset[str]:
    return frozenset(key_of(word, language) for word in WORD.findall(text))


def _holds(sentence: Span, mark: Span) -> bool:
    return sentence.start <= mark.start < sentence.end


def _cut_out(found: _Text) -> Snippet:
    """Begins at the best sentence, the first of equals, and takes in its neighbours as far as there is room."""
    if not found.sentences:
        return Snippet("", ())
    best = max(range(len(found.sentences)), key=lambda place: (found.scores[place], -place))
    spans = [_shortened(found.text, found.sentences[best], found.marks)]
    for sentence in found.sentences[best + 1 :]:
        if not _fits(sentence, spans, is_before=False):
            break
        spans.append(sentence)
    for sentence, score in zip(reversed(found.sentences[:best]), reversed(found.scores[:best]), strict=True):
        if score < 0 or sum(map(_length, spans)) >= LEAST_LENGTH or not _fits(sentence, spans, is_before=True):
            break
        spans.insert(0, sentence)
    before = CUT if spans[0].start > found.sentences[0].start else ""
    heading = found.headings.get(best)
    if heading is not None and spans[0].start == found.sentences[best].start and not _has_mark(found, spans[0]):
        before, spans = "", [heading, *spans]
    after = CUT if spans[-1].end < found.sentences[-1].end else ""
    return _joined(found, spans, before, after)


def _has_mark(found: _Text, span: Span) -> bool:
    return any(_holds(span, mark) for mark in found.marks)


def _fits(sentence: Span, spans: Sequence[Span], *, is_before: bool) -> bool:
    """Says whether a sentence stands next to those that were chosen, and there is room for it."""
    gap = spans[0].start - sentence.end if is_before else sentence.start - spans[-1].end
    return gap <= GAP and sum(map(_length, spans)) + _length(sentence) <= SNIPPET_LENGTH


def _shortened(text: str, sentence: Span, marks: Sequence[Span]) -> Span:
    """Returns a sentence, or of a long one about SNIPPET_LENGTH characters around its first match."""
    start = sentence.start
    inside = [mark for mark in marks if _holds(sentence, mark)]
    if inside and inside[0].end - start > SNIPPET_LENGTH:
        start = _word_start(text, inside[0].start - SNIPPET_LENGTH // 4)
    if sentence.end - start <= SNIPPET_LENGTH * 3 // 2:
        return Span(start, sentence.end)
    return Span(start, min(sentence.end, _word_end(text, start + SNIPPET_LENGTH)))


def _joined(found: _Text, spans: Sequence[Span], before: str, after: str) -> Snippet:
    """Puts the pieces side by side; one character stays one character, so that the marks stay true."""
    text = before
    marks: list[Span] = []
    for span in spans:
        piece = _WHITE_SPACE.sub(" ", span.of(found.text))
        text += " " if text != before else ""
        offset = len(text) - span.start
        marks += [mark.shifted(offset) for mark in found.marks if span.start <= mark.start and mark.end <= span.end]
        text += piece
        if span in found.headings.values() and piece[-1:].isalnum():
            text += ":"
    return Snippet(text + (f" {after}" if after and not text[-1:].isalnum() else after), tuple(marks))


def _length(span: Span) -> int:
    return span.end - span.start


def _word_start(text: str, position: int) -> int:
    position = max(0, position)
    while position > 0 and not text[position - 1].isspace():
        position -= 1
    return position


def _word_end(text: str, position: int) -> int:
    position = min(len(text), position)
    while position < len(text) and not text[position].isspace():
        position += 1
    return position
