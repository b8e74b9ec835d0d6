"""The only module that prints: results on standard output, everything else on standard error."""

import io
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kbassist.core.errors import KbassistProblem
from kbassist.core.jobs import OnProgress, Progress


def use_utf8() -> None:
    """Writes UTF-8 whatever the system's code page is, so that no letter stops a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def print_text(text: str) -> None:
    """Prints a result for people."""
    sys.stdout.write(text.rstrip("\n") + "\n")
    sys.stdout.flush()


def print_json(value: Mapping[str, Any], *, one_line: bool = False) -> None:
    """Prints one JSON object, on one line where a program reads line by line."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=None if one_line else 2) + "\n")
    sys.stdout.flush()


def print_problem(problem: KbassistProblem) -> None:
    """Tells on standard error what is wrong and what helps."""
    sys.stderr.write(f"{problem.sentence}\n")
    if problem.hint:
        sys.stderr.write(f"{problem.hint}\n")


def print_problem_as_json(problem: KbassistProblem) -> None:
    """Tells on standard error what is wrong as a line for a program that watches."""
    told = {"code": problem.code, "sentence": problem.sentence, "hint": problem.hint, "values": problem.values}
    sys.stderr.write(json.dumps({"problem": told}, ensure_ascii=False) + "\n")


def print_note(sentence: str) -> None:
    """Tells something on standard error that is no result."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def progress_printer(form: str | None) -> OnProgress:
    """Returns what shows progress: JSON lines for "json", a rewritten line on a terminal, else nothing."""
    if form == "json":
        return _progress_as_json
    if sys.stderr.isatty():
        return _progress_as_line
    return _no_progress


def run_jsonl(lines: Iterable[bytes], handle: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> None:
    """Reads one JSON object a line, prints the answer to each as soon as it is ready.

    A line that fails gives {"id", "error"} and the run goes on.
    """
    for line in lines:
        if not line.strip():
            continue
        identity: Any = None
        try:
            request = json.loads(line)
            if not isinstance(request, dict):
                raise ValueError("the line is not a JSON object")
            identity = request.get("id", request.get("qid"))
            print_json(handle(request), one_line=True)
        except KbassistProblem as problem:
            print_json({"id": identity, "error": problem.sentence}, one_line=True)
        except KeyError as missing:
            print_json({"id": identity, "error": f"unreadable line: {missing} is missing"}, one_line=True)
        except (ValueError, TypeError, RecursionError) as error:
            print_json({"id": identity, "error": f"unreadable line: {error}"}, one_line=True)


def _progress_as_json(progress: Progress) -> None:
    step = {"done": progress.done, "total": progress.total, "label": progress.label}
    sys.stderr.write(json.dumps(step, ensure_ascii=False) + "\n")
    sys.stderr.flush()


def _progress_as_line(progress: Progress) -> None:
    total = f"/{progress.total}" if progress.total else ""
    end = "\n" if progress.total and progress.done >= progress.total else ""
    sys.stderr.write(f"\r\x1b[K{progress.done}{total} {progress.label[:60]}{end}")
    sys.stderr.flush()


def _no_progress(progress: Progress) -> None:
    """Takes progress where nobody watches."""
