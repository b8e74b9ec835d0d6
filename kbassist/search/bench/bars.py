"""The targets, and what a run measured of them.

Ceilings stated for 100,000 passages hold for less as well; how many times faster than another engine is only judged
from 100,000 passages on, because the others grow slower with the index. Above that the ceilings of 1,000,000 hold.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kbassist.search.bench import fts5, same_index, stock_whoosh, tantivy_engine
from kbassist.search.bench.queries import QueryKind
from kbassist.search.bench.values import Bar, Compared, FreshProcess, Timing

COLD, PREPARED, WARM = "kbassist cold", "kbassist prepared", "kbassist warm"
"""Nothing read yet; asked for the first time after warming up; asked before."""

TYPING = "typing, each key"
USUAL_SIZE, LARGE_SIZE = 100_000, 1_000_000


@dataclass(frozen=True, slots=True)
class Findings:
    """What bars are made of; see values.SizeReport. The rate is None for an index that an earlier run built."""

    passages: int
    compared: Compared
    shown: Mapping[str, Mapping[str, Timing]]
    fresh: FreshProcess | None
    update: Timing
    passages_per_second: float | None


def bars_of(found: Findings) -> tuple[Bar, ...]:
    """Returns the bars for a number of passages."""
    if found.passages > USUAL_SIZE:
        return _large(found)
    return (*_ceilings(found), *_ratios(found))


def _large(found: Findings) -> tuple[Bar, ...]:
    memory = found.fresh.memory_mb if found.fresh else None
    return (
        Bar("keystroke p95, warm", _shown_p95(found, TYPING, WARM), 15, "ms", is_most=True),
        Bar("pasted 150 words p95, warm", _shown_p95(found, QueryKind.MESSAGE_150, WARM), 50, "ms", is_most=True),
        Bar("memory of the search part", memory, 1_000, "MB", is_most=True),
    )


def _ceilings(found: Findings) -> tuple[Bar, ...]:
    fresh = found.fresh
    return (
        Bar("keystroke p95", _shown_p95(found, TYPING, PREPARED), 8, "ms", is_most=True),
        Bar(
            "first keystrokes after start p95", fresh.first_keystrokes.p95_ms if fresh else None, 20, "ms", is_most=True
        ),
        Bar(
            "pasted 150 words p95, prepared",
            _shown_p95(found, QueryKind.MESSAGE_150, PREPARED),
            15,
            "ms",
            is_most=True,
        ),
        Bar("pasted 400 words p95", _shown_p95(found, QueryKind.MESSAGE_400, WARM), 25, "ms", is_most=True),
        Bar("saved article searchable p50", found.update.p50_ms, 30, "ms", is_most=True),
        Bar("saved article searchable p95", found.update.p95_ms, 250, "ms", is_most=True),
        Bar("open to first result", fresh.first_result_ms if fresh else None, 300, "ms", is_most=True),
        Bar("rebuild", found.passages_per_second, 900, "passages/s", is_most=False),
        Bar("memory of the search part", fresh.memory_mb if fresh else None, 150, "MB", is_most=True),
    )


def _ratios(found: Findings) -> tuple[Bar, ...]:
    message, typed = QueryKind.MESSAGE_150, QueryKind.PREFIX
    judged = found if found.passages >= USUAL_SIZE else None
    return (
        Bar("message p50 against Whoosh's scorer", _times(judged, message, same_index.NAME), 500, "x", is_most=False),
        Bar(
            "keystroke p95 against stock Whoosh",
            _times(judged, typed, stock_whoosh.NAME, is_p95=True),
            1_000,
            "x",
            is_most=False,
        ),
        Bar("message p50 against tantivy", _share(judged, message, tantivy_engine.NAME), 2, "x", is_most=True),
        Bar("keystroke p50 against tantivy", _share(judged, typed, tantivy_engine.NAME), 1, "x", is_most=True),
        Bar("message p50 against FTS5", _times(judged, message, fts5.NAME), 50, "x", is_most=False),
    )


def _shown_p95(found: Findings, row: str, state: str) -> float | None:
    timing = found.shown.get(row, {}).get(state)
    return None if timing is None else timing.p95_ms


def _times(found: Findings | None, kind: QueryKind, name: str, *, is_p95: bool = False) -> float | None:
    """Returns how many times longer another engine takes than kbassist warm."""
    own, other = (found.compared[kind].get(column) for column in (WARM, name)) if found else (None, None)
    if own is None or other is None:
        return None
    return other.p95_ms / own.p95_ms if is_p95 else other.p50_ms / own.p50_ms


def _share(found: Findings | None, kind: QueryKind, name: str) -> float | None:
    """Returns how many times longer kbassist warm takes than another engine."""
    times = _times(found, kind, name)
    return None if times is None else 1 / times
