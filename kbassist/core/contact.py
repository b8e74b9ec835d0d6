"""What is kept of a customer between messages: how to address him, under a key that does not tell who he is."""

from dataclasses import dataclass
from datetime import datetime

from kbassist.core.understanding import Address


@dataclass(frozen=True, slots=True)
class Contact:
    """A customer whom an agent addressed in a form of his own choosing; `key` is a digest, never a name."""

    key: str
    address: Address
    set_at: datetime
