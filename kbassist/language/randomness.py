"""Tells random-looking values (keys, tokens) from names, paths, places to be filled in and other words of programs.

Judged by how the letters change: random text mixes small letters, capitals and digits every letter or two, words
and CamelCase names keep to one kind for a while.
"""

import math
import re
from collections import Counter

LEAST_BITS = 2.9
"""Shannon entropy for each character below which a value is a pattern, measured on made-up values of 16 and more."""

LONGEST_PIECES = 3.5
"""Mean length of the pieces of one kind above which a value is made of words."""

_PIECE = re.compile(r"[^\W\d_][a-z]+|[A-Z]+|[a-z]+|\d+")
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$", re.IGNORECASE)
_HEXADECIMAL = re.compile(r"(?=.*\d)[0-9a-f]{16,}$", re.IGNORECASE)
_REPEATED = re.compile(r"([^\W_])\1{4,}")
_FILLED_IN = re.compile(
    r"your|here\b|token[_-]?here|example|sample|placeholder|change[_-]?me|redacted|insert|replace|dummy|todo|\bxxx|xxxx|\*{3}|\.{3}|<|>|\{|\}"
    r"|\$[a-z_({]|(?:^|[:\"'])\$\d|#{4}",
    re.IGNORECASE,
)
_COUNTED = ("123456789", "abcdefghijklmno")
_SEPARATORS = re.compile(r"[-_./]+")
REPEATED_SHARE = 0.3


def entropy(value: str) -> float:
    """Returns Shannon's entropy of a value in bits for each character, 0 for an empty one."""
    counts = Counter(value)
    return -sum(count / len(value) * math.log2(count / len(value)) for count in counts.values())


def is_placeholder(value: str) -> bool:
    """Returns whether a value stands for one that is to be filled in ("<TOKEN>", "xxxx", "your_key", "$PASS")."""
    repeated = sum(len(run.group()) for run in _REPEATED.finditer(value))
    return _FILLED_IN.search(value) is not None or repeated > REPEATED_SHARE * len(value)


def is_counted(value: str) -> bool:
    """Returns whether a value counts up the digits or the alphabet."""
    lowered = value.lower()
    return any(row in lowered for row in _COUNTED)


def is_uuid(value: str) -> bool:
    return _UUID.match(value) is not None


def is_hexadecimal(value: str) -> bool:
    """Returns whether a value of 16 and more letters has only those of hexadecimal numbers."""
    return _HEXADECIMAL.match(value) is not None


def is_random(value: str) -> bool:
    """Returns whether a value looks made by chance: mixed kinds of letters, much entropy, no words."""
    if is_placeholder(value) or entropy(value) < LEAST_BITS:
        return False
    pieces = _PIECE.findall(value)
    kinds = sum(any(test(letter) for letter in value) for test in (str.islower, str.isupper, str.isdigit))
    if not pieces or kinds < 2 or _is_of_words(value):
        return False
    return sum(map(len, pieces)) / len(pieces) <= LONGEST_PIECES


def _is_of_words(value: str) -> bool:
    """Returns whether a value is words and numbers between marks ("release-0.11.2")."""
    parts = [part for part in _SEPARATORS.split(value) if part]
    return len(parts) > 1 and all(
        part.isdigit() or (part.islower() and part.isalpha()) or part.istitle() for part in parts
    )
