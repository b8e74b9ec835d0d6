"""What drafts are measured on and what is found: messages, drafts with all they were made from, breaches, counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kbassist.core.evidence import Retrieval
from kbassist.core.message import CustomerMessage
from kbassist.core.reply import Channel, Draft, Finding, RenderedReply, Tone
from kbassist.core.understanding import Address, Understanding


class Invariant(StrEnum):
    """What holds of every draft, whatever the message."""

    SOURCE = "sentences found in their source"
    NO_OTHER_FACTS = "no fact without a source"
    LANGUAGE = "language"
    FORM = "form of address"
    SECRETS = "nothing private out"
    ASKS = "every ask answered or named"
    MARKUP = "no leftover markup"
    LENGTH = "length of the channel"
    CHECK = "no finding of weight"
    OPENINGS = "another opening than last time"


@dataclass(frozen=True, slots=True)
class FrozenMessage:
    """A message that drafts are made for; `language` and `address` are its labels, None where nobody labelled it.

    `planted` are words in it that no reply may repeat.
    """

    id: str
    set_name: str
    text: str
    channel: Channel = Channel.EMAIL
    about: str = ""
    language: str | None = None
    address: Address | None = None
    planted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MadeDraft:
    """A draft with everything that it was made from, what the check says to it, and what its channel makes of it."""

    frozen: FrozenMessage
    message: CustomerMessage
    understanding: Understanding
    retrieval: Retrieval
    draft: Draft
    findings: tuple[Finding, ...]
    rendered: RenderedReply


@dataclass(frozen=True, slots=True)
class Judged:
    """How many things of a draft were looked at, and the words of those that are wrong."""

    count: int
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Breach:
    """One draft that does not keep to an invariant, with the words that break it."""

    invariant: Invariant
    set_name: str
    message_id: str
    tone: Tone
    channel: Channel
    words: str


@dataclass(frozen=True, slots=True)
class DraftException:
    """The breaches of one invariant in the drafts of one message; `drafts` of them, `first` the first."""

    first: Breach
    drafts: int


@dataclass(frozen=True, slots=True)
class InvariantRow:
    """One invariant over one set: things looked at, drafts that hold, and the messages with a draft that does not."""

    invariant: Invariant
    set_name: str
    count: int
    drafts: int
    broken: int
    exceptions: int


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """How the warm replies in a situation open: `distinct` openings among `n`, and the share of the most frequent."""

    language: str
    situation: str
    n: int
    distinct: int
    most_frequent: float


@dataclass(frozen=True, slots=True)
class SpeedRow:
    """Times of one kind of work in milliseconds of processor time."""

    name: str
    n: int
    p50_ms: float
    p95_ms: float


@dataclass(frozen=True, slots=True)
class DraftReport:
    """The whole measurement."""

    messages: int
    rows: tuple[InvariantRow, ...]
    exceptions: tuple[DraftException, ...]
    openings: tuple[OpeningRow, ...]
    speed: tuple[SpeedRow, ...] = ()

    def figures(self) -> Mapping[str, Mapping[str, float]]:
        """Returns the figures by label, as thresholds name them."""
        told: dict[str, dict[str, float]] = {"all": {EXCEPTIONS: float(len(self.exceptions))}}
        for row in self.rows:
            own = told.setdefault(row.invariant.value, {EXCEPTIONS: 0.0})
            own[EXCEPTIONS] += row.exceptions
        for opening in self.openings:
            if not opening.situation and opening.n >= FEWEST_OPENINGS:
                told[f"openings {opening.language}"] = {
                    DISTINCT: float(opening.distinct),
                    MOST_FREQUENT: opening.most_frequent,
                }
        return told | {speed.name: {P95_MS: speed.p95_ms} for speed in self.speed}


FEWEST_OPENINGS = 100
"""Replies below which the variety of their openings tells nothing."""

EXCEPTIONS, DISTINCT, MOST_FREQUENT, P95_MS = "exceptions", "distinct", "most frequent", "p95 ms"
"""The names of the figures."""
