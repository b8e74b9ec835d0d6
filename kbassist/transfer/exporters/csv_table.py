"""One table for spreadsheets: UTF-8 with its mark, semicolons, no cell that could be taken for a formula."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kbassist.core.item import Item, ItemKind
from kbassist.transfer.item_fields import item_fields
from kbassist.transfer.table_cells import cell_from_list, safe_cell

FILE_NAME = "knowledge.csv"

_COLUMNS = (
    *("id", "language", "kind", "title", "question", "body", "short_formal", "short_familiar", "tags", "aliases"),
    *("url", "status", "audience", "valid_until", "review_by", "entity", "intent", "placeholders", "attachments"),
    "knowledge_source",
)


@dataclass(frozen=True, slots=True)
class CsvTable:
    """Writes knowledge.csv with a row an item."""

    name: str = "csv"

    def write(self, folder: Path, items: Iterable[Item]) -> dict[str, int]:
        counts = {kind.value: 0 for kind in ItemKind}
        with (folder / FILE_NAME).open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
            writer.writerow(_COLUMNS)
            for item in items:
                writer.writerow(_row(item))
                counts[item.kind.value] += 1
        return counts


def _row(item: Item) -> list[str]:
    values = item_fields(item) | {
        "body": item.content.body,
        "short_formal": item.content.short_formal,
        "short_familiar": item.content.short_familiar,
    }
    cells = (values.get(column, "") for column in _COLUMNS)
    return [safe_cell(cell_from_list(cell) if isinstance(cell, list) else cell) for cell in cells]


EXPORTER = CsvTable()
