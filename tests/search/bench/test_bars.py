from kbassist.search.bench.bars import COLD, PREPARED, TYPING, WARM, Findings, bars_of
from kbassist.search.bench.queries import QueryKind
from kbassist.search.bench.values import Bar, FreshProcess, timing_of


def findings(passages: int, *, stock_ms: float = 1.0, memory_mb: float | None = 100.0) -> Findings:
    """Findings where kbassist takes 1 ms for everything and its edits and others `stock_ms`."""
    quick, slow = timing_of([1.0]), timing_of([stock_ms])
    columns = {WARM: quick, "stock Whoosh": slow, "Whoosh on our index": slow, "SQLite FTS5": slow, "tantivy": slow}
    states = {COLD: quick, PREPARED: quick, WARM: quick}
    return Findings(
        passages,
        dict.fromkeys(QueryKind, columns),
        dict.fromkeys([TYPING, *QueryKind], states),
        FreshProcess(100.0, quick, 1.0, quick, memory_mb),
        quick,
        passages_per_second=2_000,
    )


def judged(bars: tuple[Bar, ...]) -> set[bool | None]:
    return {bar.is_met for bar in bars}


def test_all_bars_are_met_by_a_quick_engine_beside_slow_ones() -> None:
    assert judged(bars_of(findings(100_000, stock_ms=1_000))) == {True}


def test_how_many_times_faster_is_judged_from_a_hundred_thousand_passages_on() -> None:
    small, usual = bars_of(findings(10_000)), bars_of(findings(100_000))

    assert judged(small) == {True, None}
    assert {bar.name for bar in small if bar.is_met is None} >= {bar.name for bar in usual if bar.is_met is False}
    assert False in judged(usual)


def test_above_a_hundred_thousand_passages_the_bars_of_a_million_hold() -> None:
    assert {bar.wanted for bar in bars_of(findings(1_000_000))} == {15, 50, 1_000}


def test_what_the_system_does_not_tell_is_not_measured() -> None:
    memory = next(bar for bar in bars_of(findings(10_000, memory_mb=None)) if "memory" in bar.name)

    assert memory.is_met is None


def test_percentiles_are_times_that_were_measured() -> None:
    timing = timing_of(range(1, 101))

    assert (timing.p50_ms, timing.p95_ms, timing.longest_ms, timing.count) == (50.5, 95, 100, 100)
