"""Runs the stages of a reply off the GUI thread: understand, retrieve, draft; each one only where its input changed.

A newer wish for the same customer cancels the older one. A failed stage keeps what earlier ones gave, and can be
tried again from there.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kbassist.core.entry import EntryId
from kbassist.core.errors import EnvironmentProblem, KbassistProblem
from kbassist.core.evidence import Retrieval
from kbassist.core.item import ItemId
from kbassist.core.jobs import CancelToken
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.reply import Draft, ReplyRequest
from kbassist.core.understanding import Understanding
from kbassist.services.reply import ReplyService
from kbassist.ui.background import JobRunner
from kbassist.ui.reply.entry_work import EntryWork, Stage
from kbassist.ui.reply.request_maker import RequestMaker

STAGES = (Stage.UNDERSTANDING, Stage.RETRIEVING, Stage.DRAFTING)


@dataclass(frozen=True, slots=True)
class StageResult:
    """What a stage gave for an entry: a value, or an expected trouble."""

    entry_id: EntryId
    stage: Stage
    value: Any
    problem: KbassistProblem | None = None


class Pipeline(QObject):
    """Moves entries through the stages.

    Signals, each with its EntryWork: `advanced` the stage is another one; `understood`, `retrieved`, `drafted`
    a result arrived; `failed` a stage failed, the work says which and why.
    """

    advanced = Signal(object)
    understood = Signal(object)
    retrieved = Signal(object)
    drafted = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        replies: ReplyService,
        jobs: JobRunner,
        requests: RequestMaker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._replies = replies
        self._jobs = jobs
        self._requests = requests
        self._works: dict[EntryId, EntryWork] = {}
        self._inputs: dict[EntryId, object] = {}
        jobs.failed.connect(self._give_up)

    def understand(self, work: EntryWork) -> None:
        """Starts from the message; what its result does not change is not done again."""
        stage = partial(_understand, self._replies, work.message, work.corrections)
        self._start(work, Stage.UNDERSTANDING, stage)

    def draft(self, work: EntryWork) -> None:
        """Writes new drafts from what is understood and found already."""
        if work.understanding is None or work.retrieval is None:
            self.understand(work)
            return
        request, known = self._requests.request_for(work), (work.message, work.understanding, work.retrieval)
        stage = partial(_draft, self._replies, *known, request, self._requests.with_own_phrases)
        self._start(work, Stage.DRAFTING, stage)

    def retrieve(self, work: EntryWork) -> None:
        """Searches anew, as when the knowledge changed."""
        if work.understanding is None:
            self.understand(work)
            return
        stage = partial(_retrieve, self._replies, work.message, work.understanding)
        self._start(work, Stage.RETRIEVING, stage)

    def try_again(self, work: EntryWork) -> None:
        """Repeats the stage that failed and all after it."""
        if work.failed_stage is Stage.RETRIEVING:
            self.retrieve(work)
        elif work.failed_stage is Stage.DRAFTING:
            self.draft(work)
        else:
            self.understand(work)

    def forget(self, entry_id: EntryId) -> None:
        """Drops all work for an entry that was closed."""
        for stage in STAGES:
            self._jobs.cancel(_key(entry_id, stage))
        self._works.pop(entry_id, None)
        self._inputs.pop(entry_id, None)

    def _start(self, work: EntryWork, stage: Stage, run: Callable[[CancelToken], object]) -> None:
        entry_id = work.entry.id
        self._works[entry_id] = work
        for later in STAGES[STAGES.index(stage) :]:
            self._jobs.cancel(_key(entry_id, later))
        work.stage, work.problem = stage, None
        self.advanced.emit(work)
        self._jobs.read(partial(_guarded, entry_id, stage, run), self._take, key=_key(entry_id, stage))

    def _take(self, result: StageResult) -> None:
        work = self._works.get(result.entry_id)
        if work is None:
            return
        if result.problem is not None:
            self._fail(work, result.stage, result.problem)
        elif result.stage is Stage.UNDERSTANDING:
            self._take_understanding(work, result.value)
        elif result.stage is Stage.RETRIEVING:
            self._take_retrieval(work, result.value)
        else:
            self._take_drafts(work, result.value)

    def _take_understanding(self, work: EntryWork, understanding: Understanding) -> None:
        work.understanding = understanding
        self.understood.emit(work)
        needed = _retrieval_input(self._replies, work.message, understanding)
        if work.retrieval is None or self._inputs.get(work.entry.id) != needed:
            self.retrieve(work)
        else:
            self.draft(work)

    def _take_retrieval(self, work: EntryWork, retrieval: Retrieval) -> None:
        assert work.understanding is not None
        self._inputs[work.entry.id] = _retrieval_input(self._replies, work.message, work.understanding)
        work.retrieval = as_chosen(retrieval, work.chosen_items)
        self.retrieved.emit(work)
        self.draft(work)

    def _take_drafts(self, work: EntryWork, drafts: tuple[Draft, ...]) -> None:
        work.drafts = {draft.tone: draft for draft in drafts}
        for tone in work.entry.edited_texts:
            if tone in work.drafts:
                work.base_drafts.setdefault(tone, work.drafts[tone])
        work.stage = Stage.READY
        self.drafted.emit(work)
        self.advanced.emit(work)

    def _fail(self, work: EntryWork, stage: Stage, problem: KbassistProblem) -> None:
        work.problem, work.failed_stage = problem, stage
        work.stage = Stage.READY if work.drafts else Stage.EMPTY
        self.failed.emit(work)
        self.advanced.emit(work)

    @Slot(object)
    def _give_up(self, error: BaseException) -> None:
        """Ends the waiting after a bug in a stage; the shell reports the bug itself."""
        if isinstance(error, KbassistProblem):
            return
        for work in list(self._works.values()):
            if work.is_running:
                self._fail(work, work.stage, EnvironmentProblem("stage_failed", "This step could not be finished."))


def _understand(
    replies: ReplyService, message: CustomerMessage, corrections: Corrections, token: CancelToken
) -> Understanding:
    token.check()
    return replies.understand(message, corrections)


def _retrieve(
    replies: ReplyService, message: CustomerMessage, understanding: Understanding, token: CancelToken
) -> Retrieval:
    return replies.retrieve(message, understanding, token)


def _draft(
    replies: ReplyService,
    message: CustomerMessage,
    understanding: Understanding,
    retrieval: Retrieval,
    request: ReplyRequest,
    completed: Callable[[ReplyRequest], ReplyRequest],
    token: CancelToken,
) -> tuple[Draft, ...]:
    token.check()
    return replies.draft(message, understanding, retrieval, completed(request))


def _guarded(entry_id: EntryId, stage: Stage, run: Callable[[CancelToken], object], token: CancelToken) -> StageResult:
    """Runs a stage on a worker thread; an expected trouble is a result like any other."""
    try:
        return StageResult(entry_id, stage, run(token))
    except KbassistProblem as problem:
        return StageResult(entry_id, stage, None, problem)


def _retrieval_input(replies: ReplyService, message: CustomerMessage, understanding: Understanding) -> object:
    """Returns all that a search depends on: two equal values need no second search."""
    asks = tuple(ask.text for ask in understanding.asks)
    whole = "" if asks else message.text
    return replies.reply_language(understanding), asks, whole, understanding.situation.value


def as_chosen(retrieval: Retrieval, chosen: dict[str, ItemId]) -> Retrieval:
    """Returns the evidence with the agent's choices first."""
    asks = tuple(
        found.preferring(chosen[found.ask.text]) if found.ask is not None and found.ask.text in chosen else found
        for found in retrieval.asks
    )
    return replace(retrieval, asks=asks)


def _key(entry_id: EntryId, stage: Stage) -> str:
    return f"reply.{stage}.{entry_id}"
