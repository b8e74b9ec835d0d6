"""`kbassist snippet`: a canned reply filled in, and what it leaves open."""

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from kbassist.cli.output import print_json, print_note, print_text
from kbassist.cli.session import home_of
from kbassist.core.errors import InputProblem
from kbassist.core.reply import Channel
from kbassist.core.understanding import Address
from kbassist.markup.snippets import OpenPlace, places_of
from kbassist.services.snippets import LetterInHand, Snippet


def register(app: typer.Typer) -> None:
    app.command("snippet")(snippet)


def snippet(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ID", help="The canned reply’s id or external id.")],
    values: Annotated[list[str] | None, typer.Option("--set", help="NAME=VALUE for a place; may be repeated.")] = None,
    language: Annotated[str | None, typer.Option(help="The variant in this language, where there is one.")] = None,
    source: Annotated[str | None, typer.Option(help="Where the same external id stands in several sources.")] = None,
    address: Annotated[Address | None, typer.Option(help="Puts it into this form of address, where it can.")] = None,
    channel: Annotated[Channel, typer.Option(help="Whose signature the agent has.")] = Channel.EMAIL,
    agent: Annotated[str | None, typer.Option(help="Your real name; that of the settings by default.")] = None,
    as_part: Annotated[
        bool, typer.Option("--as-part", help="Leaves out greeting and closing: it goes into another letter.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
) -> None:
    """Prints a canned reply, or an article's short answer, with its places filled."""
    with home_of(context) as home:
        item = home.snippets.variant(name, language, source)
        letter = LetterInHand(item.language, address, home.agent(channel, name=agent), is_begun=as_part)
        opened = home.snippets.open(item, letter)
        text = home.snippets.fill(opened, _values(values or (), opened))
        missing = home.snippets.missing_languages(item)
    left = places_of(text)
    if as_json:
        print_json(_snippet_json(opened, text, left, missing))
        return
    print_text(text)
    for place in left:
        print_note(f"open: {_described(place, opened)}")
    if missing:
        print_note(f"missing languages: {', '.join(missing)}")


def _values(options: Iterable[str], opened: Snippet) -> dict[str, str]:
    """Returns the values by place; InputProblem "snippet_value_unclear" for what names no place of the reply."""
    names = {place.name for place in opened.places}
    told: dict[str, str] = {}
    for option in options:
        name, sign, value = option.partition("=")
        if not sign or name.strip() not in names:
            raise InputProblem(
                "snippet_value_unclear",
                f"“{option[:60]}” fills no place of this reply.",
                f"Write NAME=VALUE; its places: {', '.join(sorted(names)) or 'none'}.",
            )
        told[name.strip()] = value
    return told


def _snippet_json(opened: Snippet, text: str, left: Iterable[OpenPlace], missing: Iterable[str]) -> dict[str, Any]:
    asked = {place.name: place for place in opened.places}
    item = opened.item
    return {
        "id": item.id,
        "external_id": item.key.external_id,
        "source": item.key.source,
        "kind": item.kind,
        "language": item.language,
        "title": item.content.title,
        "text": text,
        "open": [
            {
                "name": place.name,
                "kind": asked.get(place.name, place).kind,
                "choices": asked.get(place.name, place).choices,
            }
            for place in left
        ],
        "missing_languages": list(missing),
    }


def _described(place: OpenPlace, opened: Snippet) -> str:
    asked = next((known for known in opened.places if known.name == place.name), place)
    choices = f" ({' | '.join(asked.choices)})" if asked.choices else ""
    return f"{{{place.name}}} – {asked.kind}{choices}"
