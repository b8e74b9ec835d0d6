"""How long a reply is in its channel's own unit."""

from dataclasses import dataclass

from kbassist.core.reply import RenderedReply
from kbassist.markup.channels.channel_format import ChannelFormat, LengthUnit

GSM_7_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The characters that an SMS holds at 160 a part (3GPP TS 23.038, basic table)."""

GSM_7_EXTENDED = frozenset("^{}\\[~]|€\f")
"""Characters that count twice there."""


@dataclass(frozen=True, slots=True)
class Length:
    """`count` and `limit` in `unit`; `limit` 0 means none; `parts` is 1 but for SMS."""

    count: int
    limit: int
    unit: LengthUnit
    parts: int

    @property
    def is_over(self) -> bool:
        measured = self.parts if self.unit is LengthUnit.SMS_PARTS else self.count
        return 0 < self.limit < measured


def length_of(reply: RenderedReply, channel_format: ChannelFormat) -> Length:
    """Returns the reply's length as the channel counts it; SMS: `count` characters in `parts` messages."""
    text = reply.plain
    if channel_format.unit is LengthUnit.SMS_PARTS:
        count, parts = _sms(text)
        return Length(count, channel_format.limit, channel_format.unit, parts)
    count = len(text) if channel_format.unit is LengthUnit.CHARACTERS else len(text.encode("utf-16-le")) // 2
    return Length(count, channel_format.limit, channel_format.unit, 1)


def _sms(text: str) -> tuple[int, int]:
    """Returns (characters, parts): 160 or 153 a part in GSM-7, 70 or 67 in UCS-2."""
    if all(character in GSM_7_BASIC or character in GSM_7_EXTENDED for character in text):
        count = sum(2 if character in GSM_7_EXTENDED else 1 for character in text)
        return count, 1 if count <= 160 else -(-count // 153)
    count = len(text.encode("utf-16-le")) // 2
    return count, 1 if count <= 70 else -(-count // 67)
