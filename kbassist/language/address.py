"""Tells whether a text says tu or Jūs to its reader.

Pronouns and verb forms decide; a greeting decides only where nothing else does. Words in quotation
marks are somebody else's. A wrong answer offends, so what is open stays None.
"""

from collections.abc import Sequence

from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import Address, Register
from kbassist.language.pack import AddressEndings, LanguagePack, LanguagePacks
from kbassist.language.reading import Reading, is_within, quoted_stretches, read

SHORTEST_VERB = 5
MOST_PROOF = 8
HINT_CONFIDENCE = 0.55


def find_address(text: str, language: str | None, packs: LanguagePacks) -> Judgement[Address]:
    """Returns the form of address of a text; None for a language without one and where nothing tells."""
    pack = packs.pack_of(language)
    if pack is None:
        return Judgement(None)
    return address_of(read(text, [(Span(0, len(text)), pack)]), pack)


def address_of(reading: Reading, pack: LanguagePack) -> Judgement[Address]:
    """Returns the form of address of a text that was read already."""
    quoted = quoted_stretches(reading.text)
    plural = reading.spans("address.plural")
    verbs = (
        reading.spans("address.formal")
        + _polite(reading, plural)
        + _by_ending(reading, pack.address_endings, formal=True)
    )
    pronouns = tuple(
        span
        for span in reading.spans("address.formal_pronoun")
        if not is_within(span, plural) or reading.text[span.start].isupper()
    )
    familiar = _spoken(
        reading.spans("address.familiar") + _by_ending(reading, pack.address_endings, formal=False), quoted
    )
    if familiar:
        # A lower-case "jūs" beside "tu" speaks of the whole company.
        capital = tuple(span for span in pronouns if _is_capital_inside(reading.text, span))
        formal = _spoken(verbs + capital, quoted)
        return _judged(Address.MIXED, familiar + formal) if formal else _judged(Address.FAMILIAR, familiar)
    familiar_hints = _spoken(reading.spans("address.familiar_hint"), quoted)
    formal = _spoken(verbs + pronouns, quoted)
    if formal and not (familiar_hints and not _spoken(verbs, quoted)):
        return _judged(Address.FORMAL, formal)
    formal_hints = _spoken(reading.spans("address.formal_hint"), quoted)
    if formal_hints and not familiar_hints:
        return Judgement(Address.FORMAL, HINT_CONFIDENCE, formal_hints[:MOST_PROOF])
    if familiar_hints and not formal_hints:
        return Judgement(Address.FAMILIAR, HINT_CONFIDENCE, familiar_hints[:MOST_PROOF])
    return Judgement(None)


def register_of(reading: Reading) -> Judgement[Register]:
    """Returns how formal a text is, by its set phrases; None where they say nothing or as much of each."""
    formal, casual = reading.spans("register.formal"), reading.spans("register.casual")
    if len(formal) == len(casual):
        return Judgement(None)
    register, proof = (Register.FORMAL, formal) if len(formal) > len(casual) else (Register.CASUAL, casual)
    confidence = 0.5 + 0.5 * abs(len(formal) - len(casual)) / (len(formal) + len(casual) + 1)
    return Judgement(register, round(confidence, 2), proof[:MOST_PROOF])


def _polite(reading: Reading, plural: Sequence[Span]) -> tuple[Span, ...]:
    """Returns the capital pronouns in words that else mean the whole company ("к Вам", "vai Jūsu serveri")."""
    return tuple(
        word.span
        for word in reading.words
        if word.text[0].isupper() and is_within(word.span, plural) and _is_capital_inside(reading.text, word.span)
    )


def _is_capital_inside(text: str, span: Span) -> bool:
    """Returns whether a word has a capital that the start of a sentence does not explain."""
    before = text[max(span.start - 3, 0) : span.start].rstrip(' \n„“«"(–-')
    return (
        text[span.start].isupper()
        and bool(before)
        and before[-1] not in ".!?…:"
        and "\n" not in text[max(span.start - 2, 0) : span.start]
    )


def _by_ending(reading: Reading, endings: AddressEndings, *, formal: bool) -> tuple[Span, ...]:
    wanted = endings.formal if formal else endings.familiar
    if not wanted:
        return ()
    return tuple(
        word.span
        for word in reading.words
        if len(word.lower) >= SHORTEST_VERB and word.lower.endswith(wanted) and word.lower not in endings.exempt
    )


def _spoken(spans: Sequence[Span], quoted: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted({span for span in spans if not is_within(span, quoted)}))


def _judged(address: Address, proof: tuple[Span, ...]) -> Judgement[Address]:
    confidence = 0.7 if address is Address.MIXED else min(0.8 + 0.05 * len(proof), 0.98)
    return Judgement(address, round(confidence, 2), tuple(sorted(proof))[:MOST_PROOF])
