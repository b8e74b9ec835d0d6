"""Puts what a customer was told before behind everything else that may answer him.

He quotes our reply, or tells that he has done what it says: the source it came from stays in the list, marked, so that
an agent sees why it is not first. Confidence is left alone: it is about the words.
"""

from collections.abc import Iterable
from dataclasses import replace

from kbassist.core.evidence import ALREADY_ADVISED, Evidence, Factor
from kbassist.core.item import Item
from kbassist.core.message import CustomerMessage
from kbassist.core.understanding import SetAsideKind, Situation, Understanding
from kbassist.language.clean import without
from kbassist.language.earlier_advice import SaidBefore
from kbassist.language.tokens import sentences

FACTOR = Factor(ALREADY_ADVISED, 0.9)


def said_before(message: CustomerMessage, understanding: Understanding) -> SaidBefore:
    """Returns what stands below the message, and, from a second contact, what the customer says he has done."""
    quotes = (part.span.of(message.text) for part in understanding.set_aside if part.kind is SetAsideKind.QUOTE)
    tried = "\n".join(span.of(message.text) for span in understanding.tried)
    return SaidBefore("\n".join(quotes), "\n".join((_done(message, understanding), tried)), tried)


def _done(message: CustomerMessage, understanding: Understanding) -> str:
    """Returns the sentences that say that this is a second contact: "I have already restarted it as you wrote"."""
    if understanding.situation.value is not Situation.SECOND_CONTACT:
        return ""
    own = without(message.text, understanding.set_aside)
    proof = understanding.situation.proof
    return "\n".join(
        sentence.of(own)
        for sentence in sentences(own)
        if any(sentence.start <= span.start < sentence.end for span in proof)
    )


def behind_the_others(found: Iterable[Evidence], said: SaidBefore) -> tuple[Evidence, ...]:
    """Returns the same evidence, that which was advised before marked and last, else in its order."""
    marked = [_marked(evidence) if _is_advised(evidence, said) else evidence for evidence in found]
    return tuple(sorted(marked, key=lambda evidence: evidence.is_already_advised))


def _marked(evidence: Evidence) -> Evidence:
    return replace(evidence, score=evidence.score * FACTOR.value, factors=(*evidence.factors, FACTOR))


def _is_advised(evidence: Evidence, said: SaidBefore) -> bool:
    content = evidence.item.content
    if any(said.names(name) for name in (content.title, *content.aliases)):
        return True
    return any(said.holds(text) for text in _advice_of(evidence.item, evidence.passage.text))


def _advice_of(item: Item, passage: str) -> tuple[str, ...]:
    """Returns what a reply takes from an item: its ready answers and the passage."""
    return tuple(text for text in (passage, item.content.short_formal, item.content.short_familiar) if text)
