"""Cells of a table that a spreadsheet may open: no cell is a formula, lists stay readable; and the way back."""

import json
import re
from collections.abc import Sequence

_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def safe_cell(text: str) -> str:
    """Returns the text such that no spreadsheet takes it for a formula; `shown_cell` takes it back."""
    return f"'{text}" if _FORMULA.match(text) else text


def shown_cell(cell: str) -> str:
    """Returns the text that `safe_cell` made the cell from."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def cell_from_list(entries: Sequence[str]) -> str:
    """Returns entries divided by semicolons, as a JSON list where that would not lead back."""
    cell = "; ".join(entries)
    return cell if list_from_cell(cell) == tuple(entries) else json.dumps(list(entries), ensure_ascii=False)


def list_from_cell(cell: str) -> tuple[str, ...]:
    """Returns the entries of a cell, divided by semicolons, else by commas, or a JSON list."""
    if cell.startswith("["):
        try:
            loaded = json.loads(cell)
        except (ValueError, RecursionError):
            loaded = None
        if isinstance(loaded, list) and all(isinstance(entry, str) for entry in loaded):
            return tuple(loaded)
    divider = ";" if ";" in cell else ","
    return tuple(entry.strip() for entry in cell.split(divider) if entry.strip())
