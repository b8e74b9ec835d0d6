"""The patterns of concrete things: those that are the same everywhere, and those made with the words of the languages.

The most telling come first: a deadline is a date with a word before it, a date is no version, a year no order.
"""

import re
from collections.abc import Iterable

EntityWords = tuple[tuple[str, tuple[str, ...]], ...]
"""Words by kind, hashable so that their patterns are built once."""

_TOP_LEVELS = (
    "com|org|net|info|biz|io|app|dev|shop|online|site|store|cloud|tech|example|lv|lt|ee|eu|ru|рф|ua|укр|by|pl|de|at"
    "|ch|fr|es|it|pt|nl|be|dk|se|no|fi|cz|sk|hu|ro|bg|gr"
    "|uk|ie|us|ca|au|br|mx|jp|cn|in|tv|me"
)
_URL = re.compile(r"\b(?:https?://|ftp://|www\.)[^\s<>\"„”“»\\]*[^\s<>\"„”“».,;:!?)\]\\]", re.IGNORECASE)
_DOMAIN = re.compile(
    rf"(?<![@\w./-])(?:[a-zа-яёāčēģīķļņšūž0-9](?:[\w-]{{0,61}})\.){{1,4}}(?:{_TOP_LEVELS})(?![\w@-]"
    rf"|\.\w)(?:/[^\s<>\"„”“»]*[^\s<>\"„”“».,;:!?)\]])?"
)
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
NUMERIC_DATE = (
    rf"(?<![\d./-])(?:{_YEAR}-{_MONTH}-{_DAY}|{_YEAR}\.(?:0[1-9]|1[0-2])\.(?:0[1-9]|[12]\d|3[01])"
    rf"|{_DAY}\.{_MONTH}\.(?:{_YEAR}|\d\d(?!\d))|{_DAY}/{_MONTH}/{_YEAR}|{_MONTH}/{_DAY}/{_YEAR}|{_DAY}\.(?:0[1-9]"
    rf"|1[0-2])\.(?=\s|$|[,;)]))(?![\d/]|\.\d)"
)
_TIME = r"(?:[01]?\d|2[0-3])(?::[0-5]\d|\.[0-5]\d(?!\d|\.))(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9])\s?[ap]\.?m\b"
_NUMBER = r"(?:\d{1,3}(?:[ \u00a0\u202f',.]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,7}(?:[.,]\d{1,2})?)"
_RANGE = rf"(?:{_NUMBER}\s?[-–]\s?)?{_NUMBER}"
_SIGNS = r"€|\$|£|₽|₴|zł\b|¥"
_NAMED_SURELY = (
    r"\s*(?:(?:nr|no|num|numurs|numuru|номер|number|numeris|id|n°|numer|nummer)\b\.?"
    r"(?:\s(?:is|ir|это|ist|yra|jest|on)\b)?\s*[:#№–-]?|[#№:])\s*#?"
)
_UNIT_BEHIND = (
    r"(?![.,:]\d|\s?(?:€|\$|£|%|₽)|\.?\s?(?:gad|g\.|eur|eiro|euro|usd|руб|год|г\.|gab|шт|pcs|pieces|items|days?|weeks?"
    r"|months?|years?|times?|dien|nedēļ|mēneš|stund|дн|недел|меся|час|раз|x\b))"
)
_ERROR_CODE = re.compile(
    r"\b(?:0x[0-9A-Fa-f]{4,16}|(?:ERR|ERROR|DNS|SSL|NS|PR|SEC|WSA|NET|TLS|RESULT|STATUS|MOZILLA|E)_[A-Z0-9_]{3,60}"
    r"|[A-Z][A-Z0-9_]{3,60}_(?:FAILURE|FAILED|ERROR|FAULT|EXCEPTION|VIOLATION|DENIED|TIMEOUT|TIMED_OUT|EQUAL|EXPIRED|INVALID"
    r"|HANDLED|REFUSED|RESET|MISMATCH|UNREACHABLE|LOOP)"
    r"|E(?:CONN(?:REFUSED|RESET|ABORTED)|TIMEDOUT|NOTFOUND|HOSTUNREACH|ACCES|PIPE|NOENT|AI_AGAIN)|NXDOMAIN|SERVFAIL"
    r"|(?:ORA|ERR|ER|E)-\d{3,5}|E\d{4,5}"
    r"|SQLSTATE\[\w{5}\]|HTTP(?:/[\d.]+)?\s?(?:status\s|error\s|code\s)?[45]\d\d|[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3}"
    r"|[45]\d\d\s(?:Not Found|Forbidden|Unauthorized|Bad Gateway|Bad Request|Internal Server Error"
    r"|Service Unavailable|Gateway Time-?out|Too Many Requests))(?!\w)"
)
_VERSION = re.compile(
    r"\b(?:v|ver\.?\s?)(?P<value>\d{1,3}(?:\.\d{1,4}){1,3}(?:-?(?:alpha|beta|rc)\.?\d{0,2})?)(?![\w.]*\d)",
    re.IGNORECASE,
)
_CODED = re.compile(r"(?<![\w#&/])#(?P<value>\d{3,12})\b")
_NUMBERS = re.compile(r"\d{1,2}[.:]\d{1,2}")
CHARACTERS_BEFORE_RANGE = 24
_IN_CAPITALS_AS_WORD = frozenset(("may", "march", "mar", "sep", "dec", "august", "mai", "mars"))

