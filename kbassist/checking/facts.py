"""Finds what can be true or false in a text: links, e-mail addresses, phone numbers, dates, amounts, numbers, codes.

Values are compared, not spellings: "1 000" is "1000", "14,90" is "14.90", "12. martā" is "12.03.2026". A fact
needs one of its `needs` among the `offers` of the texts that support it. List numbers are no facts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kbassist.checking.word_table import WordTable
from kbassist.core.text import Span

GONE = "\ufffc"
"""Stands where a fact was taken out, so that its digits are not read twice; no letter, digit or space."""

UNIT_SYMBOLS = WordTable.of(
    {
        "percent": ("%", "procent*", "percent*", "процент*"),
        "money": ("€", "$", "£", "₽", "eur", "usd", "gbp", "rub", "euro", "euros", "eiro", "евро"),
        "kilobyte": ("kb", "кб"),
        "megabyte": ("mb", "мб"),
        "gigabyte": ("gb", "гб"),
        "terabyte": ("tb", "тб"),
        "megabit": ("mbit", "mbps", "мбит"),
        "gigabit": ("gbit", "gbps", "гбит"),
        "gigahertz": ("ghz", "ггц"),
        "millisecond": ("ms", "мс"),
    }
)

_LIST_NUMBER = re.compile(
    r"^[ \t]*(?:[-*•>][ \t]+)?\d{1,2}[.)](?=\s+(?:\*\*|[„«\"“(\[]|[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐ]))", re.MULTILINE
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_LINK = re.compile(r"https?://[^\s<>\"„”“»«`*)\]}]*[^\s<>\"„”“»«`*)\]}.,;:!?…'_]")
_HOST = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9_-]{1,63}\.){1,8}(?:lv|com|net|org|eu|ru|io|lt|ee|de|pl|uk|info|dev|gov|example)(?![\w@-]|\.\w)"
    r"(?:/[^\s<>\"„”“»«`*)\]}]*[^\s<>\"„”“»«`*)\]}.,;:!?…'_])?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+\d[\d ()\u00a0-]{6,16}\d|(?<![\w.,])[26]\d{3}[ \u00a0-]?\d{4}(?![\w.,]\d|\w)")
_ISO_DATE = re.compile(r"(?<!\w)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\w)")
_DATE = re.compile(r"(?<![\w.,])(?P<day>\d{1,2})(?P<mark>[./])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?!\w)")
_SHORT_DATE = re.compile(r"(?<![\w.,])(?P<day>\d{1,2})\.(?P<month>\d{2})\.(?![\w])")
_DAY_MONTH = re.compile(
    r"(?<![\w.,])(?P<day>\d{1,2})(?:\.|-?(?:го|му|е|ое|ого)|st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[^\W\d_]{3,12})"
)
_MONTH_DAY = re.compile(r"(?<!\w)(?P<month>[^\W\d_]{3,12})\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w.:]\d|\w)")
_CODE = re.compile(
    r"(?<![\w/])(?:"
    r"[\w-]{1,80}\.(?:html?|php|zip|pdf|txt|csv|exe|dmg|apk|log|conf|ini|sql|xml|json|jpe?g|png)"
    r"|[^\W\d_]{1,12}[-_]?\d[\w-]*(?:\.\d+)*|\d+[A-Za-z][\w-]*|[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)(?!\w)"
)
_NUMBER = re.compile(r"(?<!\w)(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*)")
_NUMBER_WITH_LETTERS = re.compile(r"(\d+)([^\W\d_]+)")
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th", "й", "я", "е", "го", "му", "х"))
_FOLLOWING = re.compile(
    r"[ \u00a0\u202f]?[-–]?[ \u00a0\u202f]?(?P<first>[%€$£₽]|[^\W\d_]+)(?:\s+(?P<second>[^\W\d_]+))?"
)
_ORDINAL = re.compile(r"\.\s+[a-zā-ž]|-?(?:го|му|е|ое|ого|й|я|st|nd|rd|th)(?!\w)")
_CURRENCY_BEFORE = re.compile(r"(?:[€$£₽]|\b(?:EUR|USD|GBP))[ \u00a0]?$")


class FactKind(StrEnum):
    LINK = "link"
    EMAIL = "email"
    PHONE = "phone"
    DATE = "date"
    AMOUNT = "amount"
    NUMBER = "number"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact and where it stands; `unit` is None where a number has none that is known.

    `is_spelled` marks a number written as a word; without a unit it is hardly a fact.
    """

    kind: FactKind
    span: Span
    needs: frozenset[str]
    offers: frozenset[str]
    unit: str | None = None
    is_spelled: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class FactWords:
    """The words of one language for months, numbers and units.

    `between` may stand between a number and its unit ("5 working days"); `ordinary` are words that have a
    capital letter without being a name.
    """

    months: WordTable
    numbers: WordTable
    units: WordTable
    between: WordTable
    ordinary: WordTable

    @classmethod
    def of(
        cls,
        *,
        months: Sequence[str],
        numbers: Mapping[str, Sequence[str]],
        units: Mapping[str, Sequence[str]],
        between: Sequence[str],
        ordinary: Sequence[str],
    ) -> "FactWords":
        """Builds the tables from lists of words, "month*" for any ending; a month holds its words between blanks."""
        return cls(
            months=WordTable.of({str(number): words.split() for number, words in enumerate(months, start=1)}),
            numbers=WordTable.of(numbers),
            units=WordTable.of(units),
            between=WordTable.of({"between": between}),
            ordinary=WordTable.of({"ordinary": ordinary}),
        )

    @classmethod
    def none(cls) -> "FactWords":
        """Returns the words of a language of which nothing is known."""
        return cls.of(months=(), numbers={}, units={}, between=(), ordinary=())


