"""Gathers what a reply may rest on: its sources, the customer's message, the agent's own name and company."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kbassist.checking.facts import Fact, FactWords, find_facts
from kbassist.checking.tools import CheckRules
from kbassist.core.item import Item
from kbassist.core.reply import Agent, ReplyToCheck
from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import WORD, fold

REMEMBERED_ITEMS = 256
"""An agent edits one reply for a while: its sources are read once. Messages are never remembered."""

ONLY_BARE = "only a bare number"
"""The unit of a number that was written as a word and counts nothing known; it proves no "30 days"."""

Offers = Mapping[str, frozenset[str | None]]


@dataclass(frozen=True, slots=True)
class SaidWords:
    """The words of some texts, to ask whether others occur there in any inflected form.

    `folded` and `stemmed` hold them in order between blanks, a "|" where a text ends.
    """

    folded: str
    stemmed: str
    stems: frozenset[str]

    def has_phrase(self, phrase: str, language: str | None) -> bool:
        """Returns whether the words stand side by side in one of the texts."""
        spoken = WORD.findall(fold(phrase))
        stem = stemmer_for(language or "")
        return f" {' '.join(spoken)} " in self.folded or f" {' '.join(map(stem, spoken))} " in self.stemmed

    def has_words(self, phrase: str, language: str | None) -> bool:
        """Returns whether each of the words occurs somewhere."""
        stem = stemmer_for(language or "")
        return all(stem(word) in self.stems or f" {word} " in self.folded for word in WORD.findall(fold(phrase)))


def offers_of(facts: Iterable[Fact]) -> Offers:
    """Returns the values that facts prove, each with the units in which they prove it."""
    offers: defaultdict[str, set[str | None]] = defaultdict(set)
    for fact in facts:
        unit = ONLY_BARE if fact.is_spelled and fact.unit is None else fact.unit
        for value in fact.offers:
            offers[value].add(unit)
    return {value: frozenset(units) for value, units in offers.items()}


def is_supported(fact: Fact, offers: Offers) -> bool:
    """Returns whether a fact is proved: the same value in the same unit, or in none that is known."""
    return any(
        fact.unit is None or None in offers[value] or fact.unit in offers[value]
        for value in fact.needs
        if value in offers
    )


def facts_behind(reply: ReplyToCheck, rules: CheckRules, sources: Iterable[Item]) -> Iterator[Fact]:
    """Yields the facts of the sources, the message and the agent's signature."""
    for source in sources:
        yield from facts_of_item(source, rules)
    yield from facts_of_customer_and_agent(reply, rules)


def facts_of_item(item: Item, rules: CheckRules) -> tuple[Fact, ...]:
    """Returns the facts that an item states; the question of a past answer states none."""
    return _facts_of_item(item, rules.facts_of(item.language))


def facts_of_customer_and_agent(reply: ReplyToCheck, rules: CheckRules) -> Iterator[Fact]:
    """Yields the facts of the message and of the agent's signature."""
    if reply.message:
        yield from find_facts(reply.message, _words_of_message(reply, rules))
    if reply.agent is not None:
        agent = reply.agent
        about_agent = "\n".join((agent.name, agent.role, agent.company, agent.signature))
        yield from find_facts(about_agent, rules.facts_of(reply.language))


def words_behind(reply: ReplyToCheck, sources: Iterable[Item]) -> SaidWords:
    """Returns all words of the sources, the message and the agent's signature.

    The other titles of a source prove nothing: they are how customers call things.
    """
    agent = reply.agent if reply.agent is not None else Agent()
    language = reply.understanding.language.value if reply.understanding is not None else reply.language
    signed = ((text, reply.language) for text in (agent.name, agent.role, agent.company, agent.signature))
    return _joined((_said_words([(reply.message or "", language), *signed]), *map(_words_of_item, sources)))


def words_of(sources: Iterable[Item]) -> SaidWords:
    """Returns all words of the sources."""
    return _joined(map(_words_of_item, sources))


@lru_cache(maxsize=REMEMBERED_ITEMS)
def _facts_of_item(item: Item, words: FactWords) -> tuple[Fact, ...]:
    content = item.content
    texts = (content.title, content.url, content.entity, content.body, content.short_formal, content.short_familiar)
    return find_facts("\n\n".join(texts), words)


@lru_cache(maxsize=REMEMBERED_ITEMS)
def _words_of_item(item: Item) -> SaidWords:
    content = item.content
    texts = (content.title, content.body, content.question, content.short_formal, content.short_familiar, content.url)
    return _said_words((text, item.language) for text in (*texts, content.entity))


def _joined(parts: Iterable[SaidWords]) -> SaidWords:
    known = tuple(parts)
    return SaidWords(
        "".join(part.folded for part in known),
        "".join(part.stemmed for part in known),
        frozenset().union(*(part.stems for part in known)),
    )


def _said_words(texts: Iterable[tuple[str, str | None]]) -> SaidWords:
    folded: list[str] = []
    stemmed: list[str] = []
    for text, language in texts:
        spoken = WORD.findall(fold(text))
        stem = stemmer_for(language or "")
        folded += (*spoken, "|")
        stemmed += (*map(stem, spoken), "|")
    return SaidWords(f" {' '.join(folded)} ", f" {' '.join(stemmed)} ", frozenset(stemmed))


def _words_of_message(reply: ReplyToCheck, rules: CheckRules) -> FactWords:
    language = reply.understanding.language.value if reply.understanding is not None else None
    return rules.facts_of(language or reply.language)
