"""`kbassist check`: what a careful colleague would point out in a reply."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from kbassist.bootstrap import Home
from kbassist.cli.output import print_json, print_text, run_jsonl
from kbassist.cli.session import home_of, read_lines, read_text, text_in
from kbassist.cli.shapes import finding_json
from kbassist.core.errors import InputProblem
from kbassist.core.item import Item, ItemId
from kbassist.core.message import Corrections
from kbassist.core.reply import Agent, Channel, Finding, ReplyToCheck
from kbassist.core.understanding import Address
from kbassist.language.places import PlacedText
from kbassist.language.read_pasted import read_pasted, with_plain_line_ends


def register(app: typer.Typer) -> None:
    app.command("check")(check)


def check(
    context: typer.Context,
    reply: Annotated[Path | None, typer.Argument(help="A file with the reply; standard input by default.")] = None,
    language: Annotated[str | None, typer.Option(help="The language that the reply should be in.")] = None,
    address: Annotated[Address | None, typer.Option(help="The form of address that it should have.")] = None,
    channel: Annotated[Channel | None, typer.Option(help="Where it will be pasted.")] = None,
    agent: Annotated[str | None, typer.Option(help="The real name that should stand under it.")] = None,
    message: Annotated[Path | None, typer.Option(help="A file with the customer's message.")] = None,
    source: Annotated[list[str] | None, typer.Option(help="The id of an item that the reply rests on.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    jsonl: Annotated[str | None, typer.Option(help="A file of {id, text, …} lines; “-” for standard input.")] = None,
) -> None:
    """Points out what should be mended in a reply before it is sent."""
    with home_of(context) as home:
        if jsonl is not None:
            run_jsonl(read_lines(jsonl), partial(_check_one, home))
            return
        question = read_text(message) if message is not None else None
        text = with_plain_line_ends(read_text(reply))
        found = _check(home, text, language, address, channel, agent, question, source)
    if as_json:
        print_json({"id": None, "findings": [finding_json(finding, text) for finding in found]})
    else:
        print_text("\n".join(_for_people(found)) or "Nothing to mend.")


def _check_one(home: Home, request: Mapping[str, Any]) -> dict[str, Any]:
    text = with_plain_line_ends(text_in(request, "text"))
    found = _check(
        home,
        text,
        request.get("language"),
        Address(request["address"]) if request.get("address") else None,
        Channel(request["channel"]) if request.get("channel") else None,
        request.get("agent"),
        request.get("message"),
        _listed(request.get("sources")),
        has_files=bool(request["attachments"]) if "attachments" in request else None,
    )
    return {"id": request.get("id"), "findings": [finding_json(finding, text) for finding in found]}


def _listed(sources: Any) -> Iterable[str] | None:
    if sources is not None and not isinstance(sources, list):
        raise ValueError("sources is not a list")
    return sources


def _check(
    home: Home,
    text: PlacedText,
    language: str | None,
    address: Address | None,
    channel: Channel | None,
    agent: str | None,
    message: str | None,
    sources: Iterable[str] | None,
    *,
    has_files: bool | None = None,
) -> tuple[Finding, ...]:
    question = read_pasted(message).message if message else None
    understanding = home.replies.understand(question, Corrections()) if question is not None else None
    return home.replies.check(
        ReplyToCheck(
            text=text.text,
            language=language,
            address=address,
            channel=channel,
            agent=Agent(name=agent) if agent else None,
            message=question.text if question is not None else None,
            understanding=understanding,
            sources=tuple(_item(home, identity) for identity in sources) if sources is not None else None,
            day=home.clock.now().astimezone().date(),
            has_files=has_files,
        )
    )


def _item(home: Home, identity: str) -> Item:
    with home.store.read() as view:
        item = view.item(ItemId(identity)) or home.items.by_external_id(identity)
    if item is None:
        raise InputProblem("item_unknown", f"There is no item “{identity}” in the knowledge.")
    return item


def _for_people(findings: Iterable[Finding]) -> Iterable[str]:
    for finding in findings:
        suggestion = f" → “{finding.suggestion}”" if finding.suggestion is not None else ""
        day = f" (held until {finding.day})" if finding.day is not None else ""
        yield f"{finding.severity:5} {finding.code} at {finding.span.start}: “{finding.text}”{day}{suggestion}"