def find_facts(text: str, words: FactWords) -> tuple[Fact, ...]:
    """Returns the facts of a text in order of position; they do not overlap."""
    found: list[Fact] = []
    rest = _LIST_NUMBER.sub(_gone, text)
    for find in (_emails, _links, _phones, _dates, _codes, _numbers, _spelled_numbers):
        here = tuple(find(rest, words))
        found += here
        rest = blanked(rest, (fact.span for fact in here), GONE)
    return tuple(sorted(found, key=lambda fact: fact.span))


def blanked(text: str, spans: Iterator[Span] | Sequence[Span], filler: str = " ") -> str:
    """Returns a text of the same length in which some stretches are filled up."""
    pieces: list[str] = []
    end = 0
    for span in sorted(spans):
        start = max(span.start, end)
        if span.end <= start:
            continue
        pieces += (text[end:start], filler * (span.end - start))
        end = span.end
    return "".join((*pieces, text[end:]))


def _gone(match: re.Match[str]) -> str:
    return GONE * len(match.group())


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def _emails(text: str, _words: FactWords) -> Iterator[Fact]:
    for match in _EMAIL.finditer(text):
        value = frozenset({f"mail:{match.group().rstrip('.').lower()}"})
        yield Fact(FactKind.EMAIL, Span(match.start(), match.start() + len(match.group().rstrip("."))), value, value)


def _links(text: str, _words: FactWords) -> Iterator[Fact]:
    for match in _LINK.finditer(text):
        full = match.group().rstrip("/")
        bare = full.partition("://")[2]
        offers = frozenset({f"link:{full}", f"bare:{bare}", f"host:{bare.partition('/')[0].lower()}"})
        yield Fact(FactKind.LINK, _span(match), frozenset({f"link:{full}", f"only_bare:{bare}"}), offers)
    for match in _HOST.finditer(_LINK.sub(_gone, text)):
        bare = match.group().rstrip("/")
        host = frozenset() if "/" in bare else frozenset({f"host:{bare.lower()}"})
        needs = frozenset({f"bare:{bare}"}) | host
        yield Fact(FactKind.LINK, _span(match), needs, needs | {f"only_bare:{bare}"})


def _phones(text: str, _words: FactWords) -> Iterator[Fact]:
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        value = frozenset({f"phone:{digits[-8:]}"})
        yield Fact(FactKind.PHONE, _span(match), value, value)


