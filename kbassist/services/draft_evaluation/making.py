"""Makes the drafts that are judged, through the program's own door: understand, retrieve, draft, check, render."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from zlib import crc32

from kbassist.core.evidence import Retrieval
from kbassist.core.jobs import CancelToken
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.reply import Agent, Channel, Draft, ReplyRequest, Tone
from kbassist.core.understanding import Understanding
from kbassist.language.read_pasted import message_from
from kbassist.services.draft_evaluation.values import FrozenMessage, MadeDraft
from kbassist.services.reply import ReplyService

AgentFor = Callable[[str], Agent]
"""Returns who signs a reply in a language."""

OTHER_CHANNELS = 2
"""Channels beside its own that each message is answered in; which ones hangs on its id, so that all have their turn."""


class ReadMessage:
    """A frozen message, understood, with its evidence: what its drafts in all tones and channels have in common."""

    def __init__(self, frozen: FrozenMessage, replies: ReplyService, agent_for: AgentFor) -> None:
        self.frozen = frozen
        self.message: CustomerMessage = message_from(frozen.text)
        self.understanding: Understanding = replies.understand(self.message, Corrections())
        self.retrieval: Retrieval = replies.retrieve(self.message, self.understanding, CancelToken())
        self._replies = replies
        self._agent = agent_for(replies.reply_language(self.understanding))

    def drafts(self, tones: Sequence[Tone], channel: Channel, previous_reply: str = "") -> Iterator[MadeDraft]:
        """Yields a judged draft in each tone."""
        request = ReplyRequest(tuple(tones), channel, self._agent, previous_reply)
        for draft in self._replies.draft(self.message, self.understanding, self.retrieval, request):
            yield self._made(draft)

    def _made(self, draft: Draft) -> MadeDraft:
        to_check = self._replies.to_check(
            draft, draft.text, self.message, self.understanding, self.retrieval, self._agent
        )
        return MadeDraft(
            frozen=self.frozen,
            message=self.message,
            understanding=self.understanding,
            retrieval=self.retrieval,
            draft=draft,
            findings=self._replies.check(to_check),
            rendered=self._replies.render(draft.text, draft.channel, draft.language),
        )


def made_drafts(read: ReadMessage) -> Iterator[MadeDraft]:
    """Yields the drafts of a message: every tone, in its own channel and in others by turns."""
    for channel in channels_for(read.frozen):
        yield from read.drafts(tuple(Tone), channel)


def channels_for(frozen: FrozenMessage) -> tuple[Channel, ...]:
    """Returns the message's own channel first."""
    others = [channel for channel in Channel if channel is not frozen.channel]
    start = crc32(frozen.id.encode()) % len(others)
    return (frozen.channel, *(others[(start + 5 * step) % len(others)] for step in range(OTHER_CHANNELS)))


def one_after_another(messages: Iterable[ReadMessage]) -> Iterator[tuple[MadeDraft, MadeDraft | None]]:
    """Yields the warm e-mail reply to each message, made after the one before it in its language was copied.

    With it that earlier reply, None for the first of a language.
    """
    last: dict[str, MadeDraft] = {}
    for read in messages:
        (alone,) = read.drafts([Tone.WARM], Channel.EMAIL)
        before = last.get(alone.draft.language)
        reply = alone
        if before is not None:
            (reply,) = read.drafts([Tone.WARM], Channel.EMAIL, before.draft.text)
        last[reply.draft.language] = reply
        yield reply, before
