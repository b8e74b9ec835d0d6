"""What a message tells about its writer and his wishes, each judgement with the words that prove it."""

from dataclasses import dataclass
from enum import StrEnum

from kbassist.core.text import Judgement, Span


class Address(StrEnum):
    """The T-V distinction: Jūs/Вы or tu/ты; MIXED where a message uses both."""

    FORMAL = "formal"
    FAMILIAR = "familiar"
    MIXED = "mixed"


class Register(StrEnum):
    """How formal a text is where the language has no T-V distinction."""

    FORMAL = "formal"
    CASUAL = "casual"


class Mood(StrEnum):
    ANGRY = "angry"
    WORRIED = "worried"
    CONFUSED = "confused"
    HAPPY = "happy"
    SAD = "sad"
    NEUTRAL = "neutral"


class Satisfaction(StrEnum):
    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


class Situation(StrEnum):
    """What the message is in the course of a case."""

    QUESTION = "question"
    THANKS = "thanks"
    COMPLAINT = "complaint"
    SECOND_CONTACT = "second_contact"
    CANCELLATION = "cancellation"
    ABUSE = "abuse"
    OTHER = "other"


class Reader(StrEnum):
    """How technical the writer is."""

    NOVICE = "novice"
    EXPERT = "expert"


class Gender(StrEnum):
    FEMALE = "female"
    MALE = "male"


class SetAsideKind(StrEnum):
    """Why a stretch of the pasted text is not read as the customer's present words."""

    QUOTE = "quote"
    REPLY_HEADER = "reply_header"
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"


@dataclass(frozen=True, slots=True)
class SetAside:
    span: Span
    kind: SetAsideKind


@dataclass(frozen=True, slots=True)
class LanguageSpan:
    """A stretch of the message and the language it is in."""

    language: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ask:
    """One question or request: the customer's words and where they stand.

    `about` is the ask before it where both halve one sentence: "how much is X and how do I order it?".
    """

    text: str
    span: Span
    about: Span | None = None


@dataclass(frozen=True, slots=True)
class CustomerName:
    """The customer's name as written; `gender` is None where the name does not tell."""

    text: str
    given: str
    family: str
    gender: Gender | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Entity:
    """Something concrete in the message; `kind` as in the command line's JSON."""

    kind: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sensitive:
    """Personal or secret data in a text; `kind` as in the command line's JSON."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that was understood of one message; spans point into the pasted text.

    `languages` covers the parts of a mixed message in order; `asks`, `entities`, `sensitive` and
    `set_aside` are in order of position; a thanks-only message has no asks. With `is_address_remembered` the form of
    address is what an agent set for this customer before, not what the message tells. `heat` are the words that only
    hurt: insults and outbursts. `tried` are the words in which the customer tells that our advice did not help.
    """

    language: Judgement[str]
    languages: tuple[LanguageSpan, ...]
    address: Judgement[Address]
    register: Judgement[Register]
    mood: Judgement[Mood]
    satisfaction: Satisfaction
    urgent: Judgement[bool]
    situation: Judgement[Situation]
    asks: tuple[Ask, ...]
    customer_name: CustomerName | None
    reader: Judgement[Reader]
    entities: tuple[Entity, ...]
    sensitive: tuple[Sensitive, ...]
    set_aside: tuple[SetAside, ...]
    is_address_remembered: bool = False
    heat: tuple[Span, ...] = ()
    tried: tuple[Span, ...] = ()
