"""Finds cue words and phrases of a language pack in a text, all of them in one pass.

A cue is written as words. `pieslēg*` matches any word that begins so, `…` stands for up to three words
between, `!kā` matches only with its own diacritics (unless the whole text is written without any), all
else ignores case and diacritics. The time is linear in the text: a word looks up only the cues that can
begin with it. A book sorts its thousands of cues by their first words only, and not before it is used; a cue is
read in full when a text first has its first word.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from kbassist.core.text import Span
from kbassist.language.tokens import WORD, fold, words

GAP = "…"
LONGEST_GAP = 3
REMEMBERED_CUES = 16_384


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word as the cues see it.

    `lower` keeps the diacritics (guessed where the writer spells them with two letters); `forms` are its
    folded spellings; `is_exact` is False where the text has no diacritics to compare.
    """

    text: str
    span: Span
    lower: str
    forms: tuple[str, ...]
    is_exact: bool


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue that was found: its label and the words `first` to `last`, both included."""

    label: str
    first: int
    last: int
    span: Span


@dataclass(frozen=True, slots=True)
class _Element:
    folded: str
    lower: str
    is_prefix: bool
    is_exact: bool
    has_gap_before: bool

    def matches(self, word: ReadWord) -> bool:
        if self.is_exact and word.is_exact:
            return word.lower.startswith(self.lower) if self.is_prefix else word.lower == self.lower
        if self.is_prefix:
            return any(form.startswith(self.folded) for form in word.forms)
        return self.folded in word.forms


@dataclass(frozen=True, slots=True)
class _Cue:
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class _SortedCues:
    """Cues by their first two words, where both are whole, else by the first or its beginning; all folded.

    `prefix_lengths` are those of the beginnings, in ascending order.
    """

    by_pair: Mapping[tuple[str, str], Sequence[_Cue]]
    by_word: Mapping[str, Sequence[_Cue]]
    by_prefix: Mapping[str, Sequence[_Cue]]
    prefix_lengths: tuple[int, ...]


class CueBook:
    """All cues of a language, ready to be found; labels look like "mood.angry.cue".

    They are sorted by their first words when a text is first read: most languages of a home are never met.
    """

    __slots__ = ("_cues", "_sorted")

    def __init__(self, cues: Mapping[str, Sequence[str]]) -> None:
        self._cues = cues
        self._sorted: _SortedCues | None = None

    def find(self, text_words: Sequence[ReadWord]) -> tuple[CueHit, ...]:
        """Returns the hits in order of position.

        Within a family (the label up to its first full stop) a hit that lies inside a longer one is left
        out: "not happy" hides "happy".
        """
        hits: list[CueHit] = []
        covered: dict[str, int] = {}
        for index, word in enumerate(text_words):
            following = text_words[index + 1].forms if index + 1 < len(text_words) else ()
            candidates = self._candidates(word, following)
            here = [hit for cue in candidates if (hit := _hit_at(cue, text_words, index)) is not None]
            for family in {_family(hit.label) for hit in here}:
                members = [hit for hit in here if _family(hit.label) == family]
                last = max(hit.last for hit in members)
                if last <= covered.get(family, -1):
                    continue
                covered[family] = last
                hits += dict.fromkeys(hit for hit in members if hit.last == last)
        return tuple(hits)

    def _candidates(self, word: ReadWord, following: Sequence[str]) -> list[_Cue]:
        cues = self._sorted
        if cues is None:
            # Two threads may both sort; the result is the same.
            cues = self._sorted = _sorted(self._cues)
        found: list[_Cue] = []
        for form in word.forms:
            found += cues.by_word.get(form, ())
            for next_form in following:
                found += cues.by_pair.get((form, next_form), ())
            for length in cues.prefix_lengths:
                if length > len(form):
                    break
                found += cues.by_prefix.get(form[:length], ())
        return found


def _sorted(cues: Mapping[str, Sequence[str]]) -> _SortedCues:
    by_pair: dict[tuple[str, str], list[_Cue]] = defaultdict(list)
    by_word: dict[str, list[_Cue]] = defaultdict(list)
    by_prefix: dict[str, list[_Cue]] = defaultdict(list)
    for label, texts in cues.items():
        for text in texts:
            first, second, is_prefix = _beginning(text)
            cue = _Cue(label, text)
            if is_prefix:
                by_prefix[first].append(cue)
            elif second:
                by_pair[first, second].append(cue)
            else:
                by_word[first].append(cue)
    lengths = tuple(sorted({len(prefix) for prefix in by_prefix}))
    return _SortedCues(dict(by_pair), dict(by_word), dict(by_prefix), lengths)


def is_cue(text: str) -> bool:
    """Returns whether a text holds at least one word to look for."""
    return WORD.search(text) is not None


def _beginning(text: str) -> tuple[str, str, bool]:
    """Returns the first two words of a cue, folded, and whether the first stands for all words that begin so.

    The second is "" where there is none, where it is only a beginning, or where other words may stand before it.
    """
    first, second = islice(chain(WORD.finditer(text), (None, None)), 2)
    assert first is not None, f"the cue {text!r} has no word"
    rest = text[first.end() : first.end() + 2]
    is_prefix = rest.startswith("*") and not rest[1:].strip()
    if second is None or GAP in text[first.end() : second.start()] or text[second.end() : second.end() + 1] == "*":
        return fold(first.group()), "", is_prefix
    return fold(first.group()), fold(second.group()), is_prefix


@lru_cache(maxsize=REMEMBERED_CUES)
def _elements(text: str) -> tuple[_Element, ...]:
    found: list[_Element] = []
    has_gap = False
    for chunk in text.split():
        if chunk == GAP:
            has_gap = True
            continue
        parts = [word.text for word in words(chunk)]
        for number, part in enumerate(parts, start=1):
            is_prefix = chunk.endswith("*") and number == len(parts)
            found.append(_Element(fold(part), part.lower(), is_prefix, chunk.startswith("!"), has_gap))
            has_gap = False
    return tuple(found)


def _hit_at(cue: _Cue, text_words: Sequence[ReadWord], index: int) -> CueHit | None:
    first, *others = _elements(cue.text)
    if not first.matches(text_words[index]):
        return None
    last = index
    for element in others:
        reach = LONGEST_GAP + 1 if element.has_gap_before else 1
        following = range(last + 1, min(last + 1 + reach, len(text_words)))
        found = next((place for place in following if element.matches(text_words[place])), None)
        if found is None:
            return None
        last = found
    return CueHit(cue.label, index, last, Span(text_words[index].span.start, text_words[last].span.end))


def _family(label: str) -> str:
    return label.partition(".")[0]
