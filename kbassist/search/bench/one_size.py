"""Measures one number of passages, once its indexes are built."""

from collections.abc import Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial
from gc import collect
from pathlib import Path

from kbassist.core.evidence import Hit
from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.search.bench import kbassist_engine, same_index
from kbassist.search.bench.bars import COLD, PREPARED, TYPING, WARM, Findings, bars_of
from kbassist.search.bench.corpus import Corpus
from kbassist.search.bench.engine import Engine
from kbassist.search.bench.fresh_process import measure_fresh
from kbassist.search.bench.kbassist_engine import KbassistEngine, Wording, number_of
from kbassist.search.bench.measure import (
    PROCESSOR,
    WALL,
    Contestant,
    Measured,
    Seconds,
    Times,
    measure,
    timed,
    times_of,
)
from kbassist.search.bench.overlap import overlaps
from kbassist.search.bench.own_scoring import OwnScoring
from kbassist.search.bench.queries import BenchQuery, QueryKind, QuerySet
from kbassist.search.bench.same_index import SameIndex
from kbassist.search.bench.stock_whoosh import StockWhoosh
from kbassist.search.bench.update import measure_update
from kbassist.search.bench.values import EngineFacts, Overlap, SizeReport, Timing, timing_of

COLD_QUERIES = 8
"""Of each kind; the index is opened anew for each, which takes longer than answering."""

MOST_EDITS = 40
EDITS_A_QUERY = 4
MB = 1e6
FIRST_WORD = "kbassist"


