"""`kbassist evaluate retrieval`: how often search finds the right item, how honest its silence and confidence are."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from kbassist.bootstrap import open_home
from kbassist.cli.output import print_json, print_note, print_text
from kbassist.cli.tables import table_text
from kbassist.core.jobs import Progress
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.search.bench.plain_whoosh import PlainWhoosh
from kbassist.services.evaluation import Evaluation
from kbassist.services.evaluation_report import RefusalRow, ReliabilityRow, RetrievalReport, SetRow, report_of
from kbassist.services.evaluation_scores import Bin
from kbassist.services.evaluation_sets import chosen_sets, data_sets, starter_sets
from kbassist.services.evaluation_thresholds import Shortfall, load_thresholds

EXIT_BELOW = 3

RETRIEVAL_FIGURES = ("R@1", "R@3", "R@5", "R@10", "MRR@10", "nDCG@10")
INTENT_FIGURES = ("acc@1", "acc@3", "macro acc@1")


def register(app: typer.Typer) -> None:
    app.command("retrieval")(retrieval)


def retrieval(
    data: Annotated[
        Path | None, typer.Option(help="A folder with docs/ and retrieval/; else the starter's frozen questions.")
    ] = None,
    names: Annotated[list[str] | None, typer.Option("--set", help="Only this set; may be repeated.")] = None,
    keep: Annotated[
        Path | None, typer.Option(help="A folder where the homes stay, for the next run over the same files.")
    ] = None,
    processes: Annotated[int, typer.Option(min=1, max=64, help="How many processes measure at once.")] = 2,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Fails where a figure is worse than its threshold.")] = False,
) -> None:
    """Asks questions whose answers are known, beside Whoosh as it comes, and prints how often they are found."""
    starter = starter_sets(knowledge_folder())
    sets = chosen_sets(starter if data is None else (*starter, *data_sets(data)), names or ())
    answers = Evaluation(open_home, keep, PlainWhoosh, processes).answers(sets, _note_progress)
    report = report_of(sets, answers)
    shortfalls = load_thresholds(resource_folder("evaluation")).shortfalls(report.figures()) if check else ()
    if as_json:
        print_json(_report_json(report, shortfalls, is_checked=check))
    else:
        print_text("\n".join(_tables(report)))
        if check:
            print_text(_verdict(shortfalls))
    if shortfalls:
        raise typer.Exit(EXIT_BELOW)


def _note_progress(progress: Progress) -> None:
    print_note(f"{progress.done}/{progress.total} {progress.label}")


def _tables(report: RetrievalReport) -> Iterable[str]:
    for figures in (RETRIEVAL_FIGURES, INTENT_FIGURES):
        rows = [row for row in report.sets if figures[0] in row.figures]
        if rows:
            yield _set_table(rows, figures)
    if report.refusals:
        yield _refusal_table(report.refusals)
    yield _reliability_table(report.reliability)


def _set_table(rows: Sequence[SetRow], figures: Sequence[str]) -> str:
    compared = [name for name in figures if name not in ("R@3", "R@10", "MRR@10")]
    headings = ("set", "language", "variant", "n", *figures, "95 % of", "from", "to")
    return table_text(
        "Found (“plain” is Whoosh's own BM25F on the same corpus; ms a question)",
        (*headings, *(f"plain {name}" for name in compared), "p50 ms", "p95 ms", "plain p50"),
        [
            (
                *(row.name, row.language, row.variant, str(row.n)),
                *(_share(row.figures[name]) for name in figures),
                *(row.main, _share(row.interval[0]), _share(row.interval[1])),
                *(_share(row.plain.get(name)) for name in compared),
                *(f"{row.p50_ms:.1f}", f"{row.p95_ms:.1f}", f"{row.plain_p50_ms:.1f}"),
            )
            for row in rows
        ],
        texts=3,
    )


def _refusal_table(rows: Sequence[RefusalRow]) -> str:
    return table_text(
        "Refused: questions without an answer, at the product's threshold and where 10 % of the answerable are refused",
        (
            *(
                "set",
                "language",
                "answerable",
                "without answer",
                "refused",
                "answerable refused",
                "found",
                "right of shown",
            ),
            *("threshold at 10 %", "refused at 10 %", "area under curve"),
        ),
        [
            (
                *(row.name, row.language, str(row.refusals.answerable), str(row.refusals.unanswerable)),
                *(_share(row.refusals.refused), _share(row.refusals.answerable_refused)),
                *(_share(row.refusals.found), _share(row.refusals.right_of_shown)),
                *(_share(row.refusals.threshold_at_tenth), _share(row.refusals.refused_at_tenth)),
                _share(row.refusals.area),
            )
            for row in rows
        ],
        texts=2,
    )


def _reliability_table(rows: Sequence[ReliabilityRow]) -> str:
    lows = [found.low for found in rows[0].reliability.bins] if rows else []
    return table_text(
        "Confidence: the share of first items that are right, by confidence (count behind it)",
        ("set", "n", *(f"{low:.1f}-{low + 0.1:.1f}" for low in lows), "ECE", "Brier"),
        [
            (
                *(row.name, str(row.count)),
                *(_bin(found) for found in row.reliability.bins),
                *(_share(row.reliability.calibration_error), _share(row.reliability.brier)),
            )
            for row in rows
        ],
    )


def _bin(found: Bin) -> str:
    return f"{_share(found.share_right)} {found.count:>4}" if found.count else "–"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _verdict(shortfalls: Sequence[Shortfall]) -> str:
    if not shortfalls:
        return "PASS: no figure is worse than its threshold."
    lines = [
        f"  {found.label}: {found.figure} is {found.value:.3f}, {found.limit:.3f} is wanted" for found in shortfalls
    ]
    return "\n".join(["FAIL: worse than the threshold:", *lines])


def _report_json(report: RetrievalReport, shortfalls: Sequence[Shortfall], *, is_checked: bool) -> dict[str, Any]:
    told: dict[str, Any] = asdict(report)
    if is_checked:
        told["shortfalls"] = [asdict(found) for found in shortfalls]
    return told
