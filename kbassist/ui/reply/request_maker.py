"""Says how a reply is wanted: the tones, the channel, who signs, and whose phrases must not be repeated."""

from kbassist.core.entry import EntryId
from kbassist.core.reply import Agent, Channel, ReplyRequest, Tone
from kbassist.ui.reply.entry_work import EntryWork
from kbassist.ui.settings_keeper import SettingsKeeper

TONES = (Tone.WARM, Tone.NEUTRAL, Tone.BRIEF)


class RequestMaker:
    """Makes requests from the settings and from what was copied last."""

    def __init__(self, settings: SettingsKeeper) -> None:
        self._settings = settings
        self._last_copied: tuple[EntryId, str] | None = None

    def agent(self, channel: Channel) -> Agent:
        """Returns who signs on a channel."""
        known = self._settings.current.agent
        return Agent(known.name, known.role, known.company, known.signatures.get(channel, ""))

    def request_for(self, work: EntryWork) -> ReplyRequest:
        """Returns the request for an entry; a reply that was copied for itself does not count as the last one."""
        channel, previous = work.entry.channel, ""
        if self._last_copied is not None and self._last_copied[0] != work.entry.id:
            previous = self._last_copied[1]
        return ReplyRequest(TONES, channel, self.agent(channel), previous)

    def remember_copied(self, work: EntryWork, text: str) -> None:
        self._last_copied = (work.entry.id, text)
