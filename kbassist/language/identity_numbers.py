"""Finds bank accounts, cards and the numbers that countries give to people and companies.

A number counts when its check digits fit (python-stdnum) and something else speaks for it: a form that nothing
else has, a country's letters, a word like "personas kods" or "ИНН" before it, or that it stands alone in its
line. Bare numbers without such help are order numbers and telephones far more often.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date

from stdnum import iban, luhn
from stdnum.cz import rc
from stdnum.de import idnr
from stdnum.de import vat as german_vat
from stdnum.dk import cpr
from stdnum.ee import ik, kmkr, registrikood
from stdnum.es import dni, nie
from stdnum.eu import vat
from stdnum.fi import hetu
from stdnum.fr import nir
from stdnum.it import codicefiscale
from stdnum.lt import asmens, pvm
from stdnum.lv import pvn
from stdnum.pl import nip, pesel
from stdnum.ru import inn, ogrn
from stdnum.se import personnummer
from stdnum.ua import edrpou, rntrc

from kbassist.core.text import Span
from kbassist.language.number_words import follows_identity_word, follows_order_word, stands_alone

Check = Callable[[str], bool]

# A look back stands behind the first digit: so the engine skips text without digits at full speed.
_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z0-9]{2,4}){3,8}(?:[ \u00a0-]?[A-Z0-9])?(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_CARD = re.compile(r"\d(?<![\w.,/-]\d)(?<!\d \d)(?:[ -]?\d){11,18}(?![\w/]|[.,-]\d)")
_CARD_STARTS = ("2", "3", "4", "5", "6", "1800")
_DIGITS = re.compile(r"\d(?<![\w.,/+#-]\d)(?<!\d \d)(?:[ \u00a0-]?\d){7,14}(?![\w/]|[.,-]\d|[ \u00a0]\d)")
_HYPHENED_LATVIAN = re.compile(r"\d(?<![\w-]\d)\d{5}[-–]\d{5}(?![\w-])")
_SNILS = re.compile(r"\d(?<![\w-]\d)\d{2}-\d{3}-\d{3}[ -]\d{2}(?![\w-])")
_SOCIAL_SECURITY = re.compile(r"[0-8](?<![\w-]\d)\d{2}(?<!000)(?<!666)-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])")
_BRITISH = re.compile(r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d\d){3} ?[A-D]\b")
_VAT = re.compile(
    r"\b(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI"
    r"|SK)[ -]?(?=[A-Z0-9]?[A-Z0-9]?\d)"
    r"[A-Z0-9](?:[ .-]?[A-Z0-9]){6,12}\b"
)
_ANNOUNCED = re.compile(
    r"(?:driver'?s?[’']?\slicen[cs]e|driving\slicen[cs]e|passport|\bssn\b|social\ssecurity|national\sid(?:entity)?"
    r"|identity\scard|id\scard"
    r"|\bpas(?:es|i|e)\b|vadītāja\sapliecīb\w{1,2}|personas\sapliecīb\w{1,2}|personas\skod\w{1,2}|\bp\.\s?k\."
    r"|id\skart\w{1,2}|паспорт\w{0,3}|водительск\w{2,4}\s\w{4,14}"
    r"|удостоверени\w{1,2}\sличности|персональн\w{2,4}\sкод\w{0,2}|личн\w{2,3}\sкод\w{0,2}|asmens\skod\w{1,3}"
    r"|isikukood|personalausweis\w{0,2}|reisepass\w{0,2})"
    r"(?:[\s:=,#№.-]{1,3}(?:nr|no|numurs|number|num|номер|серия|sērija|ir|is|on|yra|это|\(pk\))){0,3}[\s:=#№.-]{1,4}"
    r"(?P<value>(?=(?:[A-Z0-9 -]*\d){5})[A-Z0-9]{1,9}(?:[ -]?[A-Z0-9]{2,14}){0,2})\b",
    re.IGNORECASE,
)
_FORMS: tuple[tuple[re.Pattern[str], Check], ...] = (
    (_SNILS, lambda number: _is_snils(number)),
    (_SOCIAL_SECURITY, lambda _: True),
    (_BRITISH, lambda _: True),
    (re.compile(r"\d(?<![\w-]\d)\d{5}[-+A]\d{3}[0-9A-Y](?![\w-])"), hetu.is_valid),
    (re.compile(r"\d(?<![\w-]\d)(?:\d\d)?\d{5}[-+]\d{4}(?![\w-])"), lambda number: _is_northern(number)),
    (re.compile(r"\d(?<![\w/]\d)\d{5}/\d{4}(?![\w/])"), rc.is_valid),
    (re.compile(r"\b\d{8}[A-HJ-NP-TV-Z]\b"), dni.is_valid),
    (re.compile(r"\b[XYZ]\d{7}[A-HJ-NP-TV-Z]\b"), nie.is_valid),
    (re.compile(r"\b[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]\b"), codicefiscale.is_valid),
    (re.compile(r"\b[12] ?\d\d ?\d\d ?\d[0-9AB] ?\d{3} ?\d{3} ?\d\d\b"), nir.is_valid),
)
# By length: checks of people's numbers and those of companies' numbers.
_PEOPLE: dict[int, tuple[Check, ...]] = {
    10: (rntrc.is_valid,),
    11: (lambda number: _is_latvian(number), ik.is_valid, asmens.is_valid, pesel.is_valid, idnr.is_valid),
    12: (inn.is_valid,),
}
_COMPANIES: dict[int, tuple[Check, ...]] = {
    8: (edrpou.is_valid, registrikood.is_valid),
    9: (lambda number: number.startswith("10") and bool(kmkr.is_valid(number)), pvm.is_valid, german_vat.is_valid),
    10: (inn.is_valid, nip.is_valid),
    11: (lambda number: number[0] in "459" and bool(pvn.is_valid(number)),),
    12: (pvm.is_valid,),
    13: (ogrn.is_valid,),
    15: (ogrn.is_valid,),
}
# As long as these, people's numbers carry a date or two check digits: rarely does another number pass.
_TELLING_LENGTHS = (11, 12)
# How the numbers of Latvian companies begin in the register of enterprises.
_LATVIAN_COMPANY = re.compile(r"(?:40[0-2]0|50[0-2]0|4[1-5][0-2]0|9000)")
_LATEST_YEAR = 2100


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
        digits = _digits_of(match.group())
        if digits.startswith(_CARD_STARTS) and len(set(digits)) > 1 and luhn.is_valid(digits):
            yield Span(match.start(), match.end())


def find_national_ids(text: str) -> Iterator[Span]:
    """Yields the numbers of people and companies, papers of identity named as such among them; some come twice."""
    for match in _HYPHENED_LATVIAN.finditer(text):
        if _is_latvian(match.group()):
            yield Span(match.start(), match.end())
    for pattern, is_valid in _FORMS:
        for match in pattern.finditer(text):
            if is_valid(match.group()):
                yield Span(match.start(), match.end())
    for match in _VAT.finditer(text):
        length = _length_of_vat(match.group())
        if length:
            yield Span(match.start(), match.start() + length)
    for match in _DIGITS.finditer(text):
        if _is_identity(text, match):
            yield Span(match.start(), match.end())
    for match in _ANNOUNCED.finditer(text):
        yield Span(match.start("value"), match.end("value"))


def is_company_number(written: str) -> bool:
    """Returns whether a number is that of a company, which is public, and cannot be a person's."""
    if written[:2].isalpha():
        return bool(vat.is_valid(written))
    digits = _digits_of(written)
    return _passes(_COMPANIES, digits) and not _passes(_PEOPLE, digits)