@dataclass(frozen=True, slots=True)
class Built:
    """How long building an index took, in this run or in the one that kept it."""

    seconds: float
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Size:
    """One number of passages and everything that is measured with it; `built` by the engines' folder names."""

    folder: Path
    passages: int
    corpus: Corpus
    queries: QuerySet
    wording: Wording
    others: tuple[Engine, ...]
    built: Mapping[str, Built]
    seconds: Seconds

    def folder_of(self, name: str) -> Path:
        """Returns the folder of an index."""
        return self.folder / name

    @property
    def own_folder(self) -> Path:
        return self.folder_of(kbassist_engine.NAME)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What asking the engines gave."""

    open_ms: Mapping[str, float]
    typed: Mapping[str, Timing]
    measured: Measured
    overlaps: tuple[Overlap, ...]


def measure_size(size: Size, on_progress: OnProgress, token: CancelToken) -> SizeReport:
    """Measures fresh processes first, then typing, then all engines in turn, then edits."""
    on_progress(Progress(0, 0, "opening in a process of its own"))
    fresh = measure_fresh(size.own_folder, size.corpus.path, size.queries, size.wording, seconds=size.seconds)
    started, worked = WALL(), PROCESSOR()
    asked = _ask_all(size, on_progress, token)
    on_progress(Progress(0, 0, "editing articles"))
    update = measure_update(
        size.own_folder,
        size.folder,
        size.corpus,
        size.wording,
        count=size.passages,
        edits=min(MOST_EDITS, EDITS_A_QUERY * len(size.queries.by_kind[QueryKind.WORD])),
        seconds=size.seconds,
    )
    core_share = (PROCESSOR() - worked) / (WALL() - started)
    compared, shown = _compared(asked.measured), {TYPING: asked.typed, **_shown(asked.measured)}
    built = size.built[kbassist_engine.NAME]
    rate = None if built.is_kept else size.passages / built.seconds
    own = KbassistEngine(size.corpus, size.wording)
    return SizeReport(
        passages=size.passages,
        text_mb=size.corpus.text_bytes(size.passages) / MB,
        core_share=core_share,
        recombined=max(0, size.passages - size.corpus.real_count),
        engines=tuple(_facts(engine, size, asked.open_ms[engine.name]) for engine in (own, *size.others)),
        compared=compared,
        shown=shown,
        overlaps=asked.overlaps,
        fresh=fresh,
        update=update,
        bars=bars_of(Findings(size.passages, compared, shown, fresh, update, rate)),
    )


def _ask_all(size: Size, on_progress: OnProgress, token: CancelToken) -> _Asked:
    """Opens every engine and asks it; closes them again."""
    with ExitStack() as opened:
        own = KbassistEngine(size.corpus, size.wording)
        open_ms: dict[str, float] = {}
        for engine in (own, *size.others):
            opening = partial(_open, engine, size.folder_of(engine.folder_name))
            open_ms[engine.name] = timed(opening, size.seconds)[0]
            opened.callback(engine.close)
        same = SameIndex(size.own_folder, size.wording) if size.others else None
        if same is not None:
            opened.callback(same.close)
        cold = KbassistEngine(size.corpus, size.wording)
        opened.callback(cold.close)
        collect()
        typed = _typing(own, size, token)
        own.open(size.own_folder)
        own.index.warm_up(token)
        ask = partial(measure, queries=size.queries, seconds=size.seconds, on_progress=on_progress, token=token)
        prepared = ask([_own_contestant(own, PREPARED, 1)])
        measured = ask(_contestants(own, cold, size, same))
        measured.add(prepared)
        return _Asked(open_ms, typed, measured, _agreed(measured, size, same))


def _open(engine: Engine, folder: Path) -> None:
    """Opens an index and asks it one word, so that what is opened late is open."""
    engine.open(folder)
    engine.search(BenchQuery(QueryKind.WORD, FIRST_WORD, "en"))


def _typing(own: KbassistEngine, size: Size, token: CancelToken) -> dict[str, Timing]:
    """Types headings key by key: in an index just opened, in one opened and warmed up, and there once more."""
    states: dict[str, Timing] = {}
    for state in (COLD, PREPARED, WARM):
        if state != WARM:
            own.open(size.own_folder)
        if state == PREPARED:
            own.index.warm_up(token)
        states[state] = timing_of(times_of(own.answer, size.queries.keystrokes(), size.seconds))
    return states


def _contestants(own: KbassistEngine, cold: KbassistEngine, size: Size, same: SameIndex | None) -> list[Contestant]:
    """Returns everybody that is asked; kbassist cold is opened anew before each query, which is not timed."""
    asked = [_own_contestant(own, WARM, own.rounds), _own_contestant(cold, COLD, 1, size.own_folder)]
    if same is not None:
        asked.append(Contestant(same_index.NAME, 1, same.search, same.most_queries))
    asked += [Contestant(other.name, other.rounds, other.search, other.most_queries) for other in size.others]
    return asked


def _own_contestant(engine: KbassistEngine, name: str, rounds: int, opened_anew: Path | None = None) -> Contestant:
    found: dict[BenchQuery, tuple[Hit, ...]] = {}

    def search(query: BenchQuery) -> tuple[int, ...]:
        found.clear()
        found[query] = engine.hits(query)
        return tuple(map(number_of, found[query]))

    return Contestant(
        name,
        rounds,
        search,
        _few if opened_anew else engine.most_queries,
        prepare=(lambda: engine.open(opened_anew)) if opened_anew else None,
        show=lambda query: engine.show(query, found[query]),
    )


def _few(kind: QueryKind) -> int:
    del kind
    return COLD_QUERIES


def _agreed(measured: Measured, size: Size, same: SameIndex | None) -> tuple[Overlap, ...]:
    stock = next((other for other in size.others if isinstance(other, StockWhoosh)), None)
    if same is None or stock is None:
        return ()
    with closing(OwnScoring(size.own_folder, size.wording)) as own:
        return tuple(overlaps(measured, size.queries, own=own, same=same, stock=stock))


def _compared(measured: Measured) -> dict[QueryKind, dict[str, Timing]]:
    """Returns the times until the numbers of the best rows were known, by kind and column."""
    return {kind: _row(measured.searched, kind) for kind in QueryKind}


def _shown(measured: Measured) -> dict[str, dict[str, Timing]]:
    """Returns the times until a person sees kbassist's hits, by kind and state."""
    return {kind: _row(measured.shown, kind) for kind in QueryKind}


def _row(times: Times, kind: QueryKind) -> dict[str, Timing]:
    return {name: timing_of(taken) for (name, asked), taken in times.items() if asked is kind}


def _facts(engine: Engine, size: Size, open_ms: float) -> EngineFacts:
    built = size.built[engine.folder_name]
    files = (path for path in size.folder_of(engine.folder_name).rglob("*") if path.is_file())
    return EngineFacts(
        name=engine.name,
        passages_per_second=size.passages / built.seconds,
        index_mb=sum(path.stat().st_size for path in files) / MB,
        open_ms=open_ms,
        is_kept=built.is_kept,
    )
