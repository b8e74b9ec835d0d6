"""What is known of a channel, read from its file: marks, limit, what a reply needs there."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kbassist.core.errors import InputProblem
from kbassist.core.reply import Channel
from kbassist.markup.marked_text import Marks


class Family(StrEnum):
    """How a channel's text is made from Markdown."""

    RICH = "rich"
    MARKDOWN = "markdown"
    MARKED = "marked"
    SPOKEN = "spoken"


class LengthUnit(StrEnum):
    """What a channel counts: code points, UTF-16 units, or SMS parts."""

    CHARACTERS = "characters"
    UTF16 = "utf16"
    SMS_PARTS = "sms_parts"


@dataclass(frozen=True, slots=True)
class ChannelFormat:
    """One channel; `limit` in `unit`, 0 for none; the needs say which parts a reply must not lack."""

    channel: Channel
    family: Family
    marks: Marks
    limit: int
    unit: LengthUnit
    needs_greeting: bool
    needs_closing: bool
    needs_name: bool


def load_channels(folder: Path) -> dict[Channel, ChannelFormat]:
    """Reads every channel file of a folder; InputProblem naming the file and what is wrong in it."""
    formats = [_read(path) for path in sorted(folder.glob("*.toml"))]
    missing = set(Channel) - {channel_format.channel for channel_format in formats}
    if missing:
        raise InputProblem("channel_missing", f"There is no file for the channels {', '.join(sorted(missing))}.")
    return {channel_format.channel: channel_format for channel_format in formats}


def _read(path: Path) -> ChannelFormat:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
        needs = values["needs"]
        return ChannelFormat(
            channel=Channel(path.stem),
            family=Family(values["family"]),
            marks=_marks(values.get("marks", {})),
            limit=int(values["limit"]),
            unit=LengthUnit(values["unit"]),
            needs_greeting=bool(needs["greeting"]),
            needs_closing=bool(needs["closing"]),
            needs_name=bool(needs["name"]),
        )
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        raise InputProblem("channel_broken", f"{path.name} cannot be used: {error}.") from error


def _marks(values: Mapping[str, Any]) -> Marks:
    usual = Marks()
    return Marks(
        bold=_pair(values.get("bold", "")),
        emphasis=_pair(values.get("emphasis", "")),
        code=_pair(values.get("code", "")),
        bullet=str(values.get("bullet", usual.bullet)),
        link=str(values.get("link", usual.link)),
    )


def _pair(mark: str) -> tuple[str, str]:
    """Returns what stands before and after the words of "*{}*"."""
    before, _, after = mark.partition("{}")
    return before, after
