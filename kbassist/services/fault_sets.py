"""What the check is measured on: approved replies, faults and good sentences to put into them, the starter's replies.

A fault is one breach written down as a change of a reply. The layout of the files is told in
resources/evaluation/faults/README.md.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kbassist.core.errors import InputProblem
from kbassist.core.item import Audience, Item, ItemContent, ItemKey, ItemKind
from kbassist.core.message import Corrections
from kbassist.core.reply import Agent, Channel, Precept, ReplyToCheck
from kbassist.core.understanding import Address
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand
from kbassist.markup.front_matter import split_front_matter
from kbassist.services.transfer import STARTER_SOURCE

CARRIERS = "carriers"
BLIND, OPEN, FRESH, SECOND_BLIND, THIRD_BLIND = "blind", "open", "fresh", "second_blind", "third_blind"
SETS = (BLIND, OPEN, FRESH, SECOND_BLIND, THIRD_BLIND)
"""Written before the rules; while they were mended; after that, and never mended for; by others without the rules."""

SECOND_QUIET, THIRD_QUIET = "second_quiet", "third_quiet"
QUIET_SETS = (SECOND_QUIET, THIRD_QUIET)
"""Good sentences to put into approved replies; what is said against one is a false alarm."""

PARAGRAPH = "\n\n"

_LONG_AGO = datetime.fromtimestamp(0, UTC)
"""When the items of the starter were made does not matter here."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """An approved reply with all that the check knows of it."""

    id: str
    reply: ReplyToCheck


@dataclass(frozen=True, slots=True)
class Fault:
    """One breach: `change` are the fields `how`, `text`, `after`, `find`, `with` and `part` as in the files."""

    id: str
    set_name: str
    language: str
    carrier: str
    precept: Precept
    kind: str
    change: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class UntouchedReply:
    """A reply that needs no mending; `group` says where it is from."""

    id: str
    group: str
    reply: ReplyToCheck


def load_faults(folder: Path, set_name: str) -> tuple[Fault, ...]:
    """Returns the faults of a set in the file's order."""
    return tuple(
        Fault(row["id"], set_name, row["lang"], row["carrier"], Precept(row["precept"]), row["kind"], row)
        for row in _rows(folder / f"{set_name}.jsonl")
    )


def load_quiet(folder: Path, set_name: str, carriers: Iterable[Carrier]) -> Iterator[UntouchedReply]:
    """Yields approved replies with a good sentence more each, in the file's order; the group is the set."""
    replies = {carrier.id: carrier.reply for carrier in carriers}
    for row in _rows(folder / f"{set_name}.jsonl"):
        reply = replies[row["carrier"]]
        text = _with_paragraph(reply.text, row["text"], row["after"])
        yield UntouchedReply(row["id"], set_name, replace(reply, text=text))


def load_carriers(folder: Path, knowledge: Path, packs: LanguagePacks) -> tuple[Carrier, ...]:
    """Returns the approved replies, resting on their articles and in sight of the starter's internal ones."""
    items = starter_articles(knowledge)
    internal = tuple(item for item in items if item.content.audience is not Audience.PUBLIC)
    public = {(item.key.external_id, item.language): item for item in items if item not in internal}
    return tuple(
        Carrier(row["id"], _reply_of(row, [public[slug, row["lang"]] for slug in row["sources"]], internal, packs))
        for row in _rows(folder / "carriers.jsonl")
    )


def with_fault(text: str, fault: Fault) -> str:
    """Returns a reply with the breach in it; InputProblem "fault_misplaced" where its place is not there once."""
    change = fault.change
    if change["how"] == "insert":
        return _with_paragraph(text, change["text"], change["after"])
    if change["how"] == "replace":
        changed, count = re.subn(change["find"], lambda _: change["with"], text)
        if count != 1:
            raise InputProblem("fault_misplaced", f"“{change['find']}” of {fault.id} is there {count} times.")
        return changed
    return _without_part(text, change["part"])


def knowledge_replies(knowledge: Path, carriers: Sequence[Carrier], packs: LanguagePacks) -> Iterator[UntouchedReply]:
    """Yields the starter's own answers, each between greeting and name of an approved reply."""
    items = (*starter_articles(knowledge), *starter_answers(knowledge))
    internal = tuple(item for item in items if item.content.audience is not Audience.PUBLIC)
    for item in items:
        if not item.is_quotable:
            continue
        for number, (answer, address) in enumerate(_answers_of(item)):
            carrier = _carrier_for(carriers, item.language, address)
            message = item.content.question or None
            reply = replace(
                carrier.reply,
                text=_in_frame_of(carrier.reply.text, answer),
                address=address,
                message=message,
                understanding=_understood(message, packs),
                sources=(item, *internal),
            )
            yield UntouchedReply(f"{item.key.external_id}/{item.language}/{number}", "starter", reply)


