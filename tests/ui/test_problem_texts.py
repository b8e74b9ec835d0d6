"""Whatever trouble the program can tell of, the window tells in the person's own language."""

import ast
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.resource_files import resource_folder
from kbassist.search import problems as search_problems
from kbassist.storage import problems as storage_problems
from kbassist.ui.texts import HINTS, PROBLEMS, problem_hint, problem_text

PROGRAM = Path(__file__).resolve().parents[2] / "kbassist"
RAISERS = frozenset(("InputProblem", "EnvironmentProblem", "environment_problem", "index_problem", "kind"))


def raised_codes() -> Iterator[str]:
    """Yields every code that stands in the source where a problem is made."""
    for file in sorted(PROGRAM.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name_of(node.func) in RAISERS and node.args:
                yield from _texts_in(node.args[0])
            if isinstance(node, ast.Call) and _name_of(node.func) == "_require":
                yield from _texts_in(node.args[1])
    yield from storage_problems._WORDS
    yield from search_problems._WORDS


def test_every_code_that_is_raised_has_a_sentence() -> None:
    codes = set(raised_codes())

    assert len(codes) > 30
    assert sorted(codes - set(PROBLEMS)) == []


@pytest.mark.parametrize("language", ["lv", "ru"])
def test_every_sentence_and_hint_is_translated(language: str) -> None:
    file = resource_folder("translations") / f"kbassist_{language}.ts"
    translated = {
        message.findtext("source"): message.findtext("translation")
        for context in ElementTree.parse(file).iter("context")
        if context.findtext("name") in ("problems", "hints")
        for message in context.iter("message")
    }

    missing = [text for text in (*PROBLEMS.values(), *HINTS.values()) if not translated.get(text)]

    assert missing == []


def test_values_fill_their_places_and_a_problem_without_words_speaks_english() -> None:
    known = InputProblem("file_too_large", "It is larger than 50 MB.", megabytes="50")
    unknown = InputProblem("never_heard_of", "Something else.", "Try it.")

    assert problem_text(known) == "This file is larger than 50 MB."
    assert (problem_text(unknown), problem_hint(unknown)) == ("Something else.", "Try it.")


def _name_of(called: ast.expr) -> str:
    if isinstance(called, ast.Name):
        return called.id
    return called.attr if isinstance(called, ast.Attribute) else ""


def _texts_in(argument: ast.expr) -> Iterator[str]:
    """Yields the texts of an argument, both of a choice between two."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _texts_in(argument.body)
        yield from _texts_in(argument.orelse)
