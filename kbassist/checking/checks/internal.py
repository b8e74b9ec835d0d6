"""Finds words and facts that only internal sources hold: they must not reach a customer, in other words neither.

Silent where the sources are not known.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from kbassist.checking.contents import Stems, contents_of, item_contents, item_stems, stems_of
from kbassist.checking.facts import FactKind, find_facts
from kbassist.checking.findings import mark
from kbassist.checking.letter import letter_of
from kbassist.checking.support import (
    REMEMBERED_ITEMS,
    Offers,
    facts_of_customer_and_agent,
    facts_of_item,
    is_supported,
    offers_of,
)
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

SHARED_WORDS = 3
"""Words of content that a sentence has in common with an internal one, and with nothing public, to be its echo."""

ECHO_SHARE = 0.4
"""Part of the sentence's words of content that the internal one holds, public words among them."""

WINDOW = 3
SHARED_WITH_WINDOW = 5
WINDOW_SHARE = 0.5
"""A sentence may also sum up several internal ones side by side; then more must be in common."""

WORDS_NEAR_FACT = 2
"""Words of content that a number needs in common with the internal sentence: "30 days" alone may come from anywhere."""

Words = tuple[str, ...]


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports quotations and echoes of internal sources and facts that only they state, in order of position."""
    sources = reply.sources or ()
    internal = [item for item in sources if item.content.audience is not Audience.PUBLIC]
    if not internal:
        return ()
    public = [item for item in sources if item.content.audience is Audience.PUBLIC]
    known = item_stems(public, tools.packs) | stems_of(reply.message or "", reply.language, tools.packs)
    quoted = [
        span
        for span in _quotations(reply.text, internal, public, reply.message or "")
        if not stems_of(span.of(reply.text), reply.language, tools.packs) <= known
    ]
    found = [mark(reply, span, CODES[0], Severity.BLOCK, Precept.PRIVACY) for span in quoted]
    echoes = [span for span in _echoes(reply, internal, known, tools) if not _overlaps(span, quoted)]
    found += [mark(reply, span, CODES[0], Severity.WARN, Precept.PRIVACY) for span in echoes]
    found += _secrets(reply, internal, public, known, tools)
    return tuple(sorted(found, key=lambda finding: finding.span))


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _echoes(reply: ReplyToCheck, internal: Iterable[Item], known: Stems, tools: CheckTools) -> Iterator[Span]:
    """Yields sentences that say an internal one over again in partly other words."""
    secret = [
        [content.stems for content in item_contents(item, tools.packs)]
        for item in internal
        if item.language == reply.language
    ]
    frame = letter_of(reply, tools.packs).frame
    for content in contents_of(reply.text, reply.language, tools.packs):
        own = content.stems - known
        if len(own) < SHARED_WORDS or any(part.start <= content.span.start < part.end for part in frame):
            continue
        if any(_is_echo(content.stems, own, stems) for stems in secret):
            yield content.span


def _is_echo(stems: Stems, own: Stems, secret: Sequence[Stems]) -> bool:
    for place, sentence in enumerate(secret):
        if len(own & sentence) >= SHARED_WORDS and len(stems & sentence) >= ECHO_SHARE * len(stems):
            return True
        window = sentence.union(*secret[place + 1 : place + WINDOW])
        if len(own & window) >= SHARED_WITH_WINDOW and len(stems & window) >= WINDOW_SHARE * len(stems):
            return True
    return False


def _quotations(text: str, internal: Iterable[Item], public: Iterable[Item], message: str) -> Iterator[Span]:
    said = list(words(text))
    folded = tuple(fold(word.text) for word in said)
    secret = [_runs_of(item) for item in internal]
    known = [*map(_runs_of, public), _runs((message,))]
    start = end = 0
    for place in range(len(folded)):
        length = next(
            (
                size
                for size in range(SHORTEST_SENTENCE, RUN + 1)
                if _is_among(folded[place : place + size], secret)
                and not _is_among(folded[place : place + size], known)
            ),
            0,
        )
        if length and place <= end and end:
            end = max(end, place + length)
        elif length:
            yield from _stretch(said, start, end)
            start, end = place, place + length
    yield from _stretch(said, start, end)


def _is_among(run: Words, texts: Sequence[frozenset[Words]]) -> bool:
    return any(run in runs for runs in texts)


def _stretch(said: list[Word], start: int, end: int) -> Iterator[Span]:
    if end:
        yield Span(said[start].span.start, said[end - 1].span.end)


@lru_cache(maxsize=REMEMBERED_ITEMS)
def _runs_of(item: Item) -> frozenset[Words]:
    content = item.content
    return _runs((content.title, content.body, content.short_formal, content.short_familiar))


def _runs(texts: Iterable[str]) -> frozenset[Words]:
    """Returns every run of words that shows a quotation: all of RUN words, and short whole sentences."""
    runs: set[Words] = set()
    for text in texts:
        for sentence in sentences(text):
            said = tuple(fold(word.text) for word in words(sentence.of(text)))
            if SHORTEST_SENTENCE <= len(said) < RUN:
                runs.add(said)
        said = tuple(fold(word.text) for word in words(text))
        runs.update(said[place : place + RUN] for place in range(len(said) - RUN + 1))
    return frozenset(runs)


def _secrets(
    reply: ReplyToCheck, internal: Iterable[Item], public: Iterable[Item], known_stems: Stems, tools: CheckTools
) -> Iterator[Finding]:
    """Yields facts that an internal source proves and nothing else does; a number needs the words around it too."""
    secret = _offers(internal, tools.rules)
    known_facts = [fact for item in public for fact in facts_of_item(item, tools.rules)]
    known = offers_of([*known_facts, *facts_of_customer_and_agent(reply, tools.rules)])
    for fact in find_facts(reply.text, tools.rules.facts_of(reply.language)):
        is_number = fact.kind in (FactKind.NUMBER, FactKind.AMOUNT)
        if is_number and fact.unit is None:
            continue
        if not is_supported(fact, secret) or is_supported(fact, known):
            continue
        if not is_number or _is_said_alike(reply, fact.span, internal, known_stems, tools):
            yield mark(reply, fact.span, CODES[0], Severity.WARN, Precept.PRIVACY)


def _is_said_alike(
    reply: ReplyToCheck, span: Span, internal: Iterable[Item], known_stems: Stems, tools: CheckTools
) -> bool:
    """Returns whether words around a number that nothing public says stand beside it in an internal source."""
    number = stems_of(span.of(reply.text), reply.language, tools.packs)
    around = next(
        content.stems
        for content in contents_of(reply.text, reply.language, tools.packs)
        if content.span.start <= span.start < content.span.end
    )
    return any(
        number <= content.stems
        and len((around - number) & content.stems) >= WORDS_NEAR_FACT
        and (around - number - known_stems) & content.stems
        for item in internal
        if item.language == reply.language
        for content in item_contents(item, tools.packs)
    )


def _offers(items: Iterable[Item], rules: CheckRules) -> Offers:
    return offers_of(fact for item in items for fact in facts_of_item(item, rules))
