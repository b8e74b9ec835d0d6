"""Reads a list of customers who are to be told something, and writes their replies: CSV with a head, or JSONL."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kbassist.core.errors import EnvironmentProblem, InputProblem
from kbassist.core.notice import Customer
from kbassist.core.understanding import Address
from kbassist.transfer.file_text import read_text

COLUMNS = ("id", "name", "language", "address", "text")
_DELIMITERS = ",;\t"


def read_customers(path: Path) -> tuple[Customer, ...]:
    """Returns the customers of a file in its order; a line without id gets its number.

    InputProblem "customers_unreadable" names the line; the file's own problems as for every import.
    """
    try:
        text = read_text(path)
    except OSError as error:
        raise InputProblem("file_not_readable", f"{path} cannot be read: {error.strerror}.") from error
    rows = _json_rows(text) if text.lstrip().startswith("{") else _table_rows(text)
    customers = tuple(_customer(row, number) for number, row in enumerate(rows, start=1))
    if not customers:
        raise _unreadable(1)
    return customers


def write_replies(path: Path, replies: Iterable[Mapping[str, str]], columns: Sequence[str]) -> None:
    """Writes the replies, as JSONL where the name ends so, else as CSV; EnvironmentProblem "export_failed"."""
    if path.suffix.lower() == ".jsonl":
        written = "".join(json.dumps(dict(reply), ensure_ascii=False) + "\n" for reply in replies)
    else:
        table = io.StringIO(newline="")
        writer = csv.DictWriter(table, columns)
        writer.writeheader()
        writer.writerows(replies)
        written = "\ufeff" + table.getvalue()
    try:
        path.write_text(written, encoding="utf-8", newline="")
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentProblem(
            "export_failed", f"The files cannot be written: {reason}.", "Choose another folder.", reason=reason
        ) from error


def _json_rows(text: str) -> Iterable[Mapping[str, Any]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _unreadable(number) from error
        if not isinstance(values, dict):
            raise _unreadable(number)
        yield values


def _table_rows(text: str) -> Iterable[Mapping[str, Any]]:
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise _unreadable(1) from error
    names = {name.strip().lower() for name in rows[0] if name} if rows else set()
    if not names & set(COLUMNS):
        raise _unreadable(1)
    return ({(name or "").strip().lower(): value for name, value in row.items()} for row in rows)


def _customer(row: Mapping[str, Any], number: int) -> Customer:
    values = {name: str(row[name]).strip() for name in COLUMNS if row.get(name) is not None}
    address = values.get("address", "").lower()
    if address not in ("", Address.FORMAL.value, Address.FAMILIAR.value):
        raise _unreadable(number)
    return Customer(
        id=values.get("id") or str(number),
        name=values.get("name") or None,
        language=values.get("language", "").lower() or None,
        address=Address(address) if address else None,
        text=values.get("text", ""),
    )


def _unreadable(number: int) -> InputProblem:
    return InputProblem(
        "customers_unreadable",
        f"Line {number} of this file names no customer.",
        "Each needs the columns id, name, language, address and text, of which all but one may be empty.",
        number=str(number),
    )
