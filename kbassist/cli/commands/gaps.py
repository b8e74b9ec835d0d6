"""`kbassist gaps`: the customers' questions that the knowledge does not answer."""

from typing import Annotated

import typer

from kbassist.cli.output import print_json, print_note, print_text
from kbassist.cli.session import home_of
from kbassist.cli.shapes import gap_json


def register(app: typer.Typer) -> None:
    app.command("gaps")(gaps)


def gaps(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=1, max=100_000, help="How many questions at most.")] = 50,
    language: Annotated[str | None, typer.Option(help="Only this language.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
) -> None:
    """Lists the questions that replies could not answer, most frequent first."""
    with home_of(context) as home:
        found = home.insights.gaps(limit, language=language)
    if as_json:
        print_json({"gaps": [gap_json(gap) for gap in found]})
        return
    for gap in found:
        words = " ".join(gap.text.split())
        print_text(f"{gap.count:>4} × {words}  [{gap.language}, last {gap.last_seen:%Y-%m-%d}]")
    if not found:
        print_note("No unanswered questions are noted.")
