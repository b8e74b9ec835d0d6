"""`kbassist search`: the search box on the command line."""

from typing import Annotated

import typer

from kbassist.cli.output import print_json, print_note, print_text
from kbassist.cli.session import item_filter, searchable_home_of
from kbassist.cli.shapes import search_json
from kbassist.core.item import ItemKind
from kbassist.core.jobs import CancelToken


def register(app: typer.Typer) -> None:
    app.command("search")(search)


def search(
    context: typer.Context,
    query: Annotated[str, typer.Argument(help='Words, "a phrase", -without, title:, tag:, kind:, lang:, source:')],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many results at most.")] = 10,
    kind: Annotated[list[ItemKind] | None, typer.Option(help="Only this kind; may be repeated.")] = None,
    language: Annotated[list[str] | None, typer.Option(help="Only this language; may be repeated.")] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Only with this tag; may be repeated.")] = None,
    source: Annotated[list[str] | None, typer.Option(help="Only from this source; may be repeated.")] = None,
    as_typed: Annotated[bool, typer.Option("--as-typed", help="Corrects no words that nothing has.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
) -> None:
    """Finds articles, past answers and canned replies."""
    with searchable_home_of(context) as home:
        chosen = item_filter(kind, language, tag, source)
        find = home.search.search_as_typed if as_typed else home.search.search
        results = find(query, None, chosen, limit, CancelToken())
        meant = "" if as_typed else home.search.did_you_mean(results, CancelToken())
    if as_json:
        print_json(search_json(results, meant))
        return
    if results.searched_for:
        print_note(f"Showing results for “{results.searched_for}”. Add --as-typed to search for “{query}”.")
    for number, row in enumerate(results.rows, start=1):
        place = row.item.content.url or f"{row.item.key.source}/{row.item.key.external_id}"
        print_text(f"{number}. {row.item.content.title}  [{row.item.kind}, {row.item.language}]")
        print_text(f"   {row.snippet.text}\n   {place}\n")
    if not results.rows:
        print_note(f"Nothing found for “{query}”.")
    if meant:
        print_note(f"Did you mean “{meant}”?")
