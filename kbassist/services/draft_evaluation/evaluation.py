"""Judges the drafts of all frozen messages by the invariants, and counts; never changes the knowledge that it reads.

Each set has its home: the starter knowledge, a corpus of development data, or a copy of the starter knowledge with
private data planted into it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kbassist.core.item import Item, ItemId
from kbassist.core.jobs import OnProgress, Progress
from kbassist.core.reply import Channel
from kbassist.language.pack import LanguagePacks
from kbassist.markup.channels import ChannelFormat
from kbassist.services.draft_evaluation.content import judge_asks, judge_findings, judge_secrets
from kbassist.services.draft_evaluation.form import judge_length, judge_markup
from kbassist.services.draft_evaluation.grounding import judge_other_facts, judge_sources
from kbassist.services.draft_evaluation.homes import copy_with, items_of
from kbassist.services.draft_evaluation.making import AgentFor, ReadMessage, made_drafts, one_after_another
from kbassist.services.draft_evaluation.messages import MessageSet
from kbassist.services.draft_evaluation.openings import opening_of, opening_rows
from kbassist.services.draft_evaluation.speech import Forms, LanguageJudge, judge_form
from kbassist.services.draft_evaluation.values import (
    Breach,
    DraftException,
    DraftReport,
    Invariant,
    InvariantRow,
    Judged,
    MadeDraft,
    OpeningRow,
)
from kbassist.services.evaluation_homes import MeasuredHome, OpenHome, home_with, measuring_folder

PROGRESS_EVERY = 20


@dataclass(frozen=True, slots=True)
class DraftTools:
    """What drafts are judged with."""

    packs: LanguagePacks
    channels: Mapping[Channel, ChannelFormat]
    forms: Mapping[str, Forms]
    language_judge: LanguageJudge
    agent_for: AgentFor


@dataclass(slots=True)
class _Tally:
    """What was judged so far."""

    counts: Counter[tuple[Invariant, str]] = field(default_factory=Counter)
    drafts: Counter[tuple[Invariant, str]] = field(default_factory=Counter)
    breaches: list[Breach] = field(default_factory=list)
    openings: list[OpeningRow] = field(default_factory=list)
    messages: int = 0

    def add(self, invariant: Invariant, made: MadeDraft, judged: Judged) -> None:
        set_name, draft = made.frozen.set_name, made.draft
        self.counts[invariant, set_name] += judged.count
        self.drafts[invariant, set_name] += 1
        if judged.wrong:
            words = " | ".join(judged.wrong)
            self.breaches.append(Breach(invariant, set_name, made.frozen.id, draft.tone, draft.channel, words))

    def report(self) -> DraftReport:
        exceptions = _exceptions(self.breaches)
        rows = tuple(
            InvariantRow(
                invariant,
                set_name,
                self.counts[invariant, set_name],
                drafts,
                sum((breach.invariant, breach.set_name) == (invariant, set_name) for breach in self.breaches),
                sum((found.first.invariant, found.first.set_name) == (invariant, set_name) for found in exceptions),
            )
            for (invariant, set_name), drafts in sorted(self.drafts.items(), key=_in_order)
        )
        return DraftReport(self.messages, rows, exceptions, tuple(self.openings))


def evaluate_drafts(
    sets: Iterable[MessageSet], tools: DraftTools, open_home: OpenHome, folder: Path, on_progress: OnProgress
) -> DraftReport:
    """Makes and judges the drafts of every set; the homes are made in `folder` and serve again there.

    InputProblem where a file of a set cannot be read or imported.
    """
    tally = _Tally()
    read: list[MadeDraft] = []
    for message_set in sets:
        with home_of(message_set, folder, open_home) as home:
            read += _judge_set(message_set, home, tools, tally, on_progress)
    tally.openings += opening_rows(read)
    return tally.report()


@contextmanager
def home_of(message_set: MessageSet, folder: Path, open_home: OpenHome) -> Iterator[MeasuredHome]:
    """Gives the home that answers a set: that of its corpus, or a passing copy of it with what is planted."""
    corpus = message_set.corpus
    with measuring_folder(corpus, folder) as place, home_with(corpus, place, open_home) as home:
        if message_set.plants is None:
            yield home
            return
        with copy_with(home, message_set.plants.items, open_home) as copy:
            yield copy


def _judge_set(
    message_set: MessageSet, home: MeasuredHome, tools: DraftTools, tally: _Tally, on_progress: OnProgress
) -> list[MadeDraft]:
    """Judges the drafts of a set; returns the replies that were made one after another.

    Of a set with plants, messages that are judged without them elsewhere are only judged by what they let out.
    """
    items = {item.id: item for item in items_of(home)}
    planted = message_set.plants.secrets if message_set.plants is not None else ()
    replies: list[MadeDraft] = []
    read_messages = []
    for done, frozen in enumerate(message_set.messages, start=1):
        read = ReadMessage(frozen, home.replies, tools.agent_for)
        read_messages.append(read)
        tally.messages += 1
        for made in made_drafts(read):
            for invariant, judged in _judged(made, items, planted, tools):
                if message_set.plants is None or frozen.planted or invariant is Invariant.SECRETS:
                    tally.add(invariant, made, judged)
        if done % PROGRESS_EVERY == 0 or done == len(message_set.messages):
            on_progress(Progress(done, len(message_set.messages), message_set.name))
    for reply, before in one_after_another(() if message_set.plants else read_messages):
        opening = opening_of(reply.draft)
        replies.append(reply)
        if opening and before is not None:
            is_repeated = opening == opening_of(before.draft)
            tally.add(Invariant.OPENINGS, reply, Judged(1, (opening,) if is_repeated else ()))
    return replies


def _judged(
    made: MadeDraft, items: Mapping[ItemId, Item], planted: Iterable[str], tools: DraftTools
) -> Iterator[tuple[Invariant, Judged]]:
    channel_format = tools.channels[made.draft.channel]
    yield Invariant.SOURCE, judge_sources(made, items, tools.packs)
    yield Invariant.NO_OTHER_FACTS, judge_other_facts(made)
    yield Invariant.LANGUAGE, tools.language_judge.judge(made)
    yield Invariant.FORM, judge_form(made, tools.forms)
    yield Invariant.SECRETS, judge_secrets(made, planted)
    yield Invariant.ASKS, judge_asks(made)
    yield Invariant.MARKUP, judge_markup(made, channel_format)
    yield Invariant.LENGTH, judge_length(made, channel_format)
    yield Invariant.CHECK, judge_findings(made)


def _exceptions(breaches: Iterable[Breach]) -> tuple[DraftException, ...]:
    """Returns the breaches of one invariant in one message as one exception each, in order."""
    found: defaultdict[tuple[Invariant, str, str], list[Breach]] = defaultdict(list)
    for breach in breaches:
        found[breach.invariant, breach.set_name, breach.message_id].append(breach)
    ordered = sorted(found.values(), key=lambda members: _place(members[0].invariant))
    return tuple(DraftException(members[0], len(members)) for members in ordered)


def _in_order(entry: tuple[tuple[Invariant, str], int]) -> int:
    return _place(entry[0][0])


def _place(invariant: Invariant) -> int:
    return list(Invariant).index(invariant)
