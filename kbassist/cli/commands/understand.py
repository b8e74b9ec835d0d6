"""`kbassist understand`: what a message tells about its writer and his wishes."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from kbassist.bootstrap import Home
from kbassist.cli.output import print_json, print_text, run_jsonl
from kbassist.cli.session import home_of, read_lines, read_text, text_in
from kbassist.cli.shapes import understanding_json
from kbassist.core.message import Corrections
from kbassist.core.understanding import Understanding
from kbassist.language.read_pasted import PastedMessage, read_pasted


def register(app: typer.Typer) -> None:
    app.command("understand")(understand)


def understand(
    context: typer.Context,
    message: Annotated[Path | None, typer.Argument(help="A file with the message; standard input by default.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    jsonl: Annotated[str | None, typer.Option(help="A file of {id, text} lines; “-” for standard input.")] = None,
) -> None:
    """Says the language, form of address, mood, questions and personal data of a message."""
    with home_of(context) as home:
        if jsonl is not None:
            run_jsonl(read_lines(jsonl), partial(_understand_one, home))
            return
        pasted = read_pasted(read_text(message))
        understanding = _understand(home, pasted)
    if as_json:
        print_json(understanding_json(None, understanding, pasted))
    else:
        print_text(_for_people(understanding))


def _understand_one(home: Home, request: Mapping[str, Any]) -> dict[str, Any]:
    pasted = read_pasted(text_in(request, "text"))
    return understanding_json(request.get("id"), _understand(home, pasted), pasted)


def _understand(home: Home, pasted: PastedMessage) -> Understanding:
    return home.replies.understand(pasted.message, Corrections())


def _for_people(understanding: Understanding) -> str:
    name = understanding.customer_name
    lines = [
        f"language   {understanding.language.value or 'cannot be told'}",
        f"address    {understanding.address.value or 'left open'}",
        f"mood       {understanding.mood.value}{', urgent' if understanding.urgent.value else ''}",
        f"situation  {understanding.situation.value}",
        f"customer   {name.text if name is not None else 'no name given'}",
    ]
    lines += [f"asks       {ask.text}" for ask in understanding.asks]
    lines += [f"personal   {found.kind} at {found.span.start}" for found in understanding.sensitive]
    return "\n".join(lines)
