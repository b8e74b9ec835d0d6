"""Understands one message: every judgement of the language package, put together.

A correction of the agent replaces the judgement and what follows from it; all else is judged as before.
Whatever was pasted, there is an answer: an unknown language is read by its question marks alone.
"""

from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import (
    Address,
    Ask,
    CustomerName,
    LanguageSpan,
    Register,
    SetAside,
    SetAsideKind,
    Understanding,
)
from kbassist.language.address import address_of
from kbassist.language.asks import find_asks
from kbassist.language.calm import heat_of
from kbassist.language.clean import find_set_aside, without
from kbassist.language.entities import find_entities
from kbassist.language.identify import identify_all
from kbassist.language.mood import mood_of
from kbassist.language.names import customer_name_in, name_from
from kbassist.language.pack import LanguagePacks
from kbassist.language.reader import reader_of
from kbassist.language.reading import Reading, read
from kbassist.language.register import register_of
from kbassist.language.satisfaction import satisfaction_of
from kbassist.language.sensitive import find_sensitive
from kbassist.language.situation import situation_of, tried_in_vain
from kbassist.language.urgency import urgency_of

# Nobody writes a letter this long: what follows is a log or a file, searched for personal data only.
READ_CHARACTERS = 40_000
NO_CORRECTIONS = Corrections()


def understand(
    message: CustomerMessage, packs: LanguagePacks, corrections: Corrections = NO_CORRECTIONS
) -> Understanding:
    """Returns what the message tells; all spans point into `message.text`."""
    text = message.text
    set_aside = find_set_aside(text, packs)
    own_text = without(text, set_aside)
    read_text = own_text[:READ_CHARACTERS]
    language, languages = _languages(read_text, packs, corrections)
    reading = _reading(read_text, language.value, languages, packs)
    mood = mood_of(reading, language.value, packs)
    if corrections.mood is not None:
        mood = Judgement(corrections.mood, 1.0)
    asks = _asks(text, reading, set_aside, corrections)
    entities = find_entities(read_text, packs)
    return Understanding(
        language=language,
        languages=languages,
        address=_address(reading, language.value, packs, corrections),
        register=_register(reading, language.value),
        mood=mood,
        satisfaction=satisfaction_of(reading, language.value, packs, mood=mood.value),
        urgent=urgency_of(reading) if corrections.urgent is None else Judgement(corrections.urgent, 1.0),
        situation=(
            situation_of(reading, asks, mood.value, has_history=_has_history(set_aside))
            if corrections.situation is None
            else Judgement(corrections.situation, 1.0)
        ),
        asks=asks,
        customer_name=_customer_name(text, own_text, set_aside, packs, corrections),
        reader=reader_of(reading),
        entities=entities,
        sensitive=find_sensitive(text, packs),
        set_aside=set_aside,
        tried=tried_in_vain(reading, has_history=_has_history(set_aside)),
        heat=heat_of(reading, [*(ask.span for ask in asks), *(found.span for found in entities)]),
    )


def _languages(
    text: str, packs: LanguagePacks, corrections: Corrections
) -> tuple[Judgement[str], tuple[LanguageSpan, ...]]:
    if corrections.language is None:
        return identify_all(text, packs)
    language = Judgement(corrections.language, 1.0)
    stripped = text.strip()
    start = text.index(stripped)
    return language, (LanguageSpan(corrections.language, Span(start, start + len(stripped))),) if stripped else ()


def _reading(text: str, language: str | None, languages: tuple[LanguageSpan, ...], packs: LanguagePacks) -> Reading:
    if language is None or not languages:
        return read(text, [(Span(0, len(text)), packs.pack_of(language))])
    return read(text, [(part.span, packs.pack_of(part.language)) for part in languages])


def _address(
    reading: Reading, language: str | None, packs: LanguagePacks, corrections: Corrections
) -> Judgement[Address]:
    if corrections.address is not None:
        return Judgement(corrections.address, 1.0)
    pack = packs.pack_of(language)
    return address_of(reading, pack, packs.models) if pack is not None else Judgement(None)


def _register(reading: Reading, language: str | None) -> Judgement[Register]:
    return register_of(reading) if language is not None else Judgement(None)


def _asks(text: str, reading: Reading, set_aside: tuple[SetAside, ...], corrections: Corrections) -> tuple[Ask, ...]:
    if corrections.asks is None:
        beside = ((ask, _beside(ask.span, text, set_aside)) for ask in find_asks(reading))
        return tuple(Ask(span.of(text), span, ask.about) for ask, span in beside)
    within = (Span(max(span.start, 0), min(span.end, len(text))) for span in corrections.asks)
    return tuple(Ask(span.of(text), span) for span in sorted(within) if span.of(text).strip())


def _has_history(set_aside: tuple[SetAside, ...]) -> bool:
    return any(aside.kind is SetAsideKind.QUOTE for aside in set_aside)


def _beside(span: Span, text: str, set_aside: tuple[SetAside, ...]) -> Span:
    """Returns of an ask that goes on around a quotation the part that asks, else the longest."""
    inside = [aside.span for aside in set_aside if span.start < aside.span.start and aside.span.end < span.end]
    if not inside:
        return span
    starts = [span.start, *(aside.end for aside in inside)]
    ends = [*(aside.start for aside in inside), span.end]
    parts = [_trimmed(Span(start, end), text) for start, end in zip(starts, ends, strict=True) if start < end]
    return max(parts, key=lambda part: ("?" in part.of(text), part.end - part.start))


def _trimmed(span: Span, text: str) -> Span:
    written = span.of(text)
    start = span.start + len(written) - len(written.lstrip())
    return Span(start, max(start, span.start + len(written.rstrip())))


def _customer_name(
    text: str, own_text: str, set_aside: tuple[SetAside, ...], packs: LanguagePacks, corrections: Corrections
) -> CustomerName | None:
    if corrections.customer_name is None:
        return customer_name_in(text, own_text, set_aside, packs)
    written = corrections.customer_name.strip()
    return name_from(written, packs) if written else None
