"""`kbassist export`: everything in open files; importing them into an empty home gives the same knowledge."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kbassist.cli.output import print_json, print_text, progress_printer
from kbassist.cli.session import home_of
from kbassist.core.jobs import CancelToken


class ExportFormat(StrEnum):
    MARKDOWN = "markdown"
    CSV = "csv"
    JSON = "json"


def register(app: typer.Typer) -> None:
    app.command("export")(export)


def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="An empty or new folder.")],
    form: Annotated[ExportFormat, typer.Option("--format", help="The kind of files.")] = ExportFormat.MARKDOWN,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    progress: Annotated[str | None, typer.Option(help="“json” for a line a step on standard error.")] = None,
) -> None:
    """Writes all knowledge, notices included, into a folder of open files."""
    with home_of(context) as home:
        counts = home.transfer.export(folder, form, progress_printer(progress), CancelToken())
    if as_json:
        print_json(counts)
    else:
        notices = counts.pop("notice", 0)
        with_notices = f" and {notices} notices" if notices else ""
        print_text(f"Wrote {sum(counts.values())} items{with_notices} to {folder}.")
