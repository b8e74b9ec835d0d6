"""What became of a draft, and what nobody could answer: ids and distances, no customer's words."""

from dataclasses import dataclass
from datetime import datetime

from kbassist.core.item import ItemId
from kbassist.core.reply import Channel, Tone
from kbassist.core.understanding import Address

REWRITTEN_BY_OVERRIDE = 0.5
"""What a reply that was copied over a finding counts as at least: something in its draft had to be mended."""


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

    @property
    def rewritten(self) -> float:
        """How far the agent rewrote the draft: 0 not at all, 1 altogether; a finding copied over counts half."""
        share = min(1.0, self.edit_distance / max(1, self.reply_length))
        return max(share, REWRITTEN_BY_OVERRIDE) if self.is_override else share


@dataclass(frozen=True, slots=True)
class Gap:
    """A question that the knowledge does not answer, with personal data removed."""

    text: str
    language: str
    count: int
    first_seen: datetime
    last_seen: datetime