ENTITY_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("error_code", _ERROR_CODE),
    ("version", _VERSION),
    ("url", _DOMAIN),
    ("order", _CODED),
)
"""What needs no words, tried after what has some."""


def patterns_with(words: EntityWords) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Returns the patterns made with the words of the languages, the most telling first."""
    known = dict(words)
    currencies = _either(known["currency"])
    date = _date(_either(known["month"]))
    deadline = (
        rf"\b(?:{_either(known['deadline'])})[\s:–-]{{1,3}}(?:(?:plkst\.?|pulksten|kl\.?|um|at)\s)?"
        rf"(?P<value>{NUMERIC_DATE}|{date}|{_DAY}\.(?:0[1-9]|1[0-2])(?![\d.])|(?:{_either(known['weekday'])})(?!\w)"
        rf"|(?:{_TIME}))"
    )
    amount = (
        rf"(?<![\w.,/-])(?:{_RANGE}\s?(?:(?:{_SIGNS})|(?:{currencies})(?!\w))"
        rf"|(?:€|\$|£)\s?{_NUMBER}|(?:EUR|USD|GBP|RUB|PLN|UAH)\s{_NUMBER})"
    )
    products = sorted(known["product"], key=len, reverse=True)
    either_product = "|".join(map(re.escape, products))
    sources = (
        ("url", _URL.pattern),
        ("invoice", _numbered(known["invoice"])),
        ("order", _numbered(known["order"])),
        ("deadline", deadline),
        ("date", rf"{NUMERIC_DATE}|{date}"),
        ("amount", amount),
        (
            "error_code",
            rf"\b(?:{_either(known['error'])})(?:\s(?:nr|no|code|kods|код|kodas|kood)\.?)?(?:\s?[:№#]\s?#?|\s#?)"
            rf"(?P<value>[A-Z]{{0,4}}-?\d{{2,6}}|0x[0-9A-F]{{4,16}}|[0-9A-F]{{8}})(?![\w%]|[.,]\d|\s?(?:{_SIGNS}"
            rf"|{currencies}\b))",
        ),
        (
            "version",
            rf"\b(?:{_either(known['version'])})[.:]?\s(?:nr\.?\s)?v?(?P<value>\d{{1,4}}(?:\.\d{{1,4}}){{0,3}}"
            rf"(?:[-.]?(?:alpha|beta|rc)\d{{0,2}})?)(?![\w]|\.\d)",
        ),
    )
    built = [(kind, re.compile(source, re.IGNORECASE)) for kind, source in sources]
    return (
        *built,
        ("version", re.compile(rf"\b(?:{either_product})\s(?P<value>\d{{1,3}}(?:\.\d{{1,4}}){{1,3}})(?![\w]|\.\d)")),
        ("product", re.compile(rf"\b(?:{either_product})\b")),
    )


def is_likely(kind: str, match: re.Match[str]) -> bool:
    """Returns whether what a pattern found is the thing.

    "may 5 people" holds no date, "order 2026" no number, "from 9.10 to 12.10" no deadline.
    """
    found = match.group("value") if "value" in match.re.groupindex else match.group()
    if kind == "deadline" and _NUMBERS.fullmatch(found):
        before = match.string[max(match.start() - CHARACTERS_BEFORE_RANGE, 0) : match.start()]
        return _NUMBERS.search(before) is None
    if kind in ("date", "deadline"):
        first = re.match(r"[^\W\d_]+", found)
        return first is None or first.group() not in _IN_CAPITALS_AS_WORD
    if kind in ("order", "invoice") and re.fullmatch(_YEAR, found):
        return re.search(r"[#№:]|\b(?:nr|no|numurs|номер|number|id)\b", match.group(), re.IGNORECASE) is not None
    return True


def _numbered(words: Iterable[str]) -> str:
    """Returns a pattern for a word with its number; without "Nr." or the like the number has three signs or more."""
    either = _either(words)
    return (
        rf"\b(?:{either})(?:{_NAMED_SURELY}|\s{{1,2}}(?=[A-Z]{{0,5}}[-/]?\d[\w/-]{{2}}))"
        rf"(?P<value>[A-Z]{{0,5}}[-/]?\d[\w/-]{{0,24}})(?!\w){_UNIT_BEHIND}"
    )


def _date(months: str) -> str:
    year = rf"(?:,?\s(?:of\s|de\s)?{_YEAR}(?:\s?(?:г\.|года?|р\.|року|m\.))?)?"
    return (
        rf"(?:{_YEAR}\.?\s?(?:gada|g\.?|m\.|metų|a\.)\s)?\b{_DAY}(?:\.|-го|-е|st|nd|rd|th|er)?\s(?:of\s"
        rf"|de\s)?(?:{months})(?!\w){year}"
        rf"|(?:{_YEAR}\.?\s?(?:m\.|metų)\s)?\b(?:{months})\.?\s{_DAY}(?:st|nd|rd|th|\s?d\.)?(?![\w.,:]*\d){year}"
    )


def _either(words: Iterable[str]) -> str:
    """Returns a pattern for one of the words; "*" stands for any ending."""
    return "|".join(
        re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True)
    )
