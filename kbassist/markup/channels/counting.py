"""Counts a text as a channel does: code points, UTF-16 units, or the messages of an SMS.

SMS: 160 characters in the GSM 7-bit alphabet, 70 in UCS-2; a text of several holds 153 or 67 in each, because each
begins with a header of 6 octets (3GPP TS 23.038 and 23.040). What takes two places is never cut in two.
"""

from enum import StrEnum

GSM_7_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The characters that an SMS holds at 160 a part (3GPP TS 23.038, basic table)."""

GSM_7_EXTENDED = frozenset("^{}\\[~]|€\f")
"""Characters that count twice there."""

_GSM_ALONE, _GSM_EACH = 160, 153
_UCS_ALONE, _UCS_EACH = 70, 67
_BEYOND_TWO_OCTETS = 0xFFFF


class LengthUnit(StrEnum):
    """What a channel counts: code points, UTF-16 units, or SMS parts."""

    CHARACTERS = "characters"
    UTF16 = "utf16"
    SMS_PARTS = "sms_parts"


def size(text: str, unit: LengthUnit) -> int:
    """Returns how much a text is in a channel's unit."""
    match unit:
        case LengthUnit.CHARACTERS:
            return len(text)
        case LengthUnit.UTF16:
            return len(text.encode("utf-16-le")) // 2
        case LengthUnit.SMS_PARTS:
            return sms_size(text)[1]


def sms_size(text: str) -> tuple[int, int]:
    """Returns (characters, parts) of an SMS; the characters as its alphabet counts them."""
    if all(character in GSM_7_BASIC or character in GSM_7_EXTENDED for character in text):
        places = [2 if character in GSM_7_EXTENDED else 1 for character in text]
        alone, each = _GSM_ALONE, _GSM_EACH
    else:
        places = [2 if ord(character) > _BEYOND_TWO_OCTETS else 1 for character in text]
        alone, each = _UCS_ALONE, _UCS_EACH
    count = sum(places)
    return count, 1 if count <= alone else _parts(places, each)


def _parts(places: list[int], each: int) -> int:
    parts, used = 1, 0
    for place in places:
        used += place
        if used > each:
            parts, used = parts + 1, place
    return parts
