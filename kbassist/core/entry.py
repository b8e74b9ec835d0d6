"""A pasted message that is being worked on, kept so that switching or a crash loses nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

from kbassist.core.message import Corrections
from kbassist.core.reply import Channel, Tone

EntryId = NewType("EntryId", str)


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """One customer on the list: his message, the corrections, and the texts as edited so far.

    `edited_texts` holds per tone only the drafts that the agent changed.
    """

    id: EntryId
    message: str
    opened_at: datetime
    corrections: Corrections = Corrections()
    tone: Tone = Tone.WARM
    channel: Channel = Channel.EMAIL
    edited_texts: Mapping[Tone, str] = field(default_factory=dict)
    is_copied: bool = False
