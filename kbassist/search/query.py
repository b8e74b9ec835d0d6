"""From what was typed or written to what is looked up: words with all their keys, limits, and nothing endless.

Typed text keeps every word and knows the query language. A customer's message is looked up by what tells something;
its most telling words also by other words that mean the same.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from kbassist.core.evidence import Query
from kbassist.language.tokens import fold
from kbassist.search.analysis import key_of, keys_of_word, query_languages, words_of
from kbassist.search.postings import Postings
from kbassist.search.query_language import TypedQuery, Words, read_query
from kbassist.search.schema import BEGINNING
from kbassist.search.thesaurus import Related, Thesaurus

LONGEST_MESSAGE = 20_000
MOST_TYPED_WORDS = 32
MOST_MESSAGE_WORDS = 64
"""The most telling ones, so that nobody waits for a long message: the commonest words tell least and cost most.

First place on customers' own words lv/ru/en: 10 words give .51/.32/.44, 20 .55/.37/.46, all .55/.36/.46 (2026-11-22).
"""

MOST_WIDENED_WORDS = 16
MOST_WORDS_TO_WIDEN = 40
"""Of a message of up to so many telling words, the most telling ones are looked for in other words too: a longer one
says things twice. In knowledge of other languages they always are, for there is no other way to find anything."""

NUMBER_WEIGHT = 0.5
"""A bare number says little: it is a date, a version or a page as often as a plan or an error."""

CONTEXT_WEIGHT = 0.5
"""A word around one of several questions against one in it, and of a turn of the thread against the turn after it.
Of the answers to the starter's Latvian questions 74 % are right with it, 69 % without, Russian and English as before
(2026-11-22; 36 messages ask more than once). Turns: as measured in SEARCH.md section 4.
"""

MOST_WORDS_WITH_COMMON = 16
"""Telling words up to which common words help to choose: in a longer text they say nothing more."""

MOST_EARLIER_TURNS = 4


@dataclass(frozen=True, slots=True)
class WantedWord:
    """A word of a query with every key it may have.

    `start` is its folded beginning while it is being typed, `beginning` its first letters where another form of it
    may stand under another key. `related` is what means the same. `is_around` marks a word of the context: it helps
    to choose and proves nothing.
    """

    keys: tuple[str, ...]
    weight: float = 1.0
    start: str = ""
    in_title: bool = False
    is_around: bool = False
    beginning: str = ""
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class MessagePlan:
    """What a message looks up: words that tell something, rarest first, and common words that only help to choose."""

    words: tuple[WantedWord, ...]
    common: tuple[WantedWord, ...]


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

    def __init__(
        self, by_language: Mapping[str, Iterable[str]], foreign: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        """Takes those of the languages that are served; `foreign` are those of other languages that are known."""
        served = {language: frozenset(map(fold, words)) for language, words in by_language.items()}
        others = {language: frozenset(map(fold, words)) for language, words in (foreign or {}).items()}
        self._by_language = others | served
        self._any = frozenset[str]().union(*served.values())

    def without(self, words: list[str], language: str | None) -> list[str]:
        """Returns the words that tell something; in an unknown language no common words of a served one do."""
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


def widened(plan: Plan, query: Query, thesaurus: Thesaurus, postings: Postings) -> Plan:
    """Returns the same plan with what else may stand for the typed words: of their own language where it is known and
    has passages, unless a filter asks for others."""
    language, languages = query.preferred_language, postings.languages()
    if language in languages and not query.filter.languages:
        languages = frozenset({language})
    single = [words.words[0] for words in plan.typed.wanted if not words.is_phrase]
    others = thesaurus.related(single, language, languages)
    related = {keys_of_word(word, query.language): found for word, found in zip(single, others, strict=True)}
    words = (word if word.in_title else replace(word, related=related.get(word.keys, ())) for word in plan.words)
    return replace(plan, words=tuple(words))


def plan_message(
    query: Query,
    stop_words: StopWords,
    thesaurus: Thesaurus,
    postings: Postings,
    *,
    most_words: int = MOST_MESSAGE_WORDS,
) -> MessagePlan:
    """Returns the words of a message that tell most, rarest first; words that no passage has are among them.

    A word's weight grows with the logarithm of how often it was written; words of the context and of earlier turns
    weigh less. A message of common words only is looked up by these.
    """
    written = _words_in(query.text)
    telling = stop_words.without(written, query.language)
    common = [word for word in dict.fromkeys(written) if word not in set(telling)] if telling else []
    weights = _weights_of(telling or written, query.language)
    own = frozenset(weights)
    for share, text in _around(query):
        for keys, weight in _weights_of(stop_words.without(_words_in(text), query.language), query.language).items():
            weights[keys] = max(weights.get(keys, 0.0), weight * (1.0 if keys in own else share))
    words = [WantedWord(keys, weight=weight, is_around=keys not in own) for keys, weight in weights.items()]
    words.sort(key=lambda word: rarity_of(word.keys, postings) * word.weight, reverse=True)
    widened = _widened(words[:most_words], query, thesaurus, postings)
    is_short = len(own) <= MOST_WORDS_WITH_COMMON
    return MessagePlan(
        widened, tuple(WantedWord(keys_of_word(word, query.language)) for word in common) if is_short else ()
    )


def _around(query: Query) -> list[tuple[float, str]]:
    """Returns what stands around a question with its weight, the context first, then earlier turns."""
    earlier = [(CONTEXT_WEIGHT ** (age + 1), text) for age, text in enumerate(query.earlier[:MOST_EARLIER_TURNS])]
    return [(CONTEXT_WEIGHT, query.context), *earlier]


def _widened(
    words: Sequence[WantedWord], query: Query, thesaurus: Thesaurus, postings: Postings
) -> tuple[WantedWord, ...]:
    """Adds to the most telling of the customer's own words what else may stand for them."""
    languages = postings.languages()
    own = [word for word in words if not word.is_around]
    if len(own) > MOST_WORDS_TO_WIDEN and query.language in languages:
        return tuple(words)
    written = words_of(query.text[:LONGEST_MESSAGE])
    others = thesaurus.related(written, query.language, languages)
    related: dict[tuple[str, ...], tuple[Related, ...]] = {}
    beginnings: dict[tuple[str, ...], str] = {}
    for word, found in zip(written, others, strict=True):
        keys, folded = keys_of_word(word, query.language), fold(word)
        related[keys] = tuple(dict.fromkeys((*related.get(keys, ()), *found)))
        if len(folded) >= BEGINNING and folded.isalpha():
            beginnings[keys] = folded[:BEGINNING]
    wider = {
        word.keys: replace(word, related=related.get(word.keys, ()), beginning=beginnings.get(word.keys, ""))
        for word in own[:MOST_WIDENED_WORDS]
    }
    return tuple(wider.get(word.keys, word) for word in words)


