"""Finds facts in a reply that nothing supports; what only internal sources say supports nothing.

A fact is a link, e-mail address, phone number, date, amount, number or code. Values are compared, not
spellings; a number must also count the same thing ("30 days" is not "30 minutes"). Wording is never judged
here and nothing is corrected. Silent where the sources are not known.
"""

from kbassist.checking.facts import Fact, FactKind, find_facts
from kbassist.checking.findings import mark
from kbassist.checking.letter import letter_of
from kbassist.checking.stretches import without_places
from kbassist.checking.support import facts_behind, is_supported, offers_of
from kbassist.checking.tools import CheckTools
from kbassist.core.item import Audience
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span

CODES = tuple(f"grounding.{kind}" for kind in FactKind)

BLOCKING = frozenset({FactKind.LINK, FactKind.AMOUNT})
"""An invented address or price does harm at once; the rest is for the agent to weigh."""

TRUE_ANYWHERE = frozenset({FactKind.LINK, FactKind.EMAIL, FactKind.PHONE})
"""What must be true even in the signature; a year or house number there is no fact of the answer."""


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports facts found neither in the sources nor in the message, in order of position."""
    if reply.sources is None:
        return ()
    facts = find_facts(without_places(reply.text), tools.rules.facts_of(reply.language))
    public = [item for item in reply.sources if item.content.audience is Audience.PUBLIC]
    offers = offers_of(facts_behind(reply, tools.rules, public)) if facts else {}
    frame = letter_of(reply, tools.packs).frame
    return tuple(
        mark(reply, fact.span, f"grounding.{fact.kind}", _severity(fact), Precept.TRUTH)
        for fact in facts
        if _is_stated(fact, frame) and not is_supported(fact, offers)
    )


def _is_stated(fact: Fact, frame: tuple[Span, ...]) -> bool:
    if fact.is_spelled and fact.unit is None:
        return False
    is_in_frame = any(part.start <= fact.span.start < part.end for part in frame)
    return fact.kind in TRUE_ANYWHERE or not is_in_frame


def _severity(fact: Fact) -> Severity:
    return Severity.BLOCK if fact.kind in BLOCKING else Severity.WARN
