"""Tells in a pasted chat what the customer says now from what was said before.

A chat is lines with a time and a speaker, as WhatsApp, Telegram, Skype, Teams and the chat windows of shops copy
them, or lines that begin with a role ("Customer: …"). The customer's last run of lines is his present message;
everything before and after it is history. Where no line speaks for a supporter, whoever has the last word is the
customer. A server's log is no chat.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from kbassist.core.text import Span
from kbassist.core.understanding import SetAside, SetAsideKind
from kbassist.language.tokens import fold

LEAST_STAMPS = 2
LONGEST_REMARK_WORDS = 3
LONGEST_STAMP = 120

_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?(?: ?[gг]\.)?"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_WHEN = rf"(?:{_DATE},?\s+{_TIME}|{_TIME},?\s+{_DATE}|{_TIME})"
_WHO = r"(?P<who>[^\W_][^\[\]<>:\n]{0,48}?|\+\d[\d ()-]{6,18})"
_STAMPS = tuple(
    re.compile(rf"\s{{0,4}}{stamp}")
    for stamp in (
        rf"[\[(]{_WHEN}[\])]\s?{_WHO}:(?:\s|$)",
        rf"{_DATE},?\s+{_TIME}\s+[-–]\s+{_WHO}:(?:\s|$)",
        rf"{_TIME}\s+[-–]?\s?{_WHO}:\s",
        rf"{_WHO},?\s*\[{_WHEN}\]:?\s*$",
        rf"\[{_WHEN}\]\s?{_WHO}\s*$",
    )
)
_NOTICE = re.compile(rf"\s{{0,4}}(?:[\[(]{_WHEN}[\])]|{_DATE},?\s+{_TIME}\s+[-–])\s")
_ROLE = re.compile(r"\s{0,4}(?P<who>[^\W\d_][^\W_]{2,20}(?: [^\W_]{1,20}){0,2}):(?:\s|$)")
_BARE_TIME = re.compile(rf"\s{{0,4}}{_TIME}\s")
_WORD = re.compile(r"\w+")
_LOG_LEVELS = frozenset(("error", "info", "warn", "warning", "debug", "fatal", "critical", "notice", "trace", "severe"))


@dataclass(frozen=True, slots=True)
class ChatRoles:
    """Words in speakers' names that tell the two sides of a chat, folded."""

    agents: frozenset[str]
    customers: frozenset[str]

    def is_agent(self, speaker: str) -> bool:
        """Tells whether a speaker's name is that of somebody who answers customers."""
        return bool(self._words(speaker) & self.agents)

    def is_customer(self, speaker: str) -> bool:
        """Tells whether a speaker's name is a word for a customer."""
        return bool(self._words(speaker) & self.customers)

    def _words(self, speaker: str) -> set[str]:
        return {fold(word) for word in _WORD.findall(speaker)}


@dataclass(slots=True)
class _Turn:
    """What a speaker says at one time: its stamp and the whole of it; speaker "" for a remark of the program.

    `is_sure` where the stamp has brackets or a date: "14:00 Riga: leaves" may stand in a timetable.
    """

    speaker: str
    stamp: Span
    end: int
    is_sure: bool


def find_chat(text: str, roles: ChatRoles) -> tuple[SetAside, ...]:
    """Returns the stretches of a chat that are not the customer's present words; nothing where it is none.

    Earlier turns are quotes, the stamps of the present ones reply headers. A chat below a message is history.
    """
    lines = _lines(text)
    turns = _turns(text, lines, _stamp)
    if not _is_chat(turns, roles):
        turns = _turns(text, lines, partial(_role_stamp, roles=roles))
        if not _has_both_sides(turns, roles):
            return ()
    before = text[: turns[0].stamp.start]
    if len(_WORD.findall(before)) > LONGEST_REMARK_WORDS:
        return (SetAside(Span(turns[0].stamp.start, turns[-1].end), SetAsideKind.QUOTE),)
    return tuple(_set_aside(turns, _present(turns, roles)))


def _lines(text: str) -> list[Span]:
    lines: list[Span] = []
    position = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Span(position, position + len(line)))
        position += len(line) + 1
    return lines


def _turns(text: str, lines: Sequence[Span], stamp_of: Callable[[str], tuple[str, int] | None]) -> list[_Turn]:
    turns: list[_Turn] = []
    for line in lines:
        found = stamp_of(line.of(text)[:LONGEST_STAMP])
        if found is not None:
            speaker, length = found
            turns.append(
                _Turn(speaker, Span(line.start, line.start + length), line.end, not _BARE_TIME.match(line.of(text)))
            )
        elif turns:
            turns[-1].end = line.end
    return turns


def _stamp(line: str) -> tuple[str, int] | None:
    """Returns the speaker of a line with a time and how long the stamp is; "" for the program's own remarks."""
    for stamp in _STAMPS:
        match = stamp.match(line)
        if match is not None:
            speaker = match["who"].strip(" ,-–")
            is_name = not speaker[:1].islower() and fold(speaker) not in _LOG_LEVELS
            return (speaker, match.end()) if is_name else None
    notice = _NOTICE.match(line)
    return ("", notice.end()) if notice is not None else None


def _role_stamp(line: str, *, roles: ChatRoles) -> tuple[str, int] | None:
    match = _ROLE.match(line)
    if match is None or not (roles.is_agent(match["who"]) or roles.is_customer(match["who"])):
        return None
    return match["who"], match.end()


def _is_chat(turns: Sequence[_Turn], roles: ChatRoles) -> bool:
    speakers = [turn.speaker for turn in turns if turn.speaker]
    if len(speakers) < LEAST_STAMPS:
        return False
    is_talk = len(set(speakers)) < len(speakers) or any(roles.is_agent(speaker) for speaker in speakers)
    return is_talk or all(turn.is_sure for turn in turns)


def _has_both_sides(turns: Sequence[_Turn], roles: ChatRoles) -> bool:
    speakers = {turn.speaker for turn in turns}
    return any(roles.is_agent(speaker) for speaker in speakers) and any(
        roles.is_customer(speaker) and not roles.is_agent(speaker) for speaker in speakers
    )


def _present(turns: Sequence[_Turn], roles: ChatRoles) -> range:
    """Returns which turns are the customer's last run."""
    spoken = [place for place, turn in enumerate(turns) if turn.speaker]
    of_customers = [place for place in spoken if not roles.is_agent(turns[place].speaker)] or spoken
    last = of_customers[-1]
    first = last
    while first > 0 and turns[first - 1].speaker == turns[last].speaker:
        first -= 1
    return range(first, last + 1)


def _set_aside(turns: Sequence[_Turn], present: range) -> Iterator[SetAside]:
    """Yields earlier and later turns as quotes, neighbours together, and the stamps of the present ones."""
    if present.start > 0:
        yield SetAside(Span(turns[0].stamp.start, turns[present.start - 1].end), SetAsideKind.QUOTE)
    for place in present:
        yield SetAside(turns[place].stamp, SetAsideKind.REPLY_HEADER)
    if present.stop < len(turns):
        yield SetAside(Span(turns[present.stop].stamp.start, turns[-1].end), SetAsideKind.QUOTE)
