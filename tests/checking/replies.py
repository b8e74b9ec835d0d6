"""Replies to check in one line, and what was found in them in few words."""

from collections.abc import Iterable
from typing import Any

from kbassist.core.reply import Finding, ReplyToCheck


def a_reply(text: str, language: str | None = "lv", **fields: Any) -> ReplyToCheck:
    """Builds a reply; `fields` are those of ReplyToCheck."""
    return ReplyToCheck(text=text, language=language, **fields)


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def marked(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Returns code and marked words of each finding."""
    return [(finding.code, finding.text) for finding in findings]


def applied(reply: ReplyToCheck, finding: Finding) -> str:
    """Returns the reply's text with the suggestion in place."""
    assert finding.suggestion is not None
    return reply.text[: finding.span.start] + finding.suggestion + reply.text[finding.span.end :]
