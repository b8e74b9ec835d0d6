"""`kbassist import`: brings files and folders into the knowledge; safe to repeat."""

from pathlib import Path
from typing import Annotated

import typer

from kbassist.cli.output import print_json, print_note, print_text, progress_printer
from kbassist.cli.session import home_of
from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemFilter, ItemKind
from kbassist.core.jobs import CancelToken
from kbassist.core.records import ImportReport, ImportRequest
from kbassist.core.resource_files import knowledge_folder
from kbassist.services.transfer import STARTER_SOURCE


def register(app: typer.Typer) -> None:
    app.command("import")(import_)


def import_(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders.", show_default=False)] = None,
    kind: Annotated[ItemKind | None, typer.Option("--as", help="What the items are; else the files tell.")] = None,
    source: Annotated[str | None, typer.Option(help="The name of the source; else the folder's or file's.")] = None,
    language: Annotated[str | None, typer.Option(help="The language, where the files do not tell.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Shows what would happen and changes nothing.")] = False,
    starter: Annotated[bool, typer.Option("--starter", help="Takes the sample knowledge that ships along.")] = False,
    if_empty: Annotated[bool, typer.Option("--if-empty", help="Does nothing where there is knowledge.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    progress: Annotated[str | None, typer.Option(help="“json” for a line a step on standard error.")] = None,
) -> None:
    """Imports Markdown, JSONL, CSV, HTML and other files as articles, past answers or canned replies."""
    chosen = [knowledge_folder()] if starter else list(paths or ())
    if not chosen:
        raise InputProblem("nothing_to_import", "Name the files or folders to import.", "See kbassist import --help.")
    request = ImportRequest(kind, STARTER_SOURCE if starter else source, language, dry_run)
    with home_of(context) as home:
        if if_empty and home.items.count(ItemFilter()):
            report = ImportReport()
        else:
            report = home.transfer.import_paths(chosen, request, progress_printer(progress), CancelToken())
        if not dry_run:
            home.indexing.bring_up_to_date(progress_printer(progress), CancelToken())
    if as_json:
        print_json(_report_json(report))
        return
    print_text(_summary(report, is_dry_run=dry_run))
    for skipped in report.skipped:
        print_note(f"skipped {skipped.path}: {skipped.reason}")


def _report_json(report: ImportReport) -> dict[str, object]:
    return {
        "read": report.read,
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "skipped": [
            {"path": skipped.path, "reason": skipped.reason, "code": skipped.code, "values": dict(skipped.values)}
            for skipped in report.skipped
        ],
        **({"notices": report.notices} if report.notices else {}),
    }


def _summary(report: ImportReport, *, is_dry_run: bool) -> str:
    opening = "This would read" if is_dry_run else "Read"
    notices = f" {report.notices} notices." if report.notices else ""
    return (
        f"{opening} {report.read} items: {report.added} new, {report.updated} changed, "
        f"{report.unchanged} as they were, {len(report.skipped)} skipped.{notices}"
    )
