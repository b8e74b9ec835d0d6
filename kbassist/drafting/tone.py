"""Tones as data: how much a reply says, which courtesies it leaves out, and what a channel changes in that.

A tone never holds a sentence; sentences live with their language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import tomli

from kbassist.core.errors import InputProblem
from kbassist.core.reply import Act, Channel, Tone


class SignatureForm(StrEnum):
    """How the agent's name stands: a line each, one line, the name alone, or a sentence after the greeting."""

    FULL = "full"
    LINE = "line"
    NAME = "name"
    SPOKEN = "spoken"


@dataclass(frozen=True, slots=True)
class Layout:
    """What a channel changes; `omit` holds acts ("closing") and single conditions ("closing.any").

    `link` and `closing` are the conditions of the phrases taken; "" leaves the usual choice. `longest_answer`
    0 leaves the tone's own. `hides_customer` keeps the customer's name out of a public place.
    """

    omit: frozenset[str] = frozenset()
    signature: SignatureForm = SignatureForm.FULL
    link: str = ""
    closing: str = ""
    hides_customer: bool = False
    longest_answer: int = 0


@dataclass(frozen=True, slots=True)
class ToneStyle:
    """One tone; `longest_answer` is in sentences for each question, a list of steps is never cut."""

    tone: Tone
    longest_answer: int
    omit: frozenset[str]
    layouts: Mapping[Channel, Layout] = field(default_factory=dict)

    def layout(self, channel: Channel) -> Layout:
        """Returns what the channel changes, nothing for a channel without a table."""
        return self.layouts.get(channel, Layout())

    def says(self, act: Act, when: str, channel: Channel) -> bool:
        """Tells whether a reply in this tone and channel holds the act under this condition."""
        names = {act.value, f"{act.value}.{when}"}
        return not names & self.omit and not names & self.layout(channel).omit

    def sentences(self, channel: Channel) -> int:
        """Returns the most sentences that an answer may have."""
        bound = self.layout(channel).longest_answer
        return min(bound, self.longest_answer) if bound else self.longest_answer


def load_tones(folder: Path) -> dict[Tone, ToneStyle]:
    """Reads NAME.toml for every tone; InputProblem "tone_broken" names the file and what is wrong in it."""
    return {tone: _read(folder / f"{tone.value}.toml", tone) for tone in Tone}


def _read(path: Path, tone: Tone) -> ToneStyle:
    try:
        values = tomli.loads(path.read_text(encoding="utf-8"))
        layouts = {Channel(name): _layout(table) for name, table in values.get("layout", {}).items()}
        return ToneStyle(tone, int(values["longest_answer"]), _acts(values.get("omit", [])), layouts)
    except KeyError as error:
        raise _broken(path, f"lacks {error}") from error
    except (OSError, TypeError, ValueError) as error:
        raise _broken(path, str(error)) from error


def _layout(table: Mapping[str, Any]) -> Layout:
    unknown = set(table) - {"omit", "signature", "link", "closing", "hides_customer", "longest_answer"}
    if unknown:
        raise ValueError(f"layout has the unknown field {min(unknown)!r}")
    return Layout(
        omit=_acts(table.get("omit", [])),
        signature=SignatureForm(table.get("signature", SignatureForm.FULL)),
        link=str(table.get("link", "")),
        closing=str(table.get("closing", "")),
        hides_customer=bool(table.get("hides_customer", False)),
        longest_answer=int(table.get("longest_answer", 0)),
    )


def _acts(names: list[str]) -> frozenset[str]:
    for name in names:
        Act(name.partition(".")[0])
    return frozenset(names)


def _broken(path: Path, reason: str) -> InputProblem:
    return InputProblem(
        "tone_broken",
        f"The tone file {path} cannot be used: {reason}.",
        "Correct the file or take the one that came with the program.",
        path=str(path),
        reason=reason,
    )
