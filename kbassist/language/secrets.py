"""Finds passwords, keys and network addresses that a customer should not have sent."""

import ipaddress
import math
import re
from collections import Counter
from collections.abc import Iterator

from kbassist.core.text import Span

LEAST_ENTROPY_BITS = 3.0
LONGEST_KEY = 8000

_KNOWN_KEYS = re.compile(
    r"(?<![\w-])(?:(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{16,}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{40,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|AKIA[A-Z0-9]{16}"
    r"|ASIA[A-Z0-9]{16}|AIza[\w-]{35}|ya29\.[\w-]{20,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}(?:\.[\w-]+)?|SG\.[\w-]{16,}\.[\w-]{16,}|npm_[A-Za-z0-9]{36}|pypi-[\w-]{30,}"
    r"|sq[aup]_[a-f0-9A-Z]{40}|dop_v1_[a-f0-9]{64}|hf_[A-Za-z0-9]{30,}|sk-[A-Za-z0-9_-]{20,}|key-[a-f0-9]{32}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|ntn_[A-Za-z0-9]{40,}"
    r"|tk-us-[\w-]{40,}|EAAC[\w]{20,}|lin_api_\w{40}|PMAK-[\w-]{50,}|dapi[a-f0-9]{32}|pplx-[A-Za-z0-9]{40,}|hvs\.[\w-]{20,}|\d{8,10}:AA[\w-]{32,34})"
)
_KEY_BEGIN = re.compile(r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----")
_KEY_END = re.compile(r"-----END [A-Z ]{0,30}PRIVATE KEY-----")
_ASSIGNED_KEY = re.compile(
    r"(?:api[_\- ]?key|apikey|secret|token|access[_\- ]?key|auth|credential"
    r"|client[_\- ]?secret|private[_\- ]?key|bearer|login)[\w.\-]{0,20}[\"']?\]?"
    r"\s{0,3}(?::{0,3}=>?|:|,|\s)\s{0,3}(?:bearer\s)?[\"'`]?(?P<value>[A-Za-z0-9_\-+/=.~]{16,200})",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"://[^\s:/@]{1,64}:(?P<value>[^\s:/@]{3,64})@")
_PASSWORD = re.compile(
    r"(?:\bparol\w{0,3}|\bпарол\w{0,3}|\bpass(?:word|code|wd|phrase)?|\bpwd|\bpin(?:-?\s?(?:kod\w{0,2}|code|код))?|\bпин(?:-?\s?код)?)"
    r"(?:\s(?:ir|is|был|was|bija|это|tagad|now|сейчас|man|mans|mana|мой)){0,2}\s{0,2}(?:[:=–—-]{1,2}\s{0,2}|\s(?=\S{0,40}\d))[\"'„“«]?"
    r"(?P<value>(?!\[[A-Z_]{6,}\])[^\s\"'„“”«»,;]{3,64})",
    re.IGNORECASE,
)
_PASSWORD_IS = re.compile(
    r"(?:\bparole\s(?:man\s)?ir|\bпароль\s(?:у меня\s)?(?:был|такой|это)|\bpassword\s(?:is|was))"
    r"\s(?P<value>(?=\S*[\d!@#$%^&*_])[^\s,;]{4,64})",
    re.IGNORECASE,
)
_FOUR = re.compile(r"\d(?<![\w.]\d)\d{0,2}\.(?:\d{1,3}\.){2}\d{1,3}(?![\w]|\.\d)")
_SIX = re.compile(r"(?<![\w:.])(?=[0-9a-fA-F:]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{5,39}(?![\w:])")
_PLAIN_WORD = re.compile(r"[^\W\d_]+[.!?:)]*$")


def find_secrets(text: str) -> Iterator[Span]:
    """Yields keys and tokens: those of known form, and random-looking values behind words like "token"."""
    yield from _private_keys(text)
    for match in _KNOWN_KEYS.finditer(text):
        if _is_random(match.group()):
            yield Span(match.start(), match.end())
    for match in _ASSIGNED_KEY.finditer(text):
        if _is_random(match["value"]) and re.search(r"\d", match["value"]) and re.search(r"[A-Za-z]", match["value"]):
            yield Span(match.start("value"), match.end("value"))
    for match in _IN_ADDRESS.finditer(text):
        yield Span(match.start("value"), match.end("value"))


def find_passwords(text: str) -> Iterator[Span]:
    """Yields passwords and PINs that stand behind the word for one; a plain word behind a dash is none."""
    for pattern in (_PASSWORD, _PASSWORD_IS):
        for match in pattern.finditer(text):
            value = match["value"].rstrip(".!?)")
            if len(value) >= 3 and not _is_sentence_word(match, value):
                yield Span(match.start("value"), match.start("value") + len(value))


def find_addresses_of_net(text: str) -> Iterator[Span]:
    """Yields public IP addresses; those of a home router belong to nobody."""
    for pattern in (_FOUR, _SIX):
        for match in pattern.finditer(text):
            try:
                address = ipaddress.ip_address(match.group())
            except ValueError:
                continue
            if not (address.is_loopback or address.is_unspecified or str(address).startswith(("192.168.", "255."))):
                yield Span(match.start(), match.end())


def _private_keys(text: str) -> Iterator[Span]:
    """Yields keys with their frame; one whose end was cut off reaches as far as a key can."""
    position = 0
    while (begin := _KEY_BEGIN.search(text, position)) is not None:
        limit = min(begin.end() + LONGEST_KEY, len(text))
        end = _KEY_END.search(text, begin.end(), limit)
        position = end.end() if end is not None else limit
        yield Span(begin.start(), position)


def _is_sentence_word(match: re.Match[str], value: str) -> bool:
    """Returns whether a value is the next word of a sentence ("password: where do I change it?")."""
    is_announced = (
        re.search(r"[:=]\s{0,2}[\"'„“«]?$", match.group()[: match.start("value") - match.start()]) is not None
    )
    is_plain = _PLAIN_WORD.match(value) is not None
    if is_plain and match["value"].endswith("?"):
        return True
    return is_plain and (not is_announced or (value.islower() and len(value) < 6) or value.istitle())


def _is_random(value: str) -> bool:
    counts = Counter(value)
    bits = -sum(count / len(value) * math.log2(count / len(value)) for count in counts.values())
    return bits >= LEAST_ENTROPY_BITS