def _dates(text: str, words: FactWords) -> Iterator[Fact]:
    rest = text
    for pattern in (_ISO_DATE, _DATE, _SHORT_DATE, _DAY_MONTH, _MONTH_DAY):
        found = [fact for match in pattern.finditer(rest) if (fact := _date(match, words)) is not None]
        rest = blanked(rest, [fact.span for fact in found], GONE)
        yield from found


def _date(match: re.Match[str], words: FactWords) -> Fact | None:
    """Returns the date of a match, None where its numbers or its word are none of a calendar."""
    parts = match.groupdict()
    written = parts["month"]
    month, day = int((written if written.isdigit() else words.months.find(written)) or 0), int(parts["day"])
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    key, year = f"date:{day}.{month}", parts.get("year")
    if year is None:
        number = {_plain(f"{day}.{written}")} if written.isdigit() else set()
        return Fact(FactKind.DATE, _span(match), frozenset({key} | number), frozenset({key, f"{key}.any"} | number))
    year = year if len(year) == 4 else f"20{year}"
    needs = {f"{key}.{year}", f"{key}.any"}
    if parts.get("mark") == "/":
        needs |= {f"date:{month}.{day}.{year}", f"date:{month}.{day}.any"}
    return Fact(FactKind.DATE, _span(match), frozenset(needs), frozenset({f"{key}.{year}", key, year}))


def _codes(text: str, _words: FactWords) -> Iterator[Fact]:
    for match in _CODE.finditer(text):
        measured = _NUMBER_WITH_LETTERS.fullmatch(match.group())
        if measured is not None and (UNIT_SYMBOLS.find(measured[2]) or measured[2] in _ORDINAL_ENDS):
            continue
        value = frozenset({f"code:{re.sub('[-_]', '', match.group().lower())}"})
        yield Fact(FactKind.CODE, _span(match), value, value)


def _numbers(text: str, words: FactWords) -> Iterator[Fact]:
    for match in _NUMBER.finditer(text):
        unit = _unit_of(text, match.start(), match.end(), words)
        kind = FactKind.AMOUNT if unit == "money" else FactKind.NUMBER
        values = frozenset(_values(match.group()))
        yield Fact(kind, _span(match), values, values, unit)


def _spelled_numbers(text: str, words: FactWords) -> Iterator[Fact]:
    if words.numbers.pattern is None:
        return
    for match in words.numbers.pattern.finditer(text):
        value = words.numbers.find(match.group())
        if value is not None:
            unit = _unit_of(text, match.start(), match.end(), words)
            yield Fact(FactKind.NUMBER, _span(match), frozenset({value}), frozenset({value}), unit, is_spelled=True)


def _values(number: str) -> Iterator[str]:
    """Yields the values that a number may have: "1.000" is a thousand or one, "8.00" is eight or a time."""
    compact = re.sub(r"[ \u00a0\u202f]", "", number)
    parts = re.split("[.,:]", compact)
    if len(parts) == 1:
        yield _plain(compact)
    elif ":" in compact:
        yield ":".join(str(int(part)) for part in parts)
    elif len(parts) == 2:
        yield _plain(".".join(parts))
        if len(parts[1]) == 3 and len(parts[0]) <= 3 and parts[0] != "0":
            yield _plain("".join(parts))
        if len(parts[1]) == 2 and len(parts[0]) <= 2 and int(parts[0]) < 25 and int(parts[1]) < 60:
            yield f"{int(parts[0])}:{int(parts[1])}"
    elif "," in compact and "." in compact:
        yield _plain(f"{''.join(parts[:-1])}.{parts[-1]}")
    else:
        yield compact
        if all(len(part) == 3 for part in parts[1:]):
            yield _plain("".join(parts))


def _plain(number: str) -> str:
    return f"{Decimal(number).normalize():f}"


def _unit_of(text: str, start: int, end: int, words: FactWords) -> str | None:
    if _CURRENCY_BEFORE.search(text, max(0, start - 5), start):
        return "money"
    if _ORDINAL.match(text, end):
        return "ordinal"
    following = _FOLLOWING.match(text, end)
    if following is None:
        return None
    first, second = following["first"], following["second"]
    if second is not None and words.between.find(first) is not None:
        first = second
    return words.units.find(first) or UNIT_SYMBOLS.find(first)