def canned_replies(path: Path) -> Iterator[UntouchedReply]:
    """Yields replies of a file of {id, lang, body} lines as e-mails in their language, nothing else known."""
    for row in _rows(path):
        reply = ReplyToCheck(text=row["body"], language=row["lang"], channel=Channel.EMAIL)
        yield UntouchedReply(row["id"], "canned", reply)


def starter_articles(knowledge: Path) -> tuple[Item, ...]:
    """Returns the articles of the starter knowledge, internal ones too."""
    return tuple(_article(path) for path in sorted(knowledge.glob("articles/*/*.md")))


def starter_answers(knowledge: Path) -> tuple[Item, ...]:
    """Returns the past answers of the starter knowledge."""
    return tuple(
        _item(
            row["id"],
            row["lang"],
            ItemKind.ANSWER,
            ItemContent(title="", body=row["answer"], question=row["question"], url=row.get("url", "")),
        )
        for path in sorted(knowledge.glob("answers/*/*.jsonl"))
        for row in _rows(path)
    )


def _reply_of(
    row: Mapping[str, Any], sources: Iterable[Item], internal: Sequence[Item], packs: LanguagePacks
) -> ReplyToCheck:
    agent = row["agent"]
    return ReplyToCheck(
        text=row["text"],
        language=row["lang"],
        address=Address(row["address"]) if row["address"] else None,
        channel=Channel(row["channel"]),
        agent=Agent(agent["name"], agent["role"], agent["company"]),
        message=row["message"],
        understanding=_understood(row["message"], packs),
        sources=(*sources, *internal),
    )


def _understood(message: str | None, packs: LanguagePacks) -> Any:
    return understand(message_from(message), packs, Corrections()) if message else None


def _with_paragraph(text: str, paragraph: str, after: str) -> str:
    if after == "end":
        return f"{text}{PARAGRAPH}{paragraph}"
    if after == "greeting":
        greeting, _, rest = text.partition(PARAGRAPH)
        return f"{greeting}{PARAGRAPH}{paragraph}{PARAGRAPH}{rest}"
    before, _, ending = text.rpartition(PARAGRAPH)
    return f"{before}{PARAGRAPH}{paragraph}{PARAGRAPH}{ending}"


def _without_part(text: str, part: str) -> str:
    if part == "greeting":
        return text.partition("\n")[2].lstrip("\n")
    before, _, ending = text.rpartition(PARAGRAPH)
    closing, _, name = ending.partition("\n")
    return f"{before}{PARAGRAPH}{name if part == 'closing' else closing}"


def _carrier_for(carriers: Sequence[Carrier], language: str, address: Address | None) -> Carrier:
    fitting = [carrier for carrier in carriers if carrier.reply.language == language]
    return next((carrier for carrier in fitting if carrier.reply.address is address), fitting[0])


def _in_frame_of(text: str, answer: str) -> str:
    return PARAGRAPH.join((text.partition(PARAGRAPH)[0], answer, text.rpartition(PARAGRAPH)[2]))


def _answers_of(item: Item) -> Iterator[tuple[str, Address | None]]:
    if item.kind is not ItemKind.ARTICLE:
        yield item.content.body, None
    if item.content.short_formal:
        yield item.content.short_formal, Address.FORMAL
    if item.content.short_familiar:
        yield item.content.short_familiar, Address.FAMILIAR


def _article(path: Path) -> Item:
    fields, body = split_front_matter(path.read_text(encoding="utf-8"))
    answer = fields.get("answer") or {}
    content = ItemContent(
        title=fields["title"],
        body=body.strip(),
        short_formal=answer.get("formal", ""),
        short_familiar=answer.get("familiar", ""),
        audience=Audience(fields["audience"]),
        url=fields.get("url") or "",
        aliases=tuple(str(alias) for alias in fields.get("aliases", ())),
    )
    return _item(fields["id"], fields["language"], ItemKind.ARTICLE, content)


def _item(external_id: str, language: str, kind: ItemKind, content: ItemContent) -> Item:
    key = ItemKey(STARTER_SOURCE, external_id, language)
    return Item(key.item_id(), key, kind, content, 1, _LONG_AGO, _LONG_AGO)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        raise InputProblem("file_missing", f"There is no file “{path}”.", path=str(path))
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)
