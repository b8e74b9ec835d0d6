"""One JSON object a line: articles, past answers, past messages with their class, canned replies."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kbassist.core.records import IdScope, ImportedRecord, Skipped, skipped
from kbassist.transfer.encoding import decode_head
from kbassist.transfer.fields import is_question_of_a_test, known_fields, record_from
from kbassist.transfer.file_text import is_named, read_text


@dataclass(frozen=True, slots=True)
class JsonLines:
    """A broken line is skipped with its number; questions of a frozen test set are passed over in silence."""

    name: str = "jsonl"

    def accepts(self, path: Path, head: bytes) -> bool:
        if is_named(path, ".jsonl", ".ndjson"):
            return True
        lines = [line for line in decode_head(head).split("\n") if line.strip()][:2]
        return len(lines) == 2 and isinstance(_parsed(lines[0]), dict) and lines[1].lstrip().startswith("{")

    def read(self, path: Path) -> Iterator[ImportedRecord | Skipped]:
        for number, line in enumerate(read_text(path).split("\n"), start=1):
            if not line.strip():
                continue
            values = _parsed(line)
            if isinstance(values, Skipped):
                yield replace(values, path=f"{path}:{number}")
            elif not is_question_of_a_test(values):
                yield record_from(known_fields(values), local_id=str(number), scope=IdScope.FILE)


def _parsed(line: str) -> dict[str, Any] | Skipped:
    """Returns the object of a line, or why there is none, still without its place."""
    try:
        values = json.loads(line)
    except json.JSONDecodeError as error:
        return skipped("", "line_no_json", reason=error.msg, place=str(error.colno))
    except (RecursionError, ValueError):
        return skipped("", "line_too_deep")
    return values if isinstance(values, dict) else skipped("", "line_no_object")


IMPORTER = JsonLines()
