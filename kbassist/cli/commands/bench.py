"""`kbassist bench`: measures the program against others and against its targets."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from kbassist.cli.output import print_json, print_text, progress_printer
from kbassist.cli.tables import table_text
from kbassist.core.errors import InputProblem
from kbassist.core.jobs import CancelToken
from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import load_packs
from kbassist.search.bench.bars import COLD, PREPARED, WARM
from kbassist.search.bench.kbassist_engine import Wording
from kbassist.search.bench.run import BenchRequest, run_bench
from kbassist.search.bench.values import Bar, BenchReport, SizeReport, Timing

SIZES = "10000,50000,100000"
QUERIES, SEED = 30, 20261122
EXIT_MISSED = 3
MET = {True: "yes", False: "NO", None: "not measured"}


def register(app: typer.Typer) -> None:
    bench = typer.Typer(help="Measures the program against others and against its targets.", no_args_is_help=True)
    bench.command("search")(search)
    app.add_typer(bench, name="bench")


def search(
    compare: Annotated[
        bool, typer.Option("--compare", help="Also measures stock Whoosh, SQLite FTS5 and what else is installed.")
    ] = False,
    corpus: Annotated[
        list[Path] | None,
        typer.Option(help="JSONL of passages, .xz too, or a folder of such files; may be repeated."),
    ] = None,
    n: Annotated[str, typer.Option("--n", help="Numbers of passages, separated by commas.")] = SIZES,
    queries: Annotated[int, typer.Option(help="Queries of each kind.")] = QUERIES,
    seed: Annotated[int, typer.Option(help="Another seed gives other queries.")] = SEED,
    keep: Annotated[Path | None, typer.Option(help="A folder that keeps the indexes for the next run.")] = None,
    processor_time: Annotated[
        bool,
        typer.Option("--processor-time", help="Counts processor time, for a machine that is busy with other things."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    progress: Annotated[str | None, typer.Option(help="“json” for a line a step on standard error.")] = None,
) -> None:
    """Measures search: speed beside other engines, size, memory, edits; the last line says PASS or FAIL."""
    request = BenchRequest(
        sizes=_sizes(n),
        corpus=tuple(corpus or ()),
        queries=queries,
        seed=seed,
        is_compared=compare,
        is_processor_time=processor_time,
        kept=keep,
    )
    report = run_bench(request, _wording(), progress_printer(progress), CancelToken())
    if as_json:
        print_json(report_json(report))
    else:
        print_text(_rendered(report))
        print_text("PASS" if report.is_passed else "FAIL")
    if not report.is_passed:
        raise typer.Exit(EXIT_MISSED)


def _wording() -> Wording:
    """Returns what the program's own index is opened with."""
    packs = load_packs(resource_folder("languages"))
    return Wording(
        {code: pack.stop_words for code, pack in packs.usual.items()},
        frozenset[str]().union(*(pack.amount_questions for pack in packs.values())),
        resource_folder("concepts"),
    )


def report_json(report: BenchReport) -> dict[str, Any]:
    """Returns the report as plain values, and for each bar whether it is met (null where nothing was measured)."""
    told = asdict(report) | {"passed": report.is_passed}
    for size, told_size in zip(report.sizes, told["sizes"], strict=True):
        for bar, told_bar in zip(size.bars, told_size["bars"], strict=True):
            told_bar["met"] = bar.is_met
    return told


def _sizes(text: str) -> tuple[int, ...]:
    try:
        return tuple(int(part.strip().replace("_", "")) for part in text.split(","))
    except ValueError as error:
        raise InputProblem("bench_size", f"“{text}” is not a list of numbers of passages, like {SIZES}.") from error


def _rendered(report: BenchReport) -> str:
    libraries = ", ".join(f"{name} {version}" for name, version in report.libraries.items())
    clock = "processor" if report.is_processor_time else "wall-clock"
    head = (
        f"corpus: {report.corpus}; seed {report.seed}; {clock} time",
        f"Python {report.python}, {libraries}; {report.cores} processor cores",
    )
    return "\n".join([*head, *(_size_text(size) for size in report.sizes)])


