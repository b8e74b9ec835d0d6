"""Says how a reply is wanted: the tones, the channel, who signs, whose phrases are not repeated or said otherwise."""

from dataclasses import replace
from functools import partial

from kbassist.core.entry import EntryId
from kbassist.core.jobs import CancelToken
from kbassist.core.reply import Agent, Channel, Draft, ReplyRequest, Tone
from kbassist.services.habits import HabitService
from kbassist.ui.background import JobRunner
from kbassist.ui.reply.entry_work import EntryWork
from kbassist.ui.settings_keeper import SettingsKeeper

TONES = (Tone.WARM, Tone.NEUTRAL, Tone.BRIEF)


class RequestMaker:
    """Makes requests from the settings and from what was copied last."""

    def __init__(self, settings: SettingsKeeper, habits: HabitService, jobs: JobRunner) -> None:
        self._settings = settings
        self._habits = habits
        self._jobs = jobs
        self._last_copied: tuple[EntryId, str] | None = None
        self._learned_from: set[EntryId] = set()

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

    def with_own_phrases(self, request: ReplyRequest) -> ReplyRequest:
        """Returns the request with what the agent says in his own words; for a worker, it reads the database."""
        if not self._settings.current.reply.use_habits:
            return request
        return replace(request, own_phrases=self._habits.own_phrases(request.agent.name))

    def remember_copied(self, work: EntryWork, text: str) -> None:
        """Keeps what was copied, and learns from it once for each customer."""
        self._last_copied = (work.entry.id, text)
        draft = work.base_draft
        if draft is None or work.entry.id in self._learned_from or not self._settings.current.reply.use_habits:
            return
        self._learned_from.add(work.entry.id)
        learn = partial(_learn, self._habits, draft, text, self._settings.current.agent.name)
        self._jobs.change(learn, self._learned)

    def _learned(self, _count: int) -> None:
        """The next draft will show it; nothing changes here."""


def _learn(habits: HabitService, draft: Draft, text: str, agent: str, _token: CancelToken) -> int:
    return habits.learn(draft, text, agent)
