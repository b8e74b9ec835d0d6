"""Reads one TOML table of a language pack and refuses what the pack format does not know.

Every complaint names the file and the key, so that whoever writes a pack finds the line. Nothing is
guessed: a wrong type is a problem, never a default.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli

from kbassist.core.errors import InputProblem


class PackTable:
    """A table whose keys are taken one by one; `finish` complains of the keys that nobody took."""

    def __init__(self, path: Path, values: dict[str, Any], prefix: str = "") -> None:
        self._path = path
        self._values = values
        self._prefix = prefix
        self._taken: set[str] = set()

    def text(self, key: str) -> str:
        """Returns a required text."""
        value = self._value(key)
        if not isinstance(value, str) or not value.strip():
            raise self.problem(key, "must be a text")
        return value

    def optional_text(self, key: str) -> str | None:
        """Returns a text, None where the key is absent."""
        return self.text(key) if key in self._values else None

    def count(self, key: str) -> int:
        """Returns a required whole number that is not negative."""
        value = self._value(key)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.problem(key, "must be a whole number")
        return value

    def flag(self, key: str) -> bool:
        """Returns a yes or no, no where the key is absent."""
        value = self._values.get(key, False)
        self._taken.add(key)
        if not isinstance(value, bool):
            raise self.problem(key, "must be true or false")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Returns a list of texts, empty where the key is absent."""
        value = self._values.get(key, [])
        self._taken.add(key)
        if not isinstance(value, list) or not all(isinstance(entry, str) and entry.strip() for entry in value):
            raise self.problem(key, "must be a list of texts")
        return tuple(value)

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """Returns a list of two texts each, empty where the key is absent; the second may be ""."""
        value = self._values.get(key, [])
        self._taken.add(key)
        if not isinstance(value, list):
            raise self.problem(key, "must be a list of pairs")
        for entry in value:
            is_pair = isinstance(entry, list) and len(entry) == 2 and all(isinstance(part, str) for part in entry)
            if not is_pair or not entry[0]:
                raise self.problem(key, f"has an entry that is not a pair of texts: {entry!r}")
        return tuple((entry[0], entry[1]) for entry in value)

    def patterns(self, key: str) -> tuple[re.Pattern[str], ...]:
        """Returns a list of regular expressions, compiled to ignore case."""
        return tuple(self._pattern(key, text) for text in self.texts(key))

    def table(self, key: str) -> "PackTable":
        """Returns a table, empty where the key is absent."""
        value = self._values.get(key, {})
        self._taken.add(key)
        if not isinstance(value, dict):
            raise self.problem(key, "must be a table")
        return PackTable(self._path, value, f"{self._prefix}{key}.")

    def tables(self, key: str) -> Iterator["PackTable"]:
        """Yields the tables of a [[key]] list in order."""
        value = self._values.get(key, [])
        self._taken.add(key)
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.problem(key, f"must be written as [[{self._prefix}{key}]]")
        for number, entry in enumerate(value, start=1):
            yield PackTable(self._path, entry, f"{self._prefix}{key} {number}: ")

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        """Returns a required text that is one of `choices`."""
        value = self._value(key)
        if value not in choices:
            raise self.problem(key, f"must be one of {', '.join(choices)}")
        return str(value)

    def optional_choice(self, key: str, choices: tuple[str, ...]) -> str | None:
        """Returns a text that is one of `choices`, None where the key is absent."""
        return self.choice(key, choices) if key in self._values else None

    def optional_count(self, key: str) -> int | None:
        """Returns a whole number that is not negative, None where the key is absent."""
        return self.count(key) if key in self._values else None

    def finish(self) -> None:
        """Raises for a key that the format does not know, which is mostly a slip of the pen."""
        for key in self._values:
            if key not in self._taken:
                raise self.problem(key, "is not known here")

    def problem(self, key: str, reason: str) -> InputProblem:
        """Returns the problem to raise for a key."""
        name = f"{self._prefix}{key}"
        return InputProblem(
            "pack_broken",
            f"{self._path}: {name} {reason}.",
            "Mend this key of the language file and start again.",
            path=str(self._path),
            key=name,
            reason=reason,
        )

    def _value(self, key: str) -> Any:
        self._taken.add(key)
        if key not in self._values:
            raise self.problem(key, "is missing")
        return self._values[key]

    def _pattern(self, key: str, text: str) -> re.Pattern[str]:
        try:
            return re.compile(text, re.IGNORECASE)
        except re.error as error:
            raise self.problem(key, f"has the broken pattern {text!r}: {error}") from error


def read_table(path: Path) -> PackTable:
    """Returns the top table of a file; InputProblem "pack_broken" where it cannot be read."""
    try:
        values = tomli.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _unreadable(path, f"cannot be read: {error.strerror}") from error
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _unreadable(path, f"is not valid TOML: {error}") from error
    return PackTable(path, values)


def _unreadable(path: Path, reason: str) -> InputProblem:
    return InputProblem(
        "pack_broken",
        f"{path} {reason}.",
        "Mend the language file and start again.",
        path=str(path),
        key="",
        reason=reason,
    )
