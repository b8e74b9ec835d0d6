"""A reply on its way: whom it is for, the parts it is made of, and what the check found in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kbassist.core.attachment import Attachment
from kbassist.core.evidence import Citation
from kbassist.core.item import Item, ItemId
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Understanding


class Tone(StrEnum):
    WARM = "warm"
    NEUTRAL = "neutral"
    BRIEF = "brief"


class Channel(StrEnum):
    EMAIL = "email"
    TICKET = "ticket"
    WHATSAPP = "whatsapp"
    TELEGRAM = "telegram"
    VIBER = "viber"
    SKYPE = "skype"
    VK = "vk"
    FORUM = "forum"
    SMS = "sms"
    CHAT = "chat"
    PHONE = "phone"
    PLAIN = "plain"


class Act(StrEnum):
    """The speech acts of a reply."""

    GREETING = "greeting"
    THANKS = "thanks"
    ACKNOWLEDGE = "acknowledge"
    APOLOGIZE = "apologize"
    NOTICE = "notice"
    ANSWER = "answer"
    STEPS = "steps"
    LINK = "link"
    ATTACHMENT = "attachment"
    ASK = "ask"
    HOLD = "hold"
    HANDOVER = "handover"
    NEXT_STEP = "next_step"
    PROMISE = "promise"
    CLOSING = "closing"
    SIGNATURE = "signature"


class Severity(StrEnum):
    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"


class Precept(StrEnum):
    """Which precept of good support a finding serves."""

    RESPECT = "respect"
    SOLVABLE = "solvable"
    OURS = "ours"
    MATCH = "match"
    WISHES = "wishes"
    TRUTH = "truth"
    PRIVACY = "privacy"
    IDENTITY = "identity"
    SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Agent:
    """Who signs: the real name, the role and company; `signature` replaces the usual one where not ""."""

    name: str = ""
    role: str = ""
    company: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class ReplyRequest:
    """How the reply is wanted: tones in order, the channel, who signs.

    `previous_reply` is the text that this agent copied last ("" for none): its phrases are avoided. `own_phrases` are
    what this agent says in the place of phrases of the language packs, by those; {name} in both is the customer's name.
    """

    tones: tuple[Tone, ...]
    channel: Channel
    agent: Agent
    previous_reply: str = ""
    own_phrases: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DraftPart:
    """One speech act of a draft: `text` stands at `start` of the draft's text.

    Factual acts (answer, steps, link) always carry a citation. A notice with one is a posted notice, without one it
    leads to an answer.
    """

    act: Act
    text: str
    start: int
    citation: Citation | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that goes along with a reply, and the item that names it."""

    attachment: Attachment
    item_id: ItemId


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply in one tone; `text` is light Markdown (paragraphs, lists, **bold**, bare links).

    `address` is the form that the text really has; `notes` are codes for the agent: "other_address" (the
    source speaks in the other form), "other_language", "nothing_suitable", "partly_answered",
    "notice_unsaid" (a notice has no text for this reply).
    """

    tone: Tone
    channel: Channel
    language: str
    address: Address | None
    text: str
    parts: tuple[DraftPart, ...]
    notes: tuple[str, ...] = ()
    files: tuple[AttachedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplyToCheck:
    """A reply's text with all that is known of its purpose; None where it is not known.

    Without `sources` the truth checks stay silent, without `agent` the identity checks. `day` is when it is sent;
    without it nothing is said about sources that do not hold any more. `has_files` tells whether files go along.
    """

    text: str
    language: str | None = None
    address: Address | None = None
    channel: Channel | None = None
    agent: Agent | None = None
    message: str | None = None
    understanding: Understanding | None = None
    sources: tuple[Item, ...] | None = None
    day: date | None = None
    has_files: bool | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a careful colleague would point out; `span` is the place in the reply's text.

    `suggestion` replaces the words of the span when applied; None where only a person can mend it. `day` is the one
    that "grounding.expired" is about.
    """

    code: str
    severity: Severity
    precept: Precept
    span: Span
    text: str
    suggestion: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class RenderedReply:
    """A reply as its channel wants it: `plain` always, `html` where the channel takes rich text.

    `parts` are the messages that it is sent in, one after another; empty where one message holds it.
    """

    plain: str
    html: str | None = None
    parts: tuple[str, ...] = ()

    @property
    def messages(self) -> tuple[str, ...]:
        """What is sent: the parts, or all of it at once."""
        return self.parts or (self.plain,)
