"""Looks whether a reply says tu or Jūs as the customer does, and the same all through.

Marks the very words. Quoted words are somebody else's; a greeting alone decides nothing. Silent in a
language that has one form only.
"""

from collections.abc import Iterator

from kbassist.checking.findings import mark
from kbassist.checking.stretches import own_words
from kbassist.checking.tools import AddressWords, CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.core.understanding import Address
from kbassist.language.address import find_address
from kbassist.language.identify import identify
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import fold, sentences, words

CODES = ("address.wrong", "address.mixed")

SURE = 0.65
"""Below it only a greeting speaks."""

Shown = tuple[Address, Span]


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports each word in the other form of address than wanted; without a wish, the rarer form of a mixed reply."""
    language = reply.language or identify(reply.text, tools.packs).value
    rules = tools.rules.of(language)
    if rules is None or language is None:
        return ()
    shown = _shown(own_words(reply.text), language, tools.packs, rules.address)
    by_form = {form: [span for said, span in shown if said is form] for form in (Address.FORMAL, Address.FAMILIAR)}
    wanted = reply.address if reply.address in by_form else _commoner(by_form)
    other = Address.FAMILIAR if wanted is Address.FORMAL else Address.FORMAL
    code = "address.mixed" if by_form[wanted] else "address.wrong"
    return tuple(
        mark(reply, span, code, Severity.WARN, Precept.MATCH, _suggestion(span.of(reply.text), wanted, rules.address))
        for span in by_form[other]
    )


def _commoner(by_form: dict[Address, list[Span]]) -> Address:
    is_familiar = len(by_form[Address.FAMILIAR]) > len(by_form[Address.FORMAL])
    return Address.FAMILIAR if is_familiar else Address.FORMAL


def _shown(text: str, language: str, packs: LanguagePacks, known: AddressWords) -> tuple[Shown, ...]:
    """Returns the words that show a form of address with the form they show, in order."""
    found: dict[Span, Address] = {}
    for sentence in sentences(text):
        found |= {span: form for form, span in _judged(text, sentence, language, packs)}
        found |= {span: form for form, span in _verbs(text, sentence, known)}
    return tuple((form, span) for span, form in sorted(found.items()) if fold(span.of(text)) not in known.exempt)


def _judged(text: str, sentence: Span, language: str, packs: LanguagePacks) -> Iterator[Shown]:
    judged = find_address(sentence.of(text), language, packs)
    if judged.confidence < SURE:
        return
    for proof in judged.proof:
        span = proof.shifted(sentence.start)
        form = judged.value if judged.value is not Address.MIXED else find_address(span.of(text), language, packs).value
        if form in (Address.FORMAL, Address.FAMILIAR):
            yield form, span


def _verbs(text: str, sentence: Span, known: AddressWords) -> Iterator[Shown]:
    for number, word in enumerate(words(sentence.of(text))):
        folded = fold(word.text)
        if folded in known.formal_verbs or folded in known.familiar:
            yield Address.FORMAL, word.span.shifted(sentence.start)
        elif (
            folded in known.familiar_verbs
            or folded in known.formal
            or (number == 0 and folded in known.familiar_openers)
        ):
            yield Address.FAMILIAR, word.span.shifted(sentence.start)


def _suggestion(word: str, wanted: Address, known: AddressWords) -> str | None:
    """Returns a pronoun in the wanted form; verbs are the agent's to change."""
    return (known.formal if wanted is Address.FORMAL else known.familiar).get(fold(word))
