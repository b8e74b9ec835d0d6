"""Writes the gallery: real-looking messages side by side with the drafts that the program makes of them, to be read."""

from collections.abc import Iterable, Iterator

from kbassist.core.reply import Tone
from kbassist.core.understanding import Understanding
from kbassist.services.draft_evaluation.making import AgentFor, ReadMessage
from kbassist.services.draft_evaluation.values import FrozenMessage, MadeDraft
from kbassist.services.reply import ReplyService

HEAD = """# Messages and drafts side by side

Forty invented messages to the company of the starter knowledge, and the draft that kbassist makes of each: warm tone,
as the message's channel shows it, nothing touched by hand. Below each stand its sources and, where there is any, what
the program's own check says to it. The messages are in resources/evaluation/drafts/gallery.toml; this page is written
by `kbassist evaluate drafts --gallery tests/quality/gallery.md`.
"""


def gallery_text(messages: Iterable[FrozenMessage], replies: ReplyService, agent_for: AgentFor) -> str:
    """Returns the gallery as Markdown, ending with a line end."""
    return "\n".join((HEAD, *(entry_text(frozen, replies, agent_for) for frozen in messages)))


def entry_text(frozen: FrozenMessage, replies: ReplyService, agent_for: AgentFor) -> str:
    """Returns one message with its draft, as it stands in the gallery."""
    read = ReadMessage(frozen, replies, agent_for)
    (made,) = read.drafts([Tone.WARM], frozen.channel)
    return "\n".join(_lines(made))


def _lines(made: MadeDraft) -> Iterator[str]:
    yield f"## {made.frozen.id}: {made.frozen.about}\n"
    yield "\n".join(f"> {line}".rstrip() for line in made.frozen.text.splitlines()) + "\n"
    yield f"*Understood:* {_understood(made.understanding)}\n"
    yield f"*Draft, {made.draft.channel}:*\n"
    for message in made.rendered.messages:
        yield f"```text\n{message}\n```\n"
    yield f"*Sources:* {', '.join(_sources(made)) or 'none'}{_remarks(made)}\n"


def _understood(known: Understanding) -> str:
    name = known.customer_name
    told = (
        known.language.value,
        known.address.value,
        known.mood.value,
        known.situation.value,
        "urgent" if known.urgent.value else None,
        known.reader.value,
        f"name {name.text}" if name is not None else None,
        f"asks: {' / '.join(' '.join(ask.text.split()) for ask in known.asks)}" if known.asks else "asks nothing",
    )
    return " · ".join(word for word in told if word)


def _sources(made: MadeDraft) -> Iterator[str]:
    cited = [part.citation for part in made.draft.parts if part.citation is not None]
    named = dict.fromkeys((found.external_id, found.language, found.section or found.field) for found in cited)
    return (f"{item}/{language} ({place})" for item, language, place in named)


def _remarks(made: MadeDraft) -> str:
    notes = f"; notes: {', '.join(made.draft.notes)}" if made.draft.notes else ""
    findings = "; ".join(f"{found.severity} {found.code} “{found.text}”" for found in made.findings)
    return f"{notes}; check: {findings}" if findings else notes
