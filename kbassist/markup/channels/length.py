"""How long a reply is in its channel's own unit."""

from dataclasses import dataclass, replace

from kbassist.core.reply import RenderedReply
from kbassist.markup.channels.channel_format import ChannelFormat
from kbassist.markup.channels.counting import LengthUnit, size, sms_size


@dataclass(frozen=True, slots=True)
class Length:
    """`count` and `limit` in `unit`; `limit` 0 means none; `parts` is 1 but for SMS.

    `messages` is how many messages the reply is sent in.
    """

    count: int
    limit: int
    unit: LengthUnit
    parts: int
    messages: int = 1

    @property
    def is_over(self) -> bool:
        measured = self.parts if self.unit is LengthUnit.SMS_PARTS else self.count
        return 0 < self.limit < measured


def message_length(message: str, unit: LengthUnit) -> Length:
    """Returns how long one message is, without a limit; SMS: `count` characters in `parts` parts."""
    if unit is LengthUnit.SMS_PARTS:
        count, parts = sms_size(message)
        return Length(count, 0, unit, parts)
    return Length(size(message, unit), 0, unit, 1)


def length_of(reply: RenderedReply, channel_format: ChannelFormat) -> Length:
    """Returns the reply's length as the channel counts it; SMS: `count` characters in `parts` parts."""
    whole = message_length(reply.plain, channel_format.unit)
    return replace(whole, limit=channel_format.limit, messages=len(reply.messages))