def _words_in(text: str) -> list[str]:
    return [fold(word) for word in words_of(text[:LONGEST_MESSAGE])]


def _weights_of(words: Iterable[str], language: str | None) -> dict[tuple[str, ...], float]:
    """Returns what each different word weighs by how often it was written, by its keys."""
    counted: Counter[tuple[str, ...]] = Counter()
    for word, count in Counter(words).items():
        counted[keys_of_word(word, language)] += count
    return {keys: (1 + log(count)) * (NUMBER_WEIGHT if keys[0].isdecimal() else 1.0) for keys, count in counted.items()}


def rarity_of(keys: tuple[str, ...], postings: Postings) -> float:
    """Returns how telling a word is; a word that no passage has is as telling as one that a single passage has."""
    return postings.rarity(max(1, *(postings.how_many("body", key) for key in keys)))


def _typed_word(words: Words, language: str | None, *, is_open: bool) -> WantedWord:
    word = words.words[0]
    return WantedWord(keys_of_word(word, language), start=fold(word) if is_open else "", in_title=words.in_title)


def _phrase(words: Words, language: str | None) -> WantedPhrase:
    """Gives each language its own row: a passage's Latin words were all indexed in one language."""
    rows = (tuple(key_of(word, asked) for word in words.words) for asked in query_languages(language))
    return WantedPhrase(tuple(dict.fromkeys(rows)), words.in_title)
