"""Makes findings whose marked words are those of the reply."""

from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span


def mark(
    reply: ReplyToCheck, span: Span, code: str, severity: Severity, precept: Precept, suggestion: str | None = None
) -> Finding:
    """Returns a finding at a place of the reply, with the words that stand there."""
    return Finding(code, severity, precept, span, span.of(reply.text), suggestion)
