"""Tells whether a text says tu or Jūs to its reader.

Pronouns and verb forms decide; where they are silent a trained model may; a greeting decides only where
nothing else does. Words in quotation marks are somebody else's. A wrong answer offends, so what is open
stays None.
"""

from collections.abc import Sequence

from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import Address
from kbassist.language.address_commands import begins_sentence, find_verbs
from kbassist.language.address_model import judge
from kbassist.language.address_verbs import AddressVerbs
from kbassist.language.linear_model import LinearModel, Models
from kbassist.language.pack import LanguagePack, LanguagePacks
from kbassist.language.reading import Reading, is_within, quoted_stretches, read
from kbassist.language.tokens import Word

MOST_PROOF = 8
PLURAL_CONFIDENCE = 0.6
HINT_CONFIDENCE = 0.55


def find_address(text: str, language: str | None, packs: LanguagePacks) -> Judgement[Address]:
    """Returns the form of address of a text; None for a language without one and where nothing tells."""
    pack = packs.pack_of(language)
    if pack is None:
        return Judgement(None)
    return address_of(read(text, [(Span(0, len(text)), pack)]), pack, packs.models)


def address_of(reading: Reading, pack: LanguagePack, models: Models) -> Judgement[Address]:
    """Returns the form of address of a text that was read already."""
    quoted = quoted_stretches(reading.text)
    plural = reading.spans("address.plural")
    by_verb = find_verbs(reading.text, reading.words, pack.address_verbs)
    verbs = _spoken(reading.spans("address.formal") + _polite(reading, plural) + by_verb.formal, quoted)
    pronouns = _spoken(_formal_pronouns(reading, plural), quoted)
    formal = tuple(sorted({*verbs, *pronouns}))
    said = _spoken(reading.spans("address.familiar") + _capitals(reading, "address.capital_familiar"), quoted)
    familiar_verbs = _spoken(by_verb.familiar, quoted)
    familiar_hints = _spoken(reading.spans("address.familiar_hint"), quoted)
    if familiar_verbs and not said and not familiar_hints and len(formal) > len(familiar_verbs):
        # A word that may be another ("norādi") does not weigh up what is plainly said.
        familiar_verbs = ()
    if said or familiar_verbs:
        return _familiar_or_mixed(reading, tuple(sorted({*said, *familiar_verbs})), verbs=verbs, pronouns=pronouns)
    is_plain = bool(verbs) or any(_is_capital_inside(reading.text, span) for span in pronouns)
    if formal and (is_plain or not familiar_hints):
        return _judged(Address.FORMAL, formal)
    if pack.address_model is not None:
        judged = _by_model(reading, quoted, pack.address_verbs, models.named(pack.address_model))
        if judged.value is not None:
            return judged
    return _by_hints(reading, quoted, familiar_hints=familiar_hints)


def _by_model(reading: Reading, quoted: Sequence[Span], verbs: AddressVerbs, model: LinearModel) -> Judgement[Address]:
    own_words = tuple(
        Word(word.text, word.span)
        for word in reading.words
        if not is_within(word.span, quoted) and not verbs.is_exempt(word)
    )
    return judge(reading.text, own_words, model, most=MOST_PROOF)


def _formal_pronouns(reading: Reading, plural: Sequence[Span]) -> tuple[Span, ...]:
    """Returns the pronouns that speak to one reader, not to a company."""
    found = tuple(
        span
        for span in reading.spans("address.formal_pronoun")
        if not is_within(span, plural) or reading.text[span.start].isupper()
    )
    return found + _capitals(reading, "address.capital_pronoun")


def _capitals(reading: Reading, label: str) -> tuple[Span, ...]:
    return tuple(span for span in reading.spans(label) if _is_capital_inside(reading.text, span))


def _familiar_or_mixed(
    reading: Reading, familiar: tuple[Span, ...], *, verbs: tuple[Span, ...], pronouns: tuple[Span, ...]
) -> Judgement[Address]:
    """Judges a text that says "tu": a lower-case "jūs" and its verb beside it speak of the whole company."""
    capital = tuple(span for span in pronouns if _is_capital_inside(reading.text, span))
    lower = [
        span
        for span in reading.spans("address.formal_pronoun", "address.plural")
        if span.of(reading.text).islower() or begins_sentence(reading.text, span)
    ]
    company = [utterance for utterance in reading.utterances if any(is_within(span, [utterance]) for span in lower)]
    formal = tuple(span for span in verbs if not is_within(span, company)) + capital
    return _judged(Address.MIXED, familiar + formal) if formal else _judged(Address.FAMILIAR, familiar)


def _by_hints(reading: Reading, quoted: Sequence[Span], *, familiar_hints: tuple[Span, ...]) -> Judgement[Address]:
    """Judges a text that shows its form only by a greeting, or says "jūs" of the whole company."""
    initial = tuple(span for span in reading.spans("address.capital_pronoun") if reading.text[span.start].isupper())
    company = _spoken(reading.spans("address.plural") + initial, quoted)
    formal_hints = _spoken(reading.spans("address.formal_hint"), quoted)
    if company and not familiar_hints:
        return Judgement(Address.FORMAL, PLURAL_CONFIDENCE, company[:MOST_PROOF])
    if formal_hints and not familiar_hints:
        return Judgement(Address.FORMAL, HINT_CONFIDENCE, formal_hints[:MOST_PROOF])
    if familiar_hints and not formal_hints:
        return Judgement(Address.FAMILIAR, HINT_CONFIDENCE, familiar_hints[:MOST_PROOF])
    return Judgement(None)


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


def _spoken(spans: Sequence[Span], quoted: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted({span for span in spans if not is_within(span, quoted)}))


def _judged(address: Address, proof: tuple[Span, ...]) -> Judgement[Address]:
    confidence = 0.7 if address is Address.MIXED else min(0.8 + 0.05 * len(proof), 0.98)
    return Judgement(address, round(confidence, 2), tuple(sorted(proof))[:MOST_PROOF])
