"""Replies to check in one line, and what was found in them in few words."""

from collections.abc import Iterable
from typing import Any

from kbassist.core.reply import Finding, ReplyToCheck
from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import (
    Address,
    Ask,
    CustomerName,
    Mood,
    Reader,
    Register,
    Satisfaction,
    Situation,
    Understanding,
)


def a_reply(text: str, language: str | None = "lv", **fields: Any) -> ReplyToCheck:
    """Builds a reply; `fields` are those of ReplyToCheck."""
    return ReplyToCheck(text=text, language=language, **fields)


def an_understanding(
    *,
    language: str = "lv",
    mood: Mood | None = None,
    reader: Reader | None = None,
    name: CustomerName | None = None,
    asks: tuple[Ask, ...] = (),
    heat: tuple[Span, ...] = (),
) -> Understanding:
    """Builds what is understood of a plain question, but for what a test is about."""
    return Understanding(
        language=Judgement(language, 1.0),
        languages=(),
        address=Judgement(Address.FORMAL, 1.0),
        register=Judgement(Register.FORMAL, 1.0),
        mood=Judgement(mood, 1.0),
        satisfaction=Satisfaction.NEUTRAL,
        urgent=Judgement(False, 1.0),
        situation=Judgement(Situation.QUESTION, 1.0),
        asks=asks,
        customer_name=name,
        reader=Judgement(reader, 1.0),
        entities=(),
        sensitive=(),
        set_aside=(),
        heat=heat,
    )


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def marked(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Returns code and marked words of each finding."""
    return [(finding.code, finding.text) for finding in findings]


def applied(reply: ReplyToCheck, finding: Finding) -> str:
    """Returns the reply's text with the suggestion in place."""
    assert finding.suggestion is not None
    return reply.text[: finding.span.start] + finding.suggestion + reply.text[finding.span.end :]
