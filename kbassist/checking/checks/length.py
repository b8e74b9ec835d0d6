"""Looks whether a reply fits its channel, and whether a person will read to its end.

Over the channel's limit it cannot be sent; the marked end is about what has to go. Silent without a channel.
"""

import re

from kbassist.checking.findings import mark
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.markup.channels import ChannelFormat, Length, length_of, render
from kbassist.markup.channels.channel_format import Family, LengthUnit

CODES = ("length.over", "length.long")

LONG_LETTER_WORDS = 350
LONG_CHAT_WORDS = 180

_WORD = re.compile(r"\w+")


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports the end of the reply that is too much, if any."""
    if reply.channel is None:
        return ()
    channel_format = tools.channels[reply.channel]
    length = length_of(render(reply.text, channel_format), channel_format)
    if length.is_over:
        end = Span(len(reply.text) - _excess(reply.text, length), len(reply.text))
        return (mark(reply, end, "length.over", Severity.BLOCK, Precept.WISHES),)
    found = list(_WORD.finditer(reply.text))
    most = _most_words(channel_format)
    if len(found) > most:
        end = Span(found[most].start(), len(reply.text))
        return (mark(reply, end, "length.long", Severity.HINT, Precept.WISHES),)
    return ()


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
