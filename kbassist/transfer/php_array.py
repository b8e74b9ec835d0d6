"""Reads the literal array that a PHP language file returns; nothing is ever run.

Knows strings, numbers, nested arrays in both spellings, joined strings and comments. Anything else, a function
call for example, counts as an empty value. Works with a list of its own instead of recursion.
"""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<blank>\s+|//[^\n]*|#[^\n]*|/\*(?:.*?\*/|.*))"
    r"|(?P<single>'(?:[^'\\]|\\.)*')"
    r'|(?P<double>"(?:[^"\\]|\\.)*")'
    r"|(?P<arrow>=>)|(?P<open>\[|array\s*\()|(?P<close>[\])])|(?P<comma>,)|(?P<end>;)|(?P<other>[^\s'\"\[\](),;=/#]+|.)",
    re.DOTALL | re.IGNORECASE,
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "$": "$", '"': '"', "\\": "\\"}


@dataclass(frozen=True, slots=True)
class PhpEntry:
    """A text of the array with the keys that lead to it, outermost first."""

    path: tuple[str, ...]
    text: str


def php_entries(source: str) -> tuple[PhpEntry, ...]:
    """Returns the texts of the returned array in order, each with its keys."""
    start = re.search(r"\breturn\b", source)
    reader = _Reader()
    for token in _TOKEN.finditer(source, start.end() if start else len(source)):
        if token.lastgroup == "end":
            break
        reader.take(token.lastgroup or "", token.group())
    return tuple(reader.entries)


class _Reader:
    """Takes one token after the other; `path` holds the keys of the open arrays, "" where an array has none."""

    def __init__(self) -> None:
        self.entries: list[PhpEntry] = []
        self._path: list[str] = []
        self._key = ""
        self._text: str | None = None

    def take(self, kind: str, token: str) -> None:
        if kind in ("single", "double"):
            self._text = (self._text or "") + _string(token)
        elif kind == "arrow":
            self._key, self._text = self._text or "", None
        elif kind == "open":
            self._path.append(self._key)
            self._key, self._text = "", None
        elif kind in ("comma", "close"):
            self._finish()
            if kind == "close" and self._path:
                self._path.pop()
        elif kind == "other" and token.isalnum() and self._text is None:
            self._text = token if token.isdigit() else None

    def _finish(self) -> None:
        if self._key and self._text is not None:
            path = tuple(key for key in (*self._path, self._key) if key)
            self.entries.append(PhpEntry(path, self._text))
        self._key, self._text = "", None


def _string(token: str) -> str:
    inside = token[1:-1]
    if token.startswith("'"):
        return re.sub(r"\\(['\\])", r"\1", inside)
    return re.sub(r"\\(.)", lambda match: _ESCAPES.get(match.group(1), match.group()), inside, flags=re.DOTALL)
