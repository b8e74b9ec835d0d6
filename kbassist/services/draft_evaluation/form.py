"""Judges the outside of drafts: leftover markup and open places, and whether each message fits its channel."""

import re
from dataclasses import replace

from kbassist.core.reply import RenderedReply
from kbassist.markup.channels import ChannelFormat, Family, length_of
from kbassist.markup.marked_text import NOTHING
from kbassist.services.draft_evaluation.values import Judged, MadeDraft

LEFTOVERS = {
    "heading": re.compile(r"^\s*#{1,6}\s.*", re.MULTILINE),
    "variants": re.compile(r"\{\s*(?:formal|familiar)\s*:[^}]*\}?"),
    "template": re.compile(r"\{\{.*|\{%.*"),
    "open place": re.compile(r"\{[A-Za-z_][\w .-]{0,60}\}"),
    "link": re.compile(r"\S*\]\(\S*"),
    "picture": re.compile(r"!\[[^\]]*\]"),
    "note to self": re.compile(r"\b(?:TODO|FIXME|XXX)\b.*"),
    "tag": re.compile(r"</?(?:p|br|div|span|a|b|i|ul|ol|li|strong|em|table|td|tr|img)\b[^>]*>", re.IGNORECASE),
    "double space": re.compile(r"\S {2,}\S+"),
    "double stop": re.compile(r"\S*(?<!\.)\.\.(?!\.)\S*|\S*[!?],|\S*,\.|\S*;\.|\S*,,"),
    "space before a sign": re.compile(r"\S+ [,;!?](?=\s|$)|\S+ \.(?=\s|$)"),
    "empty quotation": re.compile(r"“”|„“|„”|«»|\(\s*\)"),
}
BOLD = re.compile(r"\S*\*\*\S*")

_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def judge_markup(made: MadeDraft, channel_format: ChannelFormat) -> Judged:
    """Judges the text and what the channel shows; code is left alone, it may hold anything."""
    rendered = made.rendered
    wrong = [*_leftovers(made.draft.text), *_leftovers("\n".join(rendered.messages))]
    is_bare = channel_format.marks.bold == NOTHING and channel_format.family in (Family.MARKED, Family.SPOKEN)
    if is_bare:
        wrong += [f"mark: {found}" for found in BOLD.findall(rendered.plain)]
    if rendered.html is not None:
        wrong += [f"in HTML: {found}" for found in BOLD.findall(_TAG.sub(" ", rendered.html))]
    return Judged(1 + len(rendered.messages), tuple(dict.fromkeys(wrong)))


def judge_length(made: MadeDraft, channel_format: ChannelFormat) -> Judged:
    """Judges each message that the reply is sent in by the channel's limit for one."""
    wrong = []
    for message in made.rendered.messages:
        length = length_of(RenderedReply(message), replace(channel_format, limit=_limit(channel_format)))
        if length.is_over:
            wrong.append(f"{length.count} {length.unit} of {length.limit}: {message[:40]}")
    return Judged(len(made.rendered.messages), tuple(wrong))


def _limit(channel_format: ChannelFormat) -> int:
    return channel_format.message or channel_format.limit


def _leftovers(text: str) -> list[str]:
    bare = _CODE.sub("`code`", text)
    return [
        f"{name}: {found.group().strip()[:60]}" for name, rule in LEFTOVERS.items() for found in rule.finditer(bare)
    ]
