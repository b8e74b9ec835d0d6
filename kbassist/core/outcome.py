"""What became of a draft, and what nobody could answer: ids and distances, no customer's words."""

from dataclasses import dataclass
from datetime import datetime

from kbassist.core.item import ItemId
from kbassist.core.reply import Channel, Tone
from kbassist.core.understanding import Address


@dataclass(frozen=True, slots=True)
class Outcome:
    """A reply that was copied; `edit_distance` counts changed characters against the draft of `tone`."""

    made_at: datetime
    tone: Tone
    channel: Channel
    language: str
    address: Address | None
    edit_distance: int
    reply_length: int
    item_ids: tuple[ItemId, ...]
    is_override: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A question that the knowledge does not answer, with personal data removed."""

    text: str
    language: str
    count: int
    first_seen: datetime
    last_seen: datetime
