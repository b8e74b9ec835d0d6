"""`kbassist vectors`: computes what search by meaning compares, or removes it."""

from typing import Annotated

import typer

from kbassist.cli.output import print_json, print_text, progress_printer
from kbassist.cli.session import home_of
from kbassist.core.jobs import CancelToken


def register(app: typer.Typer) -> None:
    app.command("vectors")(vectors)


def vectors(
    context: typer.Context,
    remove: Annotated[bool, typer.Option("--remove", help="Removes all vectors instead.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    progress: Annotated[str | None, typer.Option(help="“json” for a line a step on standard error.")] = None,
) -> None:
    """Computes the vectors of new and changed passages, for search by meaning; can be cut short and goes on."""
    with home_of(context) as home:
        if remove:
            removed, computed = home.vectors.remove(), 0
        else:
            removed, computed = 0, home.vectors.bring_up_to_date(progress_printer(progress), CancelToken())
        count = home.vectors.count()
    if as_json:
        print_json({"computed": computed, "removed": removed, "passages": count})
    elif remove:
        print_text(f"{removed} vectors were removed.")
    else:
        print_text(f"{count} passages can be found by meaning, {computed} of them are new or changed.")
