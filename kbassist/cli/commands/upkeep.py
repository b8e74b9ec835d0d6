"""`kbassist reindex`, `backup`, `restore`, `doctor` and `where`: looking after a home."""

from pathlib import Path
from typing import Annotated

import typer

from kbassist.bootstrap import restore_damaged_home
from kbassist.cli.output import print_json, print_text, progress_printer
from kbassist.cli.session import home_of
from kbassist.core.errors import EnvironmentProblem
from kbassist.core.jobs import CancelToken

AsJson = Annotated[bool, typer.Option("--json", help="Prints one JSON object.")]

EXIT_UNWELL = 3

DAMAGED = ("database_damaged", "database_missing", "not_a_database")
"""A home that cannot even be opened to restore it."""


def register(app: typer.Typer) -> None:
    for command in (reindex, backup, restore, doctor, where):
        app.command(command.__name__)(command)


def reindex(
    context: typer.Context,
    as_json: AsJson = False,
    progress: Annotated[str | None, typer.Option(help="“json” for a line a step on standard error.")] = None,
) -> None:
    """Builds the search index anew beside the old one and switches to it."""
    with home_of(context) as home:
        home.indexing.rebuild(progress_printer(progress), CancelToken())
        count = home.indexing.passage_count()
    if as_json:
        print_json({"passages": count})
    else:
        print_text(f"The index is complete: {count} passages.")


def backup(context: typer.Context, as_json: AsJson = False) -> None:
    """Makes a verified copy of the knowledge now."""
    with home_of(context) as home:
        path = home.maintenance.backup()
    if as_json:
        print_json({"path": str(path)})
    else:
        print_text(f"Backup written: {path}")


def restore(
    context: typer.Context, path: Annotated[Path, typer.Argument(help="The backup file.")], as_json: AsJson = False
) -> None:
    """Puts a backup in place of the knowledge; what it replaces is backed up first."""
    try:
        with home_of(context) as home:
            home.maintenance.restore(path)
    except EnvironmentProblem as problem:
        if problem.code not in DAMAGED:
            raise
        restore_damaged_home(context.obj, path)
    with home_of(context) as home:
        home.indexing.bring_up_to_date(progress_printer(None), CancelToken())
    if as_json:
        print_json({"restored": str(path)})
    else:
        print_text(f"Restored from {path}; the state before it is among the backups.")


def doctor(
    context: typer.Context,
    settings: Annotated[bool, typer.Option(help="Lists every setting with its help.")] = False,
    as_json: AsJson = False,
) -> None:
    """Compares database, index and settings with what they should be; repairs nothing."""
    with home_of(context) as home:
        report = home.health.examine()
        described = home.describe_settings() if settings else ()
    if as_json:
        print_json(
            {
                "well": report.is_well,
                "checks": [
                    {"code": check.code, "well": check.is_well, "detail": check.detail} for check in report.checks
                ],
                "settings": [{"name": name, "value": value, "help": text} for name, value, text in described],
            }
        )
    else:
        for check in report.checks:
            print_text(f"{'well  ' if check.is_well else 'UNWELL'} {check.code}: {check.detail}")
        for name, value, text in described:
            print_text(f"{name} = {value!r}  ({text})")
    if not report.is_well:
        raise typer.Exit(EXIT_UNWELL)


def where(context: typer.Context) -> None:
    """Prints the folder that holds the knowledge."""
    with home_of(context) as home:
        print_text(str(home.folder))
