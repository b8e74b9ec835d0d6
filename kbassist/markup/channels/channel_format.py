"""What is known of a channel, read from its file: marks, limit, what a reply needs there."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from kbassist.core.errors import InputProblem
from kbassist.core.reply import Channel
from kbassist.markup.channels.counting import LengthUnit
from kbassist.markup.channels.spoken import USUAL_LANGUAGE, SpokenWords
from kbassist.markup.marked_text import NOTHING, Marks, Pair


class Family(StrEnum):
    """How a channel's text is made from Markdown."""

    RICH = "rich"
    MARKDOWN = "markdown"
    MARKED = "marked"
    SPOKEN = "spoken"


@dataclass(frozen=True, slots=True)
class ChannelFormat:
    """One channel; the needs say which parts a reply must not lack.

    `limit` and `message` count in `unit`, 0 for none: more than `limit` is too much for one message there, and what is
    longer than `message` is sent in several, each with `numbering` (filled with number and count) before it.
    `replaced` are characters that the channel takes badly, with what stands for them. `takes_files` where files can be
    pasted beside the text.
    """

    channel: Channel
    family: Family
    marks: Marks
    limit: int
    unit: LengthUnit
    message: int
    numbering: str
    replaced: tuple[tuple[str, str], ...]
    spoken: Mapping[str, SpokenWords]
    needs_greeting: bool
    needs_closing: bool
    needs_name: bool
    takes_files: bool


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
        family = Family(values["family"])
        return ChannelFormat(
            channel=Channel(path.stem),
            family=family,
            marks=_marks(values.get("marks", {})),
            limit=int(values["limit"]),
            unit=LengthUnit(values["unit"]),
            message=int(values.get("message", 0)),
            numbering=str(values.get("numbering", "")),
            replaced=tuple((str(character), str(by)) for character, by in values.get("replaced", {}).items()),
            spoken=_spoken(values["spoken"]) if family is Family.SPOKEN else {},
            needs_greeting=bool(needs["greeting"]),
            needs_closing=bool(needs["closing"]),
            needs_name=bool(needs["name"]),
            takes_files=bool(values.get("files", False)),
        )
    except (tomllib.TOMLDecodeError, KeyError, ValueError, TypeError) as error:
        raise InputProblem("channel_broken", f"{path.name} cannot be used: {error}.") from error


def _marks(values: Mapping[str, Any]) -> Marks:
    usual = Marks()
    known = {field.name: getattr(usual, field.name) for field in fields(Marks)}
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise ValueError(f"there are no marks named {', '.join(unknown)}")
    read: dict[str, Any] = {
        name: _pair(value) if known[name] == NOTHING else type(known[name])(value) for name, value in values.items()
    }
    return Marks(**read)


def _pair(mark: str) -> Pair:
    """Returns what stands before and after the words of "*{}*"."""
    before, _, after = mark.partition("{}")
    return before, after


def _spoken(values: Mapping[str, Any]) -> dict[str, SpokenWords]:
    read = {
        language: SpokenWords(said["link"], said["mail"], said["host"], said["then"], frozenset(said["joints"]))
        for language, said in values.items()
    }
    if USUAL_LANGUAGE not in read:
        raise ValueError(f"spoken words in {USUAL_LANGUAGE} are missing")
    return read
