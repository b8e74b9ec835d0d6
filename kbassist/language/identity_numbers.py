"""Finds bank accounts, cards and national identity numbers by pattern and checksum.

Company numbers (VAT, registration) are public and left alone.
"""

import re
from collections.abc import Callable, Iterator

from stdnum import iban, luhn
from stdnum.de import idnr
from stdnum.ee import ik
from stdnum.lt import asmens
from stdnum.lv import pvn
from stdnum.pl import pesel
from stdnum.ru import inn

from kbassist.core.text import Span

# A look back stands behind the first digit: so the engine skips text without digits at full speed.
_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z0-9]{2,4}){3,8}(?:[ \u00a0-]?[A-Z0-9])?(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_CARD = re.compile(r"\d(?<![\w.,/-]\d)(?<!\d \d)(?:[ -]?\d){11,18}(?![\w/]|[.,-]\d)")
_LATVIAN = re.compile(r"\d(?<![\w-]\d)(?:\d{5}[-–]\d{5}|\d{10})(?![\w-])")
_ELEVEN = re.compile(r"\d(?<![\w-]\d)\d{10}(?![\w-])")
_GERMAN = re.compile(r"\d(?<![\w-]\d)\d \d{3} \d{3} \d{3}(?![\w-])")
_SNILS = re.compile(r"\d(?<![\w-]\d)\d{2}-\d{3}-\d{3}[ -]\d{2}(?![\w-])")
_TWELVE = re.compile(r"\d(?<![\w-]\d)\d{11}(?![\w-])")
_SOCIAL_SECURITY = re.compile(r"[0-8](?<![\w-]\d)\d{2}(?<!000)(?<!666)-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])")
_CARD_STARTS = ("2", "3", "4", "5", "6", "1800")


def find_ibans(text: str) -> Iterator[Span]:
    """Yields account numbers whose checksum fits; a pattern that runs on is tried shorter."""
    for match in _IBAN.finditer(text):
        candidate = match.group()
        while len(candidate) >= 15:
            if iban.is_valid(candidate, check_country=False):
                yield Span(match.start(), match.start() + len(candidate))
                break
            shorter = re.sub(r"[ \u00a0-]?[A-Za-z0-9]+$", "", candidate)
            if shorter == candidate or not re.search(r"[ \u00a0-]", candidate):
                break
            candidate = shorter


def find_cards(text: str) -> Iterator[Span]:
    """Yields card numbers: 12 to 19 digits that pass Luhn's check and begin as cards do."""
    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if digits.startswith(_CARD_STARTS) and len(set(digits)) > 1 and luhn.is_valid(digits):
            yield Span(match.start(), match.end())


def find_national_ids(text: str) -> Iterator[Span]:
    """Yields the personal numbers of people: Latvian, Estonian, Lithuanian, Polish, Russian, German, American."""
    checks: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
        (_LATVIAN, _is_latvian),
        (_ELEVEN, _is_neighbour),
        (_GERMAN, idnr.is_valid),
        (_SNILS, _is_snils),
        (_TWELVE, inn.is_valid),
        (_SOCIAL_SECURITY, lambda _: True),
    )
    for pattern, is_valid in checks:
        for match in pattern.finditer(text):
            if is_valid(match.group()):
                yield Span(match.start(), match.end())


def _is_latvian(number: str) -> bool:
    """A code with its hyphen counts by its date alone in the old form: mistyped codes are personal too."""
    digits = re.sub(r"\D", "", number)
    if digits[0] > "3" or (digits[0] == "3" and digits[1] > "2"):
        return False
    return bool(pvn.is_valid(digits))


def _is_neighbour(number: str) -> bool:
    return bool(ik.is_valid(number) or asmens.is_valid(number) or pesel.is_valid(number) or idnr.is_valid(number))


def _is_snils(number: str) -> bool:
    digits = re.sub(r"\D", "", number)
    total = sum(int(digit) * weight for digit, weight in zip(digits[:9], range(9, 0, -1), strict=True))
    return total % 101 % 100 == int(digits[9:])
