"""One module a form of export, each with one object `EXPORTER`; what they write, the importers read back."""

from kbassist.core.ports import Exporter
from kbassist.transfer.exporters import csv_table, json_lines, markdown_folder


def load_exporters() -> tuple[Exporter, ...]:
    """Returns the exporters; their names are those of `kbassist export --format`."""
    return (markdown_folder.EXPORTER, csv_table.EXPORTER, json_lines.EXPORTER)
