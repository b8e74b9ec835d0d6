"""Tables for people, as text of a fixed width that looks the same on a terminal and in a file."""

from collections.abc import Sequence
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

WIDTH = 220


def table_text(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]], *, texts: int = 1) -> str:
    """Returns a table; the first `texts` columns are words and stand left, all others are figures and stand right."""
    table = Table(title=Text(title, style="bold"), title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    for position, heading in enumerate(headings):
        table.add_column(Text(heading), justify="left" if position < texts else "right", no_wrap=True)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    written = StringIO()
    Console(file=written, width=WIDTH, color_system=None, legacy_windows=False).print(table)
    return "\n".join(line.rstrip() for line in written.getvalue().splitlines())
