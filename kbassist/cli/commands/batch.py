"""`kbassist batch`: tells a notice to many customers, each by name, in his language and form of address."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any

import typer

from kbassist.bootstrap import Home
from kbassist.cli.output import run_jsonl
from kbassist.cli.session import home_of, read_lines
from kbassist.cli.shapes import finding_json
from kbassist.core.notice import Customer, Notice
from kbassist.core.reply import Channel, ReplyRequest, Tone
from kbassist.core.understanding import Address
from kbassist.language.read_pasted import read_pasted


def register(app: typer.Typer) -> None:
    app.command("batch")(batch)


def batch(
    context: typer.Context,
    notice: Annotated[str, typer.Option(help="The notice to tell, as “kbassist notice list” names it.")],
    jsonl: Annotated[
        str, typer.Option(help="A file of {id, name?, language?, address?, text?} lines; “-” for standard input.")
    ],
    channel: Annotated[Channel, typer.Option(help="Where the replies will be pasted.")] = Channel.EMAIL,
    tone: Annotated[Tone, typer.Option(help="The tone of all replies.")] = Tone.WARM,
    agent: Annotated[str | None, typer.Option(help="Your real name, for the signature.")] = None,
    role: Annotated[str | None, typer.Option(help="Your role, for the signature.")] = None,
) -> None:
    """Writes a reply that tells a notice for every customer of a list; nothing is sent."""
    with home_of(context) as home:
        told = home.notices.notice(notice)
        request = ReplyRequest((tone,), channel, home.agent(channel, name=agent, role=role))
        run_jsonl(read_lines(jsonl), partial(_reply_to, home, told, request))


def _reply_to(home: Home, notice: Notice, request: ReplyRequest, line: Mapping[str, Any]) -> dict[str, Any]:
    text, address = _text_or_none(line, "text"), _text_or_none(line, "address")
    customer = Customer(
        id=str(line["id"]),
        name=_text_or_none(line, "name"),
        language=_text_or_none(line, "language"),
        address=Address(address) if address else None,
        text=read_pasted(text).message.text if text else "",
    )
    reply = home.notice_replies.reply_to(customer, notice, request)
    draft = reply.draft
    rendered = home.replies.render(draft.text, draft.channel, draft.language)
    return {
        "id": line["id"],
        "text": rendered.plain,
        "messages": list(rendered.messages),
        "markdown": draft.text,
        "language": draft.language,
        "address": draft.address,
        "findings": [finding_json(finding) for finding in reply.findings],
    }


def _text_or_none(line: Mapping[str, Any], name: str) -> str | None:
    value = line.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is not a text")
    return value or None
