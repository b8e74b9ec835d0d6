"""What a run measured, as plain values for a table or JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from kbassist.search.bench.queries import QueryKind


@dataclass(frozen=True, slots=True)
class Timing:
    """Times of the same kind of work, in milliseconds."""

    p50_ms: float
    p95_ms: float
    longest_ms: float
    count: int


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """What an engine's index costs; `is_kept` marks one that an earlier run built."""

    name: str
    passages_per_second: float
    index_mb: float
    open_ms: float
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of the ten best of one way to score stands in those of another, 0 to 1."""

    name: str
    against: str
    kind: QueryKind
    share: float
    count: int


@dataclass(frozen=True, slots=True)
class FreshProcess:
    """What a process of its own measured that opens the index and nothing else.

    `first_keystrokes` are typed right after opening, before anything was prepared; None for memory where the system
    does not tell it.
    """

    first_result_ms: float
    first_keystrokes: Timing
    warm_up_seconds: float
    messages: Timing
    memory_mb: float | None


@dataclass(frozen=True, slots=True)
class Bar:
    """One of the targets; `measured` is None where this run could not measure it."""

    name: str
    measured: float | None
    wanted: float
    unit: str
    is_most: bool

    @property
    def is_met(self) -> bool | None:
        """None where nothing was measured."""
        if self.measured is None:
            return None
        return self.measured <= self.wanted if self.is_most else self.measured >= self.wanted


Compared = Mapping[QueryKind, Mapping[str, Timing]]


@dataclass(frozen=True, slots=True)
class SizeReport:
    """Everything about one number of passages.

    `compared` holds times until the numbers of the best rows are known, by kind and column; `shown` those until texts
    and snippets are there, by row and state. `core_share` is how much of a processor core this process had meanwhile:
    well below 1 says that the machine was busy with other things and that wall-clock times are too long.
    """

    passages: int
    text_mb: float
    core_share: float
    recombined: int
    engines: tuple[EngineFacts, ...]
    compared: Compared
    shown: Mapping[str, Mapping[str, Timing]]
    overlaps: tuple[Overlap, ...]
    fresh: FreshProcess | None
    update: Timing
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class BenchReport:
    """A whole run."""

    corpus: str
    seed: int
    python: str
    libraries: Mapping[str, str]
    cores: int
    is_processor_time: bool
    sizes: tuple[SizeReport, ...]

    @property
    def is_passed(self) -> bool:
        """False where a bar that could be measured is missed."""
        return all(bar.is_met is not False for size in self.sizes for bar in size.bars)


def timing_of(times_ms: Iterable[float]) -> Timing:
    """Returns median, 95th percentile by nearest rank and the longest of at least one time."""
    ordered = sorted(times_ms)
    last = len(ordered) - 1
    return Timing(median(ordered), ordered[round(0.95 * last)], ordered[last], len(ordered))
