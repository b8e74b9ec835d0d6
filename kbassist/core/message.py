"""A customer's message as it was pasted, and the person's corrections to what was understood of it."""

from dataclasses import dataclass

from kbassist.core.text import Span
from kbassist.core.understanding import Address, Mood, Situation


@dataclass(frozen=True, slots=True)
class CustomerMessage:
    """The pasted text with line ends as LF and without characters that nobody sees; HTML source as its words."""

    text: str


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the agent set by hand; None means "as understood".

    `asks` replaces the questions found by the given stretches of the message; `customer_name` "" means
    that there is no name.
    """

    language: str | None = None
    address: Address | None = None
    mood: Mood | None = None
    urgent: bool | None = None
    situation: Situation | None = None
    customer_name: str | None = None
    asks: tuple[Span, ...] | None = None