def _is_identity(text: str, match: re.Match[str]) -> bool:
    """Returns whether digits are a person's or a company's number by their checks and by what stands around them."""
    written = match.group()
    digits = _digits_of(written)
    is_person, is_company = _passes(_PEOPLE, digits), _passes(_COMPANIES, digits)
    if not is_person and not is_company:
        return False
    if follows_identity_word(text, match.start()) or stands_alone(text, match.start(), match.end()):
        return True
    if follows_order_word(text, match.start()) or not (written.isdigit() or idnr.is_valid(written)):
        return False
    if is_person and len(digits) in _TELLING_LENGTHS:
        return True
    return is_company and _LATVIAN_COMPANY.match(digits) is not None and len(digits) == 11


def _passes(checks: dict[int, tuple[Check, ...]], digits: str) -> bool:
    return len(set(digits)) > 1 and any(is_valid(digits) for is_valid in checks.get(len(digits), ()))


def _length_of_vat(written: str) -> int:
    """Returns how much of a text that begins like a number with a country's letters is one, 0 for none."""
    while len(written) >= 10:
        if vat.is_valid(written):
            return len(written)
        shorter = re.sub(r"[ .-][A-Z0-9]+$", "", written)
        if shorter == written:
            return 0
        written = shorter
    return 0


def _is_latvian(number: str) -> bool:
    """Returns whether a Latvian personal code fits: the old form has a date of birth, the new one begins with 32."""
    digits = _digits_of(number)
    return digits[0] <= "3" and (digits[0] != "3" or digits[1] <= "2") and bool(pvn.is_valid(digits))


def _is_northern(number: str) -> bool:
    """Returns whether a Swedish or Danish number fits; Danish ones have no check digit any more but a date."""
    if personnummer.is_valid(number):
        return True
    return "-" in number and len(number) == len("120592-3456") and bool(cpr.is_valid(number)) and _is_day(number)


def _is_day(number: str) -> bool:
    try:
        return date(_LATEST_YEAR - 100 + int(number[4:6]), int(number[2:4]), int(number[:2])).year <= _LATEST_YEAR
    except ValueError:
        return False


def _is_snils(number: str) -> bool:
    digits = _digits_of(number)
    total = sum(int(digit) * weight for digit, weight in zip(digits[:9], range(9, 0, -1), strict=True))
    return total % 101 % 100 == int(digits[9:])


def _digits_of(written: str) -> str:
    return re.sub(r"\D", "", written)
