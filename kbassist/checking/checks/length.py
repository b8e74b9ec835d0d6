"""Looks whether a reply fits its channel, and whether a person will read to its end.

Over the channel's limit it cannot be sent in one message; the marked end is about what has to go. Where the channel is
one of messages the reply can go in several, so nothing has to be mended. Silent without a channel.
"""

import re

from kbassist.checking.findings import mark
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.markup.channels import ChannelFormat, Family, Length, LengthUnit, length_of, render

CODES = ("length.over", "length.long")

LONG_LETTER_WORDS = 350
LONG_CHAT_WORDS = 180

MOST_GROWTH = 8
"""No mark of a channel makes a text longer than so many times: a reply far below the limit need not be rendered."""

_WORD = re.compile(r"\w+")


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports the end of the reply that is too much, if any."""
    if reply.channel is None:
        return ()
    channel_format = tools.channels[reply.channel]
    if _may_be_over(reply.text, channel_format):
        length = length_of(render(reply.text, channel_format, reply.language), channel_format)
        if length.is_over:
            end = Span(len(reply.text) - _excess(reply.text, length), len(reply.text))
            severity = Severity.WARN if length.messages > 1 else Severity.BLOCK
            return (mark(reply, end, "length.over", severity, Precept.WISHES),)
    found = list(_WORD.finditer(reply.text))
    most = _most_words(channel_format)
    if len(found) > most:
        end = Span(found[most].start(), len(reply.text))
        return (mark(reply, end, "length.long", Severity.HINT, Precept.WISHES),)
    return ()


def _may_be_over(text: str, channel_format: ChannelFormat) -> bool:
    limit = channel_format.limit
    if channel_format.unit is LengthUnit.SMS_PARTS:
        return limit > 0
    return 0 < limit < len(text) * MOST_GROWTH


def _excess(text: str, length: Length) -> int:
    """Returns about how many code points stand beyond the limit, at least one."""
    if length.unit is LengthUnit.SMS_PARTS:
        kept = len(text) * length.limit // length.parts
    else:
        kept = len(text) * length.limit // length.count
    return max(1, len(text) - kept)


def _most_words(channel_format: ChannelFormat) -> int:
    is_letter = channel_format.needs_closing or channel_format.family is Family.MARKDOWN
    return LONG_LETTER_WORDS if is_letter else LONG_CHAT_WORDS
