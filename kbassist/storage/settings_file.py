"""The settings of a home as a TOML file that a person may edit.

Reading never fails: what cannot be used is replaced by its default, told in `problem`, and a file that is not TOML is
kept aside. Writing keeps comments and keys that this version does not know, and replaces the file in one step.
"""

import dataclasses
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from contextlib import suppress
from dataclasses import Field
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from kbassist.core.errors import EnvironmentProblem, InputProblem, KbassistProblem
from kbassist.core.settings import Settings
from kbassist.storage.files import put_in_place
from kbassist.storage.problems import problem_with_file

UpgradeStep = Callable[[dict[str, Any]], dict[str, Any]]

# Step n takes a file of version n + 1 to version n + 2. Steps stay as they are once released, each with a test.
UPGRADE_STEPS: tuple[UpgradeStep, ...] = ()

_VERSION = "version"


class SettingsFile:
    """The settings file of a home; `problem` says what was wrong with it at the last `load`, None if nothing."""

    def __init__(self, path: Path, *, steps: Sequence[UpgradeStep] = UPGRADE_STEPS) -> None:
        self._path = path
        self._steps = steps
        self.problem: KbassistProblem | None = None

    def load(self) -> Settings:
        """Returns the settings of the file, the defaults where there is none."""
        self.problem = None
        found = upgraded(self._read().unwrap(), self._steps)
        settings: Settings
        settings, problems = _read_fields(Settings(), found, "")
        if problems and self.problem is None:
            self.problem = problems[0]
        return settings

    def save(self, settings: Settings) -> None:
        """Writes the settings in one step.

        InputProblem "setting_invalid" names the field that is out of its bounds, EnvironmentProblem the disk's trouble.
        """
        check_settings(settings)
        self.problem = None
        document = self._read()
        if isinstance(self.problem, EnvironmentProblem):
            raise self.problem
        older = upgraded(document.unwrap(), self._steps)
        version = max(_version_of(older), len(self._steps) + 1)
        _make_equal(document, {_VERSION: version, **_laid_over(older, settings)})
        unfinished = self._path.with_name(self._path.name + ".unfinished")
        try:
            unfinished.write_text(tomlkit.dumps(document), encoding="utf-8", newline="")
            put_in_place(unfinished, self._path)
        except OSError as error:
            raise problem_with_file(error, self._path) from error
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _read(self) -> tomlkit.TOMLDocument:
        try:
            return tomlkit.parse(self._path.read_bytes().decode("utf-8-sig"))
        except FileNotFoundError:
            return tomlkit.document()
        except OSError as error:
            self.problem = problem_with_file(error, self._path)
            return tomlkit.document()
        except (UnicodeDecodeError, TOMLKitError) as error:
            self.problem = self._put_aside(error)
            return tomlkit.document()

    def _put_aside(self, error: Exception) -> InputProblem:
        aside = self._path.with_name(self._path.stem + ".broken" + self._path.suffix)
        try:
            self._path.replace(aside)
        except OSError:
            aside = self._path
        return InputProblem(
            "settings_broken",
            f"The settings file could not be read ({error}); the usual settings are in use.",
            f"Your file is kept as {aside.name}.",
            file=str(aside),
            reason=str(error),
        )


def upgraded(found: Mapping[str, Any], steps: Sequence[UpgradeStep]) -> dict[str, Any]:
    """Returns the settings of an older version as the newest version would have them; a newer one as it is."""
    current = dict(found)
    for step in steps[_version_of(found) - 1 :]:
        current = step(current)
    if found:
        current[_VERSION] = max(_version_of(found), len(steps) + 1)
    return current


def check_settings(settings: Settings) -> None:
    """Raises InputProblem "setting_invalid" with the name of the first field that is out of its bounds."""
    _, problems = _read_fields(Settings(), _laid_over({}, settings), "")
    if problems:
        raise problems[0]


def _version_of(found: Mapping[str, Any]) -> int:
    version = found.get(_VERSION, 1)
    return version if type(version) is int and version >= 1 else 1


def _read_fields(defaults: Any, found: Mapping[str, Any], prefix: str) -> tuple[Any, list[InputProblem]]:
    """Returns `defaults` with the values found, and a problem for each value that cannot be used."""
    values: dict[str, Any] = {}
    problems: list[InputProblem] = []
    for field in dataclasses.fields(defaults):
        if field.name not in found:
            continue
        name, value = f"{prefix}{field.name}", found[field.name]
        default = getattr(defaults, field.name)
        if dataclasses.is_dataclass(default) and isinstance(value, Mapping):
            values[field.name], inner = _read_fields(default, value, f"{name}.")
            problems += inner
        elif _fits(field, default, value):
            values[field.name] = value
        else:
            problems.append(_invalid(name, field, value))
    return dataclasses.replace(defaults, **values), problems


def _fits(field: Field[Any], default: Any, value: Any) -> bool:
    if isinstance(default, Mapping):
        choices = field.metadata["choices"]
        return (
            isinstance(value, Mapping)
            and all(_is_text(part) for pair in value.items() for part in pair)
            and (not choices or all(part in choices for part in value.values()))
        )
    if isinstance(default, str):
        choices = field.metadata["choices"]
        return _is_text(value) and (not choices or value in choices)
    if type(value) is not type(default):
        return False
    low, high = field.metadata["low"], field.metadata["high"]
    return isinstance(value, bool) or (low, high) == (0, 0) or low <= value <= high


def _is_text(value: object) -> bool:
    """True for text that a file can hold: no NUL, no half characters."""
    return isinstance(value, str) and "\0" not in value and not any("\ud800" <= letter <= "\udfff" for letter in value)


def _invalid(name: str, field: Field[Any], value: object) -> InputProblem:
    metadata = field.metadata
    allowed = ", ".join(metadata.get("choices", ()))
    if not allowed and metadata.get("high"):
        allowed = f"{metadata['low']} to {metadata['high']}"
    return InputProblem(
        "setting_invalid",
        f"“{value}” is not possible for the setting {name}.",
        f"Possible: {allowed}." if allowed else "",
        field=name,
        value=str(value),
        allowed=allowed,
    )


def _laid_over(older: Mapping[str, Any], settings: Any) -> dict[str, Any]:
    """Returns the older values with the settings over them; keys that no setting has stay."""
    result = dict(older)
    for field in dataclasses.fields(settings):
        value, before = getattr(settings, field.name), older.get(field.name)
        if dataclasses.is_dataclass(value):
            result[field.name] = _laid_over(before if isinstance(before, Mapping) else {}, value)
        else:
            result[field.name] = dict(value) if isinstance(value, Mapping) else value
    return result


def _make_equal(table: MutableMapping[str, Any], values: Mapping[str, Any]) -> None:
    """Gives the table exactly these values; what is equal already keeps its comments and form."""
    for name in list(table):
        if name not in values:
            del table[name]
    for name, value in values.items():
        present = table.get(name)
        if isinstance(value, Mapping) and isinstance(present, MutableMapping):
            _make_equal(present, value)
        elif name not in table or present != value:
            table[name] = value
