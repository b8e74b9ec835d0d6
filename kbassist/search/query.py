"""From what was typed or written to what is looked up: words with all their keys, limits, and nothing endless.

Typed text keeps every word and knows the query language. Of a customer's message only the most telling words stay.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from kbassist.core.evidence import Query
from kbassist.language.tokens import fold
from kbassist.search.analysis import key_of, keys_of_word, query_languages, words_of
from kbassist.search.postings import Postings
from kbassist.search.query_language import TypedQuery, Words, read_query

LONGEST_MESSAGE = 20_000
MOST_TYPED_WORDS = 32
MOST_MESSAGE_WORDS = 24
"""So that nobody waits for a long message. First place on customers' own words lv/ru/en: 10 words give
.51/.32/.44, 20 .55/.37/.46, all .55/.36/.46 (2026-11-22).
"""

NUMBER_WEIGHT = 0.5
"""A bare number says little: it is a date, a version or a page as often as a plan or an error."""

CONTEXT_WEIGHT = 0.5
"""A word around one of several questions against one in it. Of the answers to the starter's Latvian questions 74 %
are right with it, 69 % without, Russian and English as before (2026-11-22; 36 messages ask more than once).
"""


@dataclass(frozen=True, slots=True)
class WantedWord:
    """A word of a query with every key it may have; `start` is its folded beginning while it is being typed.

    `is_around` marks a word of the context: it helps to choose and proves nothing.
    """

    keys: tuple[str, ...]
    weight: float = 1.0
    start: str = ""
    in_title: bool = False
    is_around: bool = False


@dataclass(frozen=True, slots=True)
class WantedPhrase:
    """Words side by side: one row of keys a language, any of which will do."""

    rows: tuple[tuple[str, ...], ...]
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a typed query asks of the index."""

    words: tuple[WantedWord, ...]
    phrases: tuple[WantedPhrase, ...]
    unwanted: tuple[WantedPhrase, ...]
    typed: TypedQuery


class StopWords:
    """The words too common to tell anything, by language; folded."""

    def __init__(self, by_language: Mapping[str, Iterable[str]]) -> None:
        self._by_language = {
            language: frozenset(fold(word) for word in words) for language, words in by_language.items()
        }
        self._any = frozenset[str]().union(*self._by_language.values())

    def without(self, words: list[str], language: str | None) -> list[str]:
        """Returns the words that tell something; in an unknown language no language's common words do."""
        common = self._by_language.get(language or "", self._any)
        return [word for word in words if fold(word) not in common]


def plan_typed(text: str, language: str | None, stop_words: StopWords) -> Plan:
    """Returns what a typed query looks up; common words count only where there are no others."""
    typed = read_query(text)
    phrases = tuple(_phrase(words, language) for words in typed.wanted if words.is_phrase)
    single = [words for words in typed.wanted if not words.is_phrase][:MOST_TYPED_WORDS]
    telling = set(stop_words.without([words.words[0] for words in single], language))
    last = single[-1] if single and typed.is_last_word_open else None
    wanted = [
        _typed_word(words, language, is_open=words is last)
        for words in single
        if words.words[0] in telling or words is last or not (telling or phrases)
    ]
    unwanted = tuple(_phrase(words, language) for words in typed.unwanted)
    return Plan(tuple(wanted), phrases, unwanted, typed)


def plan_message(query: Query, stop_words: StopWords, postings: Postings) -> tuple[WantedWord, ...]:
    """Returns the words of a message that tell most, rarest first; words that no passage has are among them.

    A word's weight grows with the logarithm of how often it was written; words of the context weigh less.
    """
    own = _counted(query.text, query.language, stop_words)
    around = _counted(query.context, query.language, stop_words)
    weighed = []
    for keys, count in (own | {keys: count for keys, count in around.items() if keys not in own}).items():
        weight = (1 + log(count)) * (NUMBER_WEIGHT if keys[0].isdecimal() else 1.0)
        weight *= 1.0 if keys in own else CONTEXT_WEIGHT
        word = WantedWord(keys, weight=weight, is_around=keys not in own)
        weighed.append((rarity_of(keys, postings) * weight, word))
    weighed.sort(key=lambda entry: entry[0], reverse=True)
    return tuple(word for _, word in weighed[:MOST_MESSAGE_WORDS])


def _counted(text: str, language: str | None, stop_words: StopWords) -> dict[tuple[str, ...], int]:
    """Returns how often each telling word of a text was written, by its keys."""
    words = [fold(word) for word in words_of(text[:LONGEST_MESSAGE])]
    telling = [word for word in stop_words.without(words, language) if len(word) > 1]
    return dict(Counter(keys_of_word(word, language) for word in telling))


def rarity_of(keys: tuple[str, ...], postings: Postings) -> float:
    """Returns how telling a word is; a word that no passage has is as telling as one that a single passage has."""
    return postings.rarity(max(1, max((postings.how_many("body", key) for key in keys), default=0)))


def _typed_word(words: Words, language: str | None, *, is_open: bool) -> WantedWord:
    word = words.words[0]
    return WantedWord(keys_of_word(word, language), start=fold(word) if is_open else "", in_title=words.in_title)


def _phrase(words: Words, language: str | None) -> WantedPhrase:
    """Gives each language its own row: a passage's Latin words were all indexed in one language."""
    rows = (tuple(key_of(word, asked) for word in words.words) for asked in query_languages(language))
    return WantedPhrase(tuple(dict.fromkeys(rows)), words.in_title)