def _size_text(size: SizeReport) -> str:
    made = f", {size.recombined} of them recombined" if size.recombined else ""
    parts = [
        f"\n{size.passages} passages{made}; {size.text_mb:.1f} MB of text; {size.core_share:.0%} of a core",
        _compared(size),
        _shown(size),
    ]
    if size.overlaps:
        parts.append(_overlaps(size))
    return "\n\n".join([*parts, _engines(size), _one_off(size), _bars(size.bars)])


def _compared(size: SizeReport) -> str:
    present = dict.fromkeys(column for row in size.compared.values() for column in row if column != PREPARED)
    columns = sorted(present, key=lambda column: (column != WARM, column != COLD))
    rows = [[kind, *(_cell(row.get(column), row[WARM]) for column in columns)] for kind, row in size.compared.items()]
    return table_text(
        "Until the numbers of the best rows are known: p50/p95 ms, p50 as a multiple of kbassist warm, times asked",
        ["", *columns],
        rows,
    )


def _cell(timing: Timing | None, base: Timing) -> str:
    if timing is None:
        return "-"
    return f"{_times(timing)} {timing.p50_ms / base.p50_ms:.3g}x n{timing.count}"


def _shown(size: SizeReport) -> str:
    states = (COLD, PREPARED, WARM)
    rows = [
        [name, *(f"{_times(row[state])}/{_short(row[state].longest_ms)} n{row[state].count}" for state in states)]
        for name, row in size.shown.items()
    ]
    return table_text(
        "kbassist until 10 results are there with texts, typed ones with snippets: p50/p95/longest ms, times asked",
        ["", *states],
        rows,
    )


def _overlaps(size: SizeReport) -> str:
    rows = [[entry.name, entry.against, entry.kind, f"{entry.share:.0%}", str(entry.count)] for entry in size.overlaps]
    headings = ["ranking", "against all words by", "asked", "in common", "n"]
    return table_text("Ten best in common with scoring all words", headings, rows, texts=3)


def _engines(size: SizeReport) -> str:
    rows = [
        [
            facts.name,
            f"{facts.passages_per_second:.0f}{' (kept)' if facts.is_kept else ''}",
            f"{facts.index_mb:.1f}",
            f"{facts.open_ms:.1f}",
        ]
        for facts in size.engines
    ]
    return table_text("Building and opening", ["", "passages/s", "MB", "open + a word, ms"], rows)


def _one_off(size: SizeReport) -> str:
    rows = [["saved article searchable, p50/p95 ms", f"{_times(size.update)} n{size.update.count}"]]
    if size.fresh is not None:
        fresh = size.fresh
        memory = "not measured" if fresh.memory_mb is None else f"{fresh.memory_mb:.0f} MB"
        rows += [
            ["open to first result", f"{fresh.first_result_ms:.0f} ms"],
            ["first keystrokes, p50/p95 ms", f"{_times(fresh.first_keystrokes)} n{fresh.first_keystrokes.count}"],
            ["warming up", f"{fresh.warm_up_seconds:.2f} s"],
            ["pasted 150 words after that, p50/p95 ms", f"{_times(fresh.messages)} n{fresh.messages.count}"],
            ["memory after all queries", memory],
        ]
    return table_text("Edits, and a process of its own", ["kbassist", "measured"], rows)


def _bars(bars: tuple[Bar, ...]) -> str:
    rows = [
        [
            bar.name,
            "-" if bar.measured is None else f"{_short(bar.measured)} {bar.unit}",
            f"{'≤' if bar.is_most else '≥'} {bar.wanted:g} {bar.unit}",
            MET[bar.is_met],
        ]
        for bar in bars
    ]
    return table_text("Targets", ["", "measured", "bar", "met"], rows)


def _times(timing: Timing) -> str:
    return f"{_short(timing.p50_ms)}/{_short(timing.p95_ms)}"


def _short(value: float) -> str:
    """Returns three digits of a number, all of a large one."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
