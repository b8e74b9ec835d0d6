"""`kbassist evaluate drafts`: what no draft may do, over frozen messages in all tones; or writes the gallery."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any

import typer

from kbassist.bootstrap import open_home
from kbassist.cli.output import print_json, print_note, print_text
from kbassist.cli.tables import table_text
from kbassist.core.errors import EnvironmentProblem, InputProblem
from kbassist.core.jobs import Progress
from kbassist.core.resource_files import knowledge_folder, resource_folder
from kbassist.language.pack import load_packs
from kbassist.markup.channels import load_channels
from kbassist.services.draft_evaluation.evaluation import DraftTools, evaluate_drafts, home_of
from kbassist.services.draft_evaluation.gallery import gallery_text
from kbassist.services.draft_evaluation.making import AgentFor
from kbassist.services.draft_evaluation.messages import (
    COMMITTED,
    GALLERY,
    STARTER,
    MessageSet,
    committed_sets,
    load_signatories,
    sampled_sets,
)
from kbassist.services.draft_evaluation.speech import LanguageJudge, load_forms
from kbassist.services.draft_evaluation.speed import PASSAGES, speed_rows
from kbassist.services.draft_evaluation.values import DraftReport, InvariantRow
from kbassist.services.evaluation_homes import passing_folder
from kbassist.services.evaluation_thresholds import Shortfall, load_draft_thresholds

EXIT_BELOW = 3
LONGEST_WORDS = 180


def register(app: typer.Typer) -> None:
    app.command("drafts")(drafts)


def drafts(
    data: Annotated[
        Path | None,
        typer.Option(help="A folder with retrieval/ and docs/: a sample of its questions is answered, too."),
    ] = None,
    names: Annotated[
        list[str] | None, typer.Option("--set", help=f"Only this set ({', '.join(COMMITTED)}); may be repeated.")
    ] = None,
    speed: Annotated[bool, typer.Option("--speed", help=f"Also times drafts over {PASSAGES} passages.")] = False,
    keep: Annotated[
        Path | None, typer.Option(help="A folder where the homes stay, for the next run over the same files.")
    ] = None,
    gallery: Annotated[
        Path | None, typer.Option(help="Only writes messages and drafts side by side into this file, to be read.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Fails where a figure is worse than its threshold.")] = False,
) -> None:
    """Makes drafts for frozen messages in every tone and counts what none of them may do; each exception is listed."""
    evaluation = resource_folder("evaluation")
    sets = _sets(names or (), data, knowledge_folder())
    agent_for = load_signatories(evaluation / "drafts").agent
    if gallery is not None:
        _write_gallery(gallery, agent_for)
        return
    packs = load_packs(resource_folder("languages"))
    tools = DraftTools(
        packs,
        load_channels(resource_folder("channels")),
        load_forms(evaluation / "drafts"),
        LanguageJudge(packs),
        agent_for,
    )
    with passing_folder(keep) as place:
        report = evaluate_drafts(sets, tools, open_home, place, _note_progress)
        if speed:
            (starter,) = committed_sets(evaluation, knowledge_folder(), [STARTER])
            timed = speed_rows(starter.messages, starter.corpus, agent_for, open_home, place)
            report = replace(report, speed=tuple(timed))
    shortfalls = load_draft_thresholds(evaluation).shortfalls(report.figures()) if check else ()
    if as_json:
        print_json(_report_json(report, shortfalls, is_checked=check))
    else:
        print_text("\n".join(_tables(report, tools.language_judge.name)))
        if check:
            print_text(_verdict(shortfalls))
    if shortfalls:
        raise typer.Exit(EXIT_BELOW)


def _sets(names: Sequence[str], data: Path | None, knowledge: Path) -> tuple[MessageSet, ...]:
    """Returns the sets to answer; InputProblem for a name that is none."""
    sampled = tuple(sampled_sets(data, knowledge)) if data is not None else ()
    known = (*COMMITTED, *(found.name for found in sampled))
    for name in names:
        if name not in known:
            raise InputProblem("set_unknown", f"There is no set “{name}”.", f"Choose among {', '.join(known)}.")
    wanted = names or known
    own = committed_sets(resource_folder("evaluation"), knowledge, wanted)
    return (*own, *(found for found in sampled if found.name in wanted))


def _write_gallery(path: Path, agent_for: AgentFor) -> None:
    (messages,) = committed_sets(resource_folder("evaluation"), knowledge_folder(), [GALLERY])
    with passing_folder(None) as place, home_of(messages, place, open_home) as home:
        text = gallery_text(messages.messages, home.replies, agent_for)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise EnvironmentProblem("gallery_not_written", f"{path} cannot be written: {error.strerror}.") from error
    print_text(f"wrote {path}")


def _note_progress(progress: Progress) -> None:
    print_note(f"{progress.done}/{progress.total} {progress.label}")


def _tables(report: DraftReport, detector: str) -> Iterator[str]:
    yield table_text(
        f"Drafts for {report.messages} messages in every tone (language told by {detector})",
        ("invariant", "set", "looked at", "drafts", "broken", "exceptions", "kept"),
        [_cells(row) for row in report.rows],
        texts=2,
    )
    yield table_text(
        "Openings of warm replies, each made after the one before it was copied",
        ("language", "situation", "n", "distinct", "most frequent"),
        [
            (row.language, row.situation or "all", str(row.n), str(row.distinct), f"{row.most_frequent:.3f}")
            for row in report.openings
        ],
        texts=2,
    )
    if report.speed:
        yield table_text(
            f"Speed over {PASSAGES} passages: processor time of all three drafts with understanding and check",
            ("", "n", "p50 ms", "p95 ms"),
            [(row.name, str(row.n), f"{row.p50_ms:.1f}", f"{row.p95_ms:.1f}") for row in report.speed],
        )
    yield f"Exceptions, a message each: {len(report.exceptions)}"
    for found in report.exceptions:
        breach = found.first
        place = f"{breach.set_name} {breach.message_id} ({breach.tone}, {breach.channel}; {found.drafts} drafts)"
        yield f"  {breach.invariant}: {place}: {' '.join(breach.words.split())[:LONGEST_WORDS]}"


def _cells(row: InvariantRow) -> tuple[str, ...]:
    counts = (row.count, row.drafts, row.broken, row.exceptions)
    return (row.invariant.value, row.set_name, *map(str, counts), f"{1 - row.broken / row.drafts:.4f}")


def _verdict(shortfalls: Sequence[Shortfall]) -> str:
    if not shortfalls:
        return "PASS: no figure is worse than its threshold."
    lines = [
        f"  {found.label}: {found.figure} is {found.value:.3f}, {found.limit:.3f} is wanted" for found in shortfalls
    ]
    return "\n".join(["FAIL: worse than the threshold:", *lines])


def _report_json(report: DraftReport, shortfalls: Sequence[Shortfall], *, is_checked: bool) -> dict[str, Any]:
    told: dict[str, Any] = asdict(report)
    if is_checked:
        told["shortfalls"] = [asdict(found) for found in shortfalls]
    return told
