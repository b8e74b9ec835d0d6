"""A table in a text file, as spreadsheets write it: delimiter and encoding found, columns known by their heads."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kbassist.core.errors import InputProblem
from kbassist.core.records import IdScope, ImportedRecord, Skipped, skipped
from kbassist.transfer.encoding import decode_head
from kbassist.transfer.fields import field_named, known_fields, record_from
from kbassist.transfer.file_text import MOST_BYTES, is_named, read_text
from kbassist.transfer.table_cells import list_from_cell, shown_cell

_DELIMITERS = (";", "\t", ",", "|")
_LISTS = ("tags", "aliases", "placeholders", "attachments")
_TEXTS = ("body", "answer", "question", "html", "short formal")
_DECLARED = re.compile(r"sep=(.)\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CsvTable:
    """The first row names the columns; a row becomes an item."""

    name: str = "csv_table"

    def accepts(self, path: Path, head: bytes) -> bool:
        if is_named(path, ".csv", ".tsv", ".tab"):
            return True
        if not is_named(path, ".txt", ""):
            return False
        first_line = decode_head(head).split("\n", 1)[0]
        return any(_known_heads(first_line.split(delimiter)) >= 2 for delimiter in _DELIMITERS)

    def read(self, path: Path) -> Iterator[ImportedRecord | Skipped]:
        csv.field_size_limit(MOST_BYTES)
        text = read_text(path)
        declared = _DECLARED.match(text)
        text = text[declared.end() :] if declared else text
        delimiter = declared.group(1) if declared else _delimiter(text)
        rows = _rows(text, delimiter, lines_before=1 if declared else 0)
        _, heads = next(rows, (0, []))
        if isinstance(heads, str) or not {field_named(head) for head in heads} & set(_TEXTS):
            raise InputProblem(
                "columns_unknown",
                f"None of its columns is known as a text ({', '.join(heads[:6])}).",
                "Name the columns in the first row: id, title, body, or question and answer.",
            )
        yield from _records(path, heads, rows)


def _rows(text: str, delimiter: str, *, lines_before: int) -> Iterator[tuple[int, list[str] | str]]:
    """Yields the line at which a row begins with its cells, or with what is wrong with it."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = lines_before + reader.line_num + 1
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, str(error)


def _records(
    path: Path, heads: Sequence[str], rows: Iterator[tuple[int, list[str] | str]]
) -> Iterator[ImportedRecord | Skipped]:
    is_ours = any(field_named(head) == "knowledge source" for head in heads)
    for number, (line, row) in enumerate(rows, start=1):
        if isinstance(row, str):
            yield skipped(f"{path}:{line}", "table_broken", reason=row)
            continue
        if not any(cell.strip() for cell in row):
            continue
        if any(cell.strip() for cell in row[len(heads) :]):
            yield skipped(f"{path}:{line}", "row_too_wide", cells=str(len(row)), columns=str(len(heads)))
            continue
        cells = [shown_cell(cell) for cell in row] if is_ours else row
        values: dict[str, Any] = known_fields(dict(zip(heads, cells, strict=False)))
        for name in _LISTS:
            if name in values:
                values[name] = list_from_cell(values[name])
        if "placeholders" in values and not values["placeholders"]:
            del values["placeholders"]
        yield record_from(values, local_id=str(number), scope=IdScope.FILE)


def _delimiter(text: str) -> str:
    """Returns the character that cuts the first row into the most known columns."""
    first_row = next(iter(text.split("\n", 1)), "")
    return max(_DELIMITERS, key=lambda sign: (_known_heads(first_row.split(sign)), first_row.count(sign)))


def _known_heads(heads: Sequence[str]) -> int:
    return sum(field_named(head.strip().strip('"')) is not None for head in heads)


IMPORTER = CsvTable()
