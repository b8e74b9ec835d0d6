"""Shows why a passage matched: its best sentences as plain text, and the matched words marked in any form.

Reads texts, never the index.
"""

from dataclasses import dataclass

from kbassist.core.evidence import Query, Snippet
from kbassist.core.item import Item
from kbassist.core.text import Span
from kbassist.language.tokens import fold, sentences
from kbassist.markup.passages import passages_of
from kbassist.markup.plain_text import plain_text
from kbassist.search.analysis import WORD, key_of, keys_of_word
from kbassist.search.query import StopWords
from kbassist.search.query_language import read_query

SNIPPET_LENGTH = 200
MOST_WORDS_WITH_OPEN_END = 8
"""A longer text is a customer's message, whose last word is not being typed any more."""

CUT = "…"


@dataclass(frozen=True, slots=True)
class Sought:
    """The keys that count as a match, and the beginning of the word that is being typed ("" for none)."""

    keys: frozenset[str]
    start: str


def sought_by(query: Query, stop_words: StopWords) -> Sought:
    """Returns what counts as a match for a query's words; common words only where there are no others."""
    typed = read_query(query.text)
    words = [word for wanted in typed.wanted for word in wanted.words]
    telling = stop_words.without(words, query.language) or words
    keys = frozenset(key for word in telling for key in keys_of_word(word, query.language))
    is_open = typed.is_last_word_open and len(words) <= MOST_WORDS_WITH_OPEN_END
    return Sought(keys, fold(words[-1]) if is_open and words else "")


def marks_in(text: str, language: str, sought: Sought) -> tuple[Span, ...]:
    """Returns the spans of the words that match, in order."""
    return tuple(
        Span(word.start(), word.end())
        for word in WORD.finditer(text)
        if key_of(word.group(), language) in sought.keys
        or (sought.start and fold(word.group()).startswith(sought.start))
    )


def snippet_of(item: Item, ordinal: int, sought: Sought) -> Snippet:
    """Returns about SNIPPET_LENGTH characters of a passage around the sentence that matches most."""
    passages = passages_of(item)
    if ordinal >= len(passages):
        return Snippet("", ())
    text = plain_text(passages[ordinal].text)
    marks = marks_in(text, item.language, sought)
    window = _best_window(text, marks, item.language)
    return _cut_out(text, window, marks)


def _best_window(text: str, marks: tuple[Span, ...], language: str) -> Span:
    """Starts at the sentence with most different matches, the first of equals, and fills up with what follows."""
    candidates = sentences(text)
    if not candidates:
        return Span(0, 0)
    best = max(candidates, key=lambda sentence: (_different(text, sentence, marks, language), -sentence.start))
    inside = [mark for mark in marks if best.start <= mark.start < best.end]
    start = best.start
    if inside and inside[0].end - start > SNIPPET_LENGTH:
        start = _word_start(text, inside[0].start - SNIPPET_LENGTH // 4)
    end = start
    for sentence in candidates:
        if sentence.end > start and (end == start or sentence.end - start <= SNIPPET_LENGTH):
            end = sentence.end
    if end - start > SNIPPET_LENGTH * 3 // 2:
        end = _word_end(text, start + SNIPPET_LENGTH)
    return Span(start, end)


def _different(text: str, sentence: Span, marks: tuple[Span, ...], language: str) -> int:
    return len({key_of(mark.of(text), language) for mark in marks if sentence.start <= mark.start < sentence.end})


def _cut_out(text: str, window: Span, marks: tuple[Span, ...]) -> Snippet:
    before = CUT if text[: window.start].strip() else ""
    after = CUT if text[window.end :].strip() else ""
    offset = len(before) - window.start
    # one character for one character: line ends become blanks, so that the marks stay true
    words = "".join(" " if character.isspace() else character for character in window.of(text))
    inside = tuple(mark.shifted(offset) for mark in marks if window.start <= mark.start and mark.end <= window.end)
    return Snippet(before + words + after, inside)


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
