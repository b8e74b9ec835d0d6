"""Finds people who are none of the customer's business: other customers and neighbours by their names.

A name counts where the words beside it say that its bearer is a customer; colleagues may be named. The words for it
are data in check.toml. Names of the message, of public sources and of the agent pass.
"""

from kbassist.checking.findings import mark
from kbassist.checking.letter import letter_of
from kbassist.checking.spoken import spoken_sentences
from kbassist.checking.stretches import own_words
from kbassist.checking.support import words_behind
from kbassist.checking.tools import CheckTools
from kbassist.core.item import Audience
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.language.people import find_people

CODES = ("privacy.person",)


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports such names in order of position; silent in a language without rules."""
    rules = tools.rules.of(reply.language)
    if rules is None:
        return ()
    telling = [
        sentence.span for sentence in spoken_sentences(own_words(reply.text)) if rules.customers.find(sentence.words)
    ]
    if not telling:
        return ()
    public = [item for item in reply.sources or () if item.content.audience is Audience.PUBLIC]
    said = words_behind(reply, public)
    frame = letter_of(reply, tools.packs).frame
    return tuple(
        mark(reply, name, CODES[0], Severity.WARN, Precept.PRIVACY)
        for name in find_people(reply.text, tools.packs)
        if _is_within(name, telling)
        and not _is_within(name, frame)
        and not said.has_words(name.of(reply.text), reply.language)
    )


def _is_within(span: Span, stretches: tuple[Span, ...] | list[Span]) -> bool:
    return any(stretch.start <= span.start < stretch.end for stretch in stretches)
