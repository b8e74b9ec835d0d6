"""The header of an article file, read and written: YAML between --- lines or TOML between +++ lines."""

import tomllib
from collections.abc import Mapping
from typing import Any

import yaml

from kbassist.core.errors import InputProblem


class _HeaderDumper(yaml.SafeDumper):
    """Quotes texts with rare line ends, which the library would write bare and read back as a space."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if any(character in text for character in "\x85\u2028\u2029") else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_HeaderDumper.add_representer(str, _represent_text)


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Returns the fields of the header and the body after it; no header gives no fields.

    InputProblem "front_matter_broken" where a header is opened and not closed, or cannot be read.
    """
    text = text.removeprefix("\ufeff")
    fence = text[:3]
    first_line, _, rest = text.partition("\n")
    if fence not in ("---", "+++") or first_line.rstrip() != fence:
        return {}, text
    header: list[str] = []
    lines = rest.splitlines(keepends=True)
    for position, line in enumerate(lines):
        if line.rstrip() == fence:
            body = "".join(lines[position + 1 :]).lstrip("\n")
            return _fields("".join(header), is_toml=fence == "+++"), body
        header.append(line)
    if fence == "---" and ":" not in "".join(header[:1]):
        return {}, text  # a horizontal rule that opens the text, not a header
    raise _broken("its end is missing")


def join_front_matter(fields: Mapping[str, Any], body: str) -> str:
    """Returns an article file: the fields as YAML, then the body."""
    header = yaml.dump(dict(fields), Dumper=_HeaderDumper, allow_unicode=True, sort_keys=False, width=100)
    return f"---\n{header}---\n{body.rstrip()}\n"


def _fields(header: str, *, is_toml: bool) -> dict[str, Any]:
    try:
        loaded = tomllib.loads(header) if is_toml else yaml.safe_load(header)
    except (tomllib.TOMLDecodeError, yaml.YAMLError, RecursionError) as error:
        raise _broken(_first_line(error)) from error
    if loaded is None:
        return {}
    if not isinstance(loaded, dict):
        raise _broken("it is not a list of names and values")
    return {str(key): value for key, value in loaded.items()}


def _first_line(error: BaseException) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return f"{problem}, line {mark.line + 2}" if mark is not None else str(problem)


def _broken(reason: str) -> InputProblem:
    return InputProblem(
        "front_matter_broken",
        f"The header of the file cannot be read: {reason}.",
        "Mend the lines between the --- marks and import the file again.",
        reason=reason,
    )
