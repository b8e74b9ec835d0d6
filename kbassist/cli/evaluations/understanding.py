"""`kbassist evaluate understanding`: how much of a message is understood, beside plainer ways to do it."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from kbassist.cli.output import print_json, print_note, print_text
from kbassist.cli.tables import table_text
from kbassist.core.jobs import Progress
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.pack import load_packs
from kbassist.services.evaluation_thresholds import Shortfall
from kbassist.services.understanding_evaluation.asks_rows import QUESTION_MARKS
from kbassist.services.understanding_evaluation.baselines import (
    FUNCTION_WORDS,
    LINGUA,
    MAJORITY,
    NAIVE_BAYES,
    PATTERNS,
    PRONOUNS,
    PY3LANGID,
    VADER,
)
from kbassist.services.understanding_evaluation.evaluation import TASKS, chosen_tasks, measure
from kbassist.services.understanding_evaluation.limits import Standing, load_limits
from kbassist.services.understanding_evaluation.values import Sources

EXIT_BELOW = 3

SIMPLEST = (FUNCTION_WORDS, PRONOUNS, MAJORITY, PATTERNS, QUESTION_MARKS)
LIBRARIES = (LINGUA, PY3LANGID, VADER)
MET = {True: "yes", False: "NO", None: "–"}
NOTES = (
    "plain: a count of function words (language), a list of pronouns (address), the most frequent label (mood, satis-",
    "faction, urgency, situation, reader), a pattern for e-mail and telephone (personal data), question marks (asks).",
    "naive Bayes: words, learnt from the other four fifths of the same set. Libraries: “–” where not installed.",
    "seen: the score of this run where a model learnt from these very rows; the score beside it is then that of models",
    "that did not (from the model's card, resources/models), or “–”. wrong ≤: the share of wrong answers allowed.",
    "open: nothing was told; in conversion: not as wanted, and marked as unsure. speed: processor time.",
)


def register(app: typer.Typer) -> None:
    app.command("understanding")(understanding)


def understanding(
    data: Annotated[
        Path | None,
        typer.Option(
            help="A folder with language/, formality/, mood/ and pii/; else the program's own labelled texts."
        ),
    ] = None,
    names: Annotated[
        list[str] | None, typer.Option("--task", help=f"Only this task ({', '.join(TASKS)}); may be repeated.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Fails where a figure is worse than its threshold.")] = False,
) -> None:
    """Judges labelled texts and prints how often that is right, beside lingua, py3langid and VADER where installed.

    They are the packages lingua-language-detector, py3langid and vaderSentiment; nothing else needs them.
    """
    tasks = chosen_tasks(names or ())
    packs = load_packs(resource_folder("languages"))
    own = resource_folder("evaluation") / "understanding"
    limits = load_limits(resource_folder("evaluation"))
    rows = measure(Sources(packs, own, knowledge_folder(), data), tasks, _note_progress)
    standings = [limits.standing_of(row) for row in rows]
    shortfalls = limits.shortfalls(rows) if check else ()
    if as_json:
        print_json(_report_json(standings, shortfalls, is_checked=check))
    else:
        print_text("\n".join((_table(standings), *NOTES)))
        if check:
            print_text(_verdict(shortfalls))
    if shortfalls:
        raise typer.Exit(EXIT_BELOW)


def _note_progress(progress: Progress) -> None:
    print_note(f"{progress.done} {progress.label}")


def _table(standings: Sequence[Standing]) -> str:
    return table_text(
        "Understood (ms a message)",
        (
            *("task", "set", "language", "variant", "figure", "n", "score", "wrong", "open", "seen"),
            *("bar", "wrong ≤", "met", "plain", NAIVE_BAYES, *LIBRARIES, "ms"),
        ),
        [_cells(standing) for standing in standings],
        texts=5,
    )


def _cells(standing: Standing) -> tuple[str, ...]:
    row = standing.row
    is_believed = standing.seen is None or standing.is_cross_validated
    simplest = next((row.plain[name] for name in SIMPLEST if name in row.plain), None)
    return (
        *(row.task, row.set_name, row.language, row.variant, row.figure, str(row.n)),
        *(_figure(value if is_believed else None) for value in (row.score, row.wrong, row.abstained)),
        *(_figure(standing.seen), _figure(standing.bar), _figure(standing.wrong_bar), MET[standing.is_met]),
        *(_figure(simplest), *(_figure(row.plain.get(name)) for name in (NAIVE_BAYES, *LIBRARIES))),
        "–" if row.took_ms is None else f"{row.took_ms:.2f}",
    )


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}" if value < 10 else f"{value:.1f}"


def _verdict(shortfalls: Sequence[Shortfall]) -> str:
    if not shortfalls:
        return "PASS: no figure is worse than its threshold."
    lines = [
        f"  {found.label}: {found.figure} is {found.value:.3f}, {found.limit:.3f} is wanted" for found in shortfalls
    ]
    return "\n".join(["FAIL: worse than the threshold:", *lines])


def _report_json(standings: Sequence[Standing], shortfalls: Sequence[Shortfall], *, is_checked: bool) -> dict[str, Any]:
    told: dict[str, Any] = {"rows": [_row_json(standing) for standing in standings]}
    if is_checked:
        told["shortfalls"] = [asdict(found) for found in shortfalls]
    return told


def _row_json(standing: Standing) -> dict[str, Any]:
    """Returns a row as plain values; its figures are null where only those on rows that taught a model are known."""
    told = asdict(standing.row)
    if standing.seen is not None and not standing.is_cross_validated:
        told |= {"score": None, "wrong": None, "abstained": None}
    return told | {
        "seen": standing.seen,
        "is_cross_validated": standing.is_cross_validated,
        "bar": standing.bar,
        "wrong_bar": standing.wrong_bar,
        "is_met": standing.is_met,
    }
