"""`kbassist draft`: the whole line from a pasted message to checked drafts."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from kbassist.bootstrap import Home
from kbassist.cli.output import print_json, print_note, print_text, run_jsonl
from kbassist.cli.session import read_lines, read_text, searchable_home_of, text_in
from kbassist.cli.shapes import reply_json
from kbassist.core.errors import InputProblem
from kbassist.core.jobs import CancelToken
from kbassist.core.message import Corrections
from kbassist.core.reply import Channel, ReplyRequest, Severity, Tone
from kbassist.core.understanding import Address, Situation
from kbassist.language.read_pasted import read_pasted
from kbassist.services.reply import Reply
from kbassist.transfer.clipboard import SystemClipboard


def register(app: typer.Typer) -> None:
    app.command("draft")(draft)


def draft(
    context: typer.Context,
    message: Annotated[Path | None, typer.Argument(help="A file with the message; standard input by default.")] = None,
    tone: Annotated[Tone | None, typer.Option(help="One tone; all three by default.")] = None,
    channel: Annotated[Channel, typer.Option(help="Where the reply will be pasted.")] = Channel.EMAIL,
    agent: Annotated[str | None, typer.Option(help="Your real name, for the signature.")] = None,
    role: Annotated[str | None, typer.Option(help="Your role, for the signature.")] = None,
    language: Annotated[str | None, typer.Option(help="Corrects the language that was understood.")] = None,
    address: Annotated[Address | None, typer.Option(help="Corrects the form of address.")] = None,
    situation: Annotated[Situation | None, typer.Option(help="Corrects what the message is in its case.")] = None,
    remember: Annotated[
        bool, typer.Option("--remember", help="Keeps the form of --address for this customer’s next messages.")
    ] = False,
    copy: Annotated[bool, typer.Option("--copy", help="Copies the first draft, unless the check blocks it.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    jsonl: Annotated[str | None, typer.Option(help="A file of {id, text} lines; “-” for standard input.")] = None,
) -> None:
    """Drafts courteous, grounded replies to a customer's message."""
    if remember and address is None:
        raise InputProblem(
            "address_missing", "There is no form of address to remember.", "Add --address formal or --address familiar."
        )
    with searchable_home_of(context) as home:
        signer = home.agent(channel, name=agent, role=role)
        request = ReplyRequest((tone,) if tone is not None else tuple(Tone), channel, signer)
        corrections = Corrections(language=language, address=address, situation=situation)
        if jsonl is not None:
            run_jsonl(read_lines(jsonl), partial(_draft_one, home, request, corrections))
            return
        pasted = read_pasted(read_text(message))
        reply = home.replies.run(pasted.message, request, corrections, CancelToken())
        if remember:
            home.contacts.remember(pasted.message, reply.understanding, corrections, author=signer.name)
        if as_json:
            print_json(reply_json(None, reply, home.replies, pasted))
        else:
            _print_for_people(reply, home)
        if copy:
            _copy_first(reply, home)


def _copy_first(reply: Reply, home: Home) -> None:
    """Copies the first draft as its channel wants it; InputProblem "reply_blocked" where the check forbids it."""
    draft, findings = reply.drafts[0], reply.findings[0]
    if any(finding.severity is Severity.BLOCK for finding in findings):
        raise InputProblem(
            "reply_blocked",
            "Nothing was copied: something in the draft must be mended first.",
            "Mend it in the window, or choose another channel or tone.",
        )
    rendered = home.replies.render(draft.text, draft.channel, draft.language)
    SystemClipboard().copy(rendered)
    count = len(rendered.messages)
    print_note("copied" if count == 1 else f"copied as one text; {draft.channel} takes it in {count} messages")


def _draft_one(home: Home, request: ReplyRequest, corrections: Corrections, line: Mapping[str, Any]) -> dict[str, Any]:
    language, address, situation = line.get("language"), line.get("address"), line.get("situation")
    own = Corrections(
        language=str(language) if language else corrections.language,
        address=Address(address) if address else corrections.address,
        situation=Situation(situation) if situation else corrections.situation,
    )
    pasted = read_pasted(text_in(line, "text"))
    reply = home.replies.run(pasted.message, request, own, CancelToken())
    return reply_json(line.get("id"), reply, home.replies, pasted)


def _print_for_people(reply: Reply, home: Home) -> None:
    for draft, findings in zip(reply.drafts, reply.findings, strict=True):
        if len(reply.drafts) > 1:
            print_text(f"── {draft.tone} ──\n")
        print_text(home.replies.render(draft.text, draft.channel, draft.language).plain + "\n")
        cited = dict.fromkeys(
            f"{part.citation.title} ({part.citation.url or part.citation.external_id})"
            for part in draft.parts
            if part.citation is not None
        )
        for source in cited:
            print_note(f"source: {source}")
        for file in draft.files:
            print_note(f"attach: {home.replies.path_of(file)}")
        for note in draft.notes:
            print_note(f"note: {note}")
        for finding in findings:
            print_note(f"{finding.severity}: {finding.code} “{finding.text}”")
