"""Finds words and facts that only internal sources hold: they must not reach a customer.

Silent where the sources are not known.
"""

from collections.abc import Iterable, Iterator

from kbassist.checking.facts import FactKind, find_facts
from kbassist.checking.findings import mark
from kbassist.checking.support import Offers, facts_of_customer_and_agent, facts_of_item, is_supported, offers_of
from kbassist.checking.tools import CheckRules, CheckTools
from kbassist.core.item import Audience, Item
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.language.tokens import Word, fold, sentences, words

CODES = ("privacy.internal",)

RUN = 8
"""As many words side by side are a quotation."""

SHORTEST_SENTENCE = 5
"""A whole sentence of as many words is one too."""

Words = tuple[str, ...]


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports quotations from internal sources and facts that only they state, in order of position."""
    sources = reply.sources or ()
    internal = [item for item in sources if item.content.audience is not Audience.PUBLIC]
    if not internal:
        return ()
    public = [item for item in sources if item.content.audience is Audience.PUBLIC]
    quotations = list(_quotations(reply.text, internal, public, reply.message or ""))
    found = [mark(reply, span, CODES[0], Severity.BLOCK, Precept.PRIVACY) for span in quotations]
    found += _secrets(reply, internal, public, tools.rules)
    return tuple(sorted(found, key=lambda finding: finding.span))


def _quotations(text: str, internal: Iterable[Item], public: Iterable[Item], message: str) -> Iterator[Span]:
    known_texts = [*_texts(public), message]
    secret = _runs(_texts(internal)) - _runs(known_texts)
    said = list(words(text))
    folded = tuple(fold(word.text) for word in said)
    start = end = 0
    for place in range(len(folded)):
        length = next((size for size in range(SHORTEST_SENTENCE, RUN + 1) if folded[place : place + size] in secret), 0)
        if length and place <= end and end:
            end = max(end, place + length)
        elif length:
            yield from _stretch(said, start, end)
            start, end = place, place + length
    yield from _stretch(said, start, end)


def _stretch(said: list[Word], start: int, end: int) -> Iterator[Span]:
    if end:
        yield Span(said[start].span.start, said[end - 1].span.end)


def _runs(texts: Iterable[str]) -> set[Words]:
    """Returns every run of words that shows a quotation: all of RUN words, and short whole sentences."""
    runs: set[Words] = set()
    for text in texts:
        for sentence in sentences(text):
            said = tuple(fold(word.text) for word in words(sentence.of(text)))
            if SHORTEST_SENTENCE <= len(said) < RUN:
                runs.add(said)
        said = tuple(fold(word.text) for word in words(text))
        runs.update(said[place : place + RUN] for place in range(len(said) - RUN + 1))
    return runs


def _texts(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        content = item.content
        yield from (content.title, content.body, content.short_formal, content.short_familiar)


def _secrets(
    reply: ReplyToCheck, internal: Iterable[Item], public: Iterable[Item], rules: CheckRules
) -> Iterator[Finding]:
    """Yields facts that an internal source proves and nothing else does; bare numbers prove nothing."""
    secret = _offers(internal, rules)
    known_facts = [fact for item in public for fact in facts_of_item(item, rules)]
    known = offers_of([*known_facts, *facts_of_customer_and_agent(reply, rules)])
    for fact in find_facts(reply.text, rules.facts_of(reply.language)):
        if fact.kind is FactKind.NUMBER and fact.unit is None:
            continue
        if is_supported(fact, secret) and not is_supported(fact, known):
            yield mark(reply, fact.span, CODES[0], Severity.WARN, Precept.PRIVACY)


def _offers(items: Iterable[Item], rules: CheckRules) -> Offers:
    return offers_of(fact for item in items for fact in facts_of_item(item, rules))
