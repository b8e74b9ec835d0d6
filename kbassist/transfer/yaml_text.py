"""YAML of other programs, read without ever building anything but plain values."""

from typing import Any

import yaml

from kbassist.core.errors import InputProblem


def load_yaml(text: str) -> Any:
    """Returns the values of a YAML text; InputProblem "yaml_broken" names the line."""
    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f", line {mark.line + 1}" if mark is not None else ""
        problem = getattr(error, "problem", None) or "a value cannot be read"
        raise InputProblem("yaml_broken", f"It is not valid YAML: {problem}{place}.") from error
