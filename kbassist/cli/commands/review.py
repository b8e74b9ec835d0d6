"""`kbassist review`: until when items hold and by when they are to be reviewed: list what is due, set the days."""

from datetime import date
from typing import Annotated

import typer

from kbassist.bootstrap import Home
from kbassist.cli.output import print_json, print_note, print_text
from kbassist.cli.session import home_of
from kbassist.cli.shapes import review_json
from kbassist.core.errors import InputProblem
from kbassist.core.item import Item, ItemId, ItemSummary, summary_of
from kbassist.language.written_dates import typed_date
from kbassist.services.items import day_unclear

AUTHOR = "command line"
NEVER = "never"


def register(app: typer.Typer) -> None:
    group = typer.Typer(help="Until when items hold, and by when they are to be reviewed.", no_args_is_help=True)
    group.command("list")(show)
    group.command("set")(set_days)
    app.add_typer(group, name="review")


def show(
    context: typer.Context,
    before: Annotated[str | None, typer.Option(help="What is due by this day, 2026-12-31; today by default.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=100_000, help="How many items at most.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
) -> None:
    """Lists the items that are to be reviewed or do not hold any more, what is overdue longest first."""
    with home_of(context) as home:
        today = _today(home)
        found = home.items.to_review((_day(before, today) if before else None) or today, limit=limit)
    if as_json:
        print_json({"items": [review_json(summary, today) for summary in found]})
        return
    for summary in found:
        print_text(_line(summary))
    if not found:
        print_note("Nothing is to be reviewed.")


def set_days(
    context: typer.Context,
    item: Annotated[str, typer.Argument(help="The id or external id of an item.")],
    valid_until: Annotated[str | None, typer.Option(help="The last day on which it holds, or “never”.")] = None,
    review_by: Annotated[str | None, typer.Option(help="The day by which to look at it again, or “never”.")] = None,
    language: Annotated[str | None, typer.Option(help="Of an item in several languages, this one only.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
) -> None:
    """Sets the days of an item, in all its languages unless one is named; a day that is not named stays."""
    with home_of(context) as home:
        today = _today(home)
        changed = [
            home.items.set_days(
                variant.id,
                valid_until=_day(valid_until, today) if valid_until else variant.content.valid_until,
                review_by=_day(review_by, today) if review_by else variant.content.review_by,
                author=AUTHOR,
            )
            for variant in _variants(home, item, language)
        ]
        summaries = [summary_of(variant) for variant in changed]
    if as_json:
        print_json({"items": [review_json(summary, today) for summary in summaries]})
        return
    for summary in summaries:
        print_text(_line(summary))


def _variants(home: Home, name: str, language: str | None) -> list[Item]:
    with home.store.read() as view:
        item = view.item(ItemId(name)) or home.items.by_external_id(name)
    variants = home.items.variants(item.id) if item is not None else ()
    wanted = [variant for variant in variants if language is None or variant.language == language]
    if not wanted:
        raise InputProblem("item_unknown", f"There is no item “{name}” in the knowledge.")
    return wanted


def _day(text: str, today: date) -> date | None:
    if text.strip().casefold() == NEVER:
        return None
    day = typed_date(text, today)
    if day is None:
        raise day_unclear(text)
    return day


def _today(home: Home) -> date:
    return home.clock.now().astimezone().date()


def _line(summary: ItemSummary) -> str:
    days = (("holds until", summary.valid_until), ("review by", summary.review_by))
    told = ", ".join(f"{name} {day}" for name, day in days if day is not None) or "no days set"
    return f"{summary.key.external_id} ({summary.key.language})  {summary.title}  [{told}]"
