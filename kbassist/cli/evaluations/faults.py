"""`kbassist evaluate faults`: how many seeded faults the check finds, and how often it frets over nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from kbassist.checking.concepts import Concepts
from kbassist.checking.spelling import Spelling
from kbassist.checking.spelling_dictionary import system_folders
from kbassist.checking.spelling_rules import load_spelling_rules
from kbassist.checking.tools import CheckTools, load_check_rules
from kbassist.cli.output import print_json, print_text
from kbassist.cli.tables import table_text
from kbassist.core.errors import InputProblem
from kbassist.core.reply import Finding
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.pack import load_packs
from kbassist.markup.channels import load_channels
from kbassist.services.evaluation_thresholds import Shortfall, load_fault_thresholds
from kbassist.services.fault_evaluation import FaultReport, evaluate_faults
from kbassist.services.fault_sets import BLIND, OPEN, QUIET_SETS, SETS

EXIT_BELOW = 3
KNOWN = (*SETS, *QUIET_SETS)

NOTES = (
    "found: any new finding; right precept: one that names the precept that was broken; plainly: and is no hint.",
    "alarms: untouched replies with a finding of “block” or “warn”, open places aside.",
)


def register(app: typer.Typer) -> None:
    app.command("faults")(faults)


def faults(
    data: Annotated[
        Path | None, typer.Option(help="A folder of development data with canned/normalised.jsonl; checked too.")
    ] = None,
    names: Annotated[
        list[str] | None, typer.Option("--set", help=f"Only this set ({', '.join(KNOWN)}); may be repeated.")
    ] = None,
    dictionaries: Annotated[
        Path | None, typer.Option(help="A folder of hunspell dictionaries, beside those of the system.")
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="Lists what was missed and every false alarm.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Fails where a figure is worse than its threshold.")] = False,
) -> None:
    """Puts one breach each into approved replies and tells how many of them the check finds."""
    languages = resource_folder("languages")
    if unknown := sorted({*(names or ())} - {*KNOWN}):
        raise InputProblem("set_unknown", f"There is no set “{unknown[0]}”.", f"There are {', '.join(KNOWN)}.")
    packs = load_packs(languages)
    tools = CheckTools(
        packs,
        load_check_rules(languages),
        load_channels(resource_folder("channels")),
        concepts=Concepts(resource_folder("concepts")),
        spelling=Spelling(
            load_spelling_rules(languages),
            (*([dictionaries] if dictionaries is not None else ()), *system_folders()),
            knowledge=_no_knowledge,
            own_words=frozenset,
            house_words=packs.everywhere.neutral_words,
        ),
    )
    report = evaluate_faults(
        tools,
        folder=resource_folder("evaluation") / "faults",
        knowledge=knowledge_folder(),
        set_names=names or (BLIND, OPEN),
        canned=data / "canned" / "normalised.jsonl" if data is not None else None,
    )
    thresholds = load_fault_thresholds(resource_folder("evaluation"))
    shortfalls = thresholds.shortfalls(report.figures()) if check else ()
    if as_json:
        print_json(_report_json(report, shortfalls, is_checked=check))
    else:
        print_text("\n".join((*_tables(report), *NOTES, *(_misses(report) if misses else ()))))
        if check:
            print_text(_verdict(shortfalls))
    if shortfalls:
        raise typer.Exit(EXIT_BELOW)


def _tables(report: FaultReport) -> Iterable[str]:
    yield table_text(
        f"Seeded faults (one check: {report.median_ms:.1f} ms)",
        ("set", "precept", "language", "n", "found", "right precept", "plainly"),
        [
            (*(row.set_name, row.precept, row.language, str(row.n)), *map(_share, (row.found, row.named, row.plain)))
            for row in report.recalls
        ],
        texts=3,
    )
    if report.unspelled:
        missing = ", ".join(sorted({fault.language for fault in report.unspelled}))
        yield f"Left out: {len(report.unspelled)} slips of spelling; there is no dictionary of {missing}."
    yield table_text(
        "Untouched replies",
        ("group", "n", "alarms", "share"),
        [(group.group, str(group.n), str(len(group.alarmed)), _share(group.share)) for group in report.alarms],
    )


def _no_knowledge(_word: str, _language: str) -> dict[str, int]:
    """Tells no spellings: a reply's own sources are asked in any case."""
    return {}


def _share(value: float) -> str:
    return f"{value:.3f}"


def _misses(report: FaultReport) -> Iterable[str]:
    for outcome in report.outcomes:
        if not outcome.is_named:
            fault = outcome.fault
            said = fault.change.get("text") or fault.change.get("with") or fault.change.get("part", "")
            yield f"MISSED {fault.id} {fault.precept} {fault.kind}: “{said}” {_briefly(outcome.findings)}"
    for group in report.alarms:
        for reply, findings in group.alarmed:
            yield f"ALARM {group.group} {reply.id}: {_briefly(findings)}"


def _briefly(findings: Iterable[Finding]) -> str:
    return "; ".join(f"{finding.severity} {finding.code} “{finding.text}”" for finding in findings)


def _verdict(shortfalls: Sequence[Shortfall]) -> str:
    if not shortfalls:
        return "PASS: no figure is worse than its threshold."
    lines = [f"  {low.label}: {low.figure} is {low.value:.3f}, {low.limit:.3f} is wanted" for low in shortfalls]
    return "\n".join(["FAIL: worse than the threshold:", *lines])


def _report_json(report: FaultReport, shortfalls: Sequence[Shortfall], *, is_checked: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "median_ms": report.median_ms,
        "rows": [asdict(row) for row in report.recalls],
        "alarms": [
            {
                "group": group.group,
                "n": group.n,
                "share": group.share,
                "replies": {reply.id: [finding.code for finding in findings] for reply, findings in group.alarmed},
            }
            for group in report.alarms
        ],
        "unspelled": [fault.id for fault in report.unspelled],
        "missed": [outcome.fault.id for outcome in report.outcomes if not outcome.is_named],
    }
    if is_checked:
        told["shortfalls"] = [asdict(found) for found in shortfalls]
    return told
