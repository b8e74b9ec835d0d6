"""Asks several engines the same queries in turn and takes the time, so that a noisy machine is as noisy for all.

Which engine begins changes with every query. Query analysis is part of every time. On a machine that is busy with
other things the wall clock measures those too; processor time leaves them out, and all waiting for a disk.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter, process_time
from typing import TypeVar

from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.search.bench.queries import BenchQuery, QueryKind, QuerySet

Result = TypeVar("Result")

Seconds = Callable[[], float]
"""A clock: only differences of what it returns mean anything."""

WALL: Seconds = perf_counter
PROCESSOR: Seconds = process_time


@dataclass(frozen=True, slots=True)
class Contestant:
    """An engine in one state. `prepare` is not timed; `show` is, on its own.

    `search` answers with the numbers of rows; `most_queries` limits what is asked of a kind, None for all.
    """

    name: str
    rounds: int
    search: Callable[[BenchQuery], tuple[int, ...]]
    most_queries: Callable[[QueryKind], int | None]
    prepare: Callable[[], None] | None = None
    show: Callable[[BenchQuery], object] | None = None


Times = dict[tuple[str, QueryKind], list[float]]
"""Milliseconds by contestant and kind."""


@dataclass(slots=True)
class Measured:
    """Times until the numbers of the best rows were known and until the hits could be seen; first answers."""

    searched: Times = field(default_factory=lambda: defaultdict(list))
    shown: Times = field(default_factory=lambda: defaultdict(list))
    answers: dict[tuple[str, BenchQuery], tuple[int, ...]] = field(default_factory=dict)

    def add(self, other: "Measured") -> None:
        """Takes over what was measured of other contestants."""
        self.searched.update(other.searched)
        self.shown.update(other.shown)
        self.answers.update(other.answers)


def measure(
    contestants: Sequence[Contestant],
    queries: QuerySet,
    *,
    seconds: Seconds,
    on_progress: OnProgress,
    token: CancelToken,
) -> Measured:
    """Asks every contestant every query as often as it has rounds."""
    measured = Measured()
    rounds = max(contestant.rounds for contestant in contestants)
    steps = rounds * len(queries.by_kind)
    for number in range(rounds):
        for done, (kind, asked) in enumerate(queries.by_kind.items(), start=1):
            on_progress(Progress(number * len(queries.by_kind) + done, steps, f"asking: {kind}"))
            for position, query in enumerate(asked):
                token.check()
                turn = (position + number) % len(contestants)
                for contestant in (*contestants[turn:], *contestants[:turn]):
                    most = contestant.most_queries(kind)
                    if number < contestant.rounds and (most is None or position < most):
                        _ask(contestant, query, measured, seconds)
    return measured


def timed(work: Callable[[], Result], seconds: Seconds) -> tuple[float, Result]:
    """Returns how many milliseconds work took, and its result."""
    started = seconds()
    result = work()
    return (seconds() - started) * 1_000, result


def times_of(work: Callable[[BenchQuery], object], queries: Iterable[BenchQuery], seconds: Seconds) -> list[float]:
    """Returns how many milliseconds work took for each query."""
    return [timed(partial(work, query), seconds)[0] for query in queries]


def _ask(contestant: Contestant, query: BenchQuery, measured: Measured, seconds: Seconds) -> None:
    if contestant.prepare is not None:
        contestant.prepare()
    took_ms, found = timed(partial(contestant.search, query), seconds)
    place = (contestant.name, query.kind)
    measured.searched[place].append(took_ms)
    measured.answers.setdefault((contestant.name, query), found)
    if contestant.show is not None:
        shown_ms, _ = timed(partial(contestant.show, query), seconds)
        measured.shown[place].append(took_ms + shown_ms)
